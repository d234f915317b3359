import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asked, firstMissing, numericItems } from "./asked";
import { enter } from "./entering";
import { itemsOf } from "./instrument";
import { meanOf } from "./means";
import { spst20, tmhi15 } from "./mental-health";
import { paperCode, readPaperCode, showPaperCode } from "./paper-code";
import { memberNumbers } from "./round-input";
import { capacity, satisfaction } from "./unit-instruments";

const empty = { answers: {}, complete: false };
const value = (outcome: ReturnType<typeof enter>) => {
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return outcome.value;
};

describe("what a person's answers are after some more", () => {
  test("in whatever order and portions they come, the score is the same", () => {
    const keys = itemsOf(tmhi15).map((item) => item.key);
    const portions = fc.tuple(
      fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 15, maxLength: 15 }),
      fc.shuffledSubarray(keys, { minLength: 15, maxLength: 15 }),
      fc.integer({ min: 1, max: 15 }),
    );
    fc.assert(
      fc.property(portions, ([numbers, order, size]) => {
        const all = Object.fromEntries(keys.map((key, at) => [key, numbers[at] ?? 1]));
        const whole = value(enter(tmhi15, [], empty, all));
        let part = value(enter(tmhi15, [], empty, {}));
        for (let at = 0; at < order.length; at += size) {
          const some = Object.fromEntries(order.slice(at, at + size).map((key) => [key, all[key]]));
          part = value(enter(tmhi15, [], part, some));
        }
        expect(part).toEqual(whole);
        expect(whole.complete).toBe(true);
      }),
    );
  });

  test("one answer taken out again leaves no score", () => {
    const all = Object.fromEntries(itemsOf(tmhi15).map(({ key }) => [key, 4]));
    const whole = value(enter(tmhi15, [], empty, all));
    const less = value(enter(tmhi15, [], whole, { h7: null }));
    expect(less).toMatchObject({ complete: false, total: null, band: null, missing: 7 });
  });

  test("nothing answered and finished is a stress test in which nothing happened", () => {
    expect(value(enter(spst20, [], empty, {}))).toMatchObject({ complete: false });
    expect(value(enter(spst20, [], empty, {}, { finish: true }))).toMatchObject({
      complete: true,
      total: 0,
    });
    const cleared = enter(spst20, [], { answers: { s1: 2 }, complete: true }, { s1: null });
    expect(value(cleared)).toMatchObject({ complete: false });
  });

  test("an optional text may stay out", () => {
    expect(value(enter(satisfaction, [], empty, { overall: 9 }))).toMatchObject({ complete: true });
    expect(enter(satisfaction, [], empty, { overall: 11 })).toMatchObject({
      ok: false,
      fault: { code: "answer_out_of_range", params: { no: 1, answer: "11", from: 1, to: 10 } },
    });
  });

  test("a round that asks some topics knows no others", () => {
    const part = ["data", "finance"];
    expect(itemsOf(asked(capacity, part)).map((item) => item.key)).toEqual(part);
    expect(value(enter(capacity, part, empty, { data: 3, finance: 4 }))).toMatchObject({
      complete: true,
    });
    expect(enter(capacity, part, empty, { relations: 1 })).toMatchObject({
      fault: { code: "answer_unknown" },
    });
  });
});

test("the first question missing is counted from one; a text is no column of the grid", () => {
  expect(firstMissing(tmhi15, { h1: 1 })).toBe(2);
  expect(firstMissing(spst20, {})).toBeNull();
  expect(numericItems(satisfaction).map((item) => item.key)).toEqual(["overall"]);
});

test("means have one decimal, halves upwards", () => {
  expect(meanOf([])).toBeNull();
  expect(meanOf([3, 3, 3, 2, 2, 4, 2])).toBe("2.7");
  expect(meanOf([1, 2, 2, 4])).toBe("2.3");
  expect(meanOf([3])).toBe("3.0");
});

describe("the code of a paper form", () => {
  test("is read back however it is typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999 }), (number) => {
        const code = paperCode(number);
        expect(readPaperCode(showPaperCode(code))).toBe(code);
        expect(readPaperCode(` ${code.slice(0, 3)} ${code.slice(3)} `)).toBe(code);
      }),
    );
    expect(readPaperCode(`๑๒๓๔-๕๖๗${paperCode(1_234_567).slice(7)}`)).toBe(paperCode(1_234_567));
  });

  test("shows most slips: of ten last digits one fits", () => {
    const seven = "4821773";
    const fitting = Array.from({ length: 10 }, (_, at) => readPaperCode(seven + at));
    expect(fitting.filter((one) => one !== null)).toHaveLength(1);
    expect(readPaperCode("4821")).toBeNull();
  });
});

test("register numbers are read as people write them", () => {
  const read = (typed: string) => memberNumbers.safeParse(typed).data;
  expect(read("1-3, 7 9")).toEqual([1, 2, 3, 7, 9]);
  expect(read("๕ ถึง ๗")).toEqual([5, 6, 7]);
  expect(read("3,3,3")).toEqual([3]);
  expect(read("")).toEqual([]);
  expect(read("สาม")).toBeUndefined();
  expect(read("9-1")).toBeUndefined();
  expect(read("1-99999")).toBeUndefined();
});
