import { z } from "zod";
import {
  commandId,
  dayInput,
  id,
  idList,
  optionalBaht,
  optionalDay,
  optionalText,
  text,
  ticked,
} from "@/lib/input";
import { cleanThai } from "@/lib/thai";
import { meetingKinds } from "./agenda";

const clean = (max: number) => text(max).transform(cleanThai);
/** A choice that may stay empty. */
const optionalId = z.preprocess(
  (given) => (given === "" ? undefined : given),
  id.nullish().transform((given) => given ?? null),
);

export const callMeetingInput = z.object({
  commandId,
  unitId: id,
  kind: z.enum(meetingKinds, { error: "required" }),
  heldOn: dayInput,
  place: optionalText(120),
});

const oneMeeting = { commandId, unitId: id, meetingId: id };
export const refillAgendaInput = z.object(oneMeeting);
export const finishMeetingInput = z.object(oneMeeting);
export const cancelMeetingInput = z.object(oneMeeting);
export const addAgendaItemInput = z.object({ ...oneMeeting, title: clean(300) });
export const removeAgendaItemInput = z.object({ ...oneMeeting, itemId: id });
export const moveAgendaItemInput = z.object({ ...oneMeeting, itemId: id, up: ticked });

/** Lines of the committee list that were there. */
export const setPresenceInput = z.object({ ...oneMeeting, present: idList(200) });

const lines = (value: unknown) => (typeof value === "string" ? value : "").replaceAll("\r\n", "\n");

export type NoteWritten = { itemId: number; was: string; text: string };

/**
 * The minutes: what is said in general, and per item as fields `note-12` with `was-12`, what stood
 * there when the page was opened. Only what was changed is taken.
 */
export const writeMinutesInput = z
  .looseObject({ ...oneMeeting, minutes: z.string().max(8_000, { error: "too_long" }).nullish() })
  .transform(({ commandId: command, unitId, meetingId, minutes, ...rest }, ctx) => {
    const notes: NoteWritten[] = [];
    for (const [name, value] of Object.entries(rest)) {
      const itemId = Number(/^note-(\d{1,9})$/.exec(name)?.[1] ?? 0);
      if (itemId === 0) continue;
      const written = { itemId, was: lines(rest[`was-${itemId}`]), text: lines(value).trim() };
      if (written.text.length > 4_000) {
        ctx.addIssue({ code: "custom", path: [name], message: "too_long" });
        return z.NEVER;
      }
      if (written.text !== written.was) notes.push(written);
    }
    const general = { was: lines(rest["was-minutes"]), text: lines(minutes).trim() };
    return {
      commandId: command,
      unitId,
      meetingId,
      notes,
      minutes: general.text === general.was ? null : general,
    };
  });

/** A decision; with somebody or a day it becomes a task too. */
export const recordDecisionInput = z.object({
  ...oneMeeting,
  text: clean(500),
  committeeMemberId: optionalId,
  dueOn: optionalDay,
  /** it adopts the regulation's draft */
  adopts: ticked,
});
export const removeDecisionInput = z.object({ ...oneMeeting, decisionId: id });

export const addTaskInput = z.object({
  commandId,
  unitId: id,
  text: clean(500),
  committeeMemberId: optionalId,
  dueOn: optionalDay,
});
const oneTask = { commandId, unitId: id, taskId: id };
export const doTaskInput = z.object(oneTask);
export const undoTaskInput = z.object(oneTask);
export const dropTaskInput = z.object(oneTask);

const activity = {
  title: clean(300),
  goalId: optionalId,
  startsOn: optionalDay,
  dueOn: dayInput,
  committeeMemberId: optionalId,
  budgetSatang: optionalBaht,
  budgetFrom: optionalText(120),
};
export const addActivityInput = z.object({ commandId, unitId: id, ...activity });
const oneActivity = { commandId, unitId: id, activityId: id };
export const changeActivityInput = z.object({ ...oneActivity, ...activity });
export const finishActivityInput = z.object({
  ...oneActivity,
  doneOn: dayInput,
  result: optionalText(1_000),
});
export const reopenActivityInput = z.object(oneActivity);
export const dropActivityInput = z.object(oneActivity);
