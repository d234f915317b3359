import { type Day, parseDay } from "@/lib/day";
import type { Cell } from "@/lib/spreadsheet/types";
import { cleanThai } from "@/lib/thai";
import { remembered } from "./remembered";

/** An identity number of which only a searchable fingerprint and a sealed copy are kept. */
export type SealedCell = { id: string; last4: string; sealed: string; kind: string };

/** A cell as it waits in the database. */
export type StagedCell = Cell | SealedCell;

export function isSealed(cell: StagedCell | undefined): cell is SealedCell {
  return typeof cell === "object" && cell !== null && "sealed" in cell;
}

const cleaned = remembered(cleanThai, 20_000);

/** The text of a cell, cleaned; "" where it has none. An identity number shows its last four digits. */
export function cellText(cell: StagedCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "string") return cleaned(cell);
  if (typeof cell === "number") return String(cell);
  if ("date" in cell) return cell.date;
  if ("error" in cell) return cell.error;
  if ("formula" in cell) return "";
  return `x-xxxx-xxxx${cell.last4[0]}-${cell.last4.slice(1, 3)}-${cell.last4[3]}`;
}

/** Whether a cell failed to hold a value: a formula without its result, or one that went wrong. */
export function isBroken(cell: StagedCell | undefined): boolean {
  return typeof cell === "object" && cell !== null && ("formula" in cell || "error" in cell);
}

/** parseDay, remembering what it has read. */
export const dayIn = remembered(parseDay);

const SERIAL_EPOCH = Date.UTC(1899, 11, 30);

/** A date cell, a date in words or figures, or the bare serial number a lost format leaves behind. */
export function cellDay(cell: StagedCell | undefined): Day | null {
  if (typeof cell === "number") {
    // 20000 is in 1954 and 80000 in 2119: between them a number in a date column is a date.
    if (!(cell >= 20_000 && cell <= 80_000)) return null;
    const date = new Date(SERIAL_EPOCH + Math.floor(cell) * 86_400_000);
    return date.toISOString().slice(0, 10) as Day;
  }
  return isSealed(cell) ? null : dayIn(cellText(cell));
}
