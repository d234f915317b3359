import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import {
  addMonths,
  asMonth,
  type Month,
  monthNumberOf,
  monthOf,
  parseMonth,
  yearFor,
  yearOf,
} from "@/lib/month";

/** Months that a page about retention looks back over. */
export const monthsShown = 12;

export type Period = {
  /** the month the page is about */
  month: Month;
  from: Month;
  /** the month of today */
  present: Month;
  /** still open: the month is the present one, and not all have had the time to pay */
  open: boolean;
  /** whether the address named the month */
  asked: boolean;
};

/**
 * The month an address asks for ("2566-08", "2023-08", "ส.ค. 66"). Without one it is the last month
 * that is over: a month that has just begun would read as a collapse. Later months than the present
 * one are not offered.
 */
export function shownPeriod(asked: string | undefined, today: Day, count = monthsShown): Period {
  const now = monthOf(today);
  const typed = asked?.trim() ? parseMonth(asked) : null;
  const known = typed !== null && typed <= now ? typed : null;
  const month = known ?? addMonths(now, -1);
  return {
    month,
    from: addMonths(month, 1 - count),
    present: now,
    open: month === now,
    asked: known !== null,
  };
}

export type AskedSpan =
  | { ok: true; from: Month; to: Month }
  | { ok: false; problem: "month_unreadable" | "month_order" | "month_span" | "month_ahead" };

/** Ten years and a month are more than any unit has. */
const longestSpan = 121;

/**
 * The span of an export; the last twelve months that are over when the address names none. It ends
 * with the present month: what was paid in advance for later ones would read as a collapse.
 */
export function askedSpan(from: string | null, to: string | null, today: Day): AskedSpan {
  const now = monthOf(today);
  const asked = to === null ? addMonths(now, -1) : parseMonth(to);
  if (asked === null) return { ok: false, problem: "month_unreadable" };
  const last = asMonth(Math.min(asked, now));
  const first = from === null ? addMonths(last, 1 - monthsShown) : parseMonth(from);
  if (first === null) return { ok: false, problem: "month_unreadable" };
  if (first > now) return { ok: false, problem: "month_ahead" };
  if (first > last) return { ok: false, problem: "month_order" };
  if (last - first >= longestSpan) return { ok: false, problem: "month_span" };
  return { ok: true, from: first, to: last };
}

/** A month as an address carries it: "2566-08" for Thai readers, "2023-08" for others; both are read. */
export function monthAddress(month: Month, locale: Locale): string {
  const number = String(monthNumberOf(month)).padStart(2, "0");
  return `${yearFor(yearOf(month), locale)}-${number}`;
}
