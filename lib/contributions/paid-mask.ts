import type { InsuredBits } from "@/lib/members/insured-months";
import type { Month } from "@/lib/month";

/**
 * The months a person paid for, as bits: seen from the month `asOf`, bit i is the month
 * asOf − 1 − i. The month itself is not in it, since every qualifying window ends before the month
 * of the event. Sixty months, the longest window, and so within a PostgreSQL bigint; arithmetic
 * happens on two halves of thirty bits, which JavaScript keeps as plain integers.
 */
export type PaidMask = bigint;

export const MASK_MONTHS = 60;
export const HALF = 30;

export const NOTHING_PAID: PaidMask = 0n;

/** The thirty most recent months. */
export function lowHalf(mask: PaidMask): number {
  return Number(BigInt.asUintN(HALF, mask));
}

/** The thirty months before those. */
export function highHalf(mask: PaidMask): number {
  return Number(BigInt.asUintN(HALF, mask >> 30n));
}

/** Bits set in an integer below 2³¹. */
export function bitsIn(n: number): number {
  const pairs = n - ((n >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** How many of the `n` months before `asOf` are paid, n up to 60, from the two halves. */
export function paidWithin(low: number, high: number, n: number): number {
  if (n < HALF) return bitsIn(low & ((1 << n) - 1));
  return bitsIn(low) + bitsIn(high & (2 ** (n - HALF) - 1));
}

/** Months of `asOf` and later, and those more than sixty before it, are left out. */
export function maskFromMonths(months: Iterable<Month>, asOf: Month): PaidMask {
  let low = 0;
  let high = 0;
  for (const m of months) {
    const bit = asOf - 1 - m;
    if (bit < 0 || bit >= MASK_MONTHS) continue;
    if (bit < HALF) low |= 1 << bit;
    else high |= 1 << (bit - HALF);
  }
  return (BigInt(high) << 30n) | BigInt(low);
}

/**
 * The same months seen from another month. Moving on, the month `fromMonth` itself comes into view
 * and `paidFrom` says whether it was paid; later ones count as unpaid. Moving back, months from
 * `toMonth` on are left out.
 */
export function shiftMask(
  mask: PaidMask,
  fromMonth: Month,
  toMonth: Month,
  paidFrom = false,
): PaidMask {
  const by = toMonth - fromMonth;
  if (by <= 0) return mask >> BigInt(-by);
  // Never shift by thousands: a register that has no payment yet counts from month 0.
  if (by > MASK_MONTHS) return NOTHING_PAID;
  const moved = ((mask << 1n) | (paidFrom ? 1n : 0n)) << BigInt(by - 1);
  return BigInt.asUintN(MASK_MONTHS, moved);
}

/**
 * From bits that include their own month (bit i = month `last` − i, as the register keeps them) to
 * what the rules take: the months before `month`, and whether `month` is paid.
 */
export function maskAt(
  bits: bigint,
  last: Month,
  month: Month,
): { mask: PaidMask; paidThis: boolean } {
  const mask = shiftMask(bits, (last + 1) as Month, month);
  const at = last - month;
  return { mask, paidThis: at >= 0 && ((bits >> BigInt(at)) & 1n) === 1n };
}

/**
 * The last `n` months as letters, oldest first and this month last: p paid, m missed, o open (this
 * month, not paid yet), b not insured. `insured` counts its own month (see InsuredBits): bit i is `asOf` − i.
 */
export function stripCells(
  mask: PaidMask,
  paidThis: boolean,
  n: number,
  insured: InsuredBits,
): string {
  if (n < 1) return "";
  const [low, high] = [lowHalf(mask), highHalf(mask)];
  const before = insured >> 1n;
  const [lowDue, highDue] = [lowHalf(before), highHalf(before)];
  let cells = "";
  for (let bit = n - 2; bit >= 0; bit--) {
    if (isSet(low, high, bit)) cells += "p";
    else cells += isSet(lowDue, highDue, bit) ? "m" : "b";
  }
  return cells + (paidThis ? "p" : (insured & 1n) === 0n ? "b" : "o");
}

/** Whether bit `bit` is set; false from the sixtieth on. */
export function isSet(low: number, high: number, bit: number): boolean {
  if (bit < HALF) return ((low >>> bit) & 1) === 1;
  return bit < MASK_MONTHS && ((high >>> (bit - HALF)) & 1) === 1;
}
