import { clampedDay, type Day } from "@/lib/day";
import { addMonths, lastDay, type Month, monthOf } from "@/lib/month";

/** Where no regulation names a day, reports are due on the fifteenth, as the programme asks. */
export const usualReportDay = 15;

export type ReportState = "running" | "open" | "late" | "waiting" | "returned" | "accepted";

/** The latest submission of a report, as far as its state follows from it. */
export type Latest = { accepted: boolean | null } | null;

/** The day by which a month's report is to be in: in the month after it. */
export function dueDay(month: Month, reportDay: number | null): Day {
  return clampedDay(addMonths(month, 1), reportDay ?? usualReportDay);
}

/** Where a report stands. One that was returned is returned, late or not. */
export function reportState(
  month: Month,
  reportDay: number | null,
  latest: Latest,
  today: Day,
): ReportState {
  if (latest?.accepted === true) return "accepted";
  if (latest?.accepted === null) return "waiting";
  if (latest?.accepted === false) return "returned";
  if (today <= lastDay(month)) return "running";
  return today > dueDay(month, reportDay) ? "late" : "open";
}

const order: Record<ReportState, number> = {
  late: 0,
  returned: 1,
  waiting: 2,
  open: 3,
  running: 4,
  accepted: 5,
};

/** What needs somebody first: the late ones, then the returned ones. */
export function byUrgency(a: { state: ReportState }, b: { state: ReportState }): number {
  return order[a.state] - order[b.state];
}

/** Why a month cannot be reported yet; null when it can. */
export function tooEarly(month: Month, today: Day): "report_future" | "report_running" | null {
  if (month > monthOf(today)) return "report_future";
  return today <= lastDay(month) ? "report_running" : null;
}
