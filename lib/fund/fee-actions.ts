"use server";
import { formAction } from "@/lib/action";
import * as commands from "./fee-commands";
import { cancelAnnualFeeInput, payAnnualFeeInput } from "./fee-input";

const anew = { revalidate: "/unit/[unit]" };

export const payAnnualFee = formAction(payAnnualFeeInput, commands.payAnnualFee, anew);
export const cancelAnnualFee = formAction(cancelAnnualFeeInput, commands.cancelAnnualFee, anew);
