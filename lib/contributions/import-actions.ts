"use server";
import { formAction } from "@/lib/action";
import { batchInput, chooseRowInput, undoBatchInput } from "@/lib/imports/input";
import { undoBatch } from "./import-apply-commands";
import { mapPaymentsInput } from "./import-input";
import * as steps from "./import-step-commands";

const anew = { revalidate: "/" };

export const mapPayments = formAction(mapPaymentsInput, steps.mapPayments, anew);
export const choosePayer = formAction(chooseRowInput, steps.choosePayer, anew);
export const checkPaymentsAgain = formAction(batchInput, steps.checkPaymentsAgain, anew);
export const requestPayments = formAction(batchInput, steps.requestPayments, anew);
export const undoPayments = formAction(undoBatchInput, undoBatch, anew);
