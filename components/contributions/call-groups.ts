import { type Reminder, reminderOf, urgency } from "@/lib/contributions/reminder";
import { meterRulesAt } from "@/lib/contributions/rights";
import type { UnpaidMember } from "@/lib/contributions/unpaid-queries";
import type { Locale } from "@/lib/i18n/locale";
import type { Month } from "@/lib/month";
import { villageFull, villageShort } from "@/lib/places/names";
import { formatPhone } from "@/lib/thai";
import { type Chip, chipOf } from "./due-rows";

/** [register number, name, nickname, phone as dialled, phone as read, village, strip, chip] */
export type CallRow = [
  number,
  string,
  string | null,
  string | null,
  string | null,
  string,
  string,
  Chip,
];

export type CallGroup = { id: string; title: string | null; rows: CallRow[]; atRisk: number };

export type CallBy = "village" | "carer";

/**
 * The unpaid as call sheets, one per village or per person who looks after them (title null: nobody),
 * the most urgent first in each.
 */
export function callGroups(
  people: readonly UnpaidMember[],
  by: CallBy,
  month: Month,
  over: boolean,
  locale: Locale,
): CallGroup[] {
  const rules = meterRulesAt(month);
  const groups = new Map<string, { title: string | null; found: [Reminder, UnpaidMember][] }>();
  for (const person of people) {
    const village = { number: person.villageNumber, name: person.villageName };
    const id = by === "village" ? `v${person.villageId}` : `c${person.carerId ?? ""}`;
    const title = by === "village" ? villageFull(village, locale) : person.carer;
    const group = groups.get(id) ?? { title, found: [] };
    group.found.push([reminderOf(person, month, rules, over), person]);
    groups.set(id, group);
  }
  return Array.from(groups, ([id, { title, found }]) => ({
    id,
    title,
    atRisk: found.filter(([reminder]) => reminder.code === "risk").length,
    rows: found
      .sort(([a, p], [b, q]) => urgency(a) - urgency(b) || p.no - q.no)
      .map(([reminder, person]): CallRow => {
        const village = { number: person.villageNumber, name: person.villageName };
        return [
          person.no,
          person.name,
          person.nickname,
          person.phone,
          person.phone && formatPhone(person.phone),
          villageShort(village, locale),
          reminder.cells,
          chipOf(reminder),
        ];
      }),
  })).sort((a, b) => Number(a.title === null) - Number(b.title === null));
}
