import type { Day } from "@/lib/day";
import type { Satang } from "@/lib/money";
import { addMonths, lastDay, type Month, monthOf, monthsBetween } from "@/lib/month";

/** How far the books of a unit are. */
export type Books = {
  /** the first month with an entry; null where there is none */
  begun: Month | null;
  /** the last closed month, and with it all before; null where none is */
  closedThrough: Month | null;
};

/** Months that are over and not closed yet, the oldest first. */
export function monthsToClose({ begun, closedThrough }: Books, today: Day): Month[] {
  const over = today === lastDay(monthOf(today)) ? monthOf(today) : addMonths(monthOf(today), -1);
  const from = closedThrough === null ? begun : addMonths(closedThrough, 1);
  return from === null || from > over ? [] : monthsBetween(from, over);
}

export type CloseRefusal =
  | "fund_month_running"
  | "fund_month_closed"
  | "fund_month_order"
  | "fund_not_begun";

/**
 * Why a month can not be closed now, or null. A month is closed once it is over (its last day is
 * enough), one after the other; the first closing of all may begin with any month, as books are often
 * begun before anybody reads them out.
 */
export function closeRefusal(month: Month, books: Books, today: Day): CloseRefusal | null {
  if (lastDay(month) > today) return "fund_month_running";
  if (books.closedThrough !== null) {
    if (month <= books.closedThrough) return "fund_month_closed";
    return month === addMonths(books.closedThrough, 1) ? null : "fund_month_order";
  }
  return books.begun === null || month < books.begun ? "fund_not_begun" : null;
}

/** Counted less what the books say: short where it is negative. */
export const difference = (counted: Satang, cash: Satang): Satang => counted - cash;
