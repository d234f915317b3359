import { describe, expect, test } from "vitest";
import { type Month, month } from "@/lib/month";
import { type GoalToMeasure, goalProgress } from "./goals";

const goal = (given: Partial<GoalToMeasure>): GoalToMeasure => ({
  indicator: "own_count",
  baseline: null,
  target: null,
  progress: null,
  ...given,
});

const months = [
  { insured: 800, payers: 400, joined: 4 },
  { insured: 810, payers: 486, joined: 10 },
  { insured: 825, payers: 660, joined: 15 },
].map((m, i) => ({ ...m, month: (month(2023, 1) + i) as Month }));
const records = { months, villagesCared: 7 };

describe("how far a goal has come", () => {
  test("retention is that of the last month, reached by the exact fraction", () => {
    expect(goalProgress(goal({ indicator: "retention_percent", target: 80 }), records)).toEqual({
      value: 80,
      text: "80.00",
      share: 100,
      reached: true,
    });
    const over = goalProgress(goal({ indicator: "retention_percent", target: 100 }), records);
    expect(over).toMatchObject({ text: "80.00", share: 80, reached: false });
  });

  test("insured in all, and how many more than at the baseline", () => {
    expect(
      goalProgress(goal({ indicator: "insured_total", baseline: 800, target: 850 }), records),
    ).toMatchObject({ value: 825, share: 50, reached: false });
    expect(
      goalProgress(goal({ indicator: "insured_increase", baseline: 800, target: 25 }), records),
    ).toMatchObject({ value: 25, share: 100, reached: true });
    expect(goalProgress(goal({ indicator: "insured_increase", target: 25 }), records).value).toBe(
      null,
    );
  });

  test("new insured a month is the mean since the goal began", () => {
    expect(
      goalProgress(goal({ indicator: "new_insured_per_month", target: 10 }), records),
    ).toMatchObject({ value: 9.7, text: "9.7", share: 97, reached: false });
  });

  test("villages looked after, own counts and words", () => {
    expect(
      goalProgress(goal({ indicator: "villages_covered", target: 10 }), records),
    ).toMatchObject({ value: 7, share: 70, reached: false });
    expect(goalProgress(goal({ target: 24, progress: 24 }), records)).toMatchObject({
      reached: true,
    });
    expect(goalProgress(goal({ target: 24 }), records).reached).toBe(null);
    expect(goalProgress(goal({ indicator: "text" }), records).share).toBe(null);
  });

  test("a goal that has not begun says nothing yet", () => {
    const none = { months: [], villagesCared: 0 };
    expect(goalProgress(goal({ indicator: "retention_percent", target: 80 }), none).reached).toBe(
      null,
    );
    expect(goalProgress(goal({ indicator: "new_insured_per_month", target: 5 }), none).value).toBe(
      null,
    );
  });
});
