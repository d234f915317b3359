"use server";
import { callAction, formAction } from "@/lib/action";
import { mergeInput } from "@/lib/members/input";
import * as commands from "./commands";
import {
  closeRoundInput,
  rebuildFiguresInput,
  recordContributionInput,
  undoContributionInput,
} from "./input";
import * as merge from "./merge-commands";
import * as rebuild from "./rebuild-commands";

// A tap in a list keeps its own count, so the page is not sent again.
export const recordContribution = callAction(recordContributionInput, commands.recordContribution);
export const undoContribution = callAction(undoContributionInput, commands.undoContribution);

export const recordContributionForm = formAction(
  recordContributionInput,
  commands.recordContribution,
  { revalidate: "/" },
);
export const undoContributionForm = formAction(undoContributionInput, commands.undoContribution, {
  revalidate: "/",
});
export const mergeMembers = formAction(mergeInput, merge.mergeMembers, { revalidate: "/" });
export const closeRoundForm = formAction(closeRoundInput, commands.closeRound, { revalidate: "/" });
export const rebuildFiguresForm = formAction(rebuildFiguresInput, rebuild.rebuildFigures, {
  revalidate: "/",
});
