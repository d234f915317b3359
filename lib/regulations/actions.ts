"use server";
import { formAction } from "@/lib/action";
import * as commands from "./commands";
import { adoptRegulationInput } from "./input";

export const adoptRegulation = formAction(adoptRegulationInput, commands.adoptRegulation, {
  revalidate: "/unit/[unit]",
});
