"use server";
import { callAction, openCallAction } from "@/lib/action";
import * as commands from "./link-commands";
import { answerByLinkInput, byLinkInput, makeLinksInput } from "./link-input";

export const makeLinks = callAction(makeLinksInput, commands.makeLinks);

// Without an account: the link in hand is the right to answer.
export const consentByLink = openCallAction(byLinkInput, commands.consentByLink);
export const declineByLink = openCallAction(byLinkInput, commands.declineByLink);
export const answerByLink = openCallAction(answerByLinkInput, commands.answerByLink);
export const finishByLink = openCallAction(byLinkInput, commands.finishByLink);
