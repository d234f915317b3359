import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, changeOf, changesTogether, pairsOf } from "./comparison";
import { itemsOf } from "./instrument";
import { spst20, tmhi15 } from "./mental-health";
import {
  type Answered,
  hasMean,
  meanOf,
  type Results,
  resultsOf,
  scaleOf,
  spreadOf,
  together,
  topItems,
} from "./results";
import { type Answers, score } from "./scoring";
import { leastGroup, shown, withheld } from "./suppression";
import { capacity, fiveMarks, satisfaction } from "./unit-instruments";

const anyAnswer = fc.integer({ min: 1, max: 4 });
const person = (personKey: string, instrument: typeof tmhi15, answers: Answers): Answered => {
  const scored = score(instrument, answers, 40);
  if (!scored.ok) throw new Error("the test's own answers do not fit");
  return { personKey, answers, total: scored.value.total, band: scored.value.band?.code ?? null };
};
const everywhere = (instrument: typeof tmhi15, answer: number): Answers =>
  Object.fromEntries(itemsOf(instrument).map(({ key }) => [key, answer]));
const happy = fc.array(fc.array(anyAnswer, { minLength: 15, maxLength: 15 }), { maxLength: 12 });
const asPeople = (rows: readonly number[][], from = 0) =>
  rows.map((row, at) =>
    person(
      `x${from + at}`,
      tmhi15,
      Object.fromEntries(itemsOf(tmhi15).map(({ key }, i) => [key, row[i] ?? 1])),
    ),
  );

describe("a group", () => {
  test("of four is not shown, of five it is", () => {
    const people = Array.from({ length: 5 }, (_, at) =>
      person(`c${at}`, tmhi15, everywhere(tmhi15, 3)),
    );
    expect(leastGroup).toBe(5);
    expect(resultsOf(tmhi15, [], people.slice(0, 4))).toBeNull();
    expect(resultsOf(tmhi15, [], people)).toMatchObject({
      n: 5,
      bands: [
        { code: "below_average", count: 0 },
        { code: "average", count: 0 },
        { code: "above_average", count: 0 },
      ].map((band) => ({ ...band, count: band.code === people[0]?.band ? 5 : 0 })),
    });
  });

  test("has one band for everybody, and items that add up to its sum", () => {
    fc.assert(
      fc.property(happy, (rows) => {
        const results = resultsOf(tmhi15, [], asPeople(rows));
        expect(results !== null).toBe(shown(rows.length));
        if (!results) return;
        expect(results.bands.reduce((sum, band) => sum + band.count, 0)).toBe(results.n);
        const items = results.items.reduce((sum, item) => sum + (item.shown ? item.sum : 0), 0);
        expect(items).toBe(results.sum);
        expect(spreadOf(results)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("spread is that of a sample", () => {
    // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, squared distances add up to 32
    const results = { n: 8, sum: 40, squares: 232 };
    expect(meanOf(results)).toBe(5);
    expect(spreadOf(results)).toBeCloseTo(Math.sqrt(32 / 7), 12);
    expect(spreadOf({ n: 1, sum: 3, squares: 9 })).toBeNull();
  });

  test("a question that fewer than five answered is left out of a profile", () => {
    const people = Array.from({ length: 6 }, (_, at) =>
      person(`c${at}`, capacity, { data: 3, leadership: at < 4 ? 2 : null }),
    );
    const results = resultsOf(capacity, ["data", "leadership"], people);
    expect(results?.items).toEqual([
      expect.objectContaining({ key: "data", shown: true, n: 6, sum: 18 }),
      { key: "leadership", shown: false },
    ]);
    expect(scaleOf(capacity, ["data"])).toEqual([1, 4]);
  });

  test("a blank that did not happen counts for everybody in a sum", () => {
    const people = Array.from({ length: 5 }, (_, at) =>
      person(`m${at}`, spst20, at === 0 ? { s1: 5 } : {}),
    );
    const results = resultsOf(spst20, [], people);
    expect(results?.items[0]).toMatchObject({ shown: true, n: 5, sum: 5 });
    expect(results?.items.every((item) => item.shown)).toBe(true);
  });

  test("of one unit about itself is shown as it is", () => {
    const unit = person("u", fiveMarks, everywhere(fiveMarks, 1));
    expect(resultsOf(fiveMarks, [], [unit])).toBeNull();
    expect(resultsOf(fiveMarks, [], [unit], "unit")).toMatchObject({ n: 1, sum: 5 });
  });

  test("a level is the mean of a person's topics, rounded half up", () => {
    const people = Array.from({ length: 5 }, (_, at) =>
      person(`c${at}`, capacity, { data: 3, finance: at === 0 ? 4 : 2 }),
    );
    expect(resultsOf(capacity, [], people)?.bands).toEqual([
      { code: "1", count: 0 },
      { code: "2", count: 0 },
      { code: "3", count: 4 },
      { code: "4", count: 1 },
    ]);
  });

  test("questions of different kinds have counts, and no mean of the person", () => {
    const kinds: typeof tmhi15 = {
      ...satisfaction,
      sections: [
        {
          title: null,
          items: [
            { key: "q1", th: "ก", en: "a", unscored: true, answering: capacity.answering },
            { key: "q2", th: "ข", en: "b", answering: { by: "number", min: 0, max: 9 } },
            { key: "q3", th: "ค", en: "c", answering: { by: "number", min: 1, max: 5 } },
          ],
        },
      ],
    };
    const people = Array.from({ length: 5 }, (_, at) =>
      person(`x${at}`, kinds, { q1: at < 2 ? 1 : 4, q2: at, q3: 5 }),
    );
    const results = resultsOf(kinds, [], people);
    expect(hasMean(kinds, [])).toBe(false);
    expect(results).toMatchObject({ n: 5, bands: [] });
    expect(results?.items[0]).toMatchObject({
      counts: [
        { score: 1, count: 2 },
        { score: 2, count: 0 },
        { score: 3, count: 0 },
        { score: 4, count: 3 },
      ],
    });
    expect(results?.items[1]).toMatchObject({ n: 5, sum: 10 });
  });

  test("what people wrote is read by nobody here", () => {
    const people = Array.from({ length: 5 }, (_, at) =>
      person(`m${at}`, satisfaction, { overall: 8, words: "บริการดี" }),
    );
    expect(JSON.stringify(resultsOf(satisfaction, [], people))).not.toContain("บริการ");
    expect(topItems(resultsOf(satisfaction, [], people) as Results, 3)).toEqual([
      { key: "overall", mean: 8 },
    ]);
  });
});

describe("change", () => {
  const round = (scores: Record<string, number>) => ({
    instrument: capacity,
    itemKeys: ["data"],
    people: Object.entries(scores).map(([key, data]) => person(key, capacity, { data })),
  });

  test("counts those who were there both times", () => {
    const before = round({ c1: 1, c2: 2, c3: 3, c4: 3, c5: 4, c6: 1 });
    const after = round({ c1: 2, c2: 3, c3: 3, c4: 4, c5: 3, c7: 4 });
    expect(changeOf(before, after)).toEqual({ n: 5, up: 3, same: 1, down: 1 });
  });

  test("is not shown for four", () => {
    const before = round({ c1: 1, c2: 2, c3: 3, c4: 3, c6: 1 });
    const after = round({ c1: 2, c2: 3, c3: 3, c4: 4, c7: 1 });
    expect(changeOf(before, after)).toBeNull();
  });

  test("of a profile uses only what was answered both times", () => {
    const both = (data: number, finance: number | null) => ({ data, finance });
    const of = (finance: number | null, data: number) =>
      Array.from({ length: 5 }, (_, at) => person(`c${at}`, capacity, both(data, finance)));
    const asked = { instrument: capacity, itemKeys: [] };
    const before = { ...asked, people: of(null, 2) };
    expect(changeOf(before, { ...asked, people: of(1, 3) })).toMatchObject({ up: 5 });
    expect(changeOf(before, { ...asked, people: of(4, 2) })).toMatchObject({ same: 5 });
  });

  test("is not told between versions that differ", () => {
    const before = round({ c1: 1, c2: 2, c3: 3, c4: 3, c5: 4 });
    const after = { ...before, instrument: { ...capacity, version: 2 } };
    expect(changeOf(before, after)).toBeNull();
  });

  test("up one way is down the other", () => {
    fc.assert(
      fc.property(happy, happy, (a, b) => {
        const asked = { instrument: tmhi15, itemKeys: [] };
        const before = { ...asked, people: asPeople(a) };
        const after = { ...asked, people: asPeople(b) };
        const there = changeOf(before, after);
        const back = changeOf(after, before);
        expect(there && { ...there, up: there.down, down: there.up }).toEqual(back);
        expect(there === null).toBe(Math.min(a.length, b.length) < leastGroup);
      }),
    );
  });

  test("pairs are the means of the two rounds as they stand", () => {
    const before = resultsOf(capacity, ["data"], round({ a: 1, b: 2, c: 2, d: 2, e: 3 }).people);
    const after = resultsOf(capacity, ["data"], round({ a: 3, b: 3, c: 3, d: 3, f: 3 }).people);
    expect(before && after && pairsOf(before, after)).toEqual([
      { key: "data", before: 2, after: 3 },
    ]);
  });
});

describe("by subtraction", () => {
  // What is published of some units: each by itself, and sums over any choice of them.
  const sizes = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 2, maxLength: 6 });
  const picks = fc.array(fc.array(fc.boolean(), { minLength: 6, maxLength: 6 }), { maxLength: 4 });

  test("no view less other views leaves one to four people", () => {
    fc.assert(
      fc.property(sizes, picks, (groups, choices) => {
        let next = 0;
        const people = groups.map((size) => {
          const from = next;
          next += size;
          return asPeople(
            Array.from({ length: size }, (_, at) => Array(15).fill((at % 4) + 1)),
            from,
          );
        });
        const each = people.map((list) => resultsOf(tmhi15, [], list));
        const views: { results: Results; who: Set<string> }[] = [];
        const publish = (at: readonly number[]) => {
          const results = together(at.map((i) => each[i] ?? null));
          const who = new Set(
            at.flatMap((i) => (each[i] ? (people[i] ?? []) : [])).map((one) => one.personKey),
          );
          // The people a view is about are those it counts.
          expect(results?.n ?? 0).toBe(who.size);
          if (results) views.push({ results, who });
        };
        const all = groups.map((_, at) => at);
        for (const at of all) publish([at]);
        publish(all);
        for (const choice of choices) publish(all.filter((at) => choice[at]));
        for (const one of views) {
          for (const two of views) {
            left(one.who, [two.who]);
            for (const three of views) left(one.who, [two.who, three.who]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  function left(whole: ReadonlySet<string>, parts: readonly ReadonlySet<string>[]) {
    const rest = new Set(whole);
    for (const part of parts) for (const who of part) rest.delete(who);
    expect(rest.size === 0 || shown(rest.size)).toBe(true);
  }

  test("nor do the questions of a profile", () => {
    const count = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { maxLength: 5 }), (units) => {
        const each = units.map(([answered, blank]) =>
          resultsOf(
            capacity,
            ["data", "finance"],
            Array.from({ length: answered + blank }, (_, at) =>
              person(`c${at}`, capacity, { data: 2, finance: at < answered ? 3 : null }),
            ),
          ),
        );
        const cell = (results: Results | null) => {
          const item = results?.items.find(({ key }) => key === "finance");
          return item?.shown ? item.n : 0;
        };
        const parts = each.map(cell);
        expect(parts.every((n) => n === 0 || shown(n))).toBe(true);
        expect(cell(together(each))).toBe(parts.reduce((sum, n) => sum + n, 0));
      }),
    );
  });

  test("nor does the mean of a profile tell what somebody answered who left a question blank", () => {
    const answer = fc.integer({ min: 1, max: 4 });
    const three = ["data", "finance", "ncd"];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answer, answer, answer), { minLength: 5, maxLength: 9 }),
        fc.array(fc.boolean(), { minLength: 27, maxLength: 27 }),
        (rows, blanks) => {
          const people = rows.map((row, at) =>
            person(
              `c${at}`,
              capacity,
              Object.fromEntries(three.map((key, i) => [key, blanks[at * 3 + i] ? null : row[i]])),
            ),
          );
          const results = resultsOf(capacity, three, people);
          if (!results) return;
          const means = results.items.flatMap((item) => (item.shown ? [meanOf(item)] : []));
          const all = means.reduce((sum, mean) => sum + mean, 0) / means.length;
          expect(meanOf(results)).toBeCloseTo(all, 10);
          expect(spreadOf(results)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
    // Six people; one leaves "finance" blank and answers "data" as another does instead of them.
    const six = (one: number, other: number) =>
      resultsOf(
        capacity,
        ["data", "finance"],
        [
          person("c0", capacity, { data: one, finance: null }),
          person("c1", capacity, { data: other, finance: 2 }),
          ...Array.from({ length: 4 }, (_, at) =>
            person(`d${at}`, capacity, { data: 2, finance: 3 }),
          ),
        ],
      );
    expect(six(4, 1)?.sum).toBeCloseTo(six(1, 4)?.sum ?? 0, 12);
  });

  test("a profile that fewer than five answered in every question is not shown", () => {
    const each = ["data", "finance", "data", "finance", "data", "finance"];
    const people = each.map((key, at) => person(`c${at}`, capacity, { [key]: 3 }));
    expect(resultsOf(capacity, ["data", "finance"], people)).toBeNull();
  });

  test("nor do changes", () => {
    const change = fc.record({ up: fc.nat(4), same: fc.nat(4), down: fc.nat(4) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (list) => {
        const each: (Change | null)[] = list.map((one) => {
          const n = one.up + one.same + one.down;
          return shown(n) ? { n, ...one } : null;
        });
        const sum = changesTogether(each)?.n ?? 0;
        for (const one of each) {
          const rest = sum - (one?.n ?? 0);
          expect(rest === 0 || shown(rest)).toBe(true);
        }
      }),
    );
  });

  test("two looks at one round do not differ by a person", () => {
    const open = { closed: false, withdrawnSinceClosed: 0 };
    expect(withheld(open, false)).toBe("open");
    expect(withheld({ closed: true, withdrawnSinceClosed: 0 }, false)).toBeNull();
    expect(withheld({ closed: true, withdrawnSinceClosed: 1 }, false)).toBe("withdrawn");
    expect(withheld(open, true)).toBeNull();
  });
});
