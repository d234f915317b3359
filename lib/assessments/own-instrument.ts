import {
  type Answering,
  answeringOf,
  type DefinitionFault,
  faultOf,
  type Instrument,
  type Item,
  itemsOf,
  type Said,
} from "./instrument";

// A coordinator's own questionnaire: the same shape as those that come with the product, with a scale
// for each question. While it is a draft it may be unfinished.

export const mostItems = 60;
export const mostSections = 12;
export const mostChoices = 12;
export const mostBands = 8;

export type OwnFault =
  | DefinitionFault
  | "name_missing"
  | "item_wording"
  | "choice_wording"
  | "band_wording"
  | "comparison_missing";

/** What keeps a draft from being published, and which question it is about, counted from 1. */
export type Faulty = { fault: OwnFault; question: number | null };

const nothing: Said = { th: "", en: "" };

export const yesNo: Answering = {
  by: "choice",
  choices: [
    { score: 1, th: "ใช่", en: "Yes" },
    { score: 0, th: "ไม่ใช่", en: "No" },
  ],
};

/** A questionnaire to begin with: a name and one question. */
export function blankInstrument(name: string, source: Said): Omit<Instrument, "key" | "version"> {
  return {
    name: { th: name, en: "" },
    recall: null,
    sections: [
      { title: null, items: [{ key: "q1", ...nothing, answering: yesNo, unscored: true }] },
    ],
    answering: yesNo,
    blanks: "refused",
    reading: "profile",
    bands: [],
    ages: null,
    sensitive: false,
    source,
    comparison: null,
  };
}

/** A key no question has had, so that a question keeps its own through all versions. */
export function nextKey(items: readonly Pick<Item, "key">[]): string {
  const numbers = items.map(({ key }) => Number(key.slice(1))).filter(Number.isInteger);
  return `q${Math.max(0, ...numbers) + 1}`;
}

/** The first thing that is wrong with a draft; null when it can be published. */
export function ownFaultOf(instrument: Instrument): Faulty | null {
  const about = (fault: OwnFault, question: number | null = null) => ({ fault, question });
  if (instrument.name.th === "") return about("name_missing");
  const items = itemsOf(instrument);
  for (const [at, item] of items.entries()) {
    if (item.th === "") return about("item_wording", at + 1);
    const answering = answeringOf(instrument, item);
    const wordless =
      answering.by === "choice" && answering.choices.some((choice) => choice.th === "");
    if (wordless) return about("choice_wording", at + 1);
    const alone = faultOf({ ...instrument, bands: [], sections: [{ title: null, items: [item] }] });
    if (alone) return about(alone, at + 1);
  }
  const whole = faultOf(instrument);
  if (whole) return about(whole);
  if (instrument.bands.some((band) => band.th === "")) return about("band_wording");
  if (instrument.version > 1 && !instrument.comparison?.th) return about("comparison_missing");
  return null;
}

/** Texts without an English wording are shown in Thai, and headings in English alone as they are. */
export function inBothLanguages<T>(definition: T): T {
  if (Array.isArray(definition)) return definition.map(inBothLanguages) as T;
  if (definition === null || typeof definition !== "object") return definition;
  const copy = Object.fromEntries(
    Object.entries(definition).map(([key, value]) => [key, inBothLanguages(value)]),
  );
  if (typeof copy.th !== "string" || typeof copy.en !== "string") return copy as T;
  return { ...copy, th: copy.th || copy.en, en: copy.en || copy.th } as T;
}
