import { z } from "zod";
import { bahtInput, commandId, dayInput, id, monthInput, optionalText, text } from "@/lib/input";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import { type Account, expensesByHand, incomeByHand, moneyAccounts } from "./accounts";

/** More than nothing, in whole satang: 0.005 baht is refused where baht are read. */
const amount = bahtInput.refine((satang) => satang > 0, { error: "amount" });

const money = z.enum(moneyAccounts, { error: "required" });
const yearBe = z.coerce.number({ error: "number" }).int().min(2400).max(2800);
const reason = text(200).transform(cleanThai);
/** The key of a party, as the books say it; a name in it is as long as a regulation allows. */
const party = text(130).transform(cleanThai);

const accountsByHand: Record<string, readonly Account[]> = {
  in: incomeByHand,
  out: expensesByHand,
};

export const recordEntryInput = z
  .object({
    commandId,
    unitId: id,
    direction: z.enum(["in", "out", "transfer", "opening"], { error: "required" }),
    /** where the money is; of a transfer, where it comes from */
    money,
    account: z.enum([...incomeByHand, ...expensesByHand]).nullish(),
    amount,
    /** an article of the regulation in force on that day */
    articleKey: optionalText(60),
    text: text(200).transform(cleanThai),
    happenedOn: dayInput,
    /** the meeting that decided it */
    meetingId: z.preprocess((typed) => (typed === "" ? null : typed), id.nullish()),
    /** money in: who gets a receipt for it */
    payerName: optionalText(120),
    /** money out: who was paid, where that is to be known */
    payeeName: optionalText(120).transform((name) => name && cleanThai(name)),
  })
  .superRefine((entry, ctx) => {
    const allowed = accountsByHand[entry.direction];
    if (allowed && !allowed.some((one) => one === entry.account)) {
      ctx.addIssue({ code: "custom", path: ["account"], message: "choose" });
    }
  });

export const reverseEntryInput = z.object({
  commandId,
  unitId: id,
  no: z.coerce.number({ error: "number" }).int().positive(),
  reason,
});

export const settleInput = z.object({
  commandId,
  unitId: id,
  side: z.enum(["pay", "receive"], { error: "required" }),
  party,
  amount,
  money,
  paidOn: dayInput,
});

export const remitInput = z.object({ commandId, unitId: id, party, amount, remittedOn: dayInput });

export const recordWorkInput = z.object({
  commandId,
  unitId: id,
  /** the worker's line in the committee list */
  workerId: id,
  activity: z.string({ error: "choose" }).min(1, { error: "choose" }).max(40),
  happenedOn: dayInput,
  quantity: z.preprocess(
    (typed) => (typeof typed === "string" ? toArabicDigits(typed).trim() : typed),
    z.coerce
      .number({ error: "work_quantity" })
      .int({ error: "work_quantity" })
      .min(1, { error: "work_quantity" })
      .max(31, { error: "work_quantity" })
      .default(1),
  ),
  place: optionalText(120),
});

const oneWork = { commandId, unitId: id, workId: id };
export const approveWorkInput = z.object(oneWork);
export const rejectWorkInput = z.object({ ...oneWork, reason });
export const cancelWorkInput = z.object({ ...oneWork, reason });
export const payWorkInput = z.object({ ...oneWork, money, paidOn: dayInput });

export const closeMonthInput = z.object({
  commandId,
  unitId: id,
  month: monthInput,
  /** what was counted in the cash box; nothing is an amount too */
  counted: bahtInput,
  note: optionalText(500),
});

export const reopenMonthInput = z.object({ commandId, unitId: id, month: monthInput, reason });

export const addPhotoInput = z.object({
  commandId,
  unitId: id,
  no: z.coerce.number({ error: "number" }).int().positive(),
});

export const printReceiptInput = z.object({
  commandId,
  unitId: id,
  yearBe,
  no: z.coerce.number({ error: "number" }).int().positive(),
});

export const rebuildFundInput = z.object({ commandId, unitId: id });
