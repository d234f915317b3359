import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import type { RegulationSummary, RegulationVersion } from "@/lib/regulations/queries";
import type { ClassTerm } from "@/lib/regulations/terms";

/** The regulation in force with its classes, and every version there was. */
export function RegulationsScreen({
  inForce,
  versions,
  today,
  locale,
}: {
  inForce: RegulationVersion | null;
  /** the newest first */
  versions: RegulationSummary[];
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "regulations");
  const day = (d: Day) => formatDay(d, locale, "medium");
  const latest = versions[0];
  return (
    <>
      <PageHead
        over={t("over")}
        title={
          inForce
            ? t("title", { version: inForce.version, cutoff: inForce.terms.cutoffDay })
            : latest
              ? t("titleComing", { day: day(latest.effectiveFrom) })
              : t("titleNone")
        }
        note={
          inForce &&
          `${t("note", { title: inForce.terms.title, from: day(inForce.effectiveFrom) })} · ${t("cutoffNote")}`
        }
        actions={versions.length > 0 && <PrintButton />}
      />
      {versions.length === 0 && <Empty title={t("emptyTitle")}>{t("empty")}</Empty>}
      {inForce && (
        <Section title={t("classes")}>
          <Classes classes={inForce.terms.classes} locale={locale} />
        </Section>
      )}
      {versions.length > 0 && (
        <Section title={t("versions")} note={t("versionsNote")}>
          <ul className="rows">
            {versions.map((v) => (
              <li key={v.id} className="block!">
                <p>
                  <b>{t("version", { version: v.version })}</b> {v.title}{" "}
                  <Chip tone={stateOf(v, today) === "inForce" ? "teal" : "neutral"}>
                    {t(stateOf(v, today))}
                  </Chip>
                </p>
                <p className="note">
                  {[
                    v.effectiveTo
                      ? t("span", { from: day(v.effectiveFrom), to: day(v.effectiveTo) })
                      : t("from", { from: day(v.effectiveFrom) }),
                    `${t("cutoff")} ${t("cutoffOf", { day: v.cutoffDay })}`,
                    `${t("adoptedOn")} ${day(v.adoptedOn)}`,
                  ].join(" · ")}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}

function Classes({ classes, locale }: { classes: ClassTerm[]; locale: Locale }) {
  const t = translator(locale, "regulations");
  if (classes.length === 0) return <p className="note">{t("classesNone")}</p>;
  return (
    <table className="tbl max-w-[40rem]">
      <thead>
        <tr>
          <th scope="col">{t("className")}</th>
          <th scope="col" className="n">
            {t("fee")}
          </th>
        </tr>
      </thead>
      <tbody>
        {classes.map((c) => (
          <tr key={c.code}>
            <th scope="row">{nameOf(c, locale)}</th>
            <td className="n">{feeOf(c, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function nameOf(c: ClassTerm, locale: Locale): string {
  return (locale === "en" && c.nameEn) || c.nameTh;
}

function feeOf(c: ClassTerm, locale: Locale): string {
  return c.annualFee === null
    ? translator(locale, "regulations")("feeNone")
    : formatBaht(c.annualFee, locale, { symbol: true });
}

function stateOf(v: RegulationSummary, today: Day): "coming" | "ended" | "inForce" {
  if (v.effectiveFrom > today) return "coming";
  return v.effectiveTo !== null && v.effectiveTo < today ? "ended" : "inForce";
}
