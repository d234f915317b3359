import { ChartFrame } from "@/components/ui/chart-frame";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import {
  type ColumnKey,
  type ComparedRow,
  type CompareView,
  columns,
} from "@/lib/programme/compare";
import { columnName, digitsOf, drawn, unitName } from "./compare-cells";

/** Bars and points that can still be read. */
const mostDrawn = 40;

/** Where the records behind a figure are listed. */
export function recordsOf(at: string, row: ComparedRow, key: ColumnKey, month: string): string {
  switch (key) {
    case "tier":
      return `${at}/maturity/${row.slug}`;
    case "capacity_before":
    case "capacity":
      return `${at}/results/${row.slug}#committee_capacity-committee`;
    case "happiness":
      return `${at}/results/${row.slug}#tmhi15-recipients`;
    case "fund":
    case "reports":
      return `${at}/reports/${month}/${row.slug}`;
    default:
      return `${at}/units/${row.slug}`;
  }
}

/** One column as bars, two as points. */
export function ComparedChart({
  rows,
  view,
  path,
  reportMonth,
  locale,
}: {
  rows: readonly ComparedRow[];
  view: CompareView;
  path: string;
  /** the month shown, as addresses write it */
  reportMonth: string;
  locale: Locale;
}) {
  const t = translator(locale, "compare");
  const [x = "average", y] = view.chart;
  const known = rows.filter((row) => view.chart.every((key) => row.cells[key] !== null));
  const ordered = [...known].sort((a, b) => (b.cells[x] ?? 0) - (a.cells[x] ?? 0));
  const shown = ordered.slice(0, mostDrawn);
  const at = path.replace(/\/compare$/, "");
  const notes = [
    y && t("pointsNote"),
    shown.length < ordered.length && t("most", { count: mostDrawn }),
  ];
  if (shown.length === 0) return null;
  return (
    <ChartFrame
      title={
        y
          ? t("points", { x: columnName(x, locale), y: columnName(y, locale) })
          : t("bars", { column: columnName(x, locale) })
      }
      definition={notes.filter(Boolean).join(" · ")}
      corner={t("unit")}
      height={24}
      links={shown.map((row) => recordsOf(at, row, x, reportMonth))}
      spec={{
        kind: y ? "points" : "bars",
        labels: shown.map((row) => unitName(row, locale)),
        series: (y ? [x, y] : [x]).map((key) => ({
          name: columnName(key, locale),
          values: shown.map((row) => drawn(row, key)),
        })),
        format: { digits: digitsOf(view.chart) },
        max: columns[x] === "percent" && !y ? 100 : undefined,
      }}
    />
  );
}
