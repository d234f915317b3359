import { openCsv } from "@/lib/spreadsheet/csv";
import { kindOfFile } from "@/lib/spreadsheet/kind";
import { refusalOf, SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import {
  DEFAULT_LIMITS,
  type Limits,
  type RefusalCode,
  type SheetNotes,
  type SheetRow,
} from "@/lib/spreadsheet/types";
import { type OpenSource, openXlsx } from "@/lib/spreadsheet/xlsx";

export type Spreadsheet = {
  ok: true;
  kind: "xlsx" | "csv";
  /** XLSX only: names of the visible worksheets, and the one being read. */
  sheets?: string[];
  sheet?: string;
  /**
   * The rows that have a value, top to bottom, once. A fault found on the way ends the iteration
   * with an error whose code `refusalOf` tells.
   */
  rows: AsyncIterable<SheetRow>;
  notes: SheetNotes;
  /** Lets go of the file. Reading to the end, breaking off or failing does so as well. */
  close(): Promise<void>;
};

/**
 * Opens an uploaded XLSX or CSV file for reading row by row in flat memory. What the file is comes
 * from its content; `name` is the one it was uploaded under. Whatever can be known without reading
 * all rows is refused here: `not_a_spreadsheet`, `old_xls`, `encrypted`, `empty`, `too_large`,
 * `damaged`, `no_such_sheet`.
 */
export async function readSpreadsheet(
  source: { path: string; name: string },
  options: { sheet?: string; limits?: Partial<Limits> } = {},
): Promise<Spreadsheet | { ok: false; code: RefusalCode }> {
  const limits = { ...DEFAULT_LIMITS, ...options.limits };
  try {
    const kind = (await kindOfFile(source.path, limits)) === "zip" ? "xlsx" : "csv";
    const opened =
      kind === "xlsx"
        ? await openXlsx(source.path, limits, options.sheet)
        : await openCsv(source.path, source.name, limits);
    return await start(kind, opened);
  } catch (error) {
    const code = refusalOf(error);
    if (code === null) throw error;
    return { ok: false, code };
  }
}

async function start(kind: "xlsx" | "csv", source: OpenSource): Promise<Spreadsheet> {
  const { batches, notes, sheets, sheet } = source;
  const close = async () => {
    await batches.return(undefined);
    source.close();
  };
  try {
    const first = await batches.next();
    if (first.done) throw new SpreadsheetRefusal("empty");
    const rows = rowsOf(first.value, batches, close);
    const named = sheets === undefined ? {} : { sheets, sheet };
    return { ok: true, kind, ...named, rows, notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function* rowsOf(
  first: SheetRow[],
  rest: AsyncGenerator<SheetRow[]>,
  close: () => Promise<void>,
): AsyncGenerator<SheetRow> {
  try {
    yield* first;
    for await (const batch of rest) yield* batch;
  } finally {
    await close();
  }
}
