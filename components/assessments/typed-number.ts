import { type Answering, rangeOf } from "@/lib/assessments/instrument";
import { fits } from "@/lib/assessments/scoring";
import { toArabicDigits } from "@/lib/thai";

export type TypedNumber =
  | { kind: "nothing" }
  | { kind: "clear" }
  /** `more`: a further digit could still make another answer */
  | { kind: "answer"; value: number; more: boolean }
  /** `further`: typed behind an answer that stands */
  | { kind: "refused"; typed: string; further?: true };

/**
 * What a cell holds after a key; letters are nothing. A digit behind the answer that is `held` belongs
 * to no question: it is refused unless both together are an answer, and alone in the refusal.
 */
export function typedNumber(
  text: string,
  answering: Answering,
  held: string | number | null = null,
): TypedNumber {
  const plain = toArabicDigits(text).trim();
  if (plain === "") return { kind: "clear" };
  const digits = plain.replace(/\D/g, "");
  if (digits === "") return { kind: "nothing" };
  const [, to] = rangeOf(answering) ?? [0, 0];
  const behind = typeof held === "number" && digits.startsWith(String(held));
  const further = behind ? digits.slice(String(held).length) : "";
  for (const part of further ? [digits] : [digits, digits.slice(-1)]) {
    const value = Number(part);
    if (fits(answering, value)) {
      return { kind: "answer", value, more: value > 0 && value * 10 <= to };
    }
  }
  return further
    ? { kind: "refused", typed: further.slice(-4), further: true }
    : { kind: "refused", typed: digits.slice(-4) };
}

/** Which of four shades an answer has: the lowest of its scale 1, the highest 4. */
export function shadeOf(answering: Answering, value: number): 1 | 2 | 3 | 4 {
  const [from, to] = rangeOf(answering) ?? [0, 1];
  return (1 + Math.round((3 * (value - from)) / Math.max(1, to - from))) as 1 | 2 | 3 | 4;
}
