import { describe, expect, test } from "vitest";
import type { Instrument, Item } from "./instrument";
import { ownDefinition } from "./instrument-input";
import { blankInstrument, inBothLanguages, nextKey, ownFaultOf } from "./own-instrument";

const source = { th: "ผู้ประสานงาน", en: "" };
const made = (change: Partial<Instrument>): Instrument => ({
  ...blankInstrument("ความต้องการ", source),
  key: "own-1",
  version: 1,
  ...change,
});
const choice = (score: number, th = `คำตอบ ${score}`) => ({ score, th, en: "" });
const question = (change: Partial<Item> = {}): Item => ({
  key: "q1",
  th: "คำถาม",
  en: "",
  answering: { by: "choice", choices: [choice(0), choice(1)] },
  ...change,
});
const one = (item: Item, change: Partial<Instrument> = {}) =>
  made({ sections: [{ title: null, items: [item] }], ...change });

describe("before it is published", () => {
  test.each<[string, Instrument, number | null]>([
    ["name_missing", made({ name: { th: "", en: "" } }), null],
    ["no_items", made({ sections: [] }), null],
    ["item_wording", made({}), 1],
    [
      "choice_wording",
      one(question({ answering: { by: "choice", choices: [choice(0), choice(1, "")] } })),
      1,
    ],
    ["choices", one(question({ answering: { by: "choice", choices: [choice(1)] } })), 1],
    ["choices", one(question({ answering: { by: "choice", choices: [choice(1), choice(1)] } })), 1],
    ["range", one(question({ answering: { by: "number", min: 5, max: 5 } })), 1],
    ["reversed_text", one(question({ answering: { by: "text", max: 200 }, reversed: true })), 1],
    ["item_twice", made({ sections: [{ title: null, items: [question(), question()] }] }), null],
    ["comparison_missing", one(question(), { version: 2 }), null],
  ])("%s is found", (fault, instrument, number) => {
    expect(ownFaultOf(instrument)).toEqual({ fault, question: number });
  });

  test("bands cover every sum there can be, and have names", () => {
    const band = (code: string, from: number, to: number, th = code) => ({
      code,
      th,
      en: "",
      from,
      to,
      tone: "plain" as const,
      advice: null,
    });
    const sum = (...bands: Instrument["bands"]) => one(question(), { reading: "sum", bands });
    expect(ownFaultOf(sum(band("b1", 0, 0), band("b2", 1, 1)))).toBeNull();
    expect(ownFaultOf(sum(band("b1", 0, 0)))).toMatchObject({ fault: "bands" });
    expect(ownFaultOf(sum(band("b1", 0, 1), band("b2", 1, 1)))).toMatchObject({ fault: "bands" });
    expect(ownFaultOf(sum(band("b1", 0, 1, "")))).toMatchObject({ fault: "band_wording" });
  });

  test("nothing is wrong with what is whole", () => {
    expect(ownFaultOf(one(question()))).toBeNull();
    const compared = { version: 2, comparison: { th: "เพิ่มหนึ่งข้อ", en: "" } };
    expect(ownFaultOf(one(question(), compared))).toBeNull();
  });
});

test("a question's key is never given twice", () => {
  expect(nextKey([])).toBe("q1");
  expect(nextKey([{ key: "q1" }, { key: "q7" }])).toBe("q8");
});

test("what has no English is shown in Thai", () => {
  const both = inBothLanguages(one(question()));
  expect(both.name.en).toBe("ความต้องการ");
  expect(both.sections[0]?.items[0]).toMatchObject({ th: "คำถาม", en: "คำถาม" });
  const recall = { th: "", en: "In the last month" };
  expect(inBothLanguages(one(question(), { recall })).recall?.th).toBe("In the last month");
});

test("a draft may be unfinished, but not without end", () => {
  const { key: _, version: __, ...blank } = made({});
  expect(ownDefinition.safeParse(blank).success).toBe(true);
  const many = Array.from({ length: 61 }, (_x, at) => question({ key: `q${at + 1}` }));
  const long = { ...blank, sections: [{ title: null, items: many }] };
  expect(ownDefinition.safeParse(long).success).toBe(false);
  expect(ownDefinition.safeParse({ ...blank, name: { th: "ก".repeat(121), en: "" } }).success).toBe(
    false,
  );
});
