import { allAnswered, answeredCount, asked, firstMissing } from "./asked";
import { answeringOf, type Band, type Instrument, itemsOf, rangeOf } from "./instrument";
import { type Answers, fits, score } from "./scoring";

export type Entered = {
  answers: Record<string, number | string>;
  answered: number;
  complete: boolean;
  /** of a complete one */
  total: number | null;
  band: Band | null;
  ageNote: boolean;
  /** the first question still missing, counted from 1 */
  missing: number | null;
};

export type EnteringFault =
  | {
      code: "answer_out_of_range";
      params: { no: number; answer: string; from: number; to: number };
    }
  | { code: "answer_unknown"; params: { item: string } };

/**
 * What a person's answers are after some more: those given replace or clear (null) what was there. An
 * unfinished one has no score. Where blanks count zero, nobody can tell a blank from a question still
 * to come: it is finished when every question is answered, or when whoever enters says so, and stays so.
 */
export function enter(
  whole: Instrument,
  itemKeys: readonly string[],
  before: { answers: Answers; complete: boolean },
  patch: Answers,
  { finish = false, age = null }: { finish?: boolean; age?: number | null } = {},
): { ok: true; value: Entered } | { ok: false; fault: EnteringFault } {
  const instrument = asked(whole, itemKeys);
  const items = itemsOf(instrument);
  const answers: Record<string, number | string> = {};
  for (const item of items) {
    const answer = item.key in patch ? patch[item.key] : before.answers[item.key];
    if (answer === null || answer === undefined || answer === "") continue;
    const answering = answeringOf(instrument, item);
    if (!fits(answering, answer)) {
      const [from, to] = rangeOf(answering) ?? [0, answering.by === "text" ? answering.max : 0];
      const params = { no: items.indexOf(item) + 1, answer: String(answer).slice(0, 12), from, to };
      return { ok: false, fault: { code: "answer_out_of_range", params } };
    }
    answers[item.key] = answer;
  }
  const unknown = Object.keys(patch).find((key) => !items.some((item) => item.key === key));
  if (unknown !== undefined) {
    return { ok: false, fault: { code: "answer_unknown", params: { item: unknown.slice(0, 30) } } };
  }
  const answered = answeredCount(instrument, answers);
  const missing = firstMissing(instrument, answers);
  const said = finish || (answered > 0 && (before.complete || allAnswered(instrument, answers)));
  const complete = missing === null && said;
  const unfinished = { answers, answered, complete: false, total: null, band: null };
  if (!complete) return { ok: true, value: { ...unfinished, ageNote: false, missing } };
  const scored = score(instrument, answers, age);
  // Every answer fits and none is missing, so there is a score.
  if (!scored.ok) return { ok: true, value: { ...unfinished, ageNote: false, missing } };
  const { total, band, ageNote } = scored.value;
  return { ok: true, value: { answers, answered, complete, total, band, ageNote, missing: null } };
}
