// What an instrument is: questions, how they are answered, what the answers add up to and who may see
// it. Definitions are data. One that was used is never edited: a new version says how it compares.

/** Text in both languages. Wording of a validated instrument is kept as published. */
export type Said = { th: string; en: string };

export type Choice = Said & { score: number };

/** How one question is answered. Every answer is a whole number, but for a text. */
export type Answering =
  | { by: "choice"; choices: readonly Choice[] }
  | { by: "number"; min: number; max: number }
  | { by: "text"; max: number };

export type Item = Said & {
  /** stays the same from version to version */
  key: string;
  /** as the instrument's scale unless it says otherwise */
  answering?: Answering;
  /** counts from the other end of its scale */
  reversed?: true;
  /** left out of the sum */
  unscored?: true;
  /** may be left blank, whatever the instrument says */
  optional?: true;
};

export type Section = { title: Said | null; items: readonly Item[] };

export type Tone = "good" | "plain" | "attention" | "alarm";

/** From and to belong to the band. */
export type Band = Said & {
  code: string;
  from: number;
  to: number;
  tone: Tone;
  advice: Said | null;
};

/** refused: every question needs its answer; zero: a blank is an event that did not happen. */
export type Blanks = "refused" | "zero";

/** What the numbers of many people are shown as: one sum in bands, or each question by itself. */
export type Reading = "sum" | "profile";

export type Instrument = {
  key: string;
  version: number;
  name: Said;
  /** the time the questions ask about */
  recall: Said | null;
  sections: readonly Section[];
  answering: Answering;
  blanks: Blanks;
  reading: Reading;
  /** of the sum; together they cover every sum there can be, once. Empty for a profile. */
  bands: readonly Band[];
  /** made for people of these ages, both ends included; others get a note, not a refusal */
  ages: readonly [number, number] | null;
  /** asks about a person's mind: consent first, and a single result is for counsellor and evaluator */
  sensitive: boolean;
  /** who made it, and where the scoring is from */
  source: Said;
  /** how this version compares to the one before; null in the first */
  comparison: Said | null;
};

export function itemsOf(instrument: Pick<Instrument, "sections">): Item[] {
  return instrument.sections.flatMap((section) => section.items);
}

export function answeringOf(instrument: Pick<Instrument, "answering">, item: Item): Answering {
  return item.answering ?? instrument.answering;
}

/** The lowest and highest score one question can give; null for a text. */
export function rangeOf(answering: Answering): readonly [min: number, max: number] | null {
  if (answering.by === "text") return null;
  if (answering.by === "number") return [answering.min, answering.max];
  const scores = answering.choices.map((choice) => choice.score);
  return [Math.min(...scores), Math.max(...scores)];
}

/** The lowest and highest sum there can be. A blank that counts zero may lie below the scale. */
export function sumRange(instrument: Instrument): readonly [min: number, max: number] {
  let least = 0;
  let most = 0;
  for (const item of itemsOf(instrument)) {
    const range = item.unscored ? null : rangeOf(answeringOf(instrument, item));
    if (!range) continue;
    const blank = instrument.blanks === "zero" || item.optional;
    least += blank ? Math.min(0, range[0]) : range[0];
    most += blank ? Math.max(0, range[1]) : range[1];
  }
  return [least, most];
}

/** What is wrong with a definition; null when it can be used. */
export function faultOf(instrument: Instrument): DefinitionFault | null {
  const items = itemsOf(instrument);
  if (items.length === 0) return "no_items";
  if (new Set(items.map((item) => item.key)).size < items.length) return "item_twice";
  for (const item of items) {
    const answering = answeringOf(instrument, item);
    if (answering.by === "choice") {
      const scores = answering.choices.map((choice) => choice.score);
      if (scores.length < 2 || new Set(scores).size < scores.length) return "choices";
    }
    if (answering.by === "number" && answering.min >= answering.max) return "range";
    if (item.reversed && answering.by === "text") return "reversed_text";
  }
  return instrument.bands.length > 0 && !cover(instrument) ? "bands" : null;
}

export type DefinitionFault =
  | "no_items"
  | "item_twice"
  | "choices"
  | "range"
  | "reversed_text"
  | "bands";

/** Whether the bands follow each other without gap or overlap from the least to the highest sum. */
function cover(instrument: Instrument): boolean {
  const [least, most] = sumRange(instrument);
  const bands = [...instrument.bands].sort((a, b) => a.from - b.from);
  return (
    bands[0]?.from === least &&
    bands.at(-1)?.to === most &&
    bands.every(
      (band, at) =>
        band.from <= band.to && (at === 0 || band.from === (bands[at - 1]?.to ?? 0) + 1),
    )
  );
}
