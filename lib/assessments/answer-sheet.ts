import { cellText, isBroken, type StagedCell } from "@/lib/imports/cells";
import { headingKey } from "@/lib/imports/columns";
import { toArabicDigits } from "@/lib/thai";
import { asked } from "./asked";
import { enter } from "./entering";
import { answeringOf, type Instrument, type Item, itemsOf } from "./instrument";
import { readPaperCode } from "./paper-code";
import type { Answers } from "./scoring";

// A spreadsheet of answers: a person in each row, by number in the round or by the code of the paper
// form, and a question in each column, by its number, its key or its words.

/** Headings the empty sheet is made with; others that mean the same are read too. */
export const personHeadings = ["คนที่", "no", "person", "ลำดับ", "เลขที่"];
export const codeHeadings = ["รหัสแบบ", "code", "รหัส", "paper code"];

export type SheetColumns = {
  /** the heading line, counted from 0 */
  at: number;
  person: number | null;
  code: number | null;
  /** column by question */
  items: Record<string, number>;
};

export type ColumnsFault =
  | { code: "answers_no_person" }
  | { code: "answers_no_questions" }
  | { code: "answers_columns"; params: { missing: string } };

/** "3. ท่านรู้สึกสบายใจ": a question as the heading of its column. */
export function itemHeading(item: Item, at: number): string {
  return `${at + 1}. ${item.th}`;
}

/** Finds the heading line among the first rows, and what each column is. */
export function columnsOf(
  whole: Instrument,
  itemKeys: readonly string[],
  rows: readonly (readonly StagedCell[])[],
): { ok: true; value: SheetColumns } | { ok: false; fault: ColumnsFault } {
  const instrument = asked(whole, itemKeys);
  const items = itemsOf(instrument);
  const is = (names: readonly string[]) => {
    const keys = new Set(names.map(headingKey));
    return (heading: string) => keys.has(headingKey(heading));
  };
  let at = -1;
  let found: Omit<SheetColumns, "at"> = { person: null, code: null, items: {} };
  for (const [place, cells] of rows.slice(0, 20).entries()) {
    const headings = cells.map(cellText);
    const columns: Record<string, number> = {};
    for (const [number, item] of items.entries()) {
      const column = headings.findIndex((heading) => isHeadingOf(heading, item, number));
      if (column >= 0) columns[item.key] = column;
    }
    const person = headings.findIndex(is(personHeadings));
    const code = headings.findIndex(is(codeHeadings));
    // Answers are digits as well: a line that says who comes before one with more of them.
    const better =
      named(found) === (person >= 0 || code >= 0)
        ? Object.keys(columns).length > Object.keys(found.items).length
        : !named(found) && Object.keys(columns).length > 0;
    if (!better) continue;
    at = place;
    found = {
      person: person < 0 ? null : person,
      code: code < 0 ? null : code,
      items: columns,
    };
  }
  if (at < 0) return { ok: false, fault: { code: "answers_no_questions" } };
  if (found.person === null && found.code === null) {
    return { ok: false, fault: { code: "answers_no_person" } };
  }
  const missing = items
    .map((item, number) => ({ item, number: number + 1 }))
    .filter(({ item }) => !(item.key in found.items))
    .filter(({ item }) => instrument.blanks === "refused" && !item.optional);
  if (missing.length > 0) {
    const numbers = missing.map(({ number }) => number).join(", ");
    return { ok: false, fault: { code: "answers_columns", params: { missing: numbers } } };
  }
  return { ok: true, value: { at, ...found } };
}

const named = ({ person, code }: Omit<SheetColumns, "at">) => person !== null || code !== null;

function isHeadingOf(heading: string, item: Item, at: number): boolean {
  const key = headingKey(heading);
  if (key === "") return false;
  const names = [item.key, String(at + 1), `ข้อ${at + 1}`, item.th, item.en, itemHeading(item, at)];
  return names.some((name) => headingKey(name) === key);
}

/** A row of the sheet as it is kept until it is taken over: who, and the cells by question. */
export type SheetRow = { person: string; code: string; answers: Record<string, string> };

const broken = "#";

export function rowOf(columns: SheetColumns, cells: readonly StagedCell[]): SheetRow {
  const text = (column: number | null) => (column === null ? "" : cellText(cells[column] ?? null));
  return {
    person: text(columns.person),
    code: text(columns.code),
    answers: Object.fromEntries(
      Object.entries(columns.items).flatMap(([key, column]) => {
        const cell = cells[column] ?? null;
        const said = isBroken(cell) ? broken : cellText(cell);
        return said === "" ? [] : [[key, said.slice(0, 2000)]];
      }),
    ),
  };
}

/** Somebody in the round, as a row is compared with them. */
export type KnownPerson = {
  no: number;
  paperCode: string;
  age: number | null;
  consented: boolean;
  /** left out or withdrew */
  gone: boolean;
  answered: boolean;
};

export type RowVerdict =
  | "new"
  | "there"
  | "unknown"
  | "gone"
  | "consent"
  | "twice"
  | "out_of_range"
  | "blank";

export type CheckedRow = {
  row: number;
  /** number in the round; null for nobody */
  no: number | null;
  verdict: RowVerdict;
  /** the question it is about, counted from 1 */
  question: number | null;
  /** what the file says where it is wrong: who, or the answer; null for an empty cell and a fault in it */
  said: string | null;
  /** what would be written */
  answers: Answers;
};

/** What keeps a file from being taken over; who has answered already is passed by. */
export const isFault = (verdict: RowVerdict) => verdict !== "new" && verdict !== "there";

/** What every row would do. Nobody is there twice, and nothing is written that does not fit. */
export function checkRows(
  whole: Instrument,
  itemKeys: readonly string[],
  rows: readonly { row: number; cells: SheetRow }[],
  people: readonly KnownPerson[],
): CheckedRow[] {
  const seen = new Set<number>();
  return rows.map(({ row, cells }) => {
    const person = personOf(cells, people);
    const none = { row, no: person?.no ?? null, question: null, said: null, answers: {} };
    if (!person) {
      const who = [cells.person, cells.code].filter(Boolean).join(" · ");
      return { ...none, verdict: "unknown", said: shortened(who) };
    }
    if (seen.has(person.no)) return { ...none, verdict: "twice" };
    seen.add(person.no);
    if (person.gone) return { ...none, verdict: "gone" };
    if (person.answered) return { ...none, verdict: "there" };
    if (whole.sensitive && !person.consented) return { ...none, verdict: "consent" };
    const instrument = asked(whole, itemKeys);
    const outOfRange = (question: number | null): CheckedRow => {
      const item = question === null ? undefined : itemsOf(instrument)[question - 1];
      const said = shortened(item ? (cells.answers[item.key] ?? "") : "");
      return { ...none, verdict: "out_of_range", question, said };
    };
    const { answers, wrong } = answersIn(instrument, cells);
    if (wrong !== null) return outOfRange(wrong);
    const before = { answers: {}, complete: false };
    const entered = enter(whole, itemKeys, before, answers, { finish: true, age: person.age });
    if (!entered.ok) {
      const at = "no" in entered.fault.params ? entered.fault.params.no : null;
      return outOfRange(at);
    }
    const { missing, answered } = entered.value;
    if (missing !== null || answered === 0) {
      return { ...none, verdict: "blank", question: missing };
    }
    return { ...none, verdict: "new", answers };
  });
}

const shortened = (said: string) => (said === "" || said === broken ? null : said.slice(0, 40));

/** By the code where the row has one, else by the number; both must mean the same person. */
function personOf(cells: SheetRow, people: readonly KnownPerson[]): KnownPerson | null {
  const code = cells.code === "" ? null : readPaperCode(cells.code);
  const digits = toArabicDigits(cells.person).replace(/\.0+$/, "");
  const no = /^\d{1,5}$/.test(digits) ? Number(digits) : null;
  if (cells.code !== "" && code === null) return null;
  if (cells.person !== "" && no === null) return null;
  if (code === null && no === null) return null;
  return (
    people.find(
      (one) => (code === null || one.paperCode === code) && (no === null || one.no === no),
    ) ?? null
  );
}

/** Digits, or the words of a choice. `wrong`: the first question whose cell is neither. */
function answersIn(
  instrument: Instrument,
  cells: SheetRow,
): { answers: Record<string, number | string>; wrong: number | null } {
  const answers: Record<string, number | string> = {};
  for (const [at, item] of itemsOf(instrument).entries()) {
    const said = cells.answers[item.key];
    if (said === undefined) continue;
    const answering = answeringOf(instrument, item);
    if (said === broken) return { answers, wrong: at + 1 };
    if (answering.by === "text") {
      answers[item.key] = said;
      continue;
    }
    const digits = toArabicDigits(said).replace(/\.0+$/, "");
    const chosen =
      answering.by === "choice"
        ? answering.choices.find((choice) => choice.th === said || choice.en === said)?.score
        : undefined;
    const value = chosen ?? (/^-?\d{1,7}$/.test(digits) ? Number(digits) : null);
    if (value === null) return { answers, wrong: at + 1 };
    answers[item.key] = value;
  }
  return { answers, wrong: null };
}
