import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answeringOf, faultOf, type Instrument, itemsOf, rangeOf, sumRange } from "./instrument";
import { builtIn } from "./instruments";
import { spst20, tmhi15 } from "./mental-health";
import { type Answers, bandOf, score, turned } from "./scoring";
import { capacity } from "./unit-instruments";

const keys = (instrument: Instrument) => itemsOf(instrument).map((item) => item.key);
const all = (instrument: Instrument, answer: number | null): Record<string, number | null> =>
  Object.fromEntries(keys(instrument).map((key) => [key, answer]));
/** Answers of TMHI-15 that come to a given sum, whatever way a question counts. */
function happinessOf(total: number): Answers {
  let left = total - 15;
  return Object.fromEntries(
    itemsOf(tmhi15).map((item) => {
      const more = Math.min(3, left);
      left -= more;
      return [item.key, item.reversed ? 4 - more : 1 + more];
    }),
  );
}
function stressOf(total: number): Answers {
  let left = total;
  return Object.fromEntries(
    keys(spst20).map((key) => {
      const given = Math.min(5, left);
      left -= given;
      return [key, given === 0 ? null : given];
    }),
  );
}
const bandCode = (instrument: Instrument, answers: Answers) => {
  const scored = score(instrument, answers, 40);
  return scored.ok ? scored.value.band?.code : scored.faults;
};

describe("happiness", () => {
  test.each([
    [15, "below_average"],
    [43, "below_average"],
    [44, "average"],
    [50, "average"],
    [51, "above_average"],
    [60, "above_average"],
  ])("a sum of %i is %s", (total, code) => {
    expect(score(tmhi15, happinessOf(total), 40)).toMatchObject({ value: { total } });
    expect(bandCode(tmhi15, happinessOf(total))).toBe(code);
  });

  test("weariness, disappointment and suffering count from the other end", () => {
    expect(score(tmhi15, all(tmhi15, 4), 40)).toMatchObject({ value: { total: 12 * 4 + 3 } });
    expect(score(tmhi15, all(tmhi15, 1), 40)).toMatchObject({ value: { total: 12 + 3 * 4 } });
    const reversed = itemsOf(tmhi15).flatMap((item, at) => (item.reversed ? [at + 1] : []));
    expect(reversed).toEqual([3, 4, 5]);
  });

  test("fourteen of fifteen answers are refused, and so is a five", () => {
    const answers = happinessOf(40);
    expect(score(tmhi15, { ...answers, h9: null }, 40)).toEqual({
      ok: false,
      faults: [{ item: "h9", fault: "blank" }],
    });
    expect(score(tmhi15, { ...answers, h1: 5, h2: 0, h3: 1.5 }, 40)).toMatchObject({
      faults: ["h1", "h2", "h3"].map((item) => ({ item, fault: "out_of_range" })),
    });
    expect(score(tmhi15, { ...answers, h16: 1 }, 40)).toMatchObject({
      faults: [{ item: "h16", fault: "unknown_item" }],
    });
  });

  test.each([
    [14, true],
    [15, false],
    [60, false],
    [61, true],
    [null, false],
  ])("at the age of %s the note on age is %s", (age, ageNote) => {
    expect(score(tmhi15, happinessOf(45), age)).toMatchObject({ value: { ageNote } });
  });
});

describe("stress", () => {
  test.each([
    [0, "low"],
    [23, "low"],
    [24, "moderate"],
    [41, "moderate"],
    [42, "high"],
    [61, "high"],
    [62, "severe"],
    [100, "severe"],
  ])("a sum of %i is %s", (total, code) => {
    expect(bandCode(spst20, stressOf(total))).toBe(code);
  });

  test("a blank counts nothing", () => {
    expect(score(spst20, { s1: 5 }, 70)).toMatchObject({
      value: { total: 5, answered: 1, ageNote: false },
    });
    expect(score(spst20, { s1: 6 }, 70)).toMatchObject({ ok: false });
  });
});

test("committee capacity takes levels 1 to 4, topic by topic, and has no band", () => {
  expect(score(capacity, { data: 3, finance: 4 }, null)).toMatchObject({
    value: { total: 7, band: null, answered: 2 },
  });
  expect(score(capacity, { data: 5 }, null)).toMatchObject({ ok: false });
});

describe("every instrument that comes with the product", () => {
  const cases = builtIn.map((one) => [one.key, one] as const);
  test.each(cases)("%s is whole", (_, instrument) => {
    expect(faultOf(instrument)).toBe(null);
  });

  test.each(cases)(
    "%s: every full answer is scored and lies in exactly one band",
    (_, instrument) => {
      const answers = fc.record(
        Object.fromEntries(
          itemsOf(instrument).map((item) => {
            const answering = answeringOf(instrument, item);
            const range = rangeOf(answering);
            const one = range
              ? fc.integer({ min: range[0], max: range[1] })
              : fc.string({ maxLength: 20 });
            return [item.key, one];
          }),
        ),
      );
      const [least, most] = sumRange(instrument);
      fc.assert(
        fc.property(answers, (given) => {
          const scored = score(instrument, given, 30);
          expect(scored.ok).toBe(true);
          if (!scored.ok) return;
          const { total } = scored.value;
          expect(total).toBeGreaterThanOrEqual(least);
          expect(total).toBeLessThanOrEqual(most);
          const bands = instrument.bands.filter((b) => b.from <= total && total <= b.to);
          expect(bands).toHaveLength(instrument.bands.length === 0 ? 0 : 1);
          expect(bandOf(instrument, total)).toBe(bands[0] ?? null);
        }),
      );
    },
  );

  test("turning an answer round twice is the answer", () => {
    for (const instrument of builtIn) {
      const range = rangeOf(instrument.answering);
      if (!range) continue;
      fc.assert(
        fc.property(fc.integer({ min: range[0], max: range[1] }), (answer) => {
          const once = turned(instrument.answering, answer);
          expect(once).toBeGreaterThanOrEqual(range[0]);
          expect(once).toBeLessThanOrEqual(range[1]);
          expect(turned(instrument.answering, once)).toBe(answer);
        }),
      );
    }
  });

  test("a version that is out is never edited: give the change a new version", () => {
    const print = (one: Instrument) =>
      createHash("sha256").update(JSON.stringify(one)).digest("hex").slice(0, 12);
    expect(
      Object.fromEntries(builtIn.map((one) => [`${one.key}@${one.version}`, print(one)])),
    ).toEqual({
      "tmhi15@1": "23271c1d32b1",
      "spst20@1": "73290ebf69dd",
      "committee_capacity@1": "bb532baaa17e",
      "satisfaction@1": "f4a9349d3d79",
      "five_marks@1": "acb26aa6e91d",
      "innovation@1": "4a274818354d",
      "occupational_risk@1": "4ef6a5e6d056",
    });
  });
});

test("bands that leave a gap, overlap or end early are no definition", () => {
  const [low, middle, high] = tmhi15.bands;
  if (!low || !middle || !high) throw new Error("three bands");
  const faulty = [
    [low, { ...middle, from: 45 }, high],
    [low, { ...middle, from: 43 }, high],
    [low, middle, { ...high, to: 59 }],
    [low, middle],
  ];
  for (const bands of faulty) expect(faultOf({ ...tmhi15, bands })).toBe("bands");
  const [section] = tmhi15.sections;
  const twice = [{ title: null, items: [...(section?.items ?? []), ...(section?.items ?? [])] }];
  expect(faultOf({ ...tmhi15, sections: twice })).toBe("item_twice");
  expect(faultOf({ ...tmhi15, sections: [] })).toBe("no_items");
});
