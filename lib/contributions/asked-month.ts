import type { Day } from "@/lib/day";
import { addMonths, type Month, monthNumberOf, monthOf, parseMonth } from "@/lib/month";

/** The month an address asks for, as far as it has begun; the present round without one. */
export function askedMonth(asked: string | string[] | undefined, today: Day): Month {
  const now = monthOf(today);
  const typed = [asked].flat()[0]?.trim();
  const found = typed ? parseMonth(typed) : null;
  return found !== null && found <= now ? found : now;
}

/** In the second half of a year the line starts in January, before that it shows twelve months. */
export function lineFrom(month: Month): Month {
  const n = monthNumberOf(month);
  return n >= 6 ? addMonths(month, 1 - n) : addMonths(month, -11);
}
