import { clampedDay, type Day, daysBetween } from "@/lib/day";
import { firstDay, lastDay, type Month } from "@/lib/month";

/**
 * The unit's own day of the month by which contributions should be in (25th or 27th in the
 * regulations known); after it the committee reminds. In a month that is too short, its last day.
 */
export function cutoffDate(month: Month, cutoffDay: number): Day {
  return clampedDay(month, cutoffDay);
}

/** Days left to the cut-off of that month: 0 on the day itself, negative after it. */
export function daysToCutoff(today: Day, month: Month, cutoffDay: number): number {
  return daysBetween(today, cutoffDate(month, cutoffDay));
}

/** Days left in which the month can still be paid: 0 on its last day, negative once it is over. */
export function daysToPay(today: Day, month: Month): number {
  return daysBetween(today, lastDay(month));
}

/** So many days before the cut-off the countdown asks for attention. Our choice, not the law's. */
export const DUE_SOON_DAYS = 5;

export type RoundState = "before" | "open" | "due_soon" | "passed" | "over";

/**
 * Where the round of a month stands:
 * - before: the month has not begun; only money in advance
 * - open: in the month, the cut-off more than five days away
 * - due_soon: five days to go, or the cut-off day itself
 * - passed: after the cut-off, and time to remind: the month can be paid until its last day, as the
 *   cut-off is the unit's rule and not the law's
 * - over: the month has ended; what is not paid is missed and cannot be paid back
 */
export function roundState(today: Day, month: Month, cutoffDay: number): RoundState {
  if (today < firstDay(month)) return "before";
  if (today > lastDay(month)) return "over";
  const left = daysToCutoff(today, month, cutoffDay);
  if (left < 0) return "passed";
  return left <= DUE_SOON_DAYS ? "due_soon" : "open";
}
