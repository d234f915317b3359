"use server";
import { formAction } from "@/lib/action";
import * as commands from "./commands";
import { adoptStandardInput, decideTierInput, replyToTierInput } from "./input";

export const decideTier = formAction(decideTierInput, commands.decideTier, {
  revalidate: "/province",
});

export const replyToTier = formAction(replyToTierInput, commands.replyToTier, {
  revalidate: "/unit",
});

export const adoptStandard = formAction(adoptStandardInput, commands.adoptStandard, {
  revalidate: "/province",
});
