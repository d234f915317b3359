import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/day";
import {
  addMonths,
  asMonth,
  daysInMonth,
  FIRST_YEAR,
  firstDay,
  formatMonth,
  fromIsoMonth,
  isoMonth,
  LAST_YEAR,
  lastDay,
  month,
  monthNumberOf,
  monthOf,
  monthsBetween,
  parseMonth,
  yearOf,
} from "@/lib/month";
import { toThaiDigits } from "@/lib/thai";

const months = fc.integer({ min: FIRST_YEAR * 12, max: LAST_YEAR * 12 + 11 }).map(asMonth);
/** The years for which two digits say the whole: 2500-2599. */
const nearMonths = fc.integer({ min: 1957 * 12, max: 2056 * 12 + 11 }).map(asMonth);
const JANUARY = month(2023, 1);

test("a month is an integer", () => {
  expect(JANUARY).toBe(24276);
  expect(addMonths(month(2022, 12), 1)).toBe(JANUARY);
  expect(() => month(2023, 13)).toThrow(RangeError);
  fc.assert(
    fc.property(months, (m) => {
      expect(month(yearOf(m), monthNumberOf(m))).toBe(m);
      expect(fromIsoMonth(isoMonth(m))).toBe(m);
    }),
  );
});

test("days of a month", () => {
  expect(firstDay(JANUARY)).toBe("2023-01-01");
  expect(lastDay(month(2023, 2))).toBe("2023-02-28");
  expect(lastDay(month(2024, 2))).toBe("2024-02-29");
  expect([1900, 2000, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28]);
  fc.assert(
    fc.property(months, (m) => {
      expect(monthOf(firstDay(m))).toBe(m);
      expect(monthOf(lastDay(m))).toBe(m);
      const next = new Date(Date.UTC(yearOf(m), monthNumberOf(m), 0));
      expect(lastDay(m)).toBe(next.toISOString().slice(0, 10));
      expect(day(yearOf(m), monthNumberOf(m), Number(lastDay(m).slice(8)) + 1)).toBeNull();
    }),
  );
});

test("monthsBetween has both ends", () => {
  expect(monthsBetween(JANUARY, month(2023, 8)).map(isoMonth)).toHaveLength(8);
  expect(monthsBetween(JANUARY, JANUARY)).toEqual([JANUARY]);
  expect(monthsBetween(JANUARY, month(2022, 12))).toEqual([]);
});

describe("formatMonth", () => {
  test("Thai in B.E., English in C.E.", () => {
    expect(formatMonth(JANUARY, "th", "long")).toBe("มกราคม 2566");
    expect(formatMonth(JANUARY, "th", "short")).toBe("ม.ค. 66");
    expect(formatMonth(JANUARY, "th", "narrow")).toBe("ม.ค.");
    expect(formatMonth(JANUARY, "en", "long")).toBe("January 2023");
    expect(formatMonth(JANUARY, "en", "short")).toBe("Jan 2023");
    expect(formatMonth(JANUARY, "en", "narrow")).toBe("Jan");
  });

  test("is read back, in either language and either digits", () => {
    fc.assert(
      fc.property(months, fc.constantFrom("th" as const, "en" as const), (m, locale) => {
        const shown = formatMonth(m, locale, "long");
        expect(parseMonth(shown)).toBe(m);
        expect(parseMonth(toThaiDigits(shown))).toBe(m);
        expect(parseMonth(formatMonth(m, "en", "short"))).toBe(m);
      }),
    );
    fc.assert(
      fc.property(nearMonths, (m) => {
        expect(parseMonth(formatMonth(m, "th", "short"))).toBe(m);
        const be = yearOf(m) + 543;
        expect(parseMonth(`${monthNumberOf(m)}/${be}`)).toBe(m);
        expect(parseMonth(`${monthNumberOf(m)}/${String(be).slice(2)}`)).toBe(m);
        expect(parseMonth(`${be}-${monthNumberOf(m)}`)).toBe(m);
      }),
    );
  });
});

describe("parseMonth", () => {
  test.each([
    "2566-01",
    "2023-01",
    "2566/1",
    "01/2566",
    "01/2023",
    "1/66",
    "1-66",
    "๑/๖๖",
    "๐๑/๒๕๖๖",
    "1.2566",
    "ม.ค. 66",
    "ม.ค.66",
    "มค 2566",
    "ม.ค.-66",
    "มกราคม 2566",
    "มกราคม พ.ศ. 2566",
    "เดือนมกราคม ๒๕๖๖",
    "มกรา 66",
    "Jan 2023",
    "january 2023",
    "Jan-23",
    "JAN 2566",
  ])("%s is January 2566", (text) => {
    expect(parseMonth(text)).toBe(JANUARY);
  });

  test("kindred spellings", () => {
    expect(parseMonth("กรกฏาคม 2566")).toBe(month(2023, 7));
    expect(parseMonth("Sept 2023")).toBe(month(2023, 9));
  });

  test.each([
    "",
    "13/2566",
    "0/66",
    "2566-00",
    "ม.ค.",
    "66",
    "1/166",
    "มกรา",
    "Foo 2023",
    "31/01/66",
    "12.50",
    "01/1066",
  ])("refuses %j", (text) => {
    expect(parseMonth(text)).toBeNull();
  });

  test("an address carries C.E. only", () => {
    expect(fromIsoMonth("2566-01")).toBeNull();
    expect(fromIsoMonth("2023-1")).toBeNull();
    expect(fromIsoMonth("2023-13")).toBeNull();
  });
});
