import { expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { month } from "@/lib/month";
import { askedMonth, lineFrom } from "./asked-month";

const today = "2026-11-22" as Day;
const now = month(2026, 11);

test("reads the month an address names in either calendar, never a later one", () => {
  expect(askedMonth("2023-08", today)).toBe(month(2023, 8));
  expect(askedMonth("2566-08", today)).toBe(month(2023, 8));
  expect(askedMonth(["2023-08", "2020-01"], today)).toBe(month(2023, 8));
  expect(askedMonth("2026-11", today)).toBe(now);
  for (const wrong of [undefined, "", "soon", "2026-12", "2023-13"]) {
    expect(askedMonth(wrong, today)).toBe(now);
  }
});

test("the line starts in January in the second half of a year", () => {
  expect(lineFrom(month(2023, 8))).toBe(month(2023, 1));
  expect(lineFrom(month(2023, 6))).toBe(month(2023, 1));
  expect(lineFrom(month(2023, 5))).toBe(month(2022, 6));
});
