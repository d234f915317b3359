import { z } from "zod";
import { commandId, dayInput, id, text } from "@/lib/input";
import { toArabicDigits } from "@/lib/thai";

/** A Buddhist year as people type it. */
export const yearBeInput = z
  .union([z.string(), z.number()])
  .transform((typed) => Number(toArabicDigits(String(typed)).trim()))
  .pipe(
    z
      .number({ error: "number" })
      .int({ error: "number" })
      .min(2500, { error: "invalid" })
      .max(2699, { error: "invalid" }),
  );

export const payAnnualFeeInput = z.object({
  commandId,
  unitId: id,
  /** number on the register */
  no: id,
  yearBe: yearBeInput,
  paidOn: dayInput,
});

export const cancelAnnualFeeInput = z.object({
  commandId,
  unitId: id,
  feeId: id,
  reason: text(200),
});

export type PayAnnualFee = z.output<typeof payAnnualFeeInput>;
export type CancelAnnualFee = z.output<typeof cancelAnnualFeeInput>;
