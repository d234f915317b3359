import { answeringOf, type Instrument, type Item, itemsOf, rangeOf } from "./instrument";
import type { Answers } from "./scoring";

/**
 * The instrument as one round asks it: only the questions chosen. A part of a profile has no bands,
 * because bands are of the whole sum.
 *
 * @param itemKeys empty = all questions
 */
export function asked(instrument: Instrument, itemKeys: readonly string[]): Instrument {
  if (itemKeys.length === 0) return instrument;
  const sections = instrument.sections
    .map((section) => ({
      ...section,
      items: section.items.filter((item) => itemKeys.includes(item.key)),
    }))
    .filter((section) => section.items.length > 0);
  return { ...instrument, sections, bands: [] };
}

/** The questions answered with a number: the columns of a grid. */
export function numericItems(instrument: Instrument): Item[] {
  return itemsOf(instrument).filter((item) => rangeOf(answeringOf(instrument, item)) !== null);
}

const blank = (answer: unknown) => answer === null || answer === undefined || answer === "";

/** The place of the first question that must be answered and is not, counted from 1; null = none. */
export function firstMissing(instrument: Instrument, answers: Answers): number | null {
  if (instrument.blanks === "zero") return null;
  const at = itemsOf(instrument).findIndex((item) => !item.optional && blank(answers[item.key]));
  return at < 0 ? null : at + 1;
}

/** Whether every question has its answer, but for those that may stay empty. */
export function allAnswered(instrument: Instrument, answers: Answers): boolean {
  return itemsOf(instrument).every((item) => item.optional || !blank(answers[item.key]));
}

export function answeredCount(instrument: Instrument, answers: Answers): number {
  return itemsOf(instrument).filter((item) => !blank(answers[item.key])).length;
}
