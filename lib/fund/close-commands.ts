import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { committeeOf } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { todayInBangkok } from "@/lib/day";
import type { Satang } from "@/lib/money";
import { addMonths, isoMonth } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { keeperOf, lockBooks } from "./books-commands";
import { closeRefusal, difference } from "./closing";
import type { closeMonthInput, reopenMonthInput } from "./input";
import { closedThrough } from "./post-commands";
import { booksOf, stoodAt } from "./sums-queries";

export type Closed = { month: number; closing: Satang; cash: Satang; difference: Satang };

/**
 * Closes a month as it is read out at the meeting: opening, in, out and closing of cash and bank
 * together, and what was counted in the cash box. Nothing is posted into it afterwards. A difference
 * is kept, not refused: it is for the meeting to explain.
 *
 * Refuses: not_found, not_permitted, fund_month_running, fund_month_closed, fund_month_order,
 * fund_not_begun.
 */
export function closeMonth(
  actor: Actor,
  input: z.output<typeof closeMonthInput>,
): Promise<Outcome<Closed>> {
  return write(actor, { id: input.commandId, action: "closeMonth" }, async (tx, note) => {
    const { unitId, month, counted } = input;
    keeperOf(actor, unitId);
    await lockBooks(tx, unitId);
    const books = await booksOf(tx, unitId);
    const last = books.closedThrough;
    const fault = closeRefusal(month, books, todayInBangkok());
    if (fault) {
      const next = last === null ? (books.begun ?? month) : addMonths(last, 1);
      refuse(fault, { month: isoMonth(fault === "fund_month_closed" ? (last ?? month) : next) });
    }
    const stood = await stoodAt(tx, unitId, month);
    const { opening, moneyIn, moneyOut, closing, cash } = stood;
    const { id } = await tx.fundClose.create({
      data: {
        unitId,
        month,
        openingSatang: opening,
        inSatang: moneyIn,
        outSatang: moneyOut,
        closingSatang: closing,
        cashSatang: cash,
        countedSatang: counted,
        note: input.note,
        closedBy: actor.userId,
      },
    });
    const closed = { month, closing, cash, difference: difference(counted, cash) };
    note({
      unitId,
      subject: "fundMonth",
      subjectId: id,
      after: { month: isoMonth(month), opening, moneyIn, moneyOut, closing, cash, counted },
    });
    return closed;
  });
}

/**
 * Opens the last closed month again; the chair's to do, with the reason, and it leaves its trace.
 *
 * Refuses: not_found, not_permitted, chair_only, fund_month_open (not closed), fund_month_not_last (a
 * later one is closed; open that first).
 */
export function reopenMonth(
  actor: Actor,
  input: z.output<typeof reopenMonthInput>,
): Promise<Outcome<{ month: number }>> {
  return write(actor, { id: input.commandId, action: "reopenMonth" }, async (tx, note) => {
    const { unitId, month, reason } = input;
    keeperOf(actor, unitId);
    if (committeeOf(actor, unitId)?.position !== "chair") refuse("chair_only");
    await lockBooks(tx, unitId);
    const last = await closedThrough(tx, unitId);
    if (last === null || month > last) refuse("fund_month_open", { month: isoMonth(month) });
    if (month < last) refuse("fund_month_not_last", { month: isoMonth(last) });
    const close = await tx.fundClose.findFirstOrThrow({
      where: { unitId, month, reopenedAt: null },
    });
    await tx.fundClose.update({
      where: { id: close.id },
      data: { reopenedAt: new Date(), reopenedBy: actor.userId, reopenReason: reason },
    });
    note({
      unitId,
      subject: "fundMonth",
      subjectId: close.id,
      before: { month: isoMonth(month), closing: Number(close.closingSatang) },
      after: { month: isoMonth(month), reason },
    });
    return { month };
  });
}
