import type { Instrument, Item } from "@/lib/assessments/instrument";
import type { OwnDefinition } from "@/lib/assessments/instrument-input";
import { nextKey } from "@/lib/assessments/own-instrument";

// What the editor does to a draft: each step makes a new one.

export type DraftItem = OwnDefinition["sections"][number]["items"][number];
/** A text in both languages; null where neither says anything. */
type DraftSaid = OwnDefinition["recall"];

export type DraftBand = OwnDefinition["bands"][number];

const itemsOf = (draft: OwnDefinition) => draft.sections.flatMap(({ items }) => items);

/** One language of a text changed, the other kept; null once neither says anything. */
export function withWords(said: DraftSaid, change: { th?: string; en?: string }): DraftSaid {
  const next = { th: said?.th ?? "", en: said?.en ?? "", ...change };
  return next.th === "" && next.en === "" ? null : next;
}

/** Publishing fills in Thai where English is missing: that is no English to go on writing. */
function withoutThaiAsEnglish<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutThaiAsEnglish) as T;
  if (value === null || typeof value !== "object") return value;
  const copy = Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, withoutThaiAsEnglish(one)]),
  );
  const thai =
    typeof copy.en === "string" && copy.en === copy.th && /[\u0e00-\u0e7f]/.test(copy.en);
  return (thai ? { ...copy, en: "" } : copy) as T;
}

/** What of a stored definition the editor changes. */
export function draftOf(stored: Instrument): OwnDefinition {
  const instrument = withoutThaiAsEnglish(stored);
  const { name, recall, sections, reading, bands, sensitive, comparison, answering } = instrument;
  return {
    name,
    recall,
    reading,
    sensitive,
    comparison,
    sections: sections.map(({ title, items }) => ({
      title,
      items: items.map((item) => editable(item, answering)),
    })),
    bands: bands.map((band) => ({ ...band })),
  };
}

function editable(item: Item, scale: Instrument["answering"]): DraftItem {
  const answering = item.answering ?? scale;
  return {
    ...item,
    answering:
      answering.by === "choice"
        ? { by: "choice", choices: answering.choices.map((choice) => ({ ...choice })) }
        : answering,
  };
}

export function changeItem(
  draft: OwnDefinition,
  key: string,
  change: Partial<DraftItem>,
): OwnDefinition {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.map((item) => (item.key === key ? { ...item, ...change } : item)),
    })),
  };
}

/** One more question at the end of a section, answered as the one before it. */
export function addItem(draft: OwnDefinition, section: number): OwnDefinition {
  const last = draft.sections[section]?.items.at(-1);
  const item: DraftItem = {
    key: nextKey(itemsOf(draft)),
    th: "",
    en: "",
    answering: last?.answering ?? { by: "text", max: 500 },
    ...(last?.unscored ? { unscored: true } : {}),
  };
  return changeSection(draft, section, {
    items: [...(draft.sections[section]?.items ?? []), item],
  });
}

export function removeItem(draft: OwnDefinition, key: string): OwnDefinition {
  return {
    ...draft,
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.filter((item) => item.key !== key),
    })),
  };
}

/** A question one place up or down in its section; at the end it stays. */
export function moveItem(draft: OwnDefinition, key: string, by: -1 | 1): OwnDefinition {
  return {
    ...draft,
    sections: draft.sections.map((section) => {
      const at = section.items.findIndex((item) => item.key === key);
      const other = section.items[at + by];
      const item = section.items[at];
      if (!item || !other) return section;
      const items = [...section.items];
      items[at] = other;
      items[at + by] = item;
      return { ...section, items };
    }),
  };
}

export function changeSection(
  draft: OwnDefinition,
  at: number,
  change: Partial<OwnDefinition["sections"][number]>,
): OwnDefinition {
  return {
    ...draft,
    sections: draft.sections.map((section, place) =>
      place === at ? { ...section, ...change } : section,
    ),
  };
}

export function addSection(draft: OwnDefinition): OwnDefinition {
  const sections = [...draft.sections, { title: { th: "", en: "" }, items: [] }];
  return addItem({ ...draft, sections }, sections.length - 1);
}

export function removeSection(draft: OwnDefinition, at: number): OwnDefinition {
  return { ...draft, sections: draft.sections.filter((_, place) => place !== at) };
}

/** With a sum every question counts, but for those answered in words; without one none does. */
export function withSum(draft: OwnDefinition, sum: boolean): OwnDefinition {
  return {
    ...draft,
    reading: sum ? "sum" : "profile",
    bands: sum ? draft.bands : [],
    sections: draft.sections.map((section) => ({
      ...section,
      items: section.items.map(({ unscored: _, reversed, ...item }) => {
        const counts = sum ? item.answering.by !== "text" : item.answering.by === "number";
        return {
          ...item,
          ...(sum && reversed ? { reversed } : {}),
          ...(counts ? {} : { unscored: true as const }),
        };
      }),
    })),
  };
}

/** A question answered in another way: what counts follows. */
export function withAnswering(
  draft: OwnDefinition,
  key: string,
  answering: DraftItem["answering"],
): OwnDefinition {
  const changed = changeItem(draft, key, { answering, reversed: undefined });
  return changed.reading === "profile" || answering.by === "text"
    ? withSumOf(changed, key)
    : changeItem(changed, key, { unscored: undefined });
}

function withSumOf(draft: OwnDefinition, key: string): OwnDefinition {
  const item = itemsOf(draft).find((one) => one.key === key);
  const counts = item?.answering.by === "number" && draft.reading === "profile";
  return changeItem(draft, key, { unscored: counts ? undefined : true });
}

export function addBand(draft: OwnDefinition): OwnDefinition {
  const numbers = draft.bands.map(({ code }) => Number(code.slice(1)));
  const from = (draft.bands.at(-1)?.to ?? -1) + 1;
  const band: DraftBand = {
    code: `b${Math.max(0, ...numbers) + 1}`,
    th: "",
    en: "",
    from,
    to: from,
    tone: "plain",
    advice: null,
  };
  return { ...draft, bands: [...draft.bands, band] };
}

export function changeBand(
  draft: OwnDefinition,
  code: string,
  change: Partial<DraftBand>,
): OwnDefinition {
  return {
    ...draft,
    bands: draft.bands.map((band) => (band.code === code ? { ...band, ...change } : band)),
  };
}

export function removeBand(draft: OwnDefinition, code: string): OwnDefinition {
  return { ...draft, bands: draft.bands.filter((band) => band.code !== code) };
}
