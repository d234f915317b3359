import { Chip } from "@/components/ui/marks";
import { Section } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import {
  type Point,
  parts,
  type SaidChange,
  type SaidComparison,
  type State,
} from "./changes-said";
import { wordDifference } from "./word-difference";

const marks = { added: "+", gone: "−", changed: "≠", moved: "↕" } as const;
const tones = { added: "teal", gone: "neutral", changed: "amber", moved: "neutral" } as const;

/** Article by article and fee by fee: what is new, gone and changed, by mark, word and colour. */
export function ComparisonParts({
  comparison,
  locale,
}: {
  comparison: SaidComparison;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  return parts
    .filter((part) => comparison.parts[part].length > 0)
    .map((part) => (
      <Section
        key={part}
        title={t(`compare.${part}`)}
        note={t("compare.summary", countsOf(comparison.parts[part]))}
      >
        <ul className="changes">
          {comparison.parts[part].map((change) => (
            <li key={change.key}>
              <Mark state={change.state} locale={locale} />
              <div>
                <h3 className={change.state}>
                  {change.state === "gone" ? <del>{change.title}</del> : change.title}
                </h3>
                {change.points.map((point, at) => (
                  <PointSaid key={at} point={point} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    ));
}

function Mark({ state, locale }: { state: State; locale: Locale }) {
  const t = translator(locale, "regulations");
  return (
    <span>
      <Chip tone={tones[state]}>
        <span aria-hidden="true">{marks[state]}</span> {t(`compare.${state}`)}
      </Chip>
    </span>
  );
}

function PointSaid({ point: { label, before, after, prose } }: { point: Point }) {
  if (prose && before !== null && after !== null) {
    const { head, gone, added, tail } = wordDifference(before, after);
    return (
      <p className="prose">
        {head}
        {gone && <del>{gone}</del>}
        {gone && added && " "}
        {added && <ins>{added}</ins>}
        {tail}
      </p>
    );
  }
  return (
    <p className={prose ? "prose" : undefined}>
      {label && <span className="text-soft">{label} </span>}
      {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
    </p>
  );
}

function countsOf(changes: readonly SaidChange[]) {
  const count = (...states: State[]) =>
    changes.filter(({ state }) => states.includes(state)).length;
  return { added: count("added"), gone: count("gone"), changed: count("changed", "moved") };
}
