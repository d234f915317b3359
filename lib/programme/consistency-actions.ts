"use server";
import { formAction } from "@/lib/action";
import * as commands from "./statement-commands";
import * as input from "./statement-input";

const shown = { revalidate: "/evaluator/consistency" };

export const addStatement = formAction(input.addStatementInput, commands.addStatement, shown);
export const removeStatement = formAction(
  input.removeStatementInput,
  commands.removeStatement,
  shown,
);
