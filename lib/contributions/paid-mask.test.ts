import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  bitsIn,
  highHalf,
  isSet,
  lowHalf,
  MASK_MONTHS,
  maskAt,
  maskFromMonths,
  type PaidMask,
  paidWithin,
  shiftMask,
  stripCells,
} from "@/lib/contributions/paid-mask";
import { addMonths, asMonth, month, monthsBetween } from "@/lib/month";

const AS_OF = month(2026, 11);
const masks = fc.bigInt({ min: 0n, max: 2n ** 60n - 1n });
const months = fc.integer({ min: AS_OF - 80, max: AS_OF + 20 }).map(asMonth);
const bits = (mask: PaidMask) => [...mask.toString(2)].filter((bit) => bit === "1").length;

test("bit i is the month asOf − 1 − i", () => {
  expect(maskFromMonths([month(2026, 10)], AS_OF)).toBe(1n);
  expect(maskFromMonths([month(2026, 9), month(2026, 8)], AS_OF)).toBe(6n);
  expect(maskFromMonths([AS_OF, month(2026, 12)], AS_OF)).toBe(0n);
  expect(maskFromMonths([addMonths(AS_OF, -60)], AS_OF)).toBe(2n ** 59n);
  expect(maskFromMonths([addMonths(AS_OF, -61)], AS_OF)).toBe(0n);
});

test("fits a PostgreSQL bigint", () => {
  const all = maskFromMonths(monthsBetween(addMonths(AS_OF, -90), AS_OF), AS_OF);
  expect(all).toBe(2n ** 60n - 1n);
  expect(BigInt.asIntN(64, all)).toBe(all);
});

test("made from months in any order, twice over or not", () => {
  fc.assert(
    fc.property(fc.array(months), (list) => {
      const mask = maskFromMonths([...list, ...list.toReversed()], AS_OF);
      const inside = new Set(list.filter((m) => m < AS_OF && m >= AS_OF - MASK_MONTHS));
      expect(bits(mask)).toBe(inside.size);
      for (const m of inside) expect((mask >> BigInt(AS_OF - 1 - m)) & 1n).toBe(1n);
    }),
  );
});

test("counting", () => {
  fc.assert(
    fc.property(masks, fc.integer({ min: 0, max: 60 }), (mask, n) => {
      expect(paidWithin(lowHalf(mask), highHalf(mask), 60)).toBe(bits(mask));
      expect(paidWithin(lowHalf(mask), highHalf(mask), n)).toBe(bits(BigInt.asUintN(n, mask)));
      const set = ((mask >> BigInt(n)) & 1n) === 1n;
      expect(isSet(lowHalf(mask), highHalf(mask), n)).toBe(set);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (n) => {
      expect(bitsIn(n)).toBe(bits(BigInt(n)));
    }),
  );
});

describe("shiftMask", () => {
  const steps = fc.integer({ min: 0, max: 70 });

  test("moving on in two steps or in one", () => {
    fc.assert(
      fc.property(masks, steps, steps, fc.boolean(), (mask, a, b, paid) => {
        const middle = addMonths(AS_OF, a);
        const end = addMonths(middle, b);
        // Only the first month left behind can be paid: the others are not known.
        const first = shiftMask(mask, AS_OF, middle, paid);
        const twoSteps =
          a === 0 ? shiftMask(first, middle, end, paid) : shiftMask(first, middle, end);
        expect(twoSteps).toBe(shiftMask(mask, AS_OF, end, paid));
      }),
    );
  });

  test("says the same as the months it was made from", () => {
    fc.assert(
      fc.property(fc.array(months), fc.integer({ min: -20, max: 70 }), (list, by) => {
        const past = list.filter((m) => m <= AS_OF);
        const to = addMonths(AS_OF, by);
        const seen = maskFromMonths(past, AS_OF);
        const moved = shiftMask(seen, AS_OF, to, past.includes(AS_OF));
        // What was out of sight behind the sixtieth month stays out of sight when moving back.
        const known = past.filter((m) => m >= AS_OF - MASK_MONTHS);
        expect(moved).toBe(maskFromMonths(known, to));
      }),
    );
  });

  test("there and back, while nothing falls out of sight", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 40n }), fc.nat(19), (mask, by) => {
        const there = addMonths(AS_OF, by);
        expect(shiftMask(shiftMask(mask, AS_OF, there, true), there, AS_OF)).toBe(mask);
      }),
    );
  });
});

test("maskAt splits the month asked about from those before it", () => {
  const bits = 0b101n; // November and September 2569 paid, October not
  expect(maskAt(bits, AS_OF, AS_OF)).toEqual({ mask: 0b10n, paidThis: true });
  expect(maskAt(bits, AS_OF, addMonths(AS_OF, -1))).toEqual({ mask: 1n, paidThis: false });
  expect(maskAt(bits, AS_OF, addMonths(AS_OF, 1))).toEqual({ mask: bits, paidThis: false });
  expect(maskAt(0n, asMonth(0), AS_OF)).toEqual({ mask: 0n, paidThis: false });
});

test("maskAt reads the register's bits, whose first is the last month itself", () => {
  fc.assert(
    fc.property(fc.array(months), fc.integer({ min: -15, max: 15 }), (list, by) => {
      const last = AS_OF;
      const known = list.filter((m) => m <= last && m > last - MASK_MONTHS);
      const register = known.reduce((all, m) => all | (1n << BigInt(last - m)), 0n);
      const at = addMonths(last, by);
      expect(maskAt(register, last, at)).toEqual({
        mask: maskFromMonths(known, at),
        paidThis: known.includes(at),
      });
    }),
  );
});

/** Insured this month and for so many months before it. */
const insuredFor = (before: number) => (1n << BigInt(before + 1)) - 1n;

describe("strip", () => {
  const year = (paid: string) =>
    maskFromMonths(
      [...paid].flatMap((cell, i) => (cell === "p" ? [addMonths(AS_OF, i - paid.length)] : [])),
      AS_OF,
    );

  test("oldest first, this month last", () => {
    expect(stripCells(year("ppppppppppm"), false, 12, insuredFor(11))).toBe("ppppppppppmo");
    expect(stripCells(year("ppppppppppm"), true, 12, insuredFor(11))).toBe("ppppppppppmp");
  });

  test("what was not insured is neither missed nor open", () => {
    expect(stripCells(year("pm"), false, 6, insuredFor(2))).toBe("bbbpmo");
    expect(stripCells(year("pm"), false, 6, insuredFor(4))).toBe("bmmpmo");
    expect(stripCells(0n, false, 4, 0n)).toBe("bbbb");
    expect(stripCells(0n, false, 8, 0b1110_0111n)).toBe("mmmbbmmo");
    expect(stripCells(year("pp"), false, 4, 1n)).toBe("bppo");
  });

  test("has its length and the payments of the mask", () => {
    fc.assert(
      fc.property(
        masks,
        fc.boolean(),
        fc.integer({ min: 0, max: 61 }),
        fc.integer({ min: 0, max: 60 }),
        (mask, paidThis, n, insured) => {
          const marks = stripCells(mask, paidThis, n, insuredFor(insured));
          expect(marks).toHaveLength(n);
          const before = n > 0 ? BigInt.asUintN(n - 1, mask) : 0n;
          const paid = bits(before) + (paidThis && n > 0 ? 1 : 0);
          expect([...marks].filter((mark) => mark === "p")).toHaveLength(paid);
          expect(marks.indexOf("o")).toBe(paidThis || n === 0 ? -1 : n - 1);
          expect(marks.lastIndexOf("b")).toBeLessThan(Math.max(0, n - 1 - insured));
        },
      ),
    );
  });
});
