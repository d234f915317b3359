import { cellText, type StagedCell } from "./cells";
import type { ColumnOf } from "./columns";
import type { VerdictCount } from "./queries";

/** How a row names its person, for the screen: the name, else whatever else it has. */
export function whoInRow(cells: readonly StagedCell[], columns: ColumnOf): string {
  const at = (field: string) => {
    const index = columns[field];
    return index === undefined ? "" : cellText(cells[index]);
  };
  const name = [at("title"), at("fullName"), at("firstName"), at("lastName")];
  return (
    name.join(" ").replace(/\s+/g, " ").trim() || at("nationalId") || at("memberNo") || at("phone")
  );
}

/** What a row says in a field, as it stood in the file. */
export function textInRow(
  cells: readonly StagedCell[],
  columns: ColumnOf,
  field: string,
): string | null {
  const index = columns[field];
  return (index !== undefined && cellText(cells[index])) || null;
}

export type PreviewSums = {
  /** rows that will be recorded */
  rows: number;
  months: number;
  satang: number;
  /** receipts that will be issued for cash */
  receipts: number;
  /** rows that will not, apart from empty lines and what is there already */
  rejected: number;
};

export function sumsOf(counts: readonly VerdictCount[]): PreviewSums {
  const sums: PreviewSums = { rows: 0, months: 0, satang: 0, receipts: 0, rejected: 0 };
  for (const { verdict, skip, rows, months, satang, cash } of counts) {
    if (verdict === "new" && !skip) {
      sums.rows += rows;
      sums.months += months ?? 0;
      sums.satang += satang ?? 0;
      sums.receipts += cash;
    } else if (skip || !["already", "blank"].includes(verdict)) sums.rejected += rows;
  }
  return sums;
}
