import { toArabicDigits } from "@/lib/thai";

// A code on a paper form: seven digits and one that checks them, "4821-7736". Digits alone, because a
// Thai keyboard has them where they are looked for.

/** The digit that makes a code whole: each place weighs, so that two swapped digits are noticed. */
function check(seven: string): number {
  const sum = [...seven].reduce((all, digit, at) => all + Number(digit) * (8 - at), 0);
  return ((11 - (sum % 11)) % 11) % 10;
}

/** The code of a number from 0 to 9,999,999. */
export function paperCode(number: number): string {
  const seven = String(number).padStart(7, "0");
  return `${seven}${check(seven)}`;
}

/** What somebody typed from a form, as it is kept; null when a digit is wrong or missing. */
export function readPaperCode(typed: string): string | null {
  const digits = toArabicDigits(typed).replace(/[\s-]/g, "");
  if (!/^\d{8}$/.test(digits)) return null;
  return check(digits.slice(0, 7)) === Number(digits[7]) ? digits : null;
}

/** As it is printed: "4821-7736". */
export function showPaperCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
