/** One cell as the spreadsheet program would show it; text is kept as written, never trimmed. */
export type Cell =
  | string
  | number
  /** A civil date, "YYYY-MM-DD". The year is the one stored: 2566 typed as a Gregorian year stays 2566. */
  | { date: string }
  /** A formula the file holds no calculated value for. */
  | { formula: true }
  /** A failed formula, such as "#REF!". */
  | { error: string }
  | null;

/** A row with at least one value. `number` counts from 1, as in the margin of the spreadsheet. */
export type SheetRow = { number: number; cells: Cell[] };

/** What a person should be told about the sheet; final once the rows have been read to the end. */
export type SheetNotes = {
  /** Merged areas: only the first cell of each carries the value. */
  mergedCells: number;
  formulasWithoutValue: number;
  errorCells: number;
  /** Rows hidden by hand or by a filter. They are read like the others. */
  hiddenRows: number;
};

export type RefusalCode =
  /** HTML, PDF, a picture, a document: whatever its name says. */
  | "not_a_spreadsheet"
  /** A spreadsheet in another format (.xls, .xlsb, .ods): to be saved as .xlsx. */
  | "old_xls"
  /** Protected with a password. */
  | "encrypted"
  /** No row with a value. */
  | "empty"
  | "too_large"
  /** Cut short or altered on the way. */
  | "damaged"
  /** The sheet asked for by name is not in the file. */
  | "no_such_sheet";

export type Limits = {
  fileBytes: number;
  /** Unpacked size of one part of an XLSX file. */
  partBytes: number;
  /** How many times a part above 16 MB may grow when unpacked. */
  ratio: number;
  columns: number;
  /** Characters in one cell. */
  cellText: number;
  /** Distinct texts in an XLSX file. */
  sharedTexts: number;
  /** Bytes of shared texts held in memory before they move to a temporary file. */
  textsInMemory: number;
};

const MB = 1024 * 1024;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 60 * MB,
  partBytes: 1024 * MB,
  ratio: 300,
  columns: 2_000,
  cellText: 10_000,
  sharedTexts: 5_000_000,
  textsInMemory: 8 * MB,
};

export function noNotes(): SheetNotes {
  return { mergedCells: 0, formulasWithoutValue: 0, errorCells: 0, hiddenRows: 0 };
}
