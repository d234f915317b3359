import { signed } from "@/components/units/units-rows";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type ColumnKey, type ComparedRow, columns } from "@/lib/programme/compare";

export function columnName(key: ColumnKey, locale: Locale): string {
  return translator(locale, "compare")(`columns.${key}`);
}

export function unitName(row: ComparedRow, locale: Locale): string {
  return locale === "th" ? row.shortTh : row.shortEn;
}

/** A figure as the table writes it; "–" where there is none. */
export function cellText(row: ComparedRow, key: ColumnKey, locale: Locale): string {
  const value = row.cells[key];
  if (value === null) return "–";
  switch (columns[key]) {
    case "tier":
      return row.tier ? translator(locale, "maturity")(`tiers.${row.tier}`) : "–";
    case "percent":
    case "level":
      return value.toFixed(2);
    case "score":
      return value.toFixed(1);
    case "change":
      return signed(value);
    case "baht":
      return formatBaht(value, locale);
    case "months":
      return translator(locale, "compare")("of", { part: value, whole: row.reportsDue });
    case "count":
      return value.toLocaleString("en-US");
  }
}

/** A figure as a chart draws it: baht, not satang. */
export function drawn(row: ComparedRow, key: ColumnKey): number | null {
  const value = row.cells[key];
  return value !== null && columns[key] === "baht" ? value / 100 : value;
}

/** Decimals a chart writes of some columns. */
export function digitsOf(keys: readonly ColumnKey[]): number {
  const whole = ["tier", "count", "change", "months", "baht"];
  return keys.every((key) => whole.includes(columns[key])) ? 0 : 2;
}

/** What always stands in the side-by-side table anyway. */
const always: readonly ColumnKey[] = ["registered", "insured", "retention", "average", "growth"];

/** The other columns as lines of the side-by-side table, for the units in that order. */
export function comparedLines(
  rows: readonly ComparedRow[],
  chosen: readonly ColumnKey[],
  slugs: readonly string[],
  records: (row: ComparedRow, key: ColumnKey) => string,
  locale: Locale,
): { label: string; values: { text: string; href?: string }[] }[] {
  const known = new Map(rows.map((row) => [row.slug, row]));
  return chosen
    .filter((key) => !always.includes(key))
    .map((key) => ({
      label: columnName(key, locale),
      values: slugs.map((slug) => {
        const row = known.get(slug);
        if (!row || row.cells[key] === null) return { text: "–" };
        return { text: cellText(row, key, locale), href: records(row, key) };
      }),
    }));
}
