import { openArchive } from "@/lib/spreadsheet/archive";
import { SpreadsheetRefusal } from "@/lib/spreadsheet/refusal";
import { readSharedStrings } from "@/lib/spreadsheet/shared-strings";
import { readSheet } from "@/lib/spreadsheet/sheet";
import type { TextStore } from "@/lib/spreadsheet/text-store";
import { type Limits, noNotes, type SheetNotes, type SheetRow } from "@/lib/spreadsheet/types";
import { readWorkbook } from "@/lib/spreadsheet/workbook";

export type OpenSource = {
  batches: AsyncGenerator<SheetRow[]>;
  notes: SheetNotes;
  sheets?: string[];
  sheet?: string;
  close(): void;
};

/** Opens one worksheet of an XLSX file: the one named, or the first that is visible. */
export async function openXlsx(path: string, limits: Limits, wanted?: string): Promise<OpenSource> {
  const archive = await openArchive(path, limits);
  let strings: TextStore | null = null;
  const close = () => {
    archive.close();
    strings?.close();
  };
  try {
    const workbook = await readWorkbook(archive);
    const sheet = workbook.sheets.find(({ name }) => wanted === undefined || name === wanted);
    if (sheet === undefined) {
      throw new SpreadsheetRefusal(wanted === undefined ? "empty" : "no_such_sheet");
    }
    if (workbook.sharedStrings !== null) {
      strings = await readSharedStrings(archive.part(workbook.sharedStrings), limits);
    }
    const notes = noNotes();
    const { dateStyles, date1904 } = workbook;
    const context = { strings, dateStyles, date1904, limits, notes };
    return {
      batches: readSheet(archive.part(sheet.part), context),
      notes,
      sheets: workbook.sheets.map(({ name }) => name),
      sheet: sheet.name,
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
