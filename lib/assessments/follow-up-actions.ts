"use server";
import { formAction } from "@/lib/action";
import * as counsellors from "./counsellor-commands";
import * as commands from "./follow-up-commands";
import {
  addStepInput,
  closeFollowUpInput,
  endCounsellorInput,
  nameCounsellorInput,
} from "./follow-up-input";

const anew = { revalidate: "/" };

export const addStep = formAction(addStepInput, commands.addStep, anew);
export const closeFollowUp = formAction(closeFollowUpInput, commands.closeFollowUp, anew);
export const nameCounsellor = formAction(nameCounsellorInput, counsellors.nameCounsellor, anew);
export const endCounsellor = formAction(endCounsellorInput, counsellors.endCounsellor, anew);
