import { toArabicDigits } from "./thai";

const whole = /\d(?:[\s-]*\d){12,}/g;

/**
 * A search with the last four digits in place of a whole national ID: the register is searched by
 * these alone, and a search stands in the address, where no such number may.
 */
export function withoutWholeId(search: string): string {
  const digits = toArabicDigits(search);
  if (digits.search(whole) < 0) return search;
  return digits.replace(whole, (found) => found.replace(/\D/g, "").slice(-4));
}
