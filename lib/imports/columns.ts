import type { Outcome } from "@/lib/refusal";
import type { Cell } from "@/lib/spreadsheet/types";
import { toArabicDigits } from "@/lib/thai";
import { cellText } from "./cells";

/** What a column can be for, and the headings people give it. The first heading is the usual one. */
export type FieldSpec = { field: string; names: readonly string[] };

/** Which column (from 0) each field is read from. */
export type ColumnOf = Record<string, number>;

/** Headings by field, as a unit chose them last. */
export type Remembered = Record<string, string>;

export type Header = {
  /** index in the rows looked at; null when the sheet has no heading line */
  at: number | null;
  columns: string[];
};

/** A heading as compared: no spaces, no punctuation, no brackets and what stands in them. */
export function headingKey(text: string): string {
  return toArabicDigits(text)
    .toLowerCase()
    .replace(/[([].*?[)\]]/g, "")
    .replace(/[\s.\-_/:*#,"'()[\]‐-―]/g, "");
}

/** 3 the heading is one of the field's names, 1 it holds one, 0 it does not. */
function likeness(heading: string, spec: FieldSpec): number {
  const key = headingKey(heading);
  if (key === "") return 0;
  let best = 0;
  for (const name of spec.names) {
    const wanted = headingKey(name);
    if (key === wanted) return 3;
    if (wanted.length >= 3 && key.includes(wanted)) best = 1;
  }
  return best;
}

/** "A", "B", …, "AA": how the margin of a spreadsheet names a column. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

/**
 * Finds the heading line among the first rows of a sheet: the one that names the most fields. Titles
 * and merged cells above it are passed over. With fewer than two names found there is no heading line
 * and columns are called by their letters.
 */
export function findHeader(rows: readonly Cell[][], specs: readonly FieldSpec[]): Header {
  let at: number | null = null;
  let most = 1;
  for (const [index, cells] of rows.entries()) {
    const fields = new Set<string>();
    for (const cell of cells) {
      if (typeof cell !== "string" || cell.length > 60) continue;
      const spec = specs.find((s) => likeness(cell, s) > 0);
      if (spec) fields.add(spec.field);
    }
    if (fields.size <= most) continue;
    most = fields.size;
    at = index;
  }
  const width = Math.max(0, ...rows.slice(at ?? 0).map((cells) => cells.length));
  const heading = at === null ? [] : (rows[at] ?? []);
  const columns = Array.from(
    { length: width },
    (_, i) => cellText(heading[i]).slice(0, 60) || columnLetter(i),
  );
  return { at, columns };
}

/**
 * Proposes a column for each field: the heading the unit chose last time, else the heading most like
 * the field's names. No column serves two fields; earlier fields choose first among equals.
 */
export function suggestColumns(
  columns: readonly string[],
  specs: readonly FieldSpec[],
  remembered: Remembered = {},
): ColumnOf {
  const chosen: ColumnOf = {};
  const taken = new Set<number>();
  const take = (field: string, index: number) => {
    if (index < 0 || taken.has(index) || field in chosen) return;
    chosen[field] = index;
    taken.add(index);
  };
  for (const { field } of specs) {
    const name = remembered[field];
    if (name !== undefined)
      take(
        field,
        columns.findIndex((c) => headingKey(c) === headingKey(name)),
      );
  }
  for (const wanted of [3, 1]) {
    for (const spec of specs) {
      if (spec.field in chosen) continue;
      take(
        spec.field,
        columns.findIndex((c, i) => !taken.has(i) && likeness(c, spec) >= wanted),
      );
    }
  }
  return chosen;
}

/** What was picked on the mapping page, each column for one field only. */
export function chosenColumns(
  picked: readonly (readonly [field: string, index: number | null | undefined])[],
  columns: readonly string[],
): Outcome<ColumnOf> {
  const chosen: ColumnOf = {};
  const taken = new Set<number>();
  for (const [field, index] of picked) {
    if (typeof index !== "number" || index >= columns.length) continue;
    if (taken.has(index)) {
      const column = columns[index] ?? "";
      return { ok: false, refusal: { code: "import_column_twice", params: { column } } };
    }
    taken.add(index);
    chosen[field] = index;
  }
  return { ok: true, value: chosen };
}
