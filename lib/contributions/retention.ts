import type { Month } from "@/lib/month";
import { percent, percentOfFraction } from "@/lib/percent";

export type Retention = {
  payers: number;
  insured: number;
  /** two decimals, rounded half up; null when nobody is insured */
  percent: string | null;
};

/**
 * Retention of a month: persons with a contribution for that month ÷ persons insured under section
 * 40 on the unit's register in that month. Of new members, a village, a volunteer or a joining
 * cohort alone it is the same function over their counts; the screen names which one it shows.
 */
export function retention(payers: number, insured: number): Retention {
  return { payers, insured, percent: percent(payers, insured) };
}

/**
 * The mean of the monthly rates, each month weighing the same whatever its number of insured, as
 * the programme's report averages (49.20 for ป่าซาง). Not the payers of all months ÷ the insured of
 * all months. Worked out on the exact fractions and rounded once, half up, at the end. Months with
 * nobody insured have no rate and are left out; null when none is left.
 */
export function averageRetention(
  months: readonly { payers: number; insured: number }[],
): string | null {
  let numerator = 0n;
  let denominator = 1n;
  let rates = 0n;
  for (const { payers, insured } of months) {
    if (insured === 0) continue;
    const whole = BigInt(insured);
    // The same whole month after month is common; without this the fraction would grow for nothing.
    if (denominator % whole === 0n) numerator += BigInt(payers) * (denominator / whole);
    else {
      numerator = numerator * whole + BigInt(payers) * denominator;
      denominator *= whole;
    }
    rates += 1n;
  }
  return percentOfFraction(numerator, denominator * rates);
}

/** What a month was for one person. `missed` of the present month only means: not paid so far. */
export type MonthClass = "not_insured" | "missed" | "paid" | "returned";

/**
 * - `returned` (กลับมาส่งต่อเนื่อง): paid this month, insured but did not pay last month, and had
 *   paid some earlier month of the same insurance. A first payment after a late start is no return.
 * - `insured.to` is the last month insured, null while it lasts.
 */
export function classify(
  paid: (m: Month) => boolean,
  insured: { from: Month; to: Month | null },
  month: Month,
): MonthClass {
  if (month < insured.from || (insured.to !== null && month > insured.to)) return "not_insured";
  if (!paid(month)) return "missed";
  if (paid((month - 1) as Month)) return "paid";
  for (let m = month - 2; m >= insured.from; m--) if (paid(m as Month)) return "returned";
  return "paid";
}

/** Insured for fewer than twelve months in that month, the month of joining being the first. */
export function newMember(insuredFrom: Month, month: Month): boolean {
  return month >= insuredFrom && month - insuredFrom < 12;
}
