import type { Day } from "@/lib/day";
import { optionChange, type Section40Option } from "@/lib/members/section40";
import { addMonths, asMonth, type Month, monthOf, yearOf } from "@/lib/month";

export type InsuranceSection = "section33" | "section39" | "section40";

/** One period of insurance, both ends included; `toMonth` null while it lasts. */
export type Period = {
  section: InsuranceSection;
  /** under section 40 only */
  option: Section40Option | null;
  fromMonth: Month;
  toMonth: Month | null;
};

/** All periods of a person after a change, or why it cannot be. */
export type Changed =
  | { ok: true; periods: Period[] }
  | { ok: false; code: PeriodRefusal; params?: Record<string, number> };

export type PeriodRefusal =
  | "not_under_section40"
  | "option_same"
  | "option_changed_this_year"
  | "insurance_same"
  | "insurance_before_current"
  | "insurance_none"
  | "insurance_overlaps";

/** A row of the table as a period. */
export function periodOf(row: {
  section: InsuranceSection;
  option: number | null;
  fromMonth: number;
  toMonth: number | null;
}): Period {
  return {
    section: row.section,
    option: row.option as Section40Option | null,
    fromMonth: asMonth(row.fromMonth),
    toMonth: row.toMonth === null ? null : asMonth(row.toMonth),
  };
}

const END = 2_147_483_647 as Month;
const lastOf = (period: Period) => period.toMonth ?? END;

/** The period that covers the month. */
export function periodIn(periods: readonly Period[], month: Month): Period | undefined {
  return periods.find((p) => p.fromMonth <= month && month <= lastOf(p));
}

/**
 * A change of option under section 40, asked for on a day: in force from the first of the next month,
 * once a calendar year (see `optionChange` in section40.ts).
 */
export function changeOption(
  all: readonly Period[],
  option: Section40Option,
  askedOn: Day,
): Changed {
  const from = addMonths(monthOf(askedOn), 1);
  const periods = inOrder(all);
  const current = periodIn(periods, from);
  if (current?.section !== "section40") return { ok: false, code: "not_under_section40" };
  if (current !== periods.at(-1) || from <= current.fromMonth) {
    return changedThisYear(periods, from) ?? { ok: false, code: "insurance_before_current" };
  }
  if (current.option === option) return { ok: false, code: "option_same", params: { option } };
  const refused = changedThisYear(periods, from);
  if (refused) return refused;
  return { ok: true, periods: after(periods, { ...current, option, fromMonth: from }) };
}

function changedThisYear(periods: Period[], from: Month): Changed | null {
  const year = yearOf(from);
  const changes = optionChanges(periods).filter((m) => yearOf(m) === year);
  if (changes.length < optionChange.timesPerYear) return null;
  return {
    ok: false,
    code: "option_changed_this_year",
    params: { year, yearBe: year + 543 },
  };
}

/** The months in which a change of option came into force. */
export function optionChanges(all: readonly Period[]): Month[] {
  const periods = inOrder(all);
  return periods.flatMap((period, at) => {
    const before = periods[at - 1];
    const follows = before && lastOf(before) + 1 === period.fromMonth;
    const both40 = before?.section === "section40" && period.section === "section40";
    return follows && both40 && before.option !== period.option ? [period.fromMonth] : [];
  });
}

/** Another section from a month on; what lasted until then ends the month before. */
export function changeSection(all: readonly Period[], next: Omit<Period, "toMonth">): Changed {
  const periods = inOrder(all);
  const last = periods.at(-1);
  if (last && next.fromMonth <= last.fromMonth) {
    return { ok: false, code: "insurance_before_current" };
  }
  const lasts = last && lastOf(last) >= next.fromMonth;
  if (lasts && last.section === next.section && last.option === next.option) {
    return { ok: false, code: "insurance_same" };
  }
  return { ok: true, periods: after(periods, { ...next, toMonth: null }) };
}

/** Nothing from the month after `toMonth` on. */
export function endInsurance(all: readonly Period[], toMonth: Month): Changed {
  const periods = inOrder(all);
  const last = periods.at(-1);
  if (!last || lastOf(last) <= toMonth) return { ok: false, code: "insurance_none" };
  return { ok: true, periods: until(periods, toMonth) };
}

/** The latest period as it should have been written; earlier ones stay. */
export function correctLatest(all: readonly Period[], right: Omit<Period, "toMonth">): Changed {
  const periods = inOrder(all);
  const last = periods.pop();
  if (!last) return { ok: false, code: "insurance_none" };
  const before = periods.at(-1);
  const overlaps = before && lastOf(before) >= right.fromMonth;
  const ends = last.toMonth !== null && last.toMonth < right.fromMonth;
  if (overlaps || ends) return { ok: false, code: "insurance_overlaps" };
  return { ok: true, periods: joined([...periods, { ...right, toMonth: last.toMonth }]) };
}

/** The first months only, up to `toMonth`. */
export function until(all: readonly Period[], toMonth: Month): Period[] {
  return inOrder(all)
    .filter((p) => p.fromMonth <= toMonth)
    .map((p) => (lastOf(p) > toMonth ? { ...p, toMonth } : p));
}

/**
 * The periods of two records of one person: those of the record that is kept, and of the other the
 * months the first says nothing about.
 */
export function mergePeriods(kept: readonly Period[], other: readonly Period[]): Period[] {
  const mine = inOrder(kept);
  const added = other.flatMap((period) => {
    let parts: Period[] = [period];
    for (const taken of mine) parts = parts.flatMap((part) => without(part, taken));
    return parts;
  });
  return joined(inOrder([...mine, ...added]));
}

/** Whether two periods share a month, or one ends before it starts, or the option does not fit. */
export function periodsAreSound(all: readonly Period[]): boolean {
  const periods = inOrder(all);
  return periods.every((period, at) => {
    const before = periods[at - 1];
    const fits = (period.section === "section40") === (period.option !== null);
    return (
      fits && lastOf(period) >= period.fromMonth && !(before && lastOf(before) >= period.fromMonth)
    );
  });
}

function without(part: Period, taken: Period): Period[] {
  if (lastOf(taken) < part.fromMonth || lastOf(part) < taken.fromMonth) return [part];
  const left: Period[] = [];
  if (part.fromMonth < taken.fromMonth)
    left.push({ ...part, toMonth: addMonths(taken.fromMonth, -1) });
  if (lastOf(part) > lastOf(taken)) left.push({ ...part, fromMonth: addMonths(lastOf(taken), 1) });
  return left;
}

function after(periods: Period[], next: Period): Period[] {
  return joined([...until(periods, addMonths(next.fromMonth, -1)), next]);
}

function inOrder(periods: readonly Period[]): Period[] {
  return [...periods].sort((a, b) => a.fromMonth - b.fromMonth);
}

/** Neighbours that say the same become one. */
function joined(periods: Period[]): Period[] {
  const out: Period[] = [];
  for (const period of periods) {
    const before = out.at(-1);
    const same = before?.section === period.section && before.option === period.option;
    if (before && same && lastOf(before) + 1 === period.fromMonth) {
      out[out.length - 1] = { ...before, toMonth: period.toMonth };
    } else out.push(period);
  }
  return out;
}
