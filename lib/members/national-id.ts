import { cleanThai, toArabicDigits } from "@/lib/thai";

export type IdKind = "thai" | "non_thai";

export type NationalIdCheck =
  | { ok: true; id: string; kind: IdKind }
  | { ok: false; reason: "length" | "characters" | "first_digit" }
  | { ok: false; reason: "check_digit"; expected: number };

/**
 * Reads the thirteen digits of an identity card: Thai digits, spaces and dashes are welcome, and
 * `id` comes back as thirteen Arabic digits.
 *
 * - first digit 1-5 and 8: a Thai card; 6, 7, and 0 unless 00: a card of a person without Thai
 *   nationality, who may join section 40 as well; 00 and 9: no such card.
 * - last digit: with d₀…d₁₁ the first twelve, (11 − Σ dᵢ·(13 − i) mod 11) mod 10.
 *
 * The check is not proof. The third digit weighs 11, so a slip there is never noticed, and the
 * final "mod 10" lets a few others through: a person compares the name on the card as well.
 */
export function checkNationalId(text: string): NationalIdCheck {
  const typed = toArabicDigits(cleanThai(text)).replace(/[\s‐-―-]/g, "");
  if (!/^\d*$/.test(typed)) return { ok: false, reason: "characters" };
  if (typed.length !== 13) return { ok: false, reason: "length" };
  const kind = idKind(typed);
  if (kind === null) return { ok: false, reason: "first_digit" };
  const expected = checkDigit(typed);
  return Number(typed[12]) === expected
    ? { ok: true, id: typed, kind }
    : { ok: false, reason: "check_digit", expected };
}

function idKind(digits: string): IdKind | null {
  if (/^(?:00|9)/.test(digits)) return null;
  return /^[067]/.test(digits) ? "non_thai" : "thai";
}

/** The last digit that belongs to the first twelve. */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let i = 0; i < 12; i++) sum += Number(digits[i]) * (13 - i);
  return (11 - (sum % 11)) % 10;
}

/** 1-2345-67890-12-1, as printed on the card. */
export function formatNationalId(id: string): string {
  return id.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, "$1-$2-$3-$4-$5");
}

/** x-xxxx-xxxx2-34-5: the last four digits, which is all a list needs to tell two people apart. */
export function maskNationalId(idOrLastFour: string): string {
  const [a = "x", b = "x", c = "x", d = "x"] = idOrLastFour.slice(-4);
  return `x-xxxx-xxxx${a}-${b}${c}-${d}`;
}
