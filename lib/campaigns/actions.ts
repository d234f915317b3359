"use server";
import { formAction } from "@/lib/action";
import * as commands from "./commands";
import * as input from "./input";

const revalidate = "/unit/[unit]/campaigns";

export const recordCampaign = formAction(input.recordCampaignInput, commands.recordCampaign, {
  revalidate,
});
export const cancelCampaign = formAction(input.cancelCampaignInput, commands.cancelCampaign, {
  revalidate,
});
export const setCampaignResults = formAction(
  input.setCampaignResultsInput,
  commands.setCampaignResults,
  { revalidate },
);
