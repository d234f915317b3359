import { addDays, type Day, weekdayOf } from "@/lib/day";
import { addMonths, firstDay, monthOf } from "@/lib/month";
import type { Terms } from "./terms";

/** The days of the week that a regulation gives to the desk and to its papers. */
export type Rhythm = Pick<Terms, "serviceWeekdays" | "submissionWeekday">;

/** Monday is 1, Sunday 7, as a regulation counts them. */
const weekdayNumber = (day: Day): number => weekdayOf(day) || 7;

/** Whether the unit serves on that day of the week; on every day where its regulation names none. */
export const isServiceDay = ({ serviceWeekdays }: Pick<Terms, "serviceWeekdays">, day: Day) =>
  serviceWeekdays.length === 0 || serviceWeekdays.includes(weekdayNumber(day));

/** The day on which papers are handed in next, that very day included; null where none is set. */
export function nextSubmission(
  { submissionWeekday }: Pick<Terms, "submissionWeekday">,
  from: Day,
): Day | null {
  if (submissionWeekday === null) return null;
  return addDays(from, (submissionWeekday - weekdayNumber(from) + 7) % 7);
}

/**
 * How many meetings the regulation asks for in the months that end with this one, and how many were
 * held in them; null where it asks for none.
 *
 * @param held days of meetings that took place
 */
export function meetingsAsked(
  { meetings }: Pick<Terms, "meetings">,
  held: readonly Day[],
  today: Day,
): { times: number; months: number; held: number } | null {
  if (!meetings) return null;
  const from = firstDay(addMonths(monthOf(today), 1 - meetings.months));
  return { ...meetings, held: held.filter((day) => day >= from && day <= today).length };
}
