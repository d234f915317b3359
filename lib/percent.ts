/**
 * `part` of `whole` as a percentage with two decimals, rounded half up (away from zero for a
 * negative part, as PostgreSQL rounds a numeric). Computed with integers, so 516 of 848 is
 * "60.85" on every machine. Null when the whole is 0: there is no rate to show, not a rate of 0.
 */
export function percent(part: number, whole: number): string | null {
  if (!Number.isInteger(part) || !Number.isInteger(whole) || whole < 0) {
    throw new RangeError("percent takes two integers, the whole not below zero");
  }
  if (whole === 0) return null;
  const size = Math.abs(part);
  const doubled = size * 20_000 + whole;
  if (doubled > Number.MAX_SAFE_INTEGER) return percentOfFraction(BigInt(part), BigInt(whole));
  const hundredths = (doubled - (doubled % (2 * whole))) / (2 * whole);
  return `${part < 0 && hundredths > 0 ? "-" : ""}${twoDecimals(hundredths)}`;
}

/** The same for an exact fraction of any size, as a mean of rates is. */
export function percentOfFraction(numerator: bigint, denominator: bigint): string | null {
  if (denominator < 0n) throw new RangeError("percentOfFraction takes a denominator above zero");
  if (denominator === 0n) return null;
  const size = numerator < 0n ? -numerator : numerator;
  const hundredths = (size * 20_000n + denominator) / (2n * denominator);
  return `${numerator < 0n && hundredths > 0n ? "-" : ""}${twoDecimals(hundredths)}`;
}

function twoDecimals(hundredths: number | bigint): string {
  const digits = String(hundredths).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
