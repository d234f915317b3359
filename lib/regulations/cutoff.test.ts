import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, type Day } from "@/lib/day";
import { asMonth, firstDay, lastDay, month, monthOf } from "@/lib/month";
import {
  cutoffDate,
  DUE_SOON_DAYS,
  daysToCutoff,
  daysToPay,
  roundState,
} from "@/lib/regulations/cutoff";

const JANUARY = month(2023, 1);
const FEBRUARY = month(2023, 2);
const months = fc.integer({ min: month(2015, 1), max: month(2035, 12) }).map(asMonth);
const dayOfMonth = fc.integer({ min: 1, max: 31 });

test("the cut-off is a day of its month", () => {
  expect(cutoffDate(JANUARY, 25)).toBe("2023-01-25");
  expect(cutoffDate(JANUARY, 31)).toBe("2023-01-31");
  expect(cutoffDate(FEBRUARY, 31)).toBe("2023-02-28");
  expect(cutoffDate(month(2024, 2), 31)).toBe("2024-02-29");
  fc.assert(
    fc.property(months, dayOfMonth, (m, cutoff) => {
      expect(monthOf(cutoffDate(m, cutoff))).toBe(m);
    }),
  );
});

test("days left", () => {
  expect(daysToCutoff("2023-01-20" as Day, JANUARY, 25)).toBe(5);
  expect(daysToCutoff("2023-01-25" as Day, JANUARY, 25)).toBe(0);
  expect(daysToCutoff("2023-01-27" as Day, JANUARY, 25)).toBe(-2);
  expect(daysToPay("2023-01-27" as Day, JANUARY)).toBe(4);
  expect(daysToPay("2023-02-01" as Day, JANUARY)).toBe(-1);
});

test.each([
  ["2022-12-31", "before"],
  ["2023-01-01", "open"],
  ["2023-01-19", "open"],
  ["2023-01-20", "due_soon"],
  ["2023-01-25", "due_soon"],
  ["2023-01-26", "passed"],
  ["2023-01-31", "passed"],
  ["2023-02-01", "over"],
])("on %s the round of January with its cut-off on the 25th is %s", (today, state) => {
  expect(roundState(today as Day, JANUARY, 25)).toBe(state);
});

test("a cut-off on the last day is never passed, only over", () => {
  expect(roundState("2023-02-28" as Day, FEBRUARY, 31)).toBe("due_soon");
  expect(roundState("2023-03-01" as Day, FEBRUARY, 31)).toBe("over");
});

test("a round only goes forward, and every day of its month can be paid in", () => {
  const order = ["before", "open", "due_soon", "passed", "over"];
  fc.assert(
    fc.property(months, dayOfMonth, (m, cutoff) => {
      let reached = 0;
      for (let d = addDays(firstDay(m), -2); d <= addDays(lastDay(m), 2); d = addDays(d, 1)) {
        const at = order.indexOf(roundState(d, m, cutoff));
        expect(at).toBeGreaterThanOrEqual(reached);
        reached = at;
        const payable = d >= firstDay(m) && d <= lastDay(m);
        expect(at > 0 && at < 4).toBe(payable);
        if (order[at] === "due_soon") {
          expect(daysToCutoff(d, m, cutoff)).toBeLessThanOrEqual(DUE_SOON_DAYS);
        }
      }
      expect(reached).toBe(4);
    }),
  );
});
