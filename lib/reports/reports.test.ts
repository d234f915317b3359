import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { month } from "@/lib/month";
import { assemble, consolidated, differences, type MonthFacts } from "./assemble";
import { byUrgency, dueDay, reportState, tooEarly } from "./due";

const facts: MonthFacts = {
  figures: { registered: 900, insured: 848, payers: 516, joined: 4, returned: 12 },
  came: 4,
  went: 1,
  roundClosed: true,
  services: [{ service: "photocopy", times: 6, fee: 1_200 }],
  fund: { opening: 100, in: 50, out: 30, closing: 120, closed: true, difference: 0 },
  enrolments: 3,
  campaigns: { days: 2, reached: 70 },
  meetings: { held: 1, decisions: 2, tasks: 1, tasksDone: 0 },
};
const value = (key: string, from = facts) => assemble(from).find((f) => f.key === key)?.value;

describe("a month's report", () => {
  test("names the round's figures, its retention rounded as everywhere, and who missed", () => {
    expect(value("retention")).toBe(6085);
    expect(value("missed")).toBe(332);
    expect(value("roundClosed")).toBe(1);
    expect(assemble(facts).find((f) => f.of === "photocopy")).toMatchObject({ value: 6 });
  });
  test("leaves out what the records do not have, instead of a zero", () => {
    const bare = { ...facts, figures: null, fund: null };
    expect(value("insured", bare)).toBeUndefined();
    expect(value("fundClosing", bare)).toBeUndefined();
    const nobody = { ...facts, figures: { ...facts.figures, insured: 0, payers: 0 } as never };
    expect(value("retention", nobody)).toBeNull();
  });
  test("shows what differs from what was handed in, gone and new figures among it", () => {
    const now = { ...facts, figures: { ...facts.figures, payers: 517 } as never, services: [] };
    const changed = differences(assemble(facts), assemble(now));
    expect(changed.map(({ key, was, is }) => [key, was, is])).toEqual([
      ["payers", 516, 517],
      ["retention", 6085, 6097],
      ["missed", 332, 331],
      ["service", 6, null],
      ["serviceFee", 1_200, null],
    ]);
    expect(differences(assemble(facts), assemble(facts))).toEqual([]);
  });
  test("of a province has sums of sums, and a retention of its own", () => {
    const amount = fc.nat(5_000);
    const one = fc.tuple(amount, amount).map(([a, b]) => ({
      ...facts,
      figures: { ...facts.figures, insured: a + b, payers: a } as NonNullable<
        MonthFacts["figures"]
      >,
    }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (units) => {
        const sums = consolidated(units.map(assemble));
        const of = (key: string) => sums.find((f) => f.key === key)?.value ?? 0;
        expect(of("payers") + of("missed")).toBe(of("insured"));
        expect(of("fundOpening") + of("fundIn") - of("fundOut")).toBe(of("fundClosing"));
        expect(of("retention")).toBeLessThanOrEqual(10_000);
      }),
    );
    expect(consolidated([])).toEqual([]);
  });
});

describe("the report day", () => {
  const may = month(2026, 5);
  test("is the regulation's, else the fifteenth of the next month, and fits a short month", () => {
    expect(dueDay(may, null)).toBe("2026-06-15");
    expect(dueDay(may, 7)).toBe("2026-06-07");
    expect(dueDay(month(2026, 1), 31)).toBe("2026-02-28");
  });
  test("makes a report late from the day after", () => {
    const at = (day: string, latest: { accepted: boolean | null } | null = null) =>
      reportState(may, null, latest, day as Day);
    expect([at("2026-05-31"), at("2026-06-01"), at("2026-06-15"), at("2026-06-16")]).toEqual([
      "running",
      "open",
      "open",
      "late",
    ]);
    expect(at("2026-07-01", { accepted: null })).toBe("waiting");
    expect(at("2026-07-01", { accepted: false })).toBe("returned");
    expect(at("2026-07-01", { accepted: true })).toBe("accepted");
  });
  test("refuses months to come and the one that runs", () => {
    const day = "2026-06-30" as Day;
    expect(tooEarly(month(2026, 7), day)).toBe("report_future");
    expect(tooEarly(month(2026, 6), day)).toBe("report_running");
    expect(tooEarly(may, day)).toBeNull();
  });
  test("puts the late on top", () => {
    const states = ["accepted", "waiting", "late", "returned"] as const;
    const sorted = states.map((state) => ({ state })).sort(byUrgency);
    expect(sorted.map(({ state }) => state)).toEqual(["late", "returned", "waiting", "accepted"]);
  });
});
