import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { maskFromMonths, type PaidMask } from "@/lib/contributions/paid-mask";
import {
  type MeterBenefit,
  meterRulesAt,
  type Right,
  rightsAt,
  standing,
  worstLoss,
} from "@/lib/contributions/rights";
import type { Section40Option } from "@/lib/members/section40";
import { addMonths, month } from "@/lib/month";

const NOVEMBER = month(2026, 11);
const masks = fc.oneof(
  fc.bigInt({ min: 0n, max: 2n ** 60n - 1n }),
  // A few months missed or a few paid: where rights hang in the balance.
  fc.array(fc.nat(59), { maxLength: 12 }).map(maskOfBits),
  fc.array(fc.nat(59), { maxLength: 30 }).map((missed) => 2n ** 60n - 1n - maskOfBits(missed)),
);
const options = fc.constantFrom<Section40Option>(1, 2, 3);

function maskOfBits(bits: readonly number[]): PaidMask {
  return bits.reduce((mask, bit) => mask | (1n << BigInt(bit)), 0n);
}

/** "p" paid, anything else not; the last letter is the month just before. */
const maskOf = (strip: string): PaidMask =>
  maskFromMonths(
    [...strip].flatMap((cell, i) => (cell === "p" ? [addMonths(NOVEMBER, i - strip.length)] : [])),
    NOVEMBER,
  );
const rightsOf = (mask: PaidMask, paidThis = false, option: Section40Option = 3) =>
  rightsAt({ mask, paidThis, option, month: NOVEMBER });
const one = (rights: Right[], benefit: MeterBenefit): Right => {
  const found = rights.find((right) => right.benefit === benefit);
  if (!found) throw new Error(`no ${benefit} on the meter`);
  return found;
};

describe("the drawn strip: ten paid from December 2568, October 2569 missed, November open", () => {
  const rights = rightsOf(maskOf("ppppppppppm"), false, 1);

  test("income loss: three of four, lost if November is missed", () => {
    expect(one(rights, "income_loss")).toEqual({
      benefit: "income_loss",
      entitled: true,
      paid: 3,
      within: 4,
      needed: 3,
      months: [true, true, true, false],
      lostIfMissed: true,
      gainedIfPaid: false,
      tier: null,
      confirmed: true,
    });
  });

  test("death and disability stand", () => {
    expect(one(rights, "death")).toMatchObject({
      entitled: true,
      paid: 10,
      within: 12,
      needed: 6,
      lostIfMissed: false,
    });
    expect(one(rights, "disability")).toMatchObject({
      entitled: true,
      paid: 9,
      within: 10,
      needed: 6,
      tier: 1,
      lostIfMissed: false,
    });
    expect(worstLoss(rights)).toBe("income_loss");
    expect(standing(maskOf("ppppppppppm"), false, insuredFor(11), worstLoss(rights))).toEqual({
      code: "at_risk",
      missedInARow: 1,
    });
  });

  test("once November is paid nothing is in danger", () => {
    const safe = rightsOf(maskOf("ppppppppppm"), true, 1);
    expect(safe.some((right) => right.lostIfMissed)).toBe(false);
    expect(worstLoss(safe)).toBeNull();
  });
});

test("the child allowance belongs to option 3", () => {
  expect(rightsOf(0n, false, 1).map(({ benefit }) => benefit)).toEqual([
    "income_loss",
    "death",
    "disability",
  ]);
  const twoYears = one(rightsOf(maskOf("p".repeat(24))), "child_allowance");
  expect(twoYears).toMatchObject({ entitled: true, paid: 24, within: 36, needed: 24 });
  expect(one(rightsOf(maskOf("p".repeat(23))), "child_allowance")).toMatchObject({
    entitled: false,
    gainedIfPaid: true,
  });
});

test("this month does not count for this month", () => {
  const rights = rightsOf(maskOf("pp"), true);
  expect(one(rights, "income_loss").entitled).toBe(false);
  expect(one(rightsOf(maskOf("pp")), "income_loss").gainedIfPaid).toBe(true);
  expect(one(rights, "income_loss").gainedIfPaid).toBe(false);
});

describe("disability has four tiers, and any of them entitles", () => {
  test.each([
    ["ppppp", 0],
    ["pppppp", 1],
    ["p".repeat(12), 2],
    ["p".repeat(24), 3],
    ["p".repeat(36), 4],
  ])("%s reaches tier %i", (strip, tier) => {
    expect(one(rightsOf(maskOf(strip)), "disability").tier).toBe(tier);
  });

  test("the shortest window that entitles is the one shown", () => {
    expect(one(rightsOf(maskOf("p".repeat(36))), "disability")).toMatchObject({
      within: 10,
      needed: 6,
      tier: 4,
    });
  });

  test("a long payer who then stopped still has the longer window", () => {
    const right = one(rightsOf(maskOf("p".repeat(24) + "m".repeat(16))), "disability");
    expect(right).toMatchObject({ entitled: true, tier: 3, paid: 24, within: 40, needed: 24 });
    expect(right.months).toHaveLength(40);
    // The oldest of the forty leaves next month; paying this one keeps the count.
    expect(right.lostIfMissed).toBe(true);
  });
});

describe("rules that hold for every mask", () => {
  /** The same answers by another road: a list of booleans, newest first. */
  const reached = (paid: boolean[], tiers: readonly { paid: number; within: number }[]) =>
    tiers.map((tier) => paid.slice(0, tier.within).filter(Boolean).length >= tier.paid);
  const listOf = (mask: PaidMask) =>
    Array.from({ length: 60 }, (_, i) => ((mask >> BigInt(i)) & 1n) === 1n);

  test("agree with the law read month by month", () => {
    fc.assert(
      fc.property(masks, fc.boolean(), options, (mask, paidThis, option) => {
        const before = listOf(mask);
        const rules = meterRulesAt(NOVEMBER).filter((rule) => rule.options.includes(option));
        const rights = rightsOf(mask, paidThis, option);
        expect(rights.map(({ benefit }) => benefit)).toEqual(rules.map(({ benefit }) => benefit));
        rules.forEach(({ benefit, tiers }) => {
          const right = one(rights, benefit as MeterBenefit);
          const now = reached(before, tiers);
          const paid = reached([true, ...before], tiers).includes(true);
          const missed = reached([false, ...before], tiers).includes(true);
          const entitled = now.includes(true);
          expect(right.entitled).toBe(entitled);
          expect(right.tier).toBe(tiers.length > 1 ? now.lastIndexOf(true) + 1 : null);
          expect(right.lostIfMissed).toBe(entitled && paid && !missed && !paidThis);
          expect(right.gainedIfPaid).toBe(!entitled && paid && !missed && !paidThis);
          expect(right.months.toReversed()).toEqual(before.slice(0, right.within));
          expect(right.paid).toBe(right.months.filter(Boolean).length);
          expect(right.paid >= right.needed).toBe(right.entitled);
        });
      }),
      { numRuns: 2000 },
    );
  });

  test("one more month paid never takes a right away, nor a tier", () => {
    fc.assert(
      fc.property(masks, fc.nat(59), options, (mask, bit, option) => {
        const less = rightsOf(mask, false, option);
        const more = rightsOf(mask | (1n << BigInt(bit)), false, option);
        less.forEach((right, i) => {
          if (right.entitled) expect(more[i]?.entitled).toBe(true);
          expect(more[i]?.tier ?? 0).toBeGreaterThanOrEqual(right.tier ?? 0);
        });
      }),
    );
  });

  test("what is said to be lost or gained is what next month shows", () => {
    fc.assert(
      fc.property(masks, options, (mask, option) => {
        const next = (paid: boolean) =>
          rightsAt({
            mask: BigInt.asUintN(60, (mask << 1n) | (paid ? 1n : 0n)),
            paidThis: false,
            option,
            month: addMonths(NOVEMBER, 1),
          });
        const ifPaid = next(true);
        const ifMissed = next(false);
        rightsOf(mask, false, option).forEach((right, i) => {
          const differs = ifPaid[i]?.entitled === true && ifMissed[i]?.entitled === false;
          expect(right.lostIfMissed || right.gainedIfPaid).toBe(differs);
          // A month missed never brings a right.
          if (!right.entitled) expect(ifMissed[i]?.entitled).toBe(false);
        });
      }),
    );
  });
});

test("the gravest loss comes first", () => {
  const right = (benefit: MeterBenefit, lostIfMissed: boolean) =>
    ({ benefit, lostIfMissed }) as Right;
  expect(worstLoss([])).toBeNull();
  expect(worstLoss([right("income_loss", true), right("disability", true)])).toBe("disability");
  expect(worstLoss([right("child_allowance", true), right("death", true)])).toBe("death");
  expect(worstLoss([right("death", false), right("child_allowance", true)])).toBe(
    "child_allowance",
  );
  // six of the twelve, the oldest of which leaves next month
  const rights = rightsOf(maskOf("pppppmmmmmmp"), false, 1);
  expect(one(rights, "death")).toMatchObject({ entitled: true, lostIfMissed: true });
  expect(worstLoss(rights)).toBe("death");
});

/** Insured this month and for so many months before it. */
const insuredFor = (before: number) => (1n << BigInt(before + 1)) - 1n;

describe("standing", () => {
  test.each([
    ["ppppppppppp", true, "complete", 0],
    ["", true, "complete", 0], // the first payment of all
    ["pmpp", true, "paid", 0],
    ["ppm", true, "returned", 1],
    ["pmmm", true, "returned", 3],
    ["ppp", false, "due", 0],
    ["", false, "due", 0],
    ["ppm", false, "owes", 1],
    ["pmmm", false, "owes", 3],
  ] as const)("%j, this month paid: %s, is %s", (strip, paidThis, code, missedInARow) => {
    expect(standing(maskOf(strip), paidThis, insuredFor(strip.length))).toEqual({
      code,
      missedInARow,
    });
  });

  test("insured for longer than paid", () => {
    expect(standing(0n, false, insuredFor(4))).toEqual({ code: "owes", missedInARow: 4 });
    expect(standing(0n, true, insuredFor(4))).toEqual({ code: "paid", missedInARow: 4 });
    expect(standing(maskOf("pp"), true, insuredFor(3)).code).toBe("paid");
    expect(standing(maskOf("pp"), true, insuredFor(2)).code).toBe("complete");
  });

  test("a gap in the insurance ends the row, and hides what was not due", () => {
    const back = 0b1110_0111n;
    expect(standing(0n, false, back)).toEqual({ code: "owes", missedInARow: 2 });
    expect(standing(0b111_0011n, true, back)).toEqual({ code: "complete", missedInARow: 0 });
  });

  test("a long gap, across the halves", () => {
    expect(standing(1n << 45n, false, insuredFor(46))).toEqual({ code: "owes", missedInARow: 45 });
    expect(standing(2n ** 60n - 1n, true, insuredFor(100)).code).toBe("complete");
  });

  test("a loss ahead goes before what was missed, but not before having paid", () => {
    expect(standing(maskOf("ppm"), false, insuredFor(3), "death").code).toBe("at_risk");
    expect(standing(maskOf("ppm"), true, insuredFor(3), "death").code).toBe("returned");
  });
});
