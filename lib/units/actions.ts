"use server";
import { formAction } from "@/lib/action";
import * as commands from "./commands";
import * as committee from "./committee-commands";
import * as goals from "./goal-commands";
import * as input from "./input";

const unit = { revalidate: "/unit/[unit]" };
const province = { revalidate: "/province/[province]" };

export const foundUnit = formAction(input.foundUnitInput, commands.foundUnit, province);
export const changeUnit = formAction(input.changeUnitInput, commands.changeUnit, unit);
export const coverVillage = formAction(input.coverVillageInput, commands.coverVillage, unit);
export const uncoverVillage = formAction(input.uncoverVillageInput, commands.uncoverVillage, unit);
export const addSupporter = formAction(input.addSupporterInput, commands.addSupporter, unit);
export const removeSupporter = formAction(
  input.removeSupporterInput,
  commands.removeSupporter,
  unit,
);

export const appointMember = formAction(input.appointMemberInput, committee.appointMember, unit);
export const changeCommitteeMember = formAction(
  input.changeCommitteeMemberInput,
  committee.changeCommitteeMember,
  unit,
);
export const endTerm = formAction(input.endTermInput, committee.endTerm, unit);
export const assignVillage = formAction(input.assignVillageInput, committee.assignVillage, unit);

export const judgeMark = formAction(input.judgeMarkInput, goals.judgeMark, unit);
export const setGoal = formAction(input.setGoalInput, goals.setGoal, unit);
export const changeGoal = formAction(input.changeGoalInput, goals.changeGoal, unit);
export const recordGoalProgress = formAction(
  input.recordGoalProgressInput,
  goals.recordGoalProgress,
  unit,
);
export const closeGoal = formAction(input.closeGoalInput, goals.closeGoal, unit);
