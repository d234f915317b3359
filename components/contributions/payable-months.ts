import type { MemberPayments } from "@/lib/contributions/member-queries";
import { contributionDue, paymentTerms } from "@/lib/members/section40";
import type { Satang } from "@/lib/money";
import { addMonths, type Month, monthsBetween } from "@/lib/month";

/** [month, what it costs in satang]: months not paid that could be, in order */
export type PayableMonth = [Month, Satang];

/** A slip found in a drawer is a year old at most; older ones come in by a file. */
const monthsBack = 11;

/** The months a payment may be recorded for: insured, not paid, a year back and twelve ahead. */
export function payableMonths(
  { periods, paid }: Pick<MemberPayments, "periods" | "paid">,
  month: Month,
): PayableMonth[] {
  const done = new Set(paid.map((one) => one.month));
  const last = addMonths(month, paymentTerms.advanceMonths);
  return monthsBetween(addMonths(month, -monthsBack), last).flatMap((m): PayableMonth[] => {
    const period = periods.find(({ from, to }) => from <= m && (to === null || m <= to));
    return period && !done.has(m) ? [[m, contributionDue(period.option, m)]] : [];
  });
}

/** One, two, three … months on end from the first, while none between is paid; twelve at most. */
export function runsFrom(
  payable: readonly PayableMonth[],
  first: Month,
): { last: Month; amount: number }[] {
  const runs: { last: Month; amount: number }[] = [];
  let amount = 0;
  let next: number = first;
  for (const [m, due] of payable) {
    if (m < first) continue;
    if (m !== next || runs.length === 12) break;
    amount += due;
    runs.push({ last: m, amount });
    next++;
  }
  return runs;
}
