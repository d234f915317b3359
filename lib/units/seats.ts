import type { Position } from "@/lib/generated/prisma/enums";

export type SeatChange = {
  /** whether the province's coordinator does it */
  coordinator: boolean;
  /** position of whoever does it, in this unit */
  by: Position | null;
  /** whether the seat is, or becomes, that of whoever does it */
  own: boolean;
  /** whether somebody with an account chairs the unit now */
  chaired: boolean;
  /** null for a seat that was not there, or is no more */
  from: Position | null;
  to: Position | null;
};

/**
 * Positions open what the books keep for few: a month that was closed, sums that a regulation lets the
 * chair or the finance officer approve. So nobody gives one to themselves, and whoever chairs is changed
 * by the chair or the coordinator. Stepping down is everybody's own to do.
 */
export function seatRefusal(change: SeatChange): "own_position" | "chair_gives" | null {
  const { coordinator, by, own, chaired, from, to } = change;
  if (coordinator || from === to) return null;
  if (own) return to === null || to === "member" ? null : "own_position";
  const ofChair = from === "chair" || to === "chair";
  return ofChair && chaired && by !== "chair" ? "chair_gives" : null;
}
