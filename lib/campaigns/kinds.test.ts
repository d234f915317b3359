import { describe, expect, it } from "vitest";
import { asMonth } from "@/lib/month";
import { isActivity } from "@/lib/regulations/services";
import {
  activityOf,
  campaignKinds,
  type KindMonth,
  noCampaigns,
  payFor,
  sumOf,
  sumsBy,
} from "./kinds";

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

it("a day is paid by the line of its kind, or by the unit's own line that was chosen", () => {
  const line = (activity: string, amount: number, per: "day" | "month" = "day") => ({
    activity,
    amount,
    per,
    nameTh: null,
    nameEn: null,
    articleKey: null,
  });
  const terms = {
    compensation: [
      line("door_to_door", 5_000),
      line("school_visit", 8_000),
      line("own-1", 10_000),
      line("own-2", 90_000, "month"),
    ],
  };
  expect(payFor(terms, "school")?.amount).toBe(8_000);
  expect(payFor(terms, "door_to_door", "own-1")?.amount).toBe(5_000);
  expect(payFor(terms, "other")).toBeNull();
  expect(payFor(terms, "other", "own-1")?.amount).toBe(10_000);
  expect(payFor(terms, "broadcast", "own-2")).toBeNull();
  expect(payFor(terms, "broadcast", "door_to_door")).toBeNull();
});

it("every kind with words of its own can have a line in a regulation", () => {
  expect(campaignKinds.filter((kind) => activityOf(kind) === null)).toEqual(["other"]);
  expect(campaignKinds.flatMap((kind) => activityOf(kind) ?? []).every(isActivity)).toBe(true);
});
