import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  ageOn,
  clampedDay,
  type Day,
  day,
  daysBetween,
  formatDay,
  fromDate,
  fromIsoDay,
  parseDay,
  toDate,
  todayInBangkok,
  weekdayOf,
} from "@/lib/day";
import { lastDay, month } from "@/lib/month";
import { toThaiDigits } from "@/lib/thai";

const dayIn = (from: string, to: string) =>
  fc
    .date({ min: new Date(from), max: new Date(`${to}T23:59:59Z`), noInvalidDate: true })
    .map(fromDate);
const days = dayIn("1857-01-01", "2399-12-31");
const nearDays = dayIn("1957-01-01", "2056-12-31");
const known = (text: string): Day => {
  const value = fromIsoDay(text);
  if (value === null) throw new Error(`no such day: ${text}`);
  return value;
};
const MARCH_1 = known("2026-03-01");

test("only days that exist", () => {
  expect(day(2023, 2, 28)).toBe("2023-02-28");
  expect(day(2023, 2, 29)).toBeNull();
  expect(day(2024, 2, 29)).toBe("2024-02-29");
  expect(day(2023, 13, 1)).toBeNull();
  expect(day(2023, 4, 31)).toBeNull();
  expect(day(2023, 1, 0)).toBeNull();
  expect(day(66, 1, 1)).toBeNull();
});

describe("parseDay", () => {
  test.each([
    "2023-01-31",
    "2566-01-31",
    "31/1/66",
    "31/01/2566",
    "31/01/2023",
    "31-01-66",
    "31.1.2566",
    "๓๑/๐๑/๒๕๖๖",
    "31 ม.ค. 2566",
    "31 ม.ค. 66",
    "31ม.ค.66",
    "31 มกราคม 2566",
    "วันที่ ๓๑ เดือนมกราคม พ.ศ. ๒๕๖๖",
    "31 Jan 2023",
    "31-Jan-23",
    "31 January 2566",
    "31/01/2566 14:05",
    "31/01/2566 14.05 น.",
    "31 ม.ค. 66 เวลา 09:30:15 น.",
    "2023-01-31T00:00:00.000",
  ])("%s", (text) => {
    expect(parseDay(text)).toBe("2023-01-31");
  });

  test.each([
    "31/02/66",
    "29/02/2566",
    "2023-02-29",
    "1/13/66",
    "0/1/66",
    "32 ม.ค. 66",
    "ม.ค. 66",
    "31/1",
    "31/1/166",
    "31/01-66",
    "2023-01/31",
    "31/01/1066",
    "31/01/66 25:00",
    "45000",
    "",
  ])("refuses %j", (text) => {
    expect(parseDay(text)).toBeNull();
  });

  test("a leap day is one in either era", () => {
    expect(parseDay("29/02/2567")).toBe("2024-02-29");
    expect(parseDay("29/2/67")).toBe("2024-02-29");
  });
});

describe("formatDay", () => {
  test("both languages", () => {
    expect(formatDay(MARCH_1, "th", "full")).toBe("วันอาทิตย์ที่ 1 มีนาคม พ.ศ. 2569");
    expect(formatDay(MARCH_1, "th", "long")).toBe("1 มีนาคม 2569");
    expect(formatDay(MARCH_1, "th", "medium")).toBe("1 มี.ค. 2569");
    expect(formatDay(MARCH_1, "en", "full")).toBe("Sunday 1 March 2026");
    expect(formatDay(MARCH_1, "en", "long")).toBe("1 March 2026");
    expect(formatDay(MARCH_1, "en", "medium")).toBe("1 Mar 2026");
  });

  test("agrees with the platform's own Buddhist calendar", () => {
    const intl = new Intl.DateTimeFormat("th-TH", { dateStyle: "full", timeZone: "UTC" });
    // ICU writes พุธที่ and the rest alike, and "พ.ศ." or "พุทธศักราช" depending on its version.
    fc.assert(
      fc.property(nearDays, (value) => {
        const theirs = intl.format(toDate(value)).replace("พุทธศักราช", "พ.ศ.");
        expect(formatDay(value, "th", "full")).toBe(theirs);
      }),
    );
  });

  test("is read back", () => {
    fc.assert(
      fc.property(days, fc.constantFrom("th" as const, "en" as const), (value, locale) => {
        for (const style of ["long", "medium"] as const) {
          const shown = formatDay(value, locale, style);
          expect(parseDay(shown)).toBe(value);
          expect(parseDay(toThaiDigits(shown))).toBe(value);
        }
        expect(fromIsoDay(value)).toBe(value);
        expect(parseDay(value)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(nearDays, (value) => {
        const [year = "", m = "", d = ""] = value.split("-");
        const be = String(Number(year) + 543);
        expect(parseDay(`${Number(d)}/${Number(m)}/${be}`)).toBe(value);
        expect(parseDay(`${d}-${m}-${be.slice(2)}`)).toBe(value);
      }),
    );
  });
});

test("an address carries C.E. only", () => {
  expect(fromIsoDay("2566-01-31")).toBeNull();
  expect(fromIsoDay("2023-1-31")).toBeNull();
});

test("today changes at midnight in Bangkok, not in Greenwich", () => {
  expect(todayInBangkok(new Date("2026-02-28T16:59:59Z"))).toBe("2026-02-28");
  expect(todayInBangkok(new Date("2026-02-28T17:00:00Z"))).toBe("2026-03-01");
});

test("counting days", () => {
  expect(addDays(MARCH_1, -1)).toBe("2026-02-28");
  expect(weekdayOf(MARCH_1)).toBe(0);
  fc.assert(
    fc.property(nearDays, fc.integer({ min: -3000, max: 3000 }), (value, n) => {
      expect(daysBetween(value, addDays(value, n))).toBe(n);
    }),
  );
});

describe("ageOn", () => {
  test("the birthday completes the year", () => {
    const birth = known("1961-03-01");
    expect(ageOn(birth, known("2026-02-28"))).toBe(64);
    expect(ageOn(birth, MARCH_1)).toBe(65);
    expect(ageOn(birth, birth)).toBe(0);
    expect(ageOn(birth, known("1961-02-28"))).toBe(-1);
  });

  test("born on a leap day", () => {
    const birth = known("2008-02-29");
    expect(ageOn(birth, known("2023-02-28"))).toBe(14);
    expect(ageOn(birth, known("2023-03-01"))).toBe(15);
    expect(ageOn(birth, known("2024-02-29"))).toBe(16);
  });

  test("never falls as time goes on, and rises by one in a year", () => {
    fc.assert(
      fc.property(nearDays, nearDays, (birth, on) => {
        const age = ageOn(birth, on);
        expect(ageOn(birth, addDays(on, 1))).toBeGreaterThanOrEqual(age);
        expect(ageOn(birth, addDays(on, 366)) - age).toBeGreaterThanOrEqual(1);
        expect(ageOn(birth, addDays(on, 364)) - age).toBeLessThanOrEqual(1);
      }),
    );
  });
});

test("dates of the database", () => {
  expect(toDate(MARCH_1).toISOString()).toBe("2026-03-01T00:00:00.000Z");
  expect(fromDate(new Date("2026-03-01T00:00:00Z"))).toBe(MARCH_1);
});

test("clampedDay", () => {
  expect(clampedDay(month(2023, 2), 31)).toBe("2023-02-28");
  expect(clampedDay(month(2024, 2), 30)).toBe("2024-02-29");
  expect(clampedDay(month(2023, 1), 25)).toBe("2023-01-25");
  expect(clampedDay(month(2023, 4), 31)).toBe(lastDay(month(2023, 4)));
  expect(clampedDay(month(2023, 4), 0)).toBe("2023-04-01");
});
