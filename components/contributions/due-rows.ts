import {
  type DuePerson,
  type Reminder,
  type ReminderCode,
  reminderOf,
  urgency,
  type VillageRow,
} from "@/lib/contributions/reminder";
import { type MeterBenefit, meterRulesAt } from "@/lib/contributions/rights";
import type { Locale } from "@/lib/i18n/locale";
import type { Month } from "@/lib/month";
import { villageShort } from "@/lib/places/names";

/**
 * A person as the tick lists get them, short because a page carries it twice:
 * [id, register number, name, index into the villages, strip, chip]. The chip is "paid", "back",
 * "steady", "first", a benefit at risk, or the number of months missed just before.
 */
export type DueRow = [number, number, string, number, string, Chip];

export type Chip = Exclude<ReminderCode, "risk" | "owes"> | MeterBenefit | number;

export function chipOf(reminder: Reminder): Chip {
  if (reminder.code === "risk") return reminder.loss ?? "death";
  return reminder.code === "owes" ? reminder.missed : reminder.code;
}

/** Rows for the tick lists, the most urgent first, with the short names of their villages. */
export function dueRows(
  people: readonly DuePerson[],
  villages: readonly VillageRow[],
  month: Month,
  locale: Locale,
): { rows: DueRow[]; villages: string[] } {
  const rules = meterRulesAt(month);
  const at = new Map(villages.map(([id], index) => [id, index]));
  const found = people.map(([id, no, name, village, option, bits, asOf, insured]) => {
    const reminder = reminderOf({ bits, asOf, option, insured }, month, rules);
    const row: DueRow = [id, no, name, at.get(village) ?? 0, reminder.cells, chipOf(reminder)];
    return { row, rank: urgency(reminder) };
  });
  found.sort((a, b) => a.rank - b.rank || a.row[3] - b.row[3] || a.row[1] - b.row[1]);
  return {
    rows: found.map(({ row }) => row),
    villages: villages.map(([, number, name]) => villageShort({ number, name }, locale)),
  };
}
