import { describe, expect, test } from "vitest";
import { type Day, fromIsoDay } from "@/lib/day";
import {
  ageRuleOn,
  ageRules,
  contributionDue,
  contributionRates,
  forms,
  optionsAt,
  paymentTerms,
  qualifyingRules,
  qualifyingRulesAt,
  section40Options,
} from "@/lib/members/section40";
import { addMonths, month } from "@/lib/month";

const due = (m: ReturnType<typeof month>) => section40Options.map((o) => contributionDue(o, m));

describe("what a month costs", () => {
  test("70, 100, 300 baht", () => {
    expect(due(month(2023, 1))).toEqual([7000, 10000, 30000]);
    expect(due(month(2019, 1))).toEqual([7000, 10000, 30000]);
  });

  test("42, 60, 180 from August 2564 to January 2565, both included", () => {
    expect(due(month(2021, 7))).toEqual([7000, 10000, 30000]);
    expect(due(month(2021, 8))).toEqual([4200, 6000, 18000]);
    expect(due(month(2022, 1))).toEqual([4200, 6000, 18000]);
    expect(due(month(2022, 2))).toEqual([7000, 10000, 30000]);
  });

  test("options with the state's share, which is not known for the months of relief", () => {
    expect(optionsAt(month(2023, 1))).toMatchObject([
      { option: 1, member: 7000, state: 3000, temporary: false, confirmed: true },
      { option: 2, member: 10000, state: 5000 },
      { option: 3, member: 30000, state: 15000 },
    ]);
    expect(optionsAt(month(2021, 9))).toMatchObject([
      { option: 1, member: 4200, state: null, temporary: true },
      { option: 2, member: 6000, state: null },
      { option: 3, member: 18000, state: null },
    ]);
  });
});

describe("the tables", () => {
  test("every month has a rate and every row a span", () => {
    for (let m = month(2011, 1); m < month(2040, 1); m = addMonths(m, 1)) {
      expect(due(m).every((satang) => Number.isInteger(satang) && satang > 0)).toBe(true);
    }
    for (const { from, to } of contributionRates) expect(from ?? 0).toBeLessThanOrEqual(to ?? 1e9);
  });

  test("ages: 60 until 23 June 2563, 65 since; no day without a rule, none with two", () => {
    expect(ageRuleOn("2020-06-23" as Day)).toMatchObject({ ageFrom: 15, ageTo: 60 });
    expect(ageRuleOn("2020-06-24" as Day)).toMatchObject({ ageFrom: 15, ageTo: 65 });
    for (const { from, to } of ageRules) {
      for (const end of [from, to]) expect(end === null || fromIsoDay(end) === end).toBe(true);
    }
  });

  test("tiers grow, and none looks further back than sixty months", () => {
    for (const { tiers } of qualifyingRules) {
      tiers.forEach((tier, i) => {
        expect(tier.paid).toBeLessThanOrEqual(tier.within);
        expect(tier.within).toBeLessThanOrEqual(60);
        const before = tiers[i - 1];
        if (before) {
          expect(tier.paid).toBeGreaterThan(before.paid);
          expect(tier.within).toBeGreaterThan(before.within);
        }
      });
    }
  });

  test("qualifying months as the law has them", () => {
    const rules = qualifyingRulesAt(month(2026, 1));
    expect(
      rules.map(({ benefit, tiers }) => [
        benefit,
        tiers.map((t) => `${t.paid}/${t.within}`).join(" "),
      ]),
    ).toEqual([
      ["income_loss", "3/4"],
      ["death", "6/12"],
      ["death_by_accident", "1/6"],
      ["disability", "6/10 12/20 24/40 36/60"],
      ["child_allowance", "24/36"],
    ]);
    expect(rules.find((rule) => rule.benefit === "child_allowance")?.options).toEqual([3]);
  });

  test("what rests on memory says so", () => {
    expect(forms.changeOption.confirmed).toBe(false);
    expect(forms.claim.confirmed).toBe(true);
    expect(paymentTerms).toMatchObject({ advanceMonths: 12, backPayment: false, confirmed: true });
    const all = [...contributionRates, ...ageRules, ...qualifyingRules, ...Object.values(forms)];
    for (const { source, confirmed } of all) {
      expect(source).not.toBe("");
      if (confirmed) expect(source).not.toMatch(/memory|no source|weak|inferred|secondary/);
    }
  });
});
