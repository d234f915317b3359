import { CsvError, parse } from "csv-parse";
import { declaredDelimiter, delimiterOf } from "@/lib/spreadsheet/delimiter";
import { encodingOf, utf8Chunks } from "@/lib/spreadsheet/encoding";
import { startsLikeFormula } from "@/lib/spreadsheet/formula";
import { readHead } from "@/lib/spreadsheet/kind";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import {
  type Cell,
  type Limits,
  noNotes,
  type SheetNotes,
  type SheetRow,
} from "@/lib/spreadsheet/types";
import type { OpenSource } from "@/lib/spreadsheet/xlsx";

const SAMPLE = 64 * 1024;
const RECORD_BYTES = 1024 * 1024;

/** Opens a text file of separated values. A name that promises a workbook asks for some separator. */
export async function openCsv(path: string, name: string, limits: Limits): Promise<OpenSource> {
  const encoding = await encodingOf(path);
  const head = await readHead(path, SAMPLE);
  const sample = new TextDecoder(encoding).decode(head, { stream: true });
  const delimiter = delimiterOf(sample);
  const promisesWorkbook = /\.(xls[xmb]?|ods)$/i.test(name);
  if (isOtherThanCsv(sample) || (delimiter === null && promisesWorkbook)) {
    throw new SpreadsheetRefusal("not_a_spreadsheet");
  }
  const notes = noNotes();
  const skip = declaredDelimiter(sample) === null ? 0 : 1;
  const batches = readRecords(utf8Chunks(path, encoding), delimiter ?? ",", skip, limits, notes);
  return { batches, notes, close: () => {} };
}

/** Markup, documents and binary files that are no text at all. */
function isOtherThanCsv(sample: string): boolean {
  if (/^\s*(<[!?a-z]|%PDF-|\{\\rtf|\{\s*"|\[\s*[{"[])/i.test(sample)) return true;
  for (let at = 0; at < sample.length; at += 1) {
    const code = sample.charCodeAt(at);
    if (code < 32 && code !== 0x1a && !(code >= 0x09 && code <= 0x0d)) return true;
  }
  return false;
}

async function* readRecords(
  chunks: AsyncIterable<Buffer>,
  delimiter: string,
  skip: number,
  limits: Limits,
  notes: SheetNotes,
): AsyncGenerator<SheetRow[]> {
  let batch: SheetRow[] = [];
  let number = -skip;
  let failure: unknown = null;
  // Rows are gathered as they are recognised; handing each through the stream would cost more.
  const parser = parse({
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_quotes: true,
    relax_column_count: true,
    max_record_size: RECORD_BYTES,
    on_record: (record: string[]) => {
      number += 1;
      if (number < 1 || failure !== null) return null;
      try {
        const cells = cellsOf(record, limits, notes);
        if (cells.length > 0) batch.push({ number, cells });
      } catch (error) {
        failure = error;
      }
      return null;
    },
  });
  parser.on("error", (error) => {
    failure ??= csvRefusal(error);
  });
  try {
    for await (const chunk of chunks) {
      await new Promise<void>((resolve) => parser.write(chunk, () => resolve()));
      if (failure !== null) throw failure;
      if (batch.length === 0) continue;
      yield batch;
      batch = [];
    }
    await new Promise<void>((resolve) => {
      parser.once("error", () => resolve());
      parser.once("end", resolve);
      parser.resume();
      parser.end();
    });
    if (failure !== null) throw failure;
    if (batch.length > 0) yield batch;
  } finally {
    parser.destroy();
  }
}

function csvRefusal(error: unknown): unknown {
  if (!(error instanceof CsvError)) return error;
  return new SpreadsheetRefusal(error.code === "CSV_MAX_RECORD_SIZE" ? "too_large" : "damaged");
}

function cellsOf(record: string[], limits: Limits, notes: SheetNotes): Cell[] {
  const cells: Cell[] = [];
  for (let column = 0; column < record.length; column += 1) {
    const cell = cellOf(record[column] ?? "", notes);
    if (cell === null) continue;
    if (column >= limits.columns) throw new SpreadsheetRefusal("too_large");
    if (typeof cell === "string" && cell.length > limits.cellText) {
      throw new SpreadsheetRefusal("too_large");
    }
    while (cells.length < column) cells.push(null);
    cells[column] = cell;
  }
  return cells;
}

function cellOf(text: string, notes: SheetNotes): Cell {
  const first = text.charCodeAt(0);
  if (Number.isNaN(first)) return null;
  if (first > 61 || (first >= 48 && first <= 57)) return blankAsNull(text);
  if (text[0] === "=") {
    // ="0812345678" is how people keep the zero of a number; any other formula has no value here.
    const kept = /^="([^"]*)"$/.exec(text)?.[1];
    if (kept !== undefined) return blankAsNull(kept);
    notes.formulasWithoutValue += 1;
    return { formula: true };
  }
  if (/^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!)$/.test(text)) {
    notes.errorCells += 1;
    return { error: text };
  }
  // The apostrophe with which a formula was made harmless in our own exports.
  if (text[0] === "'" && startsLikeFormula(text.slice(1))) return blankAsNull(text.slice(1));
  return blankAsNull(text);
}

function blankAsNull(text: string): string | null {
  return text.trim() === "" ? null : text;
}
