import type { Cell, SheetRow } from "@/lib/spreadsheet/types";
import { cleanThai, searchKey } from "@/lib/thai";

const ROWS_LOOKED_AT = 20;
const LONGEST_LABEL = 80;
/** How much of a column's name a synonym must make up to be suggested for it. */
const LEAST_COVER = 0.3;

/** A column as the person sees it: `index` from 0, `letter` "A", and a name no other column has. */
export type Column = { index: number; letter: string; name: string };

export type Header = {
  /** The row number of the names; data begins below it. */
  row: number;
  columns: Column[];
};

/** For each field, the names people give its column; those of `searchKey` count as the same. */
export type Synonyms<Field extends string> = Readonly<Record<Field, readonly string[]>>;

/**
 * Finds the row of column names among the first 20 rows of a sheet, below titles and merged
 * headings. Names the caller knows decide; without any, the first row that is labelled nearly as
 * widely as the sheet is filled. Null when no row looks like names.
 */
export function findHeader(
  rows: readonly SheetRow[],
  synonyms: Synonyms<string> = {},
): Header | null {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  const width = Math.max(0, ...looked.map(({ cells }) => cells.length));
  const filled = Math.max(0, ...looked.map(({ cells }) => countFilled(cells)));
  let best: { header: Header; known: number; labels: number } | null = null;
  for (const [at, row] of looked.entries()) {
    const own = row.cells.filter(isLabel).length;
    if (own === 0 || own < countFilled(row.cells) / 2) continue;
    const cells = withHeadingAbove(row, looked[at - 1]);
    const labels = cells.filter((cell) => cell !== null).length;
    const columns = nameColumns(cells, width);
    const known = Object.keys(suggestMapping(columns, synonyms)).length;
    if (known === 0 && labels < Math.max(Math.min(2, filled), filled * 0.6)) continue;
    const better =
      best === null ||
      known > best.known ||
      (known === best.known && known > 0 && labels > best.labels);
    if (better) best = { header: { row: row.number, columns }, known, labels };
  }
  return best?.header ?? null;
}

/**
 * Suggests a column for each field by its name: equal names first, then names that contain each
 * other, the closest first. A column serves one field only; a field without a match is left out.
 */
export function suggestMapping<Field extends string>(
  columns: readonly Column[],
  synonyms: Synonyms<Field>,
): Partial<Record<Field, number>> {
  const fields = Object.keys(synonyms) as Field[];
  const matches = fields.flatMap((field) =>
    columns.map(({ index, name }) => ({ field, index, score: closeness(name, synonyms[field]) })),
  );
  const mapping: Partial<Record<Field, number>> = {};
  const taken = new Set<number>();
  for (const { field, index, score } of matches.sort((a, b) => b.score - a.score)) {
    if (score < LEAST_COVER || taken.has(index) || mapping[field] !== undefined) continue;
    mapping[field] = index;
    taken.add(index);
  }
  return mapping;
}

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetter(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest > 0 ? columnLetter(rest - 1) : "") + String.fromCharCode(65 + (index % 26));
}

function closeness(name: string, synonyms: readonly string[]): number {
  const key = nameKey(name);
  if (key === "") return 0;
  return Math.max(0, ...synonyms.map((synonym) => cover(key, nameKey(synonym))));
}

/** 2 for the same name, else the part of the longer name that the shorter one makes up. */
function cover(name: string, synonym: string): number {
  if (synonym === "") return 0;
  if (name === synonym) return 2;
  const [short, long] = name.length < synonym.length ? [name, synonym] : [synonym, name];
  if (short.length < 3 || !long.includes(short)) return 0;
  // Thai puts the noun first: "ชื่อผู้ประกันตน" is a name before anything else.
  return Math.max(short.length / long.length, name.startsWith(synonym) ? LEAST_COVER : 0);
}

function nameKey(name: string): string {
  return searchKey(name).replace(/[^\p{L}\p{M}\p{N}]/gu, "");
}

function nameColumns(cells: readonly Cell[], width: number): Column[] {
  const columns: Column[] = [];
  const used = new Set<string>();
  for (let index = 0; index < Math.max(width, cells.length); index += 1) {
    const letter = columnLetter(index);
    const wanted = textOf(cells[index] ?? null) || letter;
    let name = wanted;
    for (let copy = 2; used.has(name); copy += 1) name = `${wanted} (${copy})`;
    used.add(name);
    columns.push({ index, letter, name });
  }
  return columns;
}

/** A name merged over two rows stands in the upper one and leaves the lower one blank. */
function withHeadingAbove(row: SheetRow, above: SheetRow | undefined): Cell[] {
  if (above === undefined || above.number !== row.number - 1) return row.cells;
  if (countFilled(above.cells) < 2) return row.cells; // a title, not headings
  const cells: Cell[] = [];
  for (let at = 0; at < Math.max(row.cells.length, above.cells.length); at += 1) {
    const upper = above.cells[at] ?? null;
    cells.push(row.cells[at] ?? (isLabel(upper) ? upper : null));
  }
  return cells;
}

function countFilled(cells: readonly Cell[]): number {
  return cells.filter((cell) => cell !== null).length;
}

/** Words rather than a value: some letters, and not so long as a sentence. */
function isLabel(cell: Cell): boolean {
  return typeof cell === "string" && cell.length <= LONGEST_LABEL && /\p{L}/u.test(cell);
}

function textOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "object") return "date" in cell ? cell.date : "";
  return cleanThai(String(cell));
}
