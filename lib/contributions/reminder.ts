import type { QualifyingRule, Section40Option } from "@/lib/members/section40";
import type { Month } from "@/lib/month";
import { maskAt, stripCells } from "./paid-mask";
import { type MeterBenefit, meterBenefits, rightsAt, standing, worstLoss } from "./rights";

/** What a list knows of a person's payments, as the register keeps it (see Member.paidBits). */
export type PaidRecord = {
  /** a bigint written out: bit i is the month asOf − i */
  bits: string;
  asOf: number;
  option: number;
  /** a bigint written out: the months insured, bit i is the month asked about − i (InsuredBits) */
  insured: string;
};

/** [id, register number, name, village id, option, bits, asOf, months insured] */
export type DuePerson = [number, number, string, number, number, string, number, string];

/** [id, number, name] */
export type VillageRow = [number, number | null, string];

/**
 * - paid: paid this month
 * - risk: not paid, and missing this month loses a right
 * - owes: not paid, and months missed just before
 * - back: not paid yet; missed lately, then paid again
 * - steady: not paid yet; missed nothing in the strip
 * - first: not paid yet, and not insured the month before
 */
export type ReminderCode = "paid" | "risk" | "owes" | "back" | "steady" | "first";

export type Reminder = {
  code: ReminderCode;
  /** of `risk`, the gravest right at stake */
  loss: MeterBenefit | null;
  /** months missed just before this one */
  missed: number;
  /** twelve months, this one last, for the strip */
  cells: string;
};

export const STRIP_MONTHS = 12;

/**
 * How a person stands in a round, for a list. `over` is a month that has ended: what was not paid
 * is missed then, no longer open. Fetch `rules` once for the list (meterRulesAt).
 */
export function reminderOf(
  record: PaidRecord,
  month: Month,
  rules: readonly QualifyingRule[],
  over = false,
): Reminder {
  const { mask, paidThis } = maskAt(BigInt(record.bits), record.asOf as Month, month);
  const insured = BigInt(record.insured);
  const strip = stripCells(mask, paidThis, STRIP_MONTHS, insured);
  const cells = over ? strip.replace("o", "m") : strip;
  if (paidThis) return { code: "paid", loss: null, missed: 0, cells };
  const option = record.option as Section40Option;
  const loss = worstLoss(rightsAt({ mask, paidThis, option, month }, rules));
  const { code, missedInARow } = standing(mask, paidThis, insured, loss);
  const base = { loss, missed: missedInARow, cells };
  if (code === "at_risk") return { ...base, code: "risk" };
  if (code === "owes") return { ...base, code: "owes" };
  if (((insured >> 1n) & 1n) === 0n) return { ...base, code: "first" };
  return { ...base, code: strip.includes("m") ? "back" : "steady" };
}

/**
 * Whom to see first, smallest first: a right that would be lost (the gravest first), then those who
 * have just begun to slip or come back, then those who always pay, last those long gone.
 */
export function urgency({ code, loss, missed }: Reminder): number {
  switch (code) {
    case "risk":
      return loss === null ? 0 : meterBenefits.indexOf(loss);
    case "owes":
      return missed <= LONG_GONE ? 10 + missed : 100 + missed;
    case "back":
      return 20;
    case "first":
      return 30;
    case "steady":
      return 40;
    case "paid":
      return 1000;
  }
}

const LONG_GONE = 3;
