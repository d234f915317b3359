import "server-only";
import { columnName, unitName } from "@/components/programme/compare-cells";
import { todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { isoMonth, type Month } from "@/lib/month";
import {
  type ColumnKey,
  type ComparedRow,
  type CompareView,
  columns,
  columnsNeeded,
  readView,
  rowsOf,
} from "@/lib/programme/compare";
import { unitsCompared } from "@/lib/programme/compare-queries";
import type { FileFormat, FileTable } from "@/lib/spreadsheet/file-response";
import { shownPeriod } from "@/lib/units/period";
import { answer, queryOf } from "./files";

/** The table of the compare page as its address shows it: the same units, columns and order. */
export function unitsComparedRoute(format: FileFormat) {
  return async (request: Request, { params }: { params: Promise<{ province: string }> }) => {
    const { province } = await params;
    return answer(format, async (actor, locale) => {
      const query = queryOf(request);
      const asked = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
      const view = readView(asked);
      const { month } = shownPeriod(query.get("month") ?? undefined, todayInBangkok());
      const code = province === "all" ? null : province;
      const rows = await unitsCompared(actor, code, month, columnsNeeded(view));
      return rows && fileOf(rowsOf(rows, view), view, month, locale);
    });
  };
}

function fileOf(
  rows: readonly ComparedRow[],
  view: CompareView,
  month: Month,
  locale: Locale,
): FileTable {
  const t = translator(locale, "compare");
  return {
    name: `compare-${isoMonth(month)}`,
    sheet: t("unit"),
    columns: [
      { header: t("unit"), type: "text", width: 28 },
      { header: t("district"), type: "text", width: 20 },
      ...view.columns.map((key) =>
        columns[key] === "tier"
          ? { header: columnName(key, locale), type: "text" as const, width: 20 }
          : { header: columnName(key, locale), type: "number" as const },
      ),
    ],
    rows: rows.map((row) => [
      unitName(row, locale),
      locale === "th" ? row.districtTh : row.districtEn,
      ...view.columns.map((key) => cellOf(row, key, locale)),
    ]),
  };
}

function cellOf(row: ComparedRow, key: ColumnKey, locale: Locale): string | number | null {
  if (key === "tier") return row.tier && translator(locale, "maturity")(`tiers.${row.tier}`);
  const value = row.cells[key];
  return value !== null && columns[key] === "baht" ? value / 100 : value;
}
