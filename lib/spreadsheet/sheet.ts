import { dateOfSerial } from "@/lib/spreadsheet/number-format";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import { plainText, sharedText } from "@/lib/spreadsheet/shared-strings";
import type { TextStore } from "@/lib/spreadsheet/text-store";
import type { Cell, Limits, SheetNotes, SheetRow } from "@/lib/spreadsheet/types";
import { createXmlReader } from "@/lib/spreadsheet/xml";

const LAST_ROW = 1_048_576;

export type SheetContext = {
  strings: TextStore | null;
  dateStyles: boolean[];
  date1904: boolean;
  limits: Limits;
  /** Counted up while the rows are read. */
  notes: SheetNotes;
};

/** Reads one worksheet part; each batch holds the rows that one unpacked chunk completed. */
export async function* readSheet(
  chunks: AsyncIterable<Buffer>,
  context: SheetContext,
): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  const reader = createSheetReader(context, (row) => batch.push(row));
  for await (const chunk of chunks) {
    reader.write(chunk);
    if (batch.length === 0) continue;
    yield batch;
    batch = [];
  }
  reader.end();
}

function createSheetReader(context: SheetContext, emit: (row: SheetRow) => void) {
  const { limits, notes } = context;
  let isWorksheet = false;
  let inData = false;
  let rowNumber = 0;
  let cells: Cell[] = [];
  let column = -1;
  let type = "n";
  let style = 0;
  let value = "";
  let hasFormula = false;
  let inReading = false;
  let capturing = false;

  function openRow(attributes: Readonly<Record<string, string>>) {
    const given = Number(attributes.r);
    rowNumber = given >= 1 && given <= LAST_ROW ? given : rowNumber + 1;
    cells = [];
    column = -1;
    if (attributes.hidden === "1" || attributes.hidden === "true") notes.hiddenRows += 1;
  }

  function openCell(attributes: Readonly<Record<string, string>>) {
    column = attributes.r === undefined ? column + 1 : columnOf(attributes.r);
    type = attributes.t ?? "n";
    style = attributes.s === undefined ? 0 : Number(attributes.s);
    value = "";
    hasFormula = false;
  }

  function closeCell() {
    const cell = cellOf(type, value, style, hasFormula, context);
    if (cell === null) return;
    if (column >= limits.columns) throw new SpreadsheetRefusal("too_large");
    if (typeof cell === "string" && cell.length > limits.cellText) {
      throw new SpreadsheetRefusal("too_large");
    }
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }

  return createXmlReader({
    open(name, attributes) {
      if (inData) {
        if (name === "c") openCell(attributes);
        else if (name === "v") capturing = true;
        else if (name === "row") openRow(attributes);
        else if (name === "f") hasFormula = true;
        else if (name === "t") capturing = !inReading && type === "inlineStr";
        else if (name === "rPh") inReading = true;
      } else if (name === "sheetData") {
        if (!isWorksheet) throw new SpreadsheetRefusal("damaged");
        inData = true;
      } else if (name === "mergeCell") notes.mergedCells += 1;
      else if (name === "worksheet") isWorksheet = true;
    },
    close(name) {
      if (!inData) return;
      if (name === "v" || name === "t") capturing = false;
      else if (name === "c") closeCell();
      else if (name === "row") {
        if (cells.length > 0) emit({ number: rowNumber, cells });
      } else if (name === "rPh") inReading = false;
      else if (name === "sheetData") inData = false;
    },
    text(text) {
      if (capturing && value.length <= limits.cellText) value += text;
    },
  });
}

function cellOf(
  type: string,
  value: string,
  style: number,
  hasFormula: boolean,
  context: SheetContext,
): Cell {
  if (value === "") {
    if (!hasFormula || type === "str") return null;
    context.notes.formulasWithoutValue += 1;
    return { formula: true };
  }
  if (type === "s") return textCell(sharedText(context.strings, Number(value)));
  if (type === "n") return numberCell(value, style, context);
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type === "d") return isoDateCell(value);
  if (type === "e") {
    context.notes.errorCells += 1;
    return { error: detached(value) };
  }
  return textCell(detached(plainText(value)));
}

function numberCell(value: string, style: number, context: SheetContext): Cell {
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(detached(value));
  const date = context.dateStyles[style] ? dateOfSerial(number, context.date1904) : null;
  return date === null ? number : { date };
}

function isoDateCell(value: string): Cell {
  const date = /^\d{4}-\d{2}-\d{2}(?=T|$)/.exec(value)?.[0];
  return date === undefined ? textCell(detached(value)) : { date };
}

function textCell(text: string): Cell {
  return text.trim() === "" ? null : text;
}

/** A copy: a slice of the parser's text would keep the whole chunk alive with the caller's row. */
function detached(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

/** "A1" is 0, "AB7" is 27. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length; at += 1) {
    const letter = reference.charCodeAt(at) & ~32;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  if (column === 0 || column > 16_384) throw new SpreadsheetRefusal("damaged");
  return column - 1;
}
