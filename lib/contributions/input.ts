import { z } from "zod";
import { todayInBangkok } from "@/lib/day";
import { commandId, dayInput, id, optionalText, text } from "@/lib/input";
import { asMonth, FIRST_YEAR, LAST_YEAR, type Month } from "@/lib/month";
import { channels } from "./channels";

/** A month as forms and taps carry it: the integer of lib/month.ts. */
const monthNumber = z.coerce
  .number({ error: "month" })
  .int({ error: "month" })
  .min(FIRST_YEAR * 12, { error: "month" })
  .max(LAST_YEAR * 12 + 11, { error: "month" })
  .transform((n): Month => asMonth(n));

export const recordContributionInput = z.object({
  commandId,
  memberId: id,
  /** first month paid for */
  month: monthNumber,
  months: z.coerce
    .number({ error: "number" })
    .int()
    .min(1, { error: "number" })
    .max(13, { error: "months_many" })
    .default(1),
  /** the date on the slip; today for a tap, which has no such field. A field left empty is asked for. */
  paidOn: z
    .string()
    .trim()
    .optional()
    .transform((typed) => typed ?? todayInBangkok())
    .pipe(dayInput),
  channel: z.enum(channels, { error: "required" }),
  proof: optionalText(60),
});

export type RecordContribution = z.output<typeof recordContributionInput>;

export const undoContributionInput = z.object({
  commandId,
  memberId: id,
  month: monthNumber,
  reason: text(200),
});

export type UndoContribution = z.output<typeof undoContributionInput>;

export const closeRoundInput = z.object({
  commandId,
  unitId: id,
  month: monthNumber,
  note: optionalText(500),
});

export type CloseRound = z.output<typeof closeRoundInput>;

export const rebuildFiguresInput = z.object({ commandId, unitId: id });

export type RebuildFigures = z.output<typeof rebuildFiguresInput>;
