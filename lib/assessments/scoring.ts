import {
  type Answering,
  answeringOf,
  type Band,
  type Instrument,
  itemsOf,
  rangeOf,
} from "./instrument";

/** By item key. Blank and missing are the same. */
export type Answers = Readonly<Record<string, number | string | null | undefined>>;

export type AnswerFault = { item: string; fault: "blank" | "out_of_range" | "unknown_item" };

export type Scored = {
  /** sum of the scored questions, those from the other end turned round */
  total: number;
  /** null for an instrument without bands */
  band: Band | null;
  answered: number;
  /** the person's age lies outside those the instrument was made for */
  ageNote: boolean;
};

export type Score = { ok: true; value: Scored } | { ok: false; faults: AnswerFault[] };

/**
 * What a person's answers come to. Pure, over a definition: the same answers always give the same
 * score. Answers that do not fit are all named, and nothing is scored.
 *
 * @param age full years on the day of answering; null where it is not known
 */
export function score(instrument: Instrument, answers: Answers, age: number | null): Score {
  const items = itemsOf(instrument);
  const known = new Set(items.map((item) => item.key));
  const faults: AnswerFault[] = Object.keys(answers)
    .filter((key) => !known.has(key))
    .map((item) => ({ item, fault: "unknown_item" }));
  let total = 0;
  let answered = 0;
  for (const item of items) {
    const answering = answeringOf(instrument, item);
    const answer = answers[item.key];
    if (answer === null || answer === undefined || answer === "") {
      if (instrument.blanks === "refused" && !item.optional) {
        faults.push({ item: item.key, fault: "blank" });
      }
      continue;
    }
    if (!fits(answering, answer)) {
      faults.push({ item: item.key, fault: "out_of_range" });
      continue;
    }
    answered += 1;
    if (typeof answer === "number" && !item.unscored) {
      total += item.reversed ? turned(answering, answer) : answer;
    }
  }
  if (faults.length > 0) return { ok: false, faults };
  const { ages } = instrument;
  const ageNote = ages !== null && age !== null && (age < ages[0] || age > ages[1]);
  return { ok: true, value: { total, band: bandOf(instrument, total), answered, ageNote } };
}

/** The band a sum lies in; null for an instrument without bands. */
export function bandOf(instrument: Pick<Instrument, "bands">, total: number): Band | null {
  return instrument.bands.find((band) => band.from <= total && total <= band.to) ?? null;
}

/** The same answer counted from the other end of its scale: 1 of 4 becomes 4 of 4. */
export function turned(answering: Answering, answer: number): number {
  const range = rangeOf(answering);
  return range ? range[0] + range[1] - answer : answer;
}

/** Whether this can be an answer to such a question. */
export function fits(answering: Answering, answer: number | string): boolean {
  if (answering.by === "text") {
    return typeof answer === "string" && answer.length <= answering.max;
  }
  if (typeof answer !== "number" || !Number.isInteger(answer)) return false;
  if (answering.by === "number") return answering.min <= answer && answer <= answering.max;
  return answering.choices.some((choice) => choice.score === answer);
}
