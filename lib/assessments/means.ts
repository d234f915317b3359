import { numericItems } from "./asked";
import { answeringOf, type Instrument } from "./instrument";
import { type Answers, turned } from "./scoring";

/** The mean of some numbers with one decimal, rounded half up; null of none. */
export function meanOf(numbers: readonly number[]): string | null {
  if (numbers.length === 0) return null;
  const sum = numbers.reduce((a, b) => a + b, 0);
  const tenths = Math.floor((sum * 20 + numbers.length) / (2 * numbers.length));
  return `${Math.floor(tenths / 10)}.${tenths % 10}`;
}

/** The numbers of one person's answers, those from the other end turned round. */
export function numbersOf(instrument: Instrument, answers: Answers): number[] {
  return numericItems(instrument).flatMap((item) => {
    const answer = answers[item.key];
    if (typeof answer !== "number" || item.unscored) return [];
    return [item.reversed ? turned(answeringOf(instrument, item), answer) : answer];
  });
}
