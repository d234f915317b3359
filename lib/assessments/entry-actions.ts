"use server";
import { callAction, formAction } from "@/lib/action";
import * as commands from "./entry-commands";
import { consentInput, saveAnswersInput, skipInput, withdrawInput } from "./entry-input";

// The screen where answers are typed keeps its own count, so nothing is shown anew by saving.
export const saveAnswers = callAction(saveAnswersInput, commands.saveAnswers);

export const recordConsent = callAction(consentInput, commands.recordConsent);
export const skipPerson = callAction(skipInput, commands.skipPerson);
export const withdrawPerson = formAction(withdrawInput, commands.withdrawPerson);
