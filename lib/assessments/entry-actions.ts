"use server";
import { callAction, formAction } from "@/lib/action";
import * as commands from "./entry-commands";
import {
  consentInput,
  paperCodeInput,
  saveAnswersInput,
  skipInput,
  withdrawInput,
} from "./entry-input";
import { byPaperCode } from "./round-queries";

// The screen where answers are typed keeps its own count, so nothing is shown anew by saving.
export const saveAnswers = callAction(saveAnswersInput, commands.saveAnswers);

export const recordConsent = callAction(consentInput, commands.recordConsent);
export const skipPerson = callAction(skipInput, commands.skipPerson);
export const withdrawPerson = formAction(withdrawInput, commands.withdrawPerson);

/** Where the form with that code is typed in. */
export const findPaper = formAction(paperCodeInput, async (actor, { code }) => {
  const found = await byPaperCode(actor, code);
  return found
    ? { ok: true as const, value: found }
    : { ok: false as const, refusal: { code: "paper_unknown" as const } };
});
