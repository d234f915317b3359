import type { Locale } from "@/lib/i18n/locale";
import {
  daysInMonth,
  FIRST_YEAR,
  LAST_YEAR,
  lastDay,
  type Month,
  monthFromName,
  monthName,
  readYear,
  yearFor,
} from "@/lib/month";
import { cleanThai, toArabicDigits } from "@/lib/thai";

declare const dayBrand: unique symbol;

/** A civil date, "YYYY-MM-DD" (C.E.), without time or zone; days compare as their text does. */
export type Day = string & { readonly [dayBrand]: true };

const DAY_MS = 86_400_000;
const BANGKOK_MS = 7 * 3_600_000; // UTC+7 all year

/** The day with these numbers (C.E.), or null when the calendar has no such day. */
export function day(year: number, m: number, d: number): Day | null {
  if (![year, m, d].every(Number.isInteger)) return null;
  if (year < FIRST_YEAR || year > LAST_YEAR || m < 1 || m > 12) return null;
  if (d < 1 || d > daysInMonth(year, m)) return null;
  return `${year}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}` as Day;
}

/** Exactly "2023-01-31" (C.E.), as addresses and exports carry it; anything else is null. */
export function fromIsoDay(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? day(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

// A kiosk's list carries the time of day as well; it is of no use here, but no reason to refuse.
const TIME = /(?:[T ]| ?เวลา ?)(?:[01]?\d|2[0-3])[:.][0-5]\d(?:[:.][0-5]\d(?:\.\d+)?)?(?: ?น\.?)?$/;

/**
 * A date as people and spreadsheets write it: "2023-01-31", "31/1/66", "31-01-2566",
 * "31 ม.ค. 2566", "วันที่ 31 มกราคม พ.ศ. 2566", "31 Jan 2023", in Thai digits as well. Day before
 * month, always. Years as in `readYear`. Null for a day that does not exist, as 31/02/66.
 */
export function parseDay(text: string): Day | null {
  const typed = toArabicDigits(cleanThai(text)).replace(TIME, "");
  const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(typed);
  if (yearFirst) return read(yearFirst[1], Number(yearFirst[3]), yearFirst[4], false);
  const yearLast = /^(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})$/.exec(typed);
  if (yearLast) return read(yearLast[4], Number(yearLast[3]), yearLast[1], false);
  const named =
    /^(?:วันที่ ?)?(\d{1,2})[ \-/]*(?:เดือน ?)?(\D+?)[ \-/,]*(?:พ\.? ?ศ\.? ?)?(\d{4}|\d{2})$/.exec(
      typed,
    );
  const name = named ? monthFromName(named[2] ?? "") : null;
  return named && name ? read(named[3], name.number, named[1], name.english) : null;
}

function read(year = "", m: number, d = "", english: boolean): Day | null {
  const known = readYear(year, english);
  return known === null ? null : day(known, m, Number(d));
}

const THAI_WEEKDAYS = ["อาทิตย์", "จันทร์", "อังคาร", "พุธ", "พฤหัสบดี", "ศุกร์", "เสาร์"];
const ENGLISH_WEEKDAYS = [
  "Sunday",
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
];

/**
 * full "วันอาทิตย์ที่ 1 มีนาคม พ.ศ. 2569" / "Sunday 1 March 2026", long "1 มีนาคม 2569" /
 * "1 March 2026", medium "1 มี.ค. 2569" / "1 Mar 2026". Never the ambiguous 1/3/69.
 */
export function formatDay(value: Day, locale: Locale, style: "full" | "long" | "medium"): string {
  const date = Number(value.slice(8, 10));
  const name = monthName(Number(value.slice(5, 7)), locale, style === "medium" ? "short" : "long");
  const year = yearFor(Number(value.slice(0, 4)), locale);
  if (style !== "full") return `${date} ${name} ${year}`;
  const weekday = weekdayOf(value);
  return locale === "th"
    ? `วัน${THAI_WEEKDAYS[weekday]}ที่ ${date} ${name} พ.ศ. ${year}`
    : `${ENGLISH_WEEKDAYS[weekday]} ${date} ${name} ${year}`;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(value: Day): number {
  return toDate(value).getUTCDay();
}

/** The civil date in Thailand at that moment. */
export function todayInBangkok(now: Date = new Date()): Day {
  return fromDate(new Date(now.getTime() + BANGKOK_MS));
}

export function addDays(value: Day, count: number): Day {
  return fromDate(new Date(toDate(value).getTime() + count * DAY_MS));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((toDate(b).getTime() - toDate(a).getTime()) / DAY_MS);
}

/**
 * Full years completed on that day; the birthday itself completes one. Who was born on 29 February
 * completes a year with the end of 28 February where there is no 29th, so is a year older on
 * 1 March. Negative before birth.
 */
export function ageOn(birth: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4));
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Midnight UTC, as Prisma writes and reads a `@db.Date`. */
export function toDate(value: Day): Date {
  return new Date(`${value}T00:00:00Z`);
}

/** The date part in UTC of a `@db.Date` (or of a spreadsheet's date cell). */
export function fromDate(date: Date): Day {
  return date.toISOString().slice(0, 10) as Day;
}

/** That day of the month, or the month's last day where it is shorter: the 31st of February is the 28th. */
export function clampedDay(m: Month, dayOfMonth: number): Day {
  const last = lastDay(m);
  const date = Math.max(1, Math.min(dayOfMonth, Number(last.slice(8))));
  return `${last.slice(0, 8)}${String(date).padStart(2, "0")}` as Day;
}
