"use server";
import { formAction } from "@/lib/action";
import * as commands from "./import-commands";
import { answersBatchInput } from "./import-input";

const there = { revalidate: "/evaluator/rounds/[id]" };

export const applyAnswers = formAction(answersBatchInput, commands.applyAnswers, there);
export const undoAnswers = formAction(answersBatchInput, commands.undoAnswers, there);
export const discardAnswers = formAction(answersBatchInput, commands.discardAnswers, there);
