import type { Day } from "@/lib/day";
import { type Month, monthOf } from "@/lib/month";

/**
 * Months in which a person counts as insured, as bits: bit i = month `asOf` − i, its own month
 * included, sixty months. Periods under section 40 with gaps between them leave zeros, so a month
 * under section 33 is never a month missed.
 */
export type InsuredBits = bigint;

export const INSURED_MONTHS = 60;

export type InsuredPeriod = { from: Month; to: Month | null };
export type OnRegister = { joinedOn: Day; leftOn: Day | null };

/**
 * The rule of every strip, call sheet and monthly figure: insured under section 40 in the month and
 * on the register on a day of it. `insuredBits` in month-queries.ts says the same in SQL, and
 * refreshFigures counts by it; insured-months.db.test.ts holds them together.
 *
 * @param periods under section 40, both ends included
 */
export function insuredBitsAt(
  periods: readonly InsuredPeriod[],
  { joinedOn, leftOn }: OnRegister,
  asOf: Month,
): InsuredBits {
  const came = monthOf(joinedOn);
  const went = leftOn === null ? asOf : monthOf(leftOn);
  let bits = 0n;
  for (const { from, to } of periods) {
    const first = Math.max(from, came, asOf - INSURED_MONTHS + 1);
    const last = Math.min(to ?? asOf, went, asOf);
    if (last < first) continue;
    bits |= ((1n << BigInt(last - first + 1)) - 1n) << BigInt(asOf - last);
  }
  return bits;
}
