import type { RefusalCode } from "@/lib/spreadsheet/types";

/** Carries a refusal out of a stream, where there is no return value to carry it. */
export class SpreadsheetRefusal extends Error {
  constructor(readonly code: RefusalCode) {
    super(`spreadsheet refused: ${code}`);
    this.name = "SpreadsheetRefusal";
  }
}

/** The refusal code in something caught while reading rows; null when it is a bug to be thrown on. */
export function refusalOf(error: unknown): RefusalCode | null {
  return error instanceof SpreadsheetRefusal ? error.code : null;
}
