import { reminderOf, STRIP_MONTHS } from "@/lib/contributions/reminder";
import { meterRulesAt } from "@/lib/contributions/rights";
import type { Round } from "@/lib/contributions/round-queries";
import { addMonths, type Month, monthsBetween } from "@/lib/month";
import { type Chip, chipOf } from "./due-rows";

/** [register number, name, index into the villages, strip, chip, who looks after them] */
export type RoundRow = [number, string, number, string, Chip, string | null];

/** People of a round with their strips. `over`: the month has ended, so nothing is open. */
export function roundRows(people: Round["people"], month: Month, over: boolean): RoundRow[] {
  const rules = meterRulesAt(month);
  return people.map(([no, name, village, option, bits, asOf, insured, carer]) => {
    const reminder = reminderOf({ option, bits, asOf, insured }, month, rules, over);
    return [no, name, village, reminder.cells, chipOf(reminder), carer];
  });
}

/** The months of the strip, oldest first. */
export function stripMonths(month: Month): Month[] {
  return monthsBetween(addMonths(month, 1 - STRIP_MONTHS), month);
}
