import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { firstStandard, type Tier, tiers } from "@/lib/maturity/criteria";
import { compareTiers, type State, type TierResult } from "@/lib/maturity/tier";
import { month } from "@/lib/month";
import {
  mentorEffect,
  mentorshipState,
  mostMentees,
  nearness,
  type OpenPair,
  type Partner,
  proposePairs,
} from "./mentoring";

const { criteria } = firstStandard;
const keys = criteria.map(({ key }) => key);

/** A unit that meets all criteria but those named; the first of them is what would lift it. */
function unit(id: number, tier: Tier, lacks: readonly string[], more: Partial<Partner> = {}) {
  const judged = criteria.map((criterion) => {
    const state: State = lacks.includes(criterion.key) ? "not_yet" : "met";
    return { criterion, state, value: null };
  });
  const oneThing = judged.find(({ criterion }) => criterion.key === lacks[0]) ?? null;
  const result: TierResult = {
    tier,
    criteria: judged,
    next: lacks.length > 0 ? (oneThing?.criterion.tier ?? "intensive") : null,
    oneThing,
    missing: lacks.length,
  };
  return { id, provinceCode: "56", district: "ดอกคำใต้", tier, result, ...more } satisfies Partner;
}

const pairsOf = (units: Partner[], open: OpenPair[] = []) =>
  proposePairs(units, open).map(({ unitId, mentorUnitId }) => [unitId, mentorUnitId]);

describe("proposing who mentors whom", () => {
  test("the unit that has what the other lacks", () => {
    const units = [
      unit(1, "learning", ["committee", "marks"]),
      unit(2, "intensive", ["committee"]),
      unit(3, "intensive", ["retention_year"]),
    ];
    expect(proposePairs(units)[0]).toEqual({
      unitId: 1,
      mentorUnitId: 3,
      near: "district",
      teaches: ["committee", "marks"],
    });
  });

  test("what would lift it counts before nearness, nearness before number", () => {
    const far = { provinceCode: "73", district: "เมือง" };
    const next = { district: "ปง" };
    expect(
      pairsOf([
        unit(1, "learning", ["committee", "marks"]),
        unit(2, "intensive", ["committee"]),
        unit(3, "intensive", ["marks"], far),
      ])[0],
    ).toEqual([1, 3]);
    expect(
      pairsOf([
        unit(1, "learning", ["committee", "marks"]),
        unit(2, "intensive", ["marks"]),
        unit(3, "intensive", ["retention_year"], next),
      ])[0],
    ).toEqual([1, 2]);
  });

  test("a unit of a lower tier is not asked to mentor", () => {
    expect(
      pairsOf([unit(1, "intensive", ["retention_year"]), unit(2, "learning", ["committee"])]),
    ).toEqual([[2, 1]]);
  });

  test("nobody twice, nobody too many, and not back again", () => {
    const strong = unit(9, "system_innovation", []);
    const weak = [1, 2, 3].map((id) => unit(id, "learning", ["committee"]));
    expect(pairsOf([...weak, strong])).toEqual([
      [1, 9],
      [2, 9],
    ]);
    expect(pairsOf([...weak, strong], [{ unitId: 1, mentorUnitId: 9 }])).toEqual([[2, 9]]);
    const one = unit(1, "intensive", ["committee"]);
    const other = unit(2, "intensive", ["marks"]);
    expect(pairsOf([one, other])).toEqual([[1, 2]]);
    expect(pairsOf([one, other], [{ unitId: 2, mentorUnitId: 1 }])).toEqual([]);
  });

  test("nobody to learn from, nothing proposed", () => {
    expect(proposePairs([unit(1, "learning", ["committee"])])).toEqual([]);
    expect(proposePairs([])).toEqual([]);
  });

  const worlds = fc
    .uniqueArray(
      fc.record({
        id: fc.integer({ min: 1, max: 60 }),
        tier: fc.constantFrom(...tiers),
        lacks: fc.shuffledSubarray(keys),
        provinceCode: fc.constantFrom("56", "57", "73"),
        district: fc.constantFrom("ก", "ข"),
      }),
      { selector: ({ id }) => id, maxLength: 25 },
    )
    .map((all) =>
      all.map(({ id, tier, lacks, provinceCode, district }) =>
        unit(id, tier, lacks, { provinceCode, district }),
      ),
    );

  test("holds for any units", () => {
    fc.assert(
      fc.property(worlds, fc.infiniteStream(fc.nat()), (units, stream) => {
        const pairs = proposePairs(units);
        const of = new Map(units.map((one) => [one.id, one]));
        const met = (id: number, key: string) =>
          of.get(id)?.result.criteria.find(({ criterion }) => criterion.key === key)?.state ===
          "met";
        const mentees = new Set<number>();
        const load = new Map<number, number>();
        for (const { unitId, mentorUnitId, teaches } of pairs) {
          expect(unitId).not.toBe(mentorUnitId);
          expect(mentees.has(unitId)).toBe(false);
          mentees.add(unitId);
          load.set(mentorUnitId, (load.get(mentorUnitId) ?? 0) + 1);
          const [a, b] = [of.get(mentorUnitId), of.get(unitId)];
          expect(a && b && compareTiers(a.tier, b.tier)).toBeGreaterThanOrEqual(0);
          expect(teaches.length).toBeGreaterThan(0);
          expect(teaches.every((key) => met(mentorUnitId, key) && !met(unitId, key))).toBe(true);
        }
        expect(Math.max(0, ...load.values())).toBeLessThanOrEqual(mostMentees);
        const weight = new Map(units.map(({ id }) => [id, stream.next().value ?? 0]));
        const mixed = [...units].sort((a, b) => (weight.get(a.id) ?? 0) - (weight.get(b.id) ?? 0));
        expect(proposePairs(mixed)).toEqual(pairs);
        // What is taken up is not proposed again.
        const again = proposePairs(units, pairs);
        expect(again.some((pair) => mentees.has(pair.unitId))).toBe(false);
      }),
    );
  });
});

test("near is the district, then the province, then the part of the country", () => {
  const at = (provinceCode: string, district: string) => ({ provinceCode, district });
  expect(nearness(at("56", "ปง"), at("56", "ปง"))).toBe("district");
  expect(nearness(at("56", "ปง"), at("56", "จุน"))).toBe("province");
  expect(nearness(at("56", "เมือง"), at("57", "เมือง"))).toBe("region");
  expect(nearness(at("56", "เมือง"), at("73", "เมือง"))).toBe("far");
});

test("a pair that ends before it began was declined", () => {
  expect(mentorshipState({ startedOn: null, endedOn: null })).toBe("asked");
  expect(mentorshipState({ startedOn: "2026-01-01", endedOn: null })).toBe("started");
  expect(mentorshipState({ startedOn: null, endedOn: "2026-01-01" })).toBe("declined");
  expect(mentorshipState({ startedOn: "2026-01-01", endedOn: "2026-02-01" })).toBe("ended");
});

test("six months before, all after, the month it began in neither", () => {
  const from = month(2025, 1);
  const line = [90, 10, 20, 20, 20, 20, 30, 99, 40, 60].map((payers, at) => ({
    month: month(2025, 1 + at),
    payers,
    insured: 100,
  }));
  expect(line[0]?.month).toBe(from);
  expect(mentorEffect(line, month(2025, 8))).toEqual({
    before: { percent: "20.00", months: 6 },
    after: { percent: "50.00", months: 2 },
  });
  expect(mentorEffect([], from)).toEqual({
    before: { percent: null, months: 0 },
    after: { percent: null, months: 0 },
  });
  const nobody = line.map((one) => ({ ...one, insured: 0, payers: 0 }));
  expect(mentorEffect(nobody, month(2025, 8)).after).toEqual({ percent: null, months: 0 });
});
