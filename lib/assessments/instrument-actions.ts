"use server";
import { callAction, formAction } from "@/lib/action";
import * as commands from "./instrument-commands";
import {
  draftInput,
  instrumentInput,
  saveInstrumentInput,
  startInstrumentInput,
} from "./instrument-input";

const there = { revalidate: "/province/[province]/instruments" };

export const startInstrument = formAction(startInstrumentInput, commands.startInstrument, there);
/** The editor keeps what is on its screen, so nothing is shown anew. */
export const saveInstrument = callAction(saveInstrumentInput, commands.saveInstrument);
export const publishInstrument = formAction(draftInput, commands.publishInstrument, there);
export const discardInstrument = formAction(draftInput, commands.discardInstrument, there);
export const startVersion = formAction(instrumentInput, commands.startVersion, there);
export const retireInstrument = formAction(instrumentInput, commands.retireInstrument, there);
