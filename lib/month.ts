import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { cleanThai, toArabicDigits } from "@/lib/thai";

declare const monthBrand: unique symbol;

/**
 * A calendar month, counted from January of the year 0 C.E.: year × 12 + (month − 1), so that
 * 2023-01 is 24276, the next month is + 1 and a span is a subtraction. A plain int in the database.
 */
export type Month = number & { readonly [monthBrand]: true };

export const BUDDHIST_ERA = 543;
/** Years (C.E.) this product knows; outside them a year is a slip of the finger. */
export const FIRST_YEAR = 1857;
export const LAST_YEAR = 2399;

/** The month `m` (1-12) of a C.E. year. Throws outside 1-12: typed text goes through `parseMonth`. */
export function month(year: number, m: number): Month {
  if (!Number.isInteger(year) || !Number.isInteger(m) || m < 1 || m > 12) {
    throw new RangeError("month takes a whole C.E. year and a month from 1 to 12");
  }
  return (year * 12 + (m - 1)) as Month;
}

/** A month read back from a database column. */
export function asMonth(value: number): Month {
  if (!Number.isInteger(value)) throw new RangeError("a month is a whole number");
  return value as Month;
}

/** Year, C.E. */
export function yearOf(m: Month): number {
  return Math.floor(m / 12);
}

/** 1-12 */
export function monthNumberOf(m: Month): number {
  return m - yearOf(m) * 12 + 1;
}

/** "2023-01" */
export function isoMonth(m: Month): string {
  return `${String(yearOf(m)).padStart(4, "0")}-${String(monthNumberOf(m)).padStart(2, "0")}`;
}

/** Exactly "2023-01" (C.E.), as addresses and exports carry it; anything else is null. */
export function fromIsoMonth(text: string): Month | null {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  return match ? monthIn(Number(match[1]), Number(match[2])) : null;
}

export function addMonths(m: Month, count: number): Month {
  return (m + count) as Month;
}

/** Every month from the first to the last, both included; empty when the last comes first. */
export function monthsBetween(from: Month, to: Month): Month[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => addMonths(from, i));
}

export function monthOf(day: Day): Month {
  return month(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

export function firstDay(m: Month): Day {
  return `${isoMonth(m)}-01` as Day;
}

export function lastDay(m: Month): Day {
  return `${isoMonth(m)}-${daysInMonth(yearOf(m), monthNumberOf(m))}` as Day;
}

/** 28-31, for a C.E. year and a month 1-12. */
export function daysInMonth(year: number, m: number): number {
  if (m !== 2) return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

export const THAI_MONTHS = [
  "มกราคม",
  "กุมภาพันธ์",
  "มีนาคม",
  "เมษายน",
  "พฤษภาคม",
  "มิถุนายน",
  "กรกฎาคม",
  "สิงหาคม",
  "กันยายน",
  "ตุลาคม",
  "พฤศจิกายน",
  "ธันวาคม",
] as const;

export const THAI_MONTHS_SHORT = [
  "ม.ค.",
  "ก.พ.",
  "มี.ค.",
  "เม.ย.",
  "พ.ค.",
  "มิ.ย.",
  "ก.ค.",
  "ส.ค.",
  "ก.ย.",
  "ต.ค.",
  "พ.ย.",
  "ธ.ค.",
] as const;

export const ENGLISH_MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** "มกราคม" / "ม.ค." / "January" / "Jan", for a month number 1-12. */
export function monthName(m: number, locale: Locale, style: "long" | "short"): string {
  const names =
    locale === "en" ? ENGLISH_MONTHS : style === "long" ? THAI_MONTHS : THAI_MONTHS_SHORT;
  const name = names[m - 1] ?? "";
  return locale === "en" && style === "short" ? name.slice(0, 3) : name;
}

/** The year as its readers count it: B.E. in Thai, C.E. in English. */
export function yearFor(year: number, locale: Locale): number {
  return locale === "th" ? year + BUDDHIST_ERA : year;
}

/** long "มกราคม 2566", short "ม.ค. 66" with the century left out, narrow "ม.ค."; English in C.E. */
export function formatMonth(m: Month, locale: Locale, style: "long" | "short" | "narrow"): string {
  const name = monthName(monthNumberOf(m), locale, style === "long" ? "long" : "short");
  if (style === "narrow") return name;
  const year = String(yearFor(yearOf(m), locale));
  return `${name} ${locale === "th" && style === "short" ? year.slice(-2) : year}`;
}

const THAI_STEMS = THAI_MONTHS.map((name) => name.replace(/(?:คม|ยน|พันธ์)$/, ""));
const NAMES = new Map<string, { number: number; english: boolean }>();
for (let i = 0; i < 12; i++) {
  const thai = [THAI_MONTHS[i], THAI_MONTHS_SHORT[i], THAI_STEMS[i]];
  const english = [ENGLISH_MONTHS[i], ENGLISH_MONTHS[i]?.slice(0, 3), i === 8 ? "Sept" : undefined];
  for (const name of thai) if (name) NAMES.set(nameKey(name), { number: i + 1, english: false });
  for (const name of english) if (name) NAMES.set(nameKey(name), { number: i + 1, english: true });
}

function nameKey(name: string): string {
  // กรกฏาคม, with to patak in place of do chada, is as common as the right spelling.
  return name.toLowerCase().replace(/[.\s]/g, "").replace(/ฏ/g, "ฎ");
}

/** A month by a name or a common abbreviation of it, Thai or English. */
export function monthFromName(name: string): { number: number; english: boolean } | null {
  return NAMES.get(nameKey(name)) ?? null;
}

/**
 * A typed year as C.E., or null. Four digits: B.E. from 2400 on, else C.E. Two digits: B.E. 25xx,
 * but 20xx when an English month name stands beside them.
 */
export function readYear(digits: string, english: boolean): number | null {
  if (!/^(?:\d{2}|\d{4})$/.test(digits)) return null;
  const typed = Number(digits);
  const year =
    digits.length === 2
      ? english
        ? 2000 + typed
        : 2500 + typed - BUDDHIST_ERA
      : typed >= 2400
        ? typed - BUDDHIST_ERA
        : typed;
  return year >= FIRST_YEAR && year <= LAST_YEAR ? year : null;
}

function monthIn(year: number | null, m: number): Month | null {
  if (year === null || year < FIRST_YEAR || year > LAST_YEAR || m < 1 || m > 12) return null;
  return month(year, m);
}

/**
 * A month as people and spreadsheets write it: "2566-01", "2023-01", "01/2566", "1/66",
 * "ม.ค. 66", "มกราคม พ.ศ. 2566", "Jan 2023", in Thai digits as well. Null when it is none.
 */
export function parseMonth(text: string): Month | null {
  const typed = toArabicDigits(cleanThai(text));
  const yearFirst = /^(\d{4}) ?[-/.] ?(\d{1,2})$/.exec(typed);
  if (yearFirst) return monthIn(readYear(yearFirst[1] ?? "", false), Number(yearFirst[2]));
  const yearLast = /^(\d{1,2}) ?(?:[-/] ?(\d{4}|\d{2})|\. ?(\d{4}))$/.exec(typed);
  if (yearLast)
    return monthIn(readYear(yearLast[2] ?? yearLast[3] ?? "", false), Number(yearLast[1]));
  const named = /^(?:เดือน ?)?(\D+?)[ \-/,]*(?:พ\.? ?ศ\.? ?)?(\d{4}|\d{2})$/.exec(typed);
  const name = named ? monthFromName(named[1] ?? "") : null;
  return named && name ? monthIn(readYear(named[2] ?? "", name.english), name.number) : null;
}
