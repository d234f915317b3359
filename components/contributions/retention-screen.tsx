import { ChartFrame } from "@/components/ui/chart-frame";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { MonthSwitch } from "@/components/units/month-switch";
import type { CohortMonth } from "@/lib/contributions/cohort-queries";
import { averageRetention, retention } from "@/lib/contributions/retention";
import type { RetentionDetails, RetentionPart } from "@/lib/contributions/retention-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import { cohortRows } from "./cohort-table";
import { RebuildFigures } from "./rebuild-figures";
import { RetentionMonths } from "./retention-months";
import { type RetentionLine, RetentionParts } from "./retention-parts";
import { Scroll } from "./scroll";

const cohortMonths = 12;

/** Which retention is which, each with its definition in words and its people behind it. */
export function RetentionScreen({
  unitId,
  details,
  cohorts,
  path,
  month,
  present,
  locale,
}: {
  unitId: number;
  details: RetentionDetails;
  cohorts: CohortMonth[];
  path: string;
  month: Month;
  present: Month;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const { months } = details;
  const over = months.filter((m) => m.month < present);
  const average = averageRetention(over);
  const name = formatMonth(month, locale, "long");
  const round = `${path}/round?month=${isoMonth(month)}`;
  const line = (part: RetentionPart & { key: string; label: string; href?: string }) => ({
    ...part,
    percent: retention(part.payers, part.insured).percent,
  });
  const villages: RetentionLine[] = details.villages.map((v) =>
    line({
      ...v,
      key: `v${v.id}`,
      label: villageShort(v, locale),
      href: `${round}&village=${v.id}`,
    }),
  );
  const carers: RetentionLine[] = details.carers.map((c) =>
    line({
      ...c,
      key: `c${c.id}`,
      label: c.name ?? t("unpaid.nobody"),
      href: c.id === null ? undefined : `${round}&carer=${c.id}`,
    }),
  );
  const words = {
    insured: t("details.insured"),
    payers: t("details.payers"),
    percent: t("details.percent"),
    sum: t("details.sum"),
  };
  const newMonths = months.filter((m) => m.newInsured > 0);
  const rows = cohortRows(cohorts, month, cohortMonths);
  return (
    <>
      <PageHead
        back={{ href: `${path}?month=${isoMonth(month)}`, label: t("details.back") }}
        over={t("monthOver", { month: name })}
        title={
          average === null
            ? t("details.none")
            : t("details.title", { percent: average, n: over.length })
        }
        note={t("details.note")}
        actions={
          <MonthSwitch
            month={month}
            present={present}
            locale={locale}
            href={(m) => `${path}/retention?month=${m}`}
          />
        }
      />
      <Section title={t("details.byMonth")} note={t("retention.definition")}>
        <RetentionMonths months={months} path={path} locale={locale} />
      </Section>
      <Section title={t("details.byVillage", { month: name })} note={t("details.villageNote")}>
        <RetentionParts lines={villages} corner={t("mine.village")} words={words} />
      </Section>
      <Section title={t("details.byCarer", { month: name })} note={t("details.carerNote")}>
        <RetentionParts lines={carers} corner={t("atRisk.carer")} words={words} />
      </Section>
      {newMonths.length > 0 && (
        <ChartFrame
          title={t("details.newTitle")}
          definition={t("details.newNote")}
          corner={t("retention.month")}
          spec={{
            kind: "line",
            labels: newMonths.map((m) => formatMonth(m.month, locale, "short")),
            notes: newMonths.map((m) => `${m.newPayers}/${m.newInsured}`),
            series: [
              {
                name: t("details.newName"),
                values: newMonths.map((m) => Number(retention(m.newPayers, m.newInsured).percent)),
              },
              {
                name: t("details.sum"),
                values: newMonths.map((m) => Number(retention(m.payers, m.insured).percent)),
              },
            ],
            max: 100,
            format: { digits: 2, unit: "%" },
          }}
        />
      )}
      <Section title={t("details.cohorts")} note={t("details.cohortsNote")}>
        {rows.length === 0 ? (
          <Empty title={t("details.noCohorts")} />
        ) : (
          <Scroll label={t("details.cohorts")}>
            <table className="tbl">
              <thead>
                <tr>
                  <th scope="col">{t("details.cohort")}</th>
                  <th scope="col" className="n">
                    {t("details.people")}
                  </th>
                  {Array.from({ length: cohortMonths }, (_, since) => (
                    <th scope="col" className="n" key={since}>
                      {since}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.cohort}>
                    <th scope="row" className="whitespace-nowrap">
                      {formatMonth(row.cohort, locale, "short")}
                    </th>
                    <td className="n">{row.insured}</td>
                    {row.percents.map((percent, since) => (
                      <td className="n" key={since}>
                        {percent === null ? "" : Math.round(Number(percent))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </Scroll>
        )}
      </Section>
      <Section title={t("details.recount")} note={t("details.recountNote")}>
        <RebuildFigures
          unitId={unitId}
          commandId={crypto.randomUUID()}
          words={{
            button: t("details.recountButton"),
            same: t("details.recountSame"),
            changed: t("details.recountChanged", { changed: "{changed}" }),
          }}
        />
      </Section>
    </>
  );
}
