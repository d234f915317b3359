"use server";
import { callAction, formAction } from "@/lib/action";
import * as close from "./close-commands";
import * as entries from "./entry-commands";
import * as input from "./input";
import * as printing from "./print-commands";
import * as rebuild from "./rebuild-commands";
import * as settling from "./settle-commands";
import * as work from "./work-commands";

const revalidate = "/unit/[unit]/fund";

export const recordEntry = formAction(input.recordEntryInput, entries.recordEntry, { revalidate });
export const reverseEntry = formAction(input.reverseEntryInput, entries.reverseEntry, {
  revalidate,
});
export const settle = formAction(input.settleInput, settling.settle, { revalidate });
export const remit = formAction(input.remitInput, settling.remit, { revalidate });
export const recordWork = formAction(input.recordWorkInput, work.recordWork, { revalidate });
export const approveWork = formAction(input.approveWorkInput, work.approveWork, { revalidate });
export const rejectWork = formAction(input.rejectWorkInput, work.rejectWork, { revalidate });
export const payWork = formAction(input.payWorkInput, work.payWork, { revalidate });
export const cancelWork = formAction(input.cancelWorkInput, work.cancelWork, { revalidate });
export const closeMonth = formAction(input.closeMonthInput, close.closeMonth, { revalidate });
export const reopenMonth = formAction(input.reopenMonthInput, close.reopenMonth, { revalidate });
export const rebuildFund = formAction(input.rebuildFundInput, rebuild.rebuildFund, { revalidate });
export const printReceipt = callAction(input.printReceiptInput, printing.printReceipt);
