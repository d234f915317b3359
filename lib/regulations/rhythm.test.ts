import { expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { isServiceDay, meetingsAsked, nextSubmission } from "./rhythm";

const day = (text: string) => text as Day;

// 22 November 2026 is a Sunday.
test("a unit serves on the days its regulation names, on all where it names none", () => {
  const wednesdays = { serviceWeekdays: [3] };
  expect(isServiceDay(wednesdays, day("2026-11-25"))).toBe(true);
  expect(isServiceDay(wednesdays, day("2026-11-26"))).toBe(false);
  expect(isServiceDay({ serviceWeekdays: [7] }, day("2026-11-22"))).toBe(true);
  expect(isServiceDay({ serviceWeekdays: [] }, day("2026-11-26"))).toBe(true);
});

test("papers are handed in on the next such weekday, today included, over the end of the year too", () => {
  const thursday = { submissionWeekday: 4 };
  expect(nextSubmission(thursday, day("2026-11-26"))).toBe("2026-11-26");
  expect(nextSubmission(thursday, day("2026-11-27"))).toBe("2026-12-03");
  expect(nextSubmission({ submissionWeekday: 7 }, day("2026-12-31"))).toBe("2027-01-03");
  expect(nextSubmission({ submissionWeekday: null }, day("2026-12-31"))).toBe(null);
});

test("meetings asked for are counted over the months that end with this one", () => {
  const held = [day("2026-09-30"), day("2026-10-01"), day("2026-11-22"), day("2026-11-30")];
  const quarterly = { meetings: { times: 3, months: 2 } };
  expect(meetingsAsked(quarterly, held, day("2026-11-22"))).toEqual({
    times: 3,
    months: 2,
    held: 2,
  });
  expect(
    meetingsAsked({ meetings: { times: 1, months: 1 } }, held, day("2026-12-01")),
  ).toMatchObject({ held: 0 });
  expect(meetingsAsked({ meetings: null }, held, day("2026-11-22"))).toBe(null);
});
