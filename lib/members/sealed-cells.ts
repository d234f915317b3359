import "server-only";
import type { StagedCell } from "@/lib/imports/cells";
import { remembered } from "@/lib/imports/remembered";
import type { Cell } from "@/lib/spreadsheet/types";
import { checkNationalId } from "./national-id";
import { idIndex, openId, sealId } from "./sealed-id";

/**
 * For the rows of an uploaded file: whatever is a sound identity number is sealed before it is
 * written anywhere, in whichever column it stands. Everything else passes as it is.
 */
export function sealingCells(unitId: number): (cell: Cell) => StagedCell {
  const seal = remembered((text: string): StagedCell | null => {
    const check = checkNationalId(text);
    if (!check.ok) return null;
    return {
      id: Buffer.from(idIndex(check.id)).toString("hex"),
      last4: check.id.slice(-4),
      sealed: Buffer.from(sealId(check.id, unitId)).toString("base64"),
      kind: check.kind,
    };
  }, 20_000);
  return (cell) => {
    if (typeof cell !== "string" && typeof cell !== "number") return cell;
    const text = String(cell);
    return text.length < 13 || text.length > 24 ? cell : (seal(text) ?? cell);
  };
}

/** The thirteen digits behind a sealed cell of this unit. */
export function openCell(sealed: string, unitId: number): string {
  return openId(Buffer.from(sealed, "base64"), unitId);
}
