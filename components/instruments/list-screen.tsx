import { Chip } from "@/components/ui/marks";
import { PageHead, Section } from "@/components/ui/page";
import { type Instrument, itemsOf } from "@/lib/assessments/instrument";
import type { InstrumentLine } from "@/lib/assessments/instrument-queries";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { StartForm } from "./change-forms";

/** The questionnaires of a province: its own, the nation's, and those that come with the product. */
export function InstrumentsScreen({
  lines,
  builtIn,
  province,
  place,
  path,
  start,
  commandId,
  locale,
}: {
  lines: readonly InstrumentLine[];
  builtIn: readonly Instrument[];
  /** two digits, or "all" */
  province: string;
  place: string;
  path: string;
  start: FormAction<{ id: number }>;
  commandId: string;
  locale: Locale;
}) {
  const t = translator(locale, "instruments");
  const code = province === "all" ? null : province;
  const own = lines.filter((line) => line.provinceCode === code);
  const nations = lines.filter((line) => line.provinceCode !== code);
  return (
    <>
      <PageHead
        over={t("over", { place })}
        title={t("listTitle", {
          own: new Set(own.map(({ key }) => key)).size,
          builtIn: builtIn.length,
        })}
        note={t("listNote")}
      />
      <Section title={t("own")}>
        {own.length === 0 ? (
          <p>{t("ownNone")}</p>
        ) : (
          <Lines lines={own} path={path} locale={locale} />
        )}
      </Section>
      <Section title={t("start.title")}>
        <StartForm
          action={start}
          commandId={commandId}
          province={province}
          path={path}
          words={{ name: t("start.name"), hint: t("start.hint"), submit: t("start.submit") }}
        />
      </Section>
      {nations.length > 0 && (
        <Section title={t("nations")}>
          <Lines lines={nations} path={path} locale={locale} />
        </Section>
      )}
      <Section title={t("builtIn")} note={t("builtInNote")}>
        <ul className="rows max-w-240">
          {builtIn.map((one) => (
            <li key={one.key}>
              <span>
                {locale === "th" ? one.name.th : one.name.en}
                <small className="note block">
                  {t("items", { count: itemsOf(one).length })} ·{" "}
                  {locale === "th" ? one.source.th : one.source.en}
                </small>
              </span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const tones = { draft: "amber", published: "teal", retired: "neutral" } as const;

function Lines({
  lines,
  path,
  locale,
}: {
  lines: readonly InstrumentLine[];
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "instruments");
  return (
    <ul className="rows max-w-240">
      {lines.map((line) => (
        <li key={line.id}>
          <span>
            <a className="link" href={`${path}/${line.id}`}>
              {(locale === "en" && line.nameEn) || line.nameTh}
            </a>
            <small className="note block">
              {t("version", { version: line.version })} · {t("rounds", { count: line.rounds })}
            </small>
          </span>
          <Chip tone={tones[line.state]}>{t(`state.${line.state}`)}</Chip>
        </li>
      ))}
    </ul>
  );
}
