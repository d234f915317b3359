import { buttonClass } from "@/components/ui/button";
import { Empty, Notice, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { MonthSwitch } from "@/components/units/month-switch";
import { WideBox } from "@/components/units/wide-box";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth } from "@/lib/month";
import {
  type ColumnKey,
  type ComparedRow,
  type CompareView,
  reportMonths,
  rowsOf,
  viewQuery,
} from "@/lib/programme/compare";
import type { View } from "@/lib/programme/view-queries";
import { monthAddress, type Period } from "@/lib/units/period";
import { cellText, columnName, unitName } from "./compare-cells";
import { ComparedChart, recordsOf } from "./compare-chart";
import { CompareForm } from "./compare-form";
import { SavedViews } from "./saved-views";

/** All units with the columns chosen, any of them as a chart, some to be put side by side. */
export function CompareTableScreen({
  place,
  rows: all,
  view,
  views,
  period,
  province,
  tooFew,
  back,
  locale,
}: {
  place: string;
  rows: readonly ComparedRow[];
  view: CompareView;
  views: readonly View[];
  period: Period;
  /** as addresses write it: a code or "all" */
  province: string;
  /** units were chosen, but not two to six */
  tooFew: boolean;
  back: { href: string; label: string };
  locale: Locale;
}) {
  const t = translator(locale, "compare");
  const rows = rowsOf(all, view);
  const path = `/province/${province}/compare`;
  const month = period.asked ? monthAddress(period.month, locale) : null;
  const query = (more: Partial<CompareView> = {}) =>
    [viewQuery(view, more), month && `month=${month}`].filter(Boolean).join("&");
  const [x = "average"] = view.chart;
  const over = t("over", { place, month: formatMonth(period.month, locale, "long") });
  return (
    <>
      <PageHead
        back={back}
        over={over}
        title={titleOf(rows, x, locale)}
        note={t("note")}
        actions={
          <>
            <MonthSwitch
              month={period.month}
              present={period.present}
              locale={locale}
              href={(m) => `${path}?${[viewQuery(view), `month=${m}`].filter(Boolean).join("&")}`}
            />
            {["csv", "xlsx"].map((format) => (
              <a
                key={format}
                className="btn"
                href={`/api/provinces/${province}/compare.${format}?${query()}`}
                download
              >
                {format === "csv" ? "CSV" : "Excel"}
              </a>
            ))}
            <PrintButton />
          </>
        }
      />
      {tooFew && <Notice tone="amber">{t("tooFew")}</Notice>}
      <SavedViews views={views} path={path} query={query()} locale={locale} />
      <CompareForm all={all} view={view} month={month} path={path} locale={locale} />
      {rows.length === 0 ? (
        <Empty title={t("titleNone")} />
      ) : (
        <>
          <UnitsCompared
            {...{ rows, view, path, province, locale }}
            name={over}
            month={month}
            reportMonth={isoMonth(period.month)}
            query={query}
          />
          <div className="print:break-before-page">
            <ComparedChart {...{ rows, view, path, locale }} reportMonth={isoMonth(period.month)} />
          </div>
        </>
      )}
    </>
  );
}

/** Who has the most of what is drawn. */
function titleOf(rows: readonly ComparedRow[], key: ColumnKey, locale: Locale): string {
  const t = translator(locale, "compare");
  if (rows.length === 0) return t("titleNone");
  const [best] = [...rows].sort(
    (a, b) =>
      (b.cells[key] ?? Number.NEGATIVE_INFINITY) - (a.cells[key] ?? Number.NEGATIVE_INFINITY),
  );
  const [count, column] = [rows.length, columnName(key, locale)];
  if (!best || best.cells[key] === null) return t("titleUnknown", { count, column });
  const value = cellText(best, key, locale);
  const same = rows.filter((row) => row.cells[key] === best.cells[key]).length;
  if (same > 1) return t("titleSame", { same, count, column, value });
  return t("title", { best: unitName(best, locale), column, value, count });
}

function UnitsCompared({
  name,
  rows,
  view,
  path,
  province,
  month,
  reportMonth,
  query,
  locale,
}: {
  /** what is read out before the table */
  name: string;
  rows: readonly ComparedRow[];
  view: CompareView;
  path: string;
  province: string;
  month: string | null;
  reportMonth: string;
  query: (more?: Partial<CompareView>) => string;
  locale: Locale;
}) {
  const t = translator(locale, "compare");
  const at = `/province/${province}`;
  const heading = (key: ColumnKey | "unit", text: string) => {
    const on = view.sort === key;
    // Names begin at ก, figures with the highest.
    const desc = on ? !view.desc : key !== "unit";
    return (
      <th
        key={key}
        scope="col"
        className={key === "unit" || key === "tier" ? undefined : "n"}
        aria-sort={on ? (view.desc ? "descending" : "ascending") : undefined}
      >
        <a className="link" href={`${path}?${query({ sort: key, desc })}`} data-keep="">
          {text}
          {on && <span aria-hidden="true">{view.desc ? " ↓" : " ↑"}</span>}
        </a>
      </th>
    );
  };
  return (
    <>
      <WideBox label={t("chart")}>
        <table className="tbl">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              {heading("unit", t("unit"))}
              {view.columns.map((key) => heading(key, columnName(key, locale)))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <span className="flex items-center gap-3">
                    <label className="check no-print">
                      <input
                        type="checkbox"
                        form="side"
                        name="unit"
                        value={row.slug}
                        aria-label={t("choose", { unit: unitName(row, locale) })}
                      />
                    </label>
                    <span>
                      <a className="link" href={`${at}/units/${row.slug}`}>
                        {unitName(row, locale)}
                      </a>
                      <small className="note block">
                        {locale === "th" ? row.districtTh : row.districtEn}
                      </small>
                    </span>
                  </span>
                </th>
                {view.columns.map((key) => (
                  <td key={key} className={key === "tier" ? "min-w-28" : "n"}>
                    {row.cells[key] === null ? (
                      <span className="note">–</span>
                    ) : (
                      <a className="no-underline" href={recordsOf(at, row, key, reportMonth)}>
                        {cellText(row, key, locale)}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideBox>
      <p className="note">
        {t("noneWhy")} · {t("meanings", { months: reportMonths })}
      </p>
      {view.columns.includes("happiness") && <p className="note">{t("otherGroups")}</p>}
      <form id="side" action={path} className="actions mt-4 no-print">
        {month && <input type="hidden" name="month" value={month} />}
        {view.columns.map((key) => (
          <input key={key} type="hidden" name="c" value={key} />
        ))}
        <button type="submit" className={buttonClass("main")}>
          {t("side")}
        </button>
        <span className="note">{t("sideHint")}</span>
      </form>
    </>
  );
}
