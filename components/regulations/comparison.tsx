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

/** What the two sides are called. */
export type Sides = { before: string; after: string };

/** Article by article and fee by fee: what is new, gone and changed, by mark, word and colour. */
export function ComparisonParts({
  comparison,
  names,
  locale,
}: {
  comparison: SaidComparison;
  /** of two units, where neither comes after the other */
  names?: Sides;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  return parts
    .filter((part) => comparison.parts[part].length > 0)
    .map((part) => (
      <Section
        key={part}
        title={t(`compare.${part}`)}
        note={countsSaid(comparison.parts[part], names, locale)}
      >
        <ul className="changes">
          {comparison.parts[part].map((change) => (
            <li key={change.key}>
              <Mark state={change.state} names={names} locale={locale} />
              <div>
                <h3>
                  {change.state === "gone" && !names ? <del>{change.title}</del> : change.title}
                </h3>
                {change.points.map((point, at) => (
                  <PointSaid key={at} point={point} state={change.state} names={names} />
                ))}
              </div>
            </li>
          ))}
        </ul>
      </Section>
    ));
}

function Mark({ state, names, locale }: { state: State; names?: Sides; locale: Locale }) {
  return (
    <span>
      <Chip tone={tones[state]}>
        <span aria-hidden="true">{marks[state]}</span> {stateSaid(state, names, locale)}
      </Chip>
    </span>
  );
}

function stateSaid(state: State, names: Sides | undefined, locale: Locale): string {
  const t = translator(locale, "regulations");
  if (!names) return t(`compare.${state}`);
  if (state === "added") return t("compare.onlyAt", { unit: names.after });
  if (state === "gone") return t("compare.onlyAt", { unit: names.before });
  return state === "moved" ? t("compare.placedApart") : t("compare.differs");
}

function PointSaid({ point, state, names }: { point: Point; state: State; names?: Sides }) {
  const { label, before, after, prose } = point;
  if (names && state === "changed") return <BothSides point={point} names={names} />;
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
      {names ? (
        (after ?? before)
      ) : (
        <>
          {before !== null && <del>{before}</del>} {after !== null && <ins>{after}</ins>}
        </>
      )}
    </p>
  );
}

/** What each of two units says, after its own name. */
function BothSides({ point: { label, before, after }, names }: { point: Point; names: Sides }) {
  return (
    <div className="prose">
      {label && <p className="text-soft">{label}</p>}
      <p className="of-unit">
        <small>{names.before}</small> <span>{before ?? "–"}</span>
      </p>
      <p className="of-unit">
        <small>{names.after}</small> <span>{after ?? "–"}</span>
      </p>
    </div>
  );
}

/** "เพิ่มใหม่ 2 · เปลี่ยน 1" */
function countsSaid(
  changes: readonly SaidChange[],
  names: Sides | undefined,
  locale: Locale,
): string {
  return (["added", "gone", "changed", "moved"] as const)
    .map((state) => ({ state, count: changes.filter((one) => one.state === state).length }))
    .filter(({ count }) => count > 0)
    .map(({ state, count }) => `${stateSaid(state, names, locale)} ${count}`)
    .join(" · ");
}
