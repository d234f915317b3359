import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { addDays, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Meeting } from "@/lib/generated/prisma/client";
import { type Outcome, refuse } from "@/lib/refusal";
import { agendaFrom, notOnAgenda } from "./agenda";
import type {
  callMeetingInput,
  cancelMeetingInput,
  finishMeetingInput,
  refillAgendaInput,
  setPresenceInput,
  writeMinutesInput,
} from "./input";
import { openMatters } from "./open-queries";

type Done = Promise<Outcome<{ id: number }>>;

/**
 * Calls a meeting, today's, a past or a coming one; its agenda is filled from what is open.
 * Refuses: not_found, meeting_far (more than a year ahead), meeting_there (that kind, that day).
 */
export function callMeeting(actor: Actor, input: z.output<typeof callMeetingInput>): Done {
  return write(actor, { id: input.commandId, action: "callMeeting" }, async (tx, note) => {
    const { unitId, kind, heldOn, place } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    if (heldOn > addDays(todayInBangkok(), 366)) refuse("meeting_far");
    await tx.$queryRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
    const same = { unitId, kind, heldOn: toDate(heldOn), cancelledAt: null };
    if ((await tx.meeting.count({ where: same })) > 0) refuse("meeting_there", { day: heldOn });
    const { id } = await tx.meeting.create({
      data: { unitId, kind, heldOn: toDate(heldOn), place, calledBy: actor.userId },
      select: { id: true },
    });
    const items = await fillAgenda(tx, { id, unitId, heldOn: toDate(heldOn) });
    note({ unitId, subject: "meeting", subjectId: id, after: { kind, heldOn, place, items } });
    return { id };
  });
}

/** Adds what has opened since. Refuses: not_found, meeting_finished, meeting_cancelled. */
export function refillAgenda(
  actor: Actor,
  input: z.output<typeof refillAgendaInput>,
): Promise<Outcome<{ added: number }>> {
  return write(actor, { id: input.commandId, action: "refillAgenda" }, async (tx, note) => {
    const meeting = await meetingFor(tx, actor, input);
    const added = await fillAgenda(tx, meeting);
    note({ ...subject(meeting), after: { items: added } });
    return { added };
  });
}

async function fillAgenda(
  tx: Tx,
  meeting: Pick<Meeting, "id" | "unitId" | "heldOn">,
): Promise<number> {
  const { id: meetingId, unitId, heldOn } = meeting;
  const there = await tx.agendaItem.findMany({ where: { meetingId } });
  const open = await openMatters(tx, unitId, fromDate(heldOn));
  const fresh = notOnAgenda(agendaFrom(open), there);
  const last = Math.max(0, ...there.map(({ position }) => position));
  await tx.agendaItem.createMany({
    data: fresh.map((item, at) => ({
      ...item,
      title: item.title.slice(0, 600),
      meetingId,
      unitId,
      position: last + at + 1,
    })),
  });
  return fresh.length;
}

/**
 * Who was there, by ticks. Refuses: not_found, meeting_finished, meeting_cancelled, meeting_not_seated
 * (not in office on the day).
 */
export function setPresence(
  actor: Actor,
  input: z.output<typeof setPresenceInput>,
): Promise<Outcome<{ present: number }>> {
  return write(actor, { id: input.commandId, action: "setPresence" }, async (tx, note) => {
    const meeting = await meetingFor(tx, actor, input);
    const { id: meetingId, unitId, heldOn } = meeting;
    const { present } = input;
    const seated = await tx.committeeMember.count({
      where: {
        unitId,
        id: { in: present },
        since: { lte: heldOn },
        OR: [{ until: null }, { until: { gte: heldOn } }],
      },
    });
    if (seated !== present.length) refuse("meeting_not_seated");
    const before = await tx.meetingPresence.count({ where: { meetingId } });
    await tx.meetingPresence.deleteMany({ where: { meetingId } });
    await tx.meetingPresence.createMany({
      data: present.map((committeeMemberId) => ({ meetingId, unitId, committeeMemberId })),
    });
    note({ ...subject(meeting), before: { present: before }, after: { present: present.length } });
    return { present: present.length };
  });
}

/**
 * Writes what was said, in general and per item; only what was changed on the page. Refuses:
 * not_found, meeting_finished, meeting_cancelled, written_meanwhile (somebody else wrote there
 * meanwhile; nothing is kept).
 */
export function writeMinutes(
  actor: Actor,
  input: z.output<typeof writeMinutesInput>,
): Promise<Outcome<{ notes: number }>> {
  return write(actor, { id: input.commandId, action: "writeMinutes" }, async (tx, note) => {
    const meeting = await meetingFor(tx, actor, input);
    const { id: meetingId, unitId } = meeting;
    for (const { itemId, was, text } of input.notes) {
      const item = await tx.agendaItem.findFirst({ where: { id: itemId, meetingId, unitId } });
      if (!item) refuse("written_meanwhile");
      const now = item.notes ?? "";
      if (now !== was && now !== text) refuse("written_meanwhile");
      await tx.agendaItem.update({ where: { id: itemId }, data: { notes: text || null } });
    }
    if (input.minutes) {
      const { was, text } = input.minutes;
      const now = meeting.minutes ?? "";
      if (now !== was && now !== text) refuse("written_meanwhile");
      await tx.meeting.update({ where: { id: meetingId }, data: { minutes: text || null } });
    }
    const notes = input.notes.length + (input.minutes ? 1 : 0);
    note({ ...subject(meeting), after: { notes } });
    return { notes };
  });
}

/**
 * Ends the meeting; from then on its minutes stand. Refuses: not_found, meeting_finished,
 * meeting_cancelled, meeting_ahead (the day is still to come), meeting_nobody (no presence).
 */
export function finishMeeting(actor: Actor, input: z.output<typeof finishMeetingInput>): Done {
  return write(actor, { id: input.commandId, action: "finishMeeting" }, async (tx, note) => {
    const meeting = await meetingFor(tx, actor, input);
    const { id, heldOn } = meeting;
    if (fromDate(heldOn) > todayInBangkok()) refuse("meeting_ahead", { day: fromDate(heldOn) });
    const present = await tx.meetingPresence.count({ where: { meetingId: id } });
    if (present === 0) refuse("meeting_nobody");
    const decisions = await tx.decision.count({ where: { meetingId: id } });
    await tx.meeting.update({
      where: { id },
      data: { finishedAt: new Date(), finishedBy: actor.userId },
    });
    note({ ...subject(meeting), after: { heldOn: fromDate(heldOn), present, decisions } });
    return { id };
  });
}

/**
 * Calls a meeting off that did not come about. Refuses: not_found, meeting_finished,
 * meeting_cancelled, meeting_decided (there are decisions).
 */
export function cancelMeeting(actor: Actor, input: z.output<typeof cancelMeetingInput>): Done {
  return write(actor, { id: input.commandId, action: "cancelMeeting" }, async (tx, note) => {
    const meeting = await meetingFor(tx, actor, input);
    const { id, heldOn, kind } = meeting;
    if ((await tx.decision.count({ where: { meetingId: id } })) > 0) refuse("meeting_decided");
    await tx.meeting.update({ where: { id }, data: { cancelledAt: new Date() } });
    note({ ...subject(meeting), before: { kind, heldOn: fromDate(heldOn) } });
    return { id };
  });
}

/**
 * The meeting, locked, if its minutes can still be written by this person: two who finish it at the
 * same moment come one after the other.
 */
export async function meetingFor(
  tx: Tx,
  actor: Actor,
  { unitId, meetingId }: { unitId: number; meetingId: number },
): Promise<Meeting> {
  if (!mayRunUnit(actor, unitId)) refuse("not_found");
  await tx.$queryRaw(sql`
    SELECT 1 FROM "Meeting" WHERE id = ${meetingId} AND "unitId" = ${unitId} FOR UPDATE`);
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, unitId } });
  if (!meeting) refuse("not_found");
  if (meeting.finishedAt) refuse("meeting_finished");
  if (meeting.cancelledAt) refuse("meeting_cancelled");
  return meeting;
}

const subject = (meeting: Meeting) => ({
  unitId: meeting.unitId,
  subject: "meeting",
  subjectId: meeting.id,
});
