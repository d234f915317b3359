import writeExcelFile, { type CellObject, type SheetData } from "write-excel-file/node";
import { startsLikeFormula } from "@/lib/spreadsheet/formula";

/** A value for a CSV cell; a date is an ISO string or comes formatted. */
export type CsvValue = string | number | null | undefined;

const BYTE_ORDER_MARK = "\ufeff";
const CHUNK_CHARACTERS = 64 * 1024;

/**
 * A CSV file as Excel and the standard (RFC 4180) expect it: UTF-8 with a byte order mark, CRLF,
 * quotes where needed, and no cell that a spreadsheet would run as a formula. Rows are asked for
 * as fast as the reader of the stream takes them.
 */
export function csvStream(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): ReadableStream<Uint8Array> {
  const chunks = csvChunks(header, rows);
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* csvChunks(
  header: readonly string[],
  rows: AsyncIterable<readonly CsvValue[]> | Iterable<readonly CsvValue[]>,
): AsyncGenerator<string> {
  let text = BYTE_ORDER_MARK + csvLine(header);
  for await (const row of rows) {
    text += csvLine(row);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield text;
    text = "";
  }
  if (text !== "") yield text;
}

function csvLine(values: readonly CsvValue[]): string {
  return `${values.map(csvCell).join(",")}\r\n`;
}

function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return "";
  const text = typeof value === "number" ? String(value) : withoutFormula(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A leading apostrophe before a formula; plain numbers such as -5 or +66812345678 stay as they are. */
function withoutFormula(text: string): string {
  if (!startsLikeFormula(text)) return text;
  return /^[+-]?\d[\d,]*(?:\.\d+)?%?$/.test(text) ? text : `'${text}`;
}

export type XlsxColumn = {
  header: string;
  /**
   * `text`: shown as it is, never run as a formula. `number`: grouped by thousands. `money`: satang,
   * shown as baht. `date`: an ISO date, shown in the calendar of the file.
   */
  type: "text" | "number" | "money" | "date";
  /** In characters; by default from the header and the type. */
  width?: number;
};

export type XlsxValue = string | number | null | undefined;

export type XlsxFile = {
  sheet: string;
  columns: XlsxColumn[];
  rows: AsyncIterable<readonly XlsxValue[]> | Iterable<readonly XlsxValue[]>;
  /** How dates are shown; the stored value is the same. */
  calendar?: "buddhist" | "gregorian";
};

const DATE_FORMATS = {
  // Thai language and the Thai Buddhist calendar (07), as Excel itself writes it.
  buddhist: "[$-107041E]d mmm yyyy",
  gregorian: "d mmm yyyy",
};
const WIDTHS = { text: 18, number: 10, money: 14, date: 14 };
const WIDEST = 60;
const LONGEST_TEXT = 32_767;

/**
 * An XLSX file of one sheet with typed columns under a bold header that stays in view. All of it
 * is held in memory: meant for registers up to some 50,000 rows. A value that is not of its
 * column's type is written as text.
 */
export async function xlsxFile(file: XlsxFile): Promise<Buffer> {
  const { columns, calendar = "buddhist" } = file;
  const formats = { money: "#,##0.00", number: "#,##0.##", date: DATE_FORMATS[calendar] };
  const data: SheetData = [
    columns.map(({ header }) => ({ ...textCell(header), fontWeight: "bold" })),
  ];
  for await (const row of file.rows) {
    data.push(columns.map(({ type }, at) => xlsxCell(row[at], type, formats)));
  }
  return writeExcelFile(data, {
    sheet: sheetName(file.sheet),
    columns: columns.map((column) => ({ width: widthOf(column) })),
    stickyRowsCount: 1,
  }).toBuffer();
}

type Formats = { money: string; number: string; date: string };

function xlsxCell(value: XlsxValue, type: XlsxColumn["type"], formats: Formats): CellObject | null {
  if (value === null || value === undefined || value === "") return null;
  if (type === "date") {
    const date = dateOf(value);
    if (date !== null) return { type: Date, value: date, format: formats.date };
  } else if (type !== "text" && typeof value === "number" && Number.isFinite(value)) {
    const shown = type === "money" ? value / 100 : value;
    // Excel would show "5." for a whole number under the format of a fraction.
    const format = type === "number" && Number.isInteger(value) ? "#,##0" : formats[type];
    return { type: Number, value: shown, format };
  }
  return textCell(String(value));
}

/** Null for what is no date, and for days before Excel's first sure one, 1 March 1900. */
function dateOf(value: string | number): Date | null {
  if (typeof value === "number" || !/^\d{4}-\d{2}-\d{2}$/.test(value) || value < "1900-03-01") {
    return null;
  }
  const date = new Date(`${value}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== value ? null : date;
}

function textCell(text: string): CellObject {
  const escaped = text.slice(0, LONGEST_TEXT).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_");
  // The library looks texts up in a plain object, where "constructor" is already taken.
  return { type: String, value: escaped in Object.prototype ? `${escaped} ` : escaped };
}

function widthOf({ header, type, width }: XlsxColumn): number {
  // Thai marks stand above and below their letters and take no width.
  const letters = header.replace(/\p{M}/gu, "").length;
  return Math.min(width ?? Math.max(WIDTHS[type], letters + 3), WIDEST);
}

/** Excel allows 31 characters and none of []:*?/\ in the name of a sheet. */
function sheetName(name: string): string {
  const allowed = name
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/^'+|'+$/g, "")
    .slice(0, 31)
    .trim();
  return allowed === "" ? "Sheet1" : allowed;
}
