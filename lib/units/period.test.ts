import { describe, expect, test } from "vitest";
import type { Day } from "@/lib/day";
import { month } from "@/lib/month";
import { askedSpan, shownPeriod } from "./period";

const today = "2026-11-03" as Day;

describe("the month a page is about", () => {
  test("is the last one that is over, unless asked otherwise", () => {
    expect(shownPeriod(undefined, today)).toEqual({
      month: month(2026, 10),
      from: month(2025, 11),
      present: month(2026, 11),
      open: false,
      asked: false,
    });
  });

  test.each(["2566-08", "2023-08", "ส.ค. 66", "๐๘/๒๕๖๖"])("%s is August 2566", (asked) => {
    expect(shownPeriod(asked, today)).toMatchObject({ month: month(2023, 8), asked: true });
  });

  test("the present month is open, a later or unreadable one is not offered", () => {
    expect(shownPeriod("2569-11", today)).toMatchObject({ month: month(2026, 11), open: true });
    expect(shownPeriod("2569-12", today)).toMatchObject({ month: month(2026, 10), asked: false });
    expect(shownPeriod("สิบสาม", today)).toMatchObject({ month: month(2026, 10), asked: false });
  });
});

describe("the span of an export", () => {
  test("takes ISO and B.E. months", () => {
    const span = { ok: true, from: month(2023, 1), to: month(2023, 8) };
    expect(askedSpan("2023-01", "2023-08", today)).toEqual(span);
    expect(askedSpan("2566-01", "2566-08", today)).toEqual(span);
  });

  test("is the last twelve finished months when nothing is asked", () => {
    expect(askedSpan(null, null, today)).toEqual({
      ok: true,
      from: month(2025, 11),
      to: month(2026, 10),
    });
  });

  test("ends with the present month, whatever was paid in advance", () => {
    const span = { ok: true, from: month(2026, 1), to: month(2026, 11) };
    expect(askedSpan("2026-01", "2027-08", today)).toEqual(span);
  });

  test.each([
    ["nonsense", "2023-08", "month_unreadable"],
    ["2023-13", "2023-08", "month_unreadable"],
    ["2023-01", "", "month_unreadable"],
    ["2023-09", "2023-08", "month_order"],
    ["1990-01", "2023-08", "month_span"],
    ["2026-12", "2027-08", "month_ahead"],
  ])("%s to %s: %s", (from, to, problem) => {
    expect(askedSpan(from, to, today)).toEqual({ ok: false, problem });
  });
});
