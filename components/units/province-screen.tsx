import { buttonClass } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { clampPage, type TableState, tableQuery } from "@/components/ui/table-state";
import { averageRetention, ratedMonths, retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { addMonths, formatMonth } from "@/lib/month";
import { provinces } from "@/lib/places/provinces";
import type { TableAnswer } from "@/lib/table";
import { tracks } from "@/lib/units/choices";
import type { PlaceTotals } from "@/lib/units/figures-queries";
import { retentionFinding } from "@/lib/units/finding";
import type { Period } from "@/lib/units/period";
import type { UnitRow } from "@/lib/units/table-queries";
import { Figures } from "./figures";
import { MonthSwitch } from "./month-switch";
import { RetentionChart } from "./retention-chart";
import { signed, unitsConfig, unitTableRows } from "./units-rows";
import { UnitsTable } from "./units-table";
import { unitsTableWords } from "./units-table-words";

/**
 * The sums of a province or the nation with the finding as title, and its units beneath. The
 * evaluator reads the same screen without what changes or compares.
 */
export function ProvinceScreen({
  place,
  period,
  totals,
  table,
  state,
  path,
  locale,
  unitPath,
  compare,
  exports,
  foundPath,
  several,
}: {
  /** "จังหวัดพะเยา" */
  place: string;
  period: Period;
  /** thirteen months up to the one shown */
  totals: PlaceTotals;
  table: TableAnswer<UnitRow>;
  state: TableState;
  path: string;
  locale: Locale;
  unitPath: string;
  compare?: string;
  exports: string;
  foundPath?: string;
  /** units of more than one province stand in the table */
  several: boolean;
}) {
  const t = translator(locale, "units");
  const { month } = period;
  const now = totals.months.find((m) => m.month === month);
  const year = totals.months.filter((m) => m.month > addMonths(month, -12));
  const over = period.open ? year.slice(0, -1) : year;
  const average = averageRetention(over);
  const finding = retentionFinding(over, average);
  const href = (shown: string) =>
    path + tableQuery(state, unitsConfig, { filters: { ...state.filters, month: shown } });
  const name = formatMonth(month, locale, "long");
  const count = (n: number) => n.toLocaleString("en-US");
  return (
    <>
      <PageHead
        over={t("province.over", { place, units: totals.units, month: name })}
        title={t(`finding.${finding.code}`, finding.params as never)}
        note={t("province.note")}
        actions={<MonthSwitch month={month} present={period.present} locale={locale} href={href} />}
      />
      {period.open && <Notice>{t("month.openNote")}</Notice>}
      <Figures
        items={[
          { label: t("province.registered"), text: count(now?.registered ?? 0) },
          { label: t("province.insured"), text: count(now?.insured ?? 0) },
          { label: t("province.payers"), text: count(now?.payers ?? 0) },
          {
            label: t("province.retention"),
            text: percentText(retention(now?.payers ?? 0, now?.insured ?? 0).percent),
          },
          {
            label: t("province.average", { count: ratedMonths(year) }),
            text: percentText(averageRetention(year)),
          },
          {
            label: t("province.growth"),
            text: totals.growth === null ? "–" : signed(totals.growth),
          },
        ]}
      />
      <Section title={t("province.unitsTitle")}>
        <UnitsTable
          rows={unitTableRows(table.rows, month, locale, several)}
          total={table.total}
          config={unitsConfig}
          state={{ ...state, page: clampPage(state, table.total) }}
          path={path}
          caption={t("table.caption", { month: name })}
          findLabel={t("table.find")}
          filters={[
            {
              id: "track",
              label: t("table.track"),
              choices: tracks.map((value) => ({ value, label: t(`track.${value}`) })),
            },
            ...(several
              ? [
                  {
                    id: "province",
                    label: t("table.province"),
                    choices: provinces.map((p) => ({
                      value: p.code,
                      label: locale === "th" ? p.nameTh : p.nameEn,
                    })),
                  },
                ]
              : []),
          ]}
          exports={[
            { href: `${exports}.csv`, label: "CSV" },
            { href: `${exports}.xlsx`, label: "Excel" },
          ]}
          words={unitsTableWords(locale)}
          unitPath={unitPath}
          compare={compare ? { path: compare, month: state.filters.month } : undefined}
        />
      </Section>
      <RetentionChart months={year} locale={locale} title={t("province.lineTitle")} height={13} />
      {foundPath && (
        <p className="mt-6 no-print">
          <a className={buttonClass()} href={foundPath}>
            {t("province.found")}
          </a>
        </p>
      )}
    </>
  );
}

export function percentText(percent: string | null): string {
  return percent === null ? "–" : `${percent} %`;
}
