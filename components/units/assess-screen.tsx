import { Chip } from "@/components/ui/marks";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { UnitToAssess } from "@/lib/units/committee-queries";

/** Committee members to be assessed, unit by unit: names and positions, with room for a pen. */
export function AssessScreen({ units, locale }: { units: UnitToAssess[]; locale: Locale }) {
  const t = translator(locale, "programme");
  const u = translator(locale, "units");
  const people = units.reduce((sum, unit) => sum + unit.members.length, 0);
  const without = units.filter((unit) => unit.members.length === 0);
  return (
    <>
      <PageHead
        over={t("assess.over")}
        title={t("assess.title", { people, units: units.length - without.length })}
        note={t("assess.note")}
        actions={
          units.length > 0 && (
            <>
              <a className="btn" href="/api/evaluator/committee.csv" download>
                CSV
              </a>
              <a className="btn" href="/api/evaluator/committee.xlsx" download>
                Excel
              </a>
              <PrintButton>{t("assess.print")}</PrintButton>
            </>
          )
        }
      />
      {people === 0 && <Empty title={t("assess.emptyTitle")}>{t("assess.empty")}</Empty>}
      <div className="grid gap-x-12 lg:grid-cols-2 print:block">
        {units
          .filter((unit) => unit.members.length > 0)
          .map((unit) => (
            <Section
              key={unit.id}
              title={
                <a className="link" href={`/evaluator/units/${unit.slug}`}>
                  {locale === "th" ? unit.shortTh : unit.shortEn}
                </a>
              }
              note={`${locale === "th" ? unit.provinceTh : unit.provinceEn} · ${u("people", {
                count: unit.members.length,
              })}`}
            >
              <table className="tbl">
                <thead>
                  <tr>
                    <th scope="col">{t("assess.name")}</th>
                    <th scope="col">{t("assess.position")}</th>
                    <th scope="col">{t("assess.grade")}</th>
                    <th scope="col" className="only-print">
                      {t("assess.before")}
                    </th>
                    <th scope="col" className="only-print">
                      {t("assess.after")}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {unit.members.map((member) => (
                    <tr key={member.id}>
                      <th scope="row">{member.name}</th>
                      <td>{u(`position.${member.position}`)}</td>
                      <td>{member.grade ? <Chip>{member.grade}</Chip> : "–"}</td>
                      <td className="only-print" />
                      <td className="only-print" />
                    </tr>
                  ))}
                </tbody>
              </table>
            </Section>
          ))}
      </div>
      {without.length > 0 && people > 0 && (
        <Section title={t("assess.without")}>
          <p>{without.map((w) => (locale === "th" ? w.shortTh : w.shortEn)).join(" · ")}</p>
        </Section>
      )}
    </>
  );
}
