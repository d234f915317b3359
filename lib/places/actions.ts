"use server";
import { formAction } from "@/lib/action";
import * as commands from "./commands";
import { addVillageInput } from "./input";

export const addVillage = formAction(addVillageInput, commands.addVillage, {
  revalidate: "/province",
});
