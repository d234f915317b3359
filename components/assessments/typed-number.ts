import { type Answering, rangeOf } from "@/lib/assessments/instrument";
import { fits } from "@/lib/assessments/scoring";
import { toArabicDigits } from "@/lib/thai";

export type TypedNumber =
  | { kind: "nothing" }
  | { kind: "clear" }
  /** `more`: a further digit could still make another answer */
  | { kind: "answer"; value: number; more: boolean }
  | { kind: "refused"; typed: string };

/** What a cell holds after a key: the whole of it, or else its last digit; letters are nothing. */
export function typedNumber(text: string, answering: Answering): TypedNumber {
  const plain = toArabicDigits(text).trim();
  if (plain === "") return { kind: "clear" };
  const digits = plain.replace(/\D/g, "");
  if (digits === "") return { kind: "nothing" };
  const [, to] = rangeOf(answering) ?? [0, 0];
  for (const part of [digits, digits.slice(-1)]) {
    const value = Number(part);
    if (fits(answering, value)) {
      return { kind: "answer", value, more: value > 0 && value * 10 <= to };
    }
  }
  return { kind: "refused", typed: digits.slice(-4) };
}

/** Which of four shades an answer has: the lowest of its scale 1, the highest 4. */
export function shadeOf(answering: Answering, value: number): 1 | 2 | 3 | 4 {
  const [from, to] = rangeOf(answering) ?? [0, 1];
  return (1 + Math.round((3 * (value - from)) / Math.max(1, to - from))) as 1 | 2 | 3 | 4;
}
