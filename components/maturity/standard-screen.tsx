import { PageHead, Section } from "@/components/ui/page";
import { formatDay } from "@/lib/day";
import type { FormAction } from "@/lib/form-state";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Standard } from "@/lib/maturity/criteria";
import type { StandardLine } from "@/lib/maturity/queries";
import { type FigureLine, type JudgementLine, StandardForm } from "./standard-form";

/** The criteria in force, the versions so far, and the form of the next one. */
export function StandardScreen({
  place,
  province,
  standard,
  versions,
  figures,
  judgements,
  adopt,
  commandId,
  today,
  back,
  locale,
}: {
  place: string;
  province: string;
  standard: Standard;
  versions: readonly StandardLine[];
  figures: FigureLine[];
  judgements: JudgementLine[];
  adopt: FormAction<{ version: number }>;
  commandId: string;
  /** as it is written in a date field */
  today: string;
  back: { href: string; label: string };
  locale: Locale;
}) {
  const t = translator(locale, "maturity");
  return (
    <>
      <PageHead
        back={back}
        over={t("standard.over", { place })}
        title={t("standard.title", {
          version: standard.version,
          count: standard.criteria.length,
        })}
        note={standard.id === null ? t("ours") : t("standard.note")}
      />
      <Section title={t("standard.edit")} note={t("standard.note")}>
        <StandardForm
          action={adopt}
          commandId={commandId}
          province={province}
          figures={figures}
          judgements={judgements}
          today={today}
          words={{
            use: t("standard.use"),
            at: t("standard.at"),
            atLeast: t("standard.atLeast"),
            nearly: t("standard.nearly"),
            criterion: t("criterion"),
            judgements: t("standard.judgements"),
            inEnglish: t("standard.inEnglish"),
            inForceFrom: t("standard.inForceFrom"),
            why: t("standard.why"),
            submit: t("standard.submit"),
            done: t.raw("standard.done") as string,
            tiers: {
              intensive: t("tiers.intensive"),
              system_innovation: t("tiers.system_innovation"),
            },
          }}
        />
      </Section>
      <Section title={t("standard.versions")}>
        <ul className="rows max-w-240">
          {versions.map((line) => (
            <li key={`${line.nation} ${line.version}`}>
              <span>
                <b>{t("standard.version", { version: line.version })}</b>{" "}
                {line.nation && t("standard.nation")}
                <small className="note block">
                  {t("standard.from", { day: formatDay(line.inForceFrom, locale, "medium") })} ·{" "}
                  {t("by", { name: line.by })}
                </small>
                <span className="block">{line.note}</span>
              </span>
            </li>
          ))}
          <li>{t("standard.first")}</li>
        </ul>
      </Section>
    </>
  );
}
