"use server";
import { callAction, formAction } from "@/lib/action";
import * as commands from "./round-commands";
import { addSubjectsInput, closeRoundInput, openRoundsInput } from "./round-input";

const anew = { revalidate: "/evaluator/rounds" };

export const openRounds = formAction(openRoundsInput, commands.openRounds, anew);
export const addSubjects = formAction(addSubjectsInput, commands.addSubjects, anew);
export const closeRound = callAction(closeRoundInput, commands.closeRound, anew);
