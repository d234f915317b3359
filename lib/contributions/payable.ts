import type { Day } from "@/lib/day";
import { contributionDue, paymentTerms, type Section40Option } from "@/lib/members/section40";
import type { Satang } from "@/lib/money";
import { addMonths, isoMonth, type Month, monthOf } from "@/lib/month";

/** `earliest` and `latest` are months as "2023-01", days as "2023-01-31", money in satang. */
export type NotPayable =
  | { ok: false; code: "paid_in_future"; params: { paidOn: string; today: string } }
  | { ok: false; code: "not_insured_that_month"; params: { month: string } }
  | { ok: false; code: "paid_after_month"; params: { month: string; paidOn: string } }
  | { ok: false; code: "too_far_ahead"; params: { month: string; paidOn: string; latest: string } }
  | { ok: false; code: "wrong_amount"; params: { month: string; amount: Satang; due: Satang } };

export type Payment = {
  /** the payment's own date, as on its receipt */
  paidOn: Day;
  /** the month it pays for */
  month: Month;
  today: Day;
  /** first and last month under section 40 with this option; null while it lasts */
  insuredFrom: Month;
  insuredTo: Month | null;
  option: Section40Option;
  amount: Satang;
};

/**
 * Whether a payment can be for a month. Nothing is paid back: it is made in that month or before,
 * at most twelve months ahead. The payment's own date decides and never the day it is typed, so
 * last year's payments, each made in time, are still good (SSO FAQ 462).
 */
export function mayPayFor(payment: Payment): { ok: true } | NotPayable {
  const { paidOn, month, today, insuredFrom, insuredTo, option, amount } = payment;
  if (paidOn > today) return { ok: false, code: "paid_in_future", params: { paidOn, today } };
  if (month < insuredFrom || (insuredTo !== null && month > insuredTo)) {
    return { ok: false, code: "not_insured_that_month", params: { month: isoMonth(month) } };
  }
  const late = outOfTime(paidOn, month);
  if (late) return late;
  const due = contributionDue(option, month);
  if (amount !== due) {
    return { ok: false, code: "wrong_amount", params: { month: isoMonth(month), amount, due } };
  }
  return { ok: true };
}

function outOfTime(paidOn: Day, month: Month): NotPayable | null {
  const paidIn = monthOf(paidOn);
  const latest = addMonths(paidIn, paymentTerms.advanceMonths);
  if (month < paidIn && !paymentTerms.backPayment) {
    return { ok: false, code: "paid_after_month", params: { month: isoMonth(month), paidOn } };
  }
  if (month > latest) {
    const params = { month: isoMonth(month), paidOn, latest: isoMonth(latest) };
    return { ok: false, code: "too_far_ahead", params };
  }
  return null;
}

/**
 * The months an amount pays for from the first on, each at its own rate; null when it is not a sum
 * of whole months or more of them than can be paid at once (this month and twelve ahead).
 */
export function shareOut(
  amount: Satang,
  option: Section40Option,
  firstMonth: Month,
): Month[] | null {
  const months: Month[] = [];
  let left = amount;
  while (left > 0 && months.length <= paymentTerms.advanceMonths) {
    const next = addMonths(firstMonth, months.length);
    left -= contributionDue(option, next);
    months.push(next);
  }
  return left === 0 && months.length > 0 ? months : null;
}
