import { describe, expect, it } from "vitest";
import { asMonth } from "@/lib/month";
import { activityOf, campaignKinds, type KindMonth, noCampaigns, sumOf, sumsBy } from "./kinds";

const row = (month: number, kind: KindMonth["kind"], reached: number): KindMonth => ({
  month: asMonth(month),
  kind,
  days: 1,
  reached,
  cost: 5_000,
  applications: 1,
  optionChanges: 0,
});

describe("sums of campaigns", () => {
  const rows = [
    row(24_310, "school", 30),
    row(24_310, "funeral_desk", 80),
    row(24_309, "school", 5),
  ];

  it("are nothing where there is nothing", () => {
    expect(sumOf([])).toEqual(noCampaigns);
    expect(sumsBy([], "kind")).toEqual([]);
  });

  it("agree whichever way they are grouped", () => {
    const all = sumOf(rows);
    expect(all).toEqual({ days: 3, reached: 115, cost: 15_000, applications: 3, optionChanges: 0 });
    for (const by of ["kind", "month"] as const) {
      expect(sumOf(sumsBy(rows, by).map(({ sums }) => sums))).toEqual(all);
    }
    expect(sumsBy(rows, "kind").find(({ of }) => of === "school")?.sums.reached).toBe(35);
  });
});

it("regulations pay for the funeral desk and the doors", () => {
  expect(campaignKinds.filter((kind) => activityOf(kind) !== null)).toEqual([
    "funeral_desk",
    "door_to_door",
  ]);
});
