import { numericItems } from "@/lib/assessments/asked";
import { answeringOf, type Instrument, rangeOf } from "@/lib/assessments/instrument";
import type { Subject } from "@/lib/assessments/round-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Value } from "./kept-answers";
import { whoIs } from "./who";

/** One person's line in the grid, ready to show. */
export type GridPerson = {
  no: number;
  name: string;
  about: string;
  answers: Record<string, Value>;
  complete: boolean;
  before: Record<string, Value> | null;
  /** why nothing can be entered for them; null when it can */
  shut: "skipped" | "withdrew" | "consent" | null;
};

export function gridPeople(
  people: readonly Subject[],
  instrument: Instrument,
  locale: Locale,
): GridPerson[] {
  const t = translator(locale, "assessments");
  const keys = numericItems(instrument).map((item) => item.key);
  const numbers = (answers: Subject["answers"]) =>
    Object.fromEntries(keys.map((key) => [key, answers[key] ?? null]));
  return people.map((one) => {
    const { name, about } = whoIs(one, t, locale);
    return {
      no: one.no,
      name,
      about,
      answers: numbers(one.answers),
      complete: one.complete,
      before: one.before && numbers(one.before),
      shut: shutOf(one, instrument.sensitive),
    };
  });
}

function shutOf(one: Subject, sensitive: boolean): GridPerson["shut"] {
  if (one.withdrawn) return "withdrew";
  if (one.skipped) return "skipped";
  return sensitive && one.consentOn === null ? "consent" : null;
}

/** The words of the levels under the grid; null for a scale that is only a range. */
export function legendOf(
  { answering }: Instrument,
  locale: Locale,
): { score: number; text: string }[] | null {
  if (answering.by !== "choice") return null;
  return answering.choices.map((choice) => ({ score: choice.score, text: choice[locale] }));
}

/** The lowest and highest answer over all columns. */
export function scaleOf(instrument: Instrument): { from: number; to: number } {
  const ranges = numericItems(instrument).map((item) => rangeOf(answeringOf(instrument, item)));
  const known = ranges.filter((range) => range !== null);
  return {
    from: Math.min(...known.map((range) => range[0])),
    to: Math.max(...known.map((range) => range[1])),
  };
}
