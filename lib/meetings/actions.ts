"use server";
import { formAction } from "@/lib/action";
import * as agenda from "./agenda-commands";
import * as meetings from "./commands";
import * as decisions from "./decision-commands";
import * as input from "./input";
import * as plan from "./plan-commands";
import * as tasks from "./task-commands";

const revalidate = "/unit/[unit]/meetings";
const shown = { revalidate };

export const callMeeting = formAction(input.callMeetingInput, meetings.callMeeting, shown);
export const refillAgenda = formAction(input.refillAgendaInput, meetings.refillAgenda, shown);
export const setPresence = formAction(input.setPresenceInput, meetings.setPresence, shown);
export const writeMinutes = formAction(input.writeMinutesInput, meetings.writeMinutes, shown);
export const finishMeeting = formAction(input.finishMeetingInput, meetings.finishMeeting, shown);
export const cancelMeeting = formAction(input.cancelMeetingInput, meetings.cancelMeeting, shown);

export const addAgendaItem = formAction(input.addAgendaItemInput, agenda.addAgendaItem, shown);
export const removeAgendaItem = formAction(
  input.removeAgendaItemInput,
  agenda.removeAgendaItem,
  shown,
);
export const moveAgendaItem = formAction(input.moveAgendaItemInput, agenda.moveAgendaItem, shown);

export const recordDecision = formAction(
  input.recordDecisionInput,
  decisions.recordDecision,
  shown,
);
export const removeDecision = formAction(
  input.removeDecisionInput,
  decisions.removeDecision,
  shown,
);

export const addTask = formAction(input.addTaskInput, tasks.addTask, shown);
export const doTask = formAction(input.doTaskInput, tasks.doTask, shown);
export const undoTask = formAction(input.undoTaskInput, tasks.undoTask, shown);
export const dropTask = formAction(input.dropTaskInput, tasks.dropTask, shown);

const planned = { revalidate: "/unit/[unit]/plan" };

export const addActivity = formAction(input.addActivityInput, plan.addActivity, planned);
export const changeActivity = formAction(input.changeActivityInput, plan.changeActivity, planned);
export const finishActivity = formAction(input.finishActivityInput, plan.finishActivity, planned);
export const reopenActivity = formAction(input.reopenActivityInput, plan.reopenActivity, planned);
export const dropActivity = formAction(input.dropActivityInput, plan.dropActivity, planned);
