import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Evidence, type FigureKey, figureKeys, figures, firstStandard } from "./criteria";
import { compareTiers, judge, tierOf } from "./tier";

const none = Object.fromEntries(figureKeys.map((key) => [key, null])) as Record<
  FigureKey,
  number | null
>;
const strong: Evidence = {
  figures: Object.fromEntries(
    figureKeys.map((key) => [key, figures[key] === "percent" ? 100 : 12]),
  ) as Record<FigureKey, number>,
  judged: { partners: true },
};
const with_ = (changed: Partial<Record<FigureKey, number | null>>, judged = strong.judged) => ({
  figures: { ...strong.figures, ...changed },
  judged,
});

describe("one criterion", () => {
  const retention = firstStandard.criteria.find(({ key }) => key === "retention_half_year");
  if (!retention) throw new Error("asked for");
  test.each([
    [40, "met"],
    [39.99, "nearly"],
    [30, "nearly"],
    [29.99, "not_yet"],
    [0, "not_yet"],
    [null, "no_data"],
    // shares of nobody
    [Number.NaN, "no_data"],
    [Number.POSITIVE_INFINITY, "no_data"],
  ])("at %s is %s", (value, state) => {
    expect(judge(retention, with_({ retention_half_year: value })).state).toBe(state);
  });

  test("that is a judgement has no data until somebody judged", () => {
    const partners = firstStandard.criteria.find(({ key }) => key === "partners");
    if (!partners) throw new Error("asked for");
    expect(judge(partners, with_({}, {})).state).toBe("no_data");
    expect(judge(partners, with_({}, { partners: false })).state).toBe("not_yet");
    expect(judge(partners, strong).state).toBe("met");
  });
});

describe("a unit's tier", () => {
  test("without any record is learning, and nothing is guessed", () => {
    const result = tierOf(firstStandard, { figures: none, judged: {} });
    expect(result).toMatchObject({ tier: "learning", next: "intensive", missing: 7 });
    expect(result.criteria.every(({ state }) => state === "no_data")).toBe(true);
  });

  test("with everything is system innovation, and nothing is left to lift", () => {
    expect(tierOf(firstStandard, strong)).toMatchObject({
      tier: "system_innovation",
      next: null,
      oneThing: null,
      missing: 0,
    });
  });

  test("one thing short of a tier names that thing", () => {
    expect(tierOf(firstStandard, with_({ fund_closes: 2 }))).toMatchObject({
      tier: "intensive",
      next: "system_innovation",
      missing: 1,
      oneThing: { criterion: { key: "fund_closes" }, state: "nearly", value: 2 },
    });
  });

  test("of several the closest is the one thing, never what nobody recorded", () => {
    const result = tierOf(
      firstStandard,
      with_({ plan_done: 55, retention_year: 41, reports_on_time: null }),
    );
    expect(result.missing).toBe(3);
    expect(result.oneThing?.criterion.key).toBe("plan_done");
  });

  test("the upper tier is not had over a gap in the one beneath", () => {
    expect(tierOf(firstStandard, with_({ committee: 3 }))).toMatchObject({
      tier: "learning",
      next: "intensive",
      oneThing: { criterion: { key: "committee" } },
    });
  });

  test("is not given for nothing: a tier without criteria is had by nobody", () => {
    const criteria = firstStandard.criteria.filter(({ tier }) => tier === "intensive");
    expect(tierOf({ criteria }, strong)).toMatchObject({ tier: "intensive", oneThing: null });
    expect(tierOf({ criteria: [] }, strong).tier).toBe("learning");
  });

  const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
    figures: fc.record(
      Object.fromEntries(
        figureKeys.map((key) => [key, fc.option(fc.integer({ min: 0, max: 100 }))]),
      ) as Record<FigureKey, fc.Arbitrary<number | null>>,
    ),
    judged: fc.record({ partners: fc.option(fc.boolean(), { nil: undefined }) }),
  });

  test("never falls because the evidence got better", () => {
    fc.assert(
      fc.property(anyEvidence, fc.constantFrom(...figureKeys), fc.nat(100), (before, key, more) => {
        const after: Evidence = {
          figures: { ...before.figures, [key]: (before.figures[key] ?? 0) + more },
          judged: { partners: true },
        };
        const was = tierOf(firstStandard, before);
        const is = tierOf(firstStandard, after);
        expect(compareTiers(is.tier, was.tier)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("has a next step exactly below the top, and its one thing is not met", () => {
    fc.assert(
      fc.property(anyEvidence, (evidence) => {
        const { tier, next, oneThing, missing } = tierOf(firstStandard, evidence);
        expect(next === null).toBe(tier === "system_innovation");
        expect(oneThing === null).toBe(missing === 0);
        if (oneThing) {
          expect(oneThing.state).not.toBe("met");
          expect(oneThing.criterion.tier).toBe(next);
        }
      }),
    );
  });
});
