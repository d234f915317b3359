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

/** How many of the months have a rate, and so a part in their average. */
export const ratedMonths = (months: readonly { insured: number }[]): number =>
  months.filter(({ insured }) => insured > 0).length;

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
