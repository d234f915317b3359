import { type Chip, chipOf } from "@/components/contributions/due-rows";
import { reminderOf } from "@/lib/contributions/reminder";
import { meterRulesAt } from "@/lib/contributions/rights";
import type { Locale } from "@/lib/i18n/locale";
import type { RegisterRow } from "@/lib/members/register-queries";
import { section40Options } from "@/lib/members/section40";
import type { Month } from "@/lib/month";
import { villageShort } from "@/lib/places/names";
import { formatPhone } from "@/lib/thai";
import { choiceOf, memberWords } from "./words";

/** One line of the register as the browser gets it, short because the page carries it twice. */
export type RegisterLine = {
  no: number;
  name: string;
  village: string;
  option: string;
  /** twelve months, this one last; empty outside section 40 */
  cells: string;
  chip: Chip | "uninsured" | "left";
  carer: string;
  phone: string;
};

export function registerLines(
  rows: readonly RegisterRow[],
  month: Month,
  locale: Locale,
): RegisterLine[] {
  const rules = meterRulesAt(month);
  const words = memberWords(locale);
  return rows.map((row) => {
    const reminder =
      row.section === "section40" && row.since !== null
        ? reminderOf(
            {
              bits: String(row.paidBits),
              asOf: row.paidAsOf,
              option: row.option ?? 1,
              since: row.since,
            },
            month,
            rules,
          )
        : null;
    const insured = row.section
      ? { section: row.section, option: optionOf(row.option) }
      : undefined;
    return {
      no: row.no,
      name: row.nickname ? `${row.name} (${row.nickname})` : row.name,
      village: villageShort({ number: row.villageNumber, name: row.villageName }, locale),
      option: words.insuranceShort[choiceOf(insured)],
      cells: reminder?.cells ?? "",
      chip: row.left ? "left" : reminder ? chipOf(reminder) : "uninsured",
      carer: row.carer ?? "",
      phone: row.phone ? formatPhone(row.phone) : "",
    };
  });
}

const optionOf = (option: number | null) => section40Options.find((o) => o === option) ?? null;
