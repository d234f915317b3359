import {
  bitsIn,
  HALF,
  highHalf,
  isSet,
  lowHalf,
  MASK_MONTHS,
  NOTHING_PAID,
  type PaidMask,
  paidWithin,
} from "@/lib/contributions/paid-mask";
import type { InsuredBits } from "@/lib/members/insured-months";
import {
  type QualifyingRule,
  qualifyingRulesAt,
  type Section40Option,
  type Tier,
} from "@/lib/members/section40";
import type { Month } from "@/lib/month";

/** The benefits of the rights meter, the gravest loss first: see `worstLoss`. */
export const meterBenefits = ["death", "disability", "income_loss", "child_allowance"] as const;
export type MeterBenefit = (typeof meterBenefits)[number];

export type Right = {
  benefit: MeterBenefit;
  /** to this benefit for something that happens this month */
  entitled: boolean;
  /** of the `within` months before this one, `paid` are paid and `needed` are asked for */
  paid: number;
  within: number;
  needed: number;
  /** those months, oldest first */
  months: boolean[];
  /** entitled next month as well if this month is paid, and not otherwise */
  lostIfMissed: boolean;
  /** not entitled now, but next month if this month is paid */
  gainedIfPaid: boolean;
  /** the highest tier reached, from 1, where more months paid bring more money; 0 none yet */
  tier: number | null;
  confirmed: boolean;
};

export type RightsFacts = {
  /** as of `month`: the months before it */
  mask: PaidMask;
  paidThis: boolean;
  option: Section40Option;
  month: Month;
};

/** The rules of the meter in force in that month. For a list of people ask once and pass it on. */
export function meterRulesAt(month: Month): QualifyingRule[] {
  return qualifyingRulesAt(month).filter(({ benefit }) => isOnMeter(benefit));
}

function isOnMeter(benefit: string): benefit is MeterBenefit {
  return (meterBenefits as readonly string[]).includes(benefit);
}

/**
 * What the months paid before `month` entitle to in it, and what the payment for it decides about
 * the next. The window for month m is the months m − N … m − 1. With several tiers any one
 * entitles; the window shown is the shortest that does, else the shortest.
 */
export function rightsAt(
  { mask, paidThis, option, month }: RightsFacts,
  rules: readonly QualifyingRule[] = meterRulesAt(month),
): Right[] {
  const low = lowHalf(mask);
  const high = highHalf(mask);
  const rights: Right[] = [];
  for (const { benefit, options, tiers, confirmed } of rules) {
    if (!isOnMeter(benefit) || !options.includes(option)) continue;
    let shown: Tier = tiers[0];
    let paid = -1;
    let highest = 0;
    let number = 0;
    let nextIfPaid = false;
    let nextIfMissed = false;
    for (const tier of tiers) {
      number++;
      // Next month the oldest month leaves the window and this one enters it; the others are kept.
      const kept = paidWithin(low, high, tier.within - 1);
      const now = isSet(low, high, tier.within - 1) ? kept + 1 : kept;
      if (kept + 1 >= tier.paid) nextIfPaid = true;
      if (kept >= tier.paid) nextIfMissed = true;
      if (paid < 0 || (highest === 0 && now >= tier.paid)) {
        shown = tier;
        paid = now;
      }
      if (now >= tier.paid) highest = number;
    }
    const entitled = highest > 0;
    const decides = !paidThis && nextIfPaid && !nextIfMissed;
    rights.push({
      benefit,
      entitled,
      paid,
      within: shown.within,
      needed: shown.paid,
      months: monthsOf(low, high, shown.within),
      lostIfMissed: entitled && decides,
      gainedIfPaid: !entitled && decides,
      tier: tiers.length > 1 ? highest : null,
      confirmed,
    });
  }
  return rights;
}

function monthsOf(low: number, high: number, within: number): boolean[] {
  const months = new Array<boolean>(within);
  for (let bit = 0; bit < within; bit++) months[within - 1 - bit] = isSet(low, high, bit);
  return months;
}

/**
 * The gravest of the benefits lost if this month is missed, or null. The order is ours: after a
 * death nothing can be made good, and the family meets the funeral; disability pays for years; lost
 * income for days, though it is claimed most often; the child allowance few have, and it pays least.
 */
export function worstLoss(rights: readonly Right[]): MeterBenefit | null {
  for (const benefit of meterBenefits) {
    if (rights.some((right) => right.benefit === benefit && right.lostIfMissed)) return benefit;
  }
  return null;
}

export type StandingCode = "complete" | "paid" | "returned" | "at_risk" | "owes" | "due";

/** `missedInARow`: months missed just before this one, without a gap. They cannot be paid back. */
export type Standing = { code: StandingCode; missedInARow: number };

/**
 * How a person stands this month, in one word:
 * - complete: paid this month and every month of the insurance before it (of the last sixty)
 * - returned: paid this month, not the one before, and some earlier one
 * - paid: paid this month otherwise
 * - at_risk: not paid yet, and missing this month loses a right (pass what `worstLoss` said)
 * - owes: not paid yet, and months missed just before; the word volunteers use, no debt in law
 * - due: not paid yet, nothing missed just before
 *
 * `insured` as in `stripCells`. A month not insured is no month missed, and ends the row.
 */
export function standing(
  mask: PaidMask,
  paidThis: boolean,
  insured: InsuredBits,
  loss: MeterBenefit | null = null,
): Standing {
  const before = BigInt.asUintN(MASK_MONTHS, insured >> 1n);
  const missedInARow = Math.min(monthsInARow(before), monthsMissedInARow(mask));
  let code: StandingCode;
  if (!paidThis) code = loss !== null ? "at_risk" : missedInARow > 0 ? "owes" : "due";
  else if ((before & ~mask) === 0n) code = "complete";
  else code = missedInARow > 0 && mask !== NOTHING_PAID ? "returned" : "paid";
  return { code, missedInARow };
}

/** Of the most recent months, those insured without a gap. */
function monthsInARow(before: InsuredBits): number {
  const low = ~lowHalf(before) & ((1 << HALF) - 1);
  if (low !== 0) return bitsIn((low & -low) - 1);
  const high = ~highHalf(before) & ((1 << HALF) - 1);
  return high === 0 ? MASK_MONTHS : HALF + bitsIn((high & -high) - 1);
}

function monthsMissedInARow(mask: PaidMask): number {
  const low = lowHalf(mask);
  // The bits below the lowest one set are the months since the last payment.
  if (low !== 0) return bitsIn((low & -low) - 1);
  const high = highHalf(mask);
  return high === 0 ? MASK_MONTHS : HALF + bitsIn((high & -high) - 1);
}
