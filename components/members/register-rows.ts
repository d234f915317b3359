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
export type RegisterLine = readonly [
  no: number,
  name: string,
  /** place in the list of villages */
  village: number,
  option: string,
  /** twelve months, this one last; empty outside section 40 */
  cells: string,
  chip: Chip | "uninsured" | "left",
  /** place in the list of carers */
  carer: number,
  phone: string,
];

/** A page of the register; villages and carers come once, however many lines name them. */
export type RegisterLines = { lines: RegisterLine[]; villages: string[]; carers: string[] };

export function registerLines(
  rows: readonly RegisterRow[],
  month: Month,
  locale: Locale,
): RegisterLines {
  const rules = meterRulesAt(month);
  const words = memberWords(locale);
  const villages: string[] = [];
  const carers: string[] = [];
  const lines = rows.map((row): RegisterLine => {
    const reminder =
      row.section === "section40"
        ? reminderOf(
            {
              bits: String(row.paidBits),
              asOf: row.paidAsOf,
              option: row.option ?? 1,
              insured: String(row.insuredBits),
            },
            month,
            rules,
          )
        : null;
    const insured = row.section
      ? { section: row.section, option: optionOf(row.option) }
      : undefined;
    const village = { number: row.villageNumber, name: row.villageName };
    return [
      row.no,
      row.nickname ? `${row.name} (${row.nickname})` : row.name,
      placeIn(villages, villageShort(village, locale)),
      words.insuranceShort[choiceOf(insured)],
      reminder?.cells ?? "",
      row.left ? "left" : reminder ? chipOf(reminder) : "uninsured",
      placeIn(carers, row.carer ?? words.register.nobody),
      row.phone ? formatPhone(row.phone) : "",
    ];
  });
  return { lines, villages, carers };
}

function placeIn(list: string[], text: string): number {
  const at = list.indexOf(text);
  return at >= 0 ? at : list.push(text) - 1;
}

const optionOf = (option: number | null) => section40Options.find((o) => o === option) ?? null;
