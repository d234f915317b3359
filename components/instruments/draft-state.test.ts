import { expect, test } from "vitest";
import { type Instrument, itemsOf, sumRange } from "@/lib/assessments/instrument";
import { ownDefinition } from "@/lib/assessments/instrument-input";
import { blankInstrument, inBothLanguages, ownFaultOf } from "@/lib/assessments/own-instrument";
import * as steps from "./draft-state";

const stored: Instrument = {
  ...blankInstrument("ความต้องการ", { th: "ผู้ประสานงาน", en: "" }),
  key: "own-1",
  version: 1,
};
const begun = () => steps.draftOf(stored);
const whole = (draft: ReturnType<typeof begun>): Instrument => ({ ...stored, ...draft });

test("a questionnaire is made step by step into one that can be published", () => {
  let draft = steps.changeItem(begun(), "q1", { th: "อยากฝึกอาชีพ" });
  draft = steps.addItem(draft, 0);
  draft = steps.withAnswering(draft, "q2", { by: "number", min: 0, max: 5 });
  draft = steps.changeItem(draft, "q2", { th: "กี่วันต่อสัปดาห์" });
  draft = steps.withSum(draft, true);
  draft = steps.addSection(draft);
  draft = steps.withAnswering(draft, "q3", { by: "text", max: 500 });
  draft = steps.changeItem(draft, "q3", { th: "อยากบอกอะไร" });
  expect(sumRange(whole(draft))).toEqual([0, 6]);
  draft = steps.addBand(draft);
  draft = steps.changeBand(draft, "b1", { th: "น้อย", to: 2 });
  draft = steps.addBand(draft);
  draft = steps.changeBand(draft, "b2", { th: "มาก", to: 6, tone: "good" });
  expect(ownFaultOf(whole(draft))).toBeNull();
  expect(ownDefinition.parse(draft)).toEqual(ownDefinition.parse(structuredClone(draft)));
  expect(itemsOf(whole(draft)).map(({ unscored }) => unscored === true)).toEqual([
    false,
    false,
    true,
  ]);
});

test("English stays beside the Thai that is changed; nothing in either is nothing", () => {
  expect(steps.withWords({ th: "สวัสดี", en: "Hello" }, { th: "ดี" })).toEqual({
    th: "ดี",
    en: "Hello",
  });
  expect(steps.withWords(null, { en: "Hello" })).toEqual({ th: "", en: "Hello" });
  expect(steps.withWords({ th: "", en: "H" }, { en: "" })).toBeNull();
  const untitled = steps.addSection(begun());
  expect(ownDefinition.parse(untitled).sections[1]?.title).toBeNull();
});

test("a new version goes on from its own English, not from Thai filled in for it", () => {
  const draft = steps.changeItem(begun(), "q1", { th: "คำถาม", en: "Question" });
  const published = inBothLanguages(whole(draft));
  expect(published.name.en).toBe("ความต้องการ");
  const next = steps.draftOf({ ...published, version: 2 });
  expect(next.name).toEqual({ th: "ความต้องการ", en: "" });
  expect(next.sections[0]?.items[0]).toMatchObject({ th: "คำถาม", en: "Question" });
});

test("a key that was removed is not the next one's, and order stays within its section", () => {
  let draft = steps.addItem(steps.addItem(begun(), 0), 0);
  draft = steps.moveItem(draft, "q3", -1);
  draft = steps.moveItem(draft, "q1", -1);
  expect(draft.sections[0]?.items.map(({ key }) => key)).toEqual(["q1", "q3", "q2"]);
  draft = steps.addItem(steps.removeItem(draft, "q1"), 0);
  expect(draft.sections[0]?.items.map(({ key }) => key)).toEqual(["q3", "q2", "q4"]);
});

test("without a sum there are no bands and choices do not count", () => {
  let draft = steps.withSum(begun(), true);
  draft = steps.addBand(draft);
  draft = steps.withSum(draft, false);
  expect(draft.bands).toEqual([]);
  expect(draft.sections[0]?.items[0]?.unscored).toBe(true);
});
