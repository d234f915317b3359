"use server";
import { callAction, formAction } from "@/lib/action";
import * as commands from "./commands";
import * as input from "./input";

const shown = { revalidate: "/unit/[unit]/reports" };
const decided = { revalidate: "/province/[province]/reports" };

export const keepWords = callAction(input.keepWordsInput, commands.keepWords);
export const submitReport = formAction(input.submitReportInput, commands.submitReport, shown);
export const acceptReport = formAction(input.acceptReportInput, commands.acceptReport, decided);
export const returnReport = formAction(input.returnReportInput, commands.returnReport, decided);
