import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { fromDate, toDate } from "@/lib/day";
import { type Outcome, refuse } from "@/lib/refusal";
import { meetingFor } from "./commands";
import type { recordDecisionInput, removeDecisionInput } from "./input";
import { seatOf } from "./task-commands";

/**
 * What the meeting decided; with somebody or a day named it becomes a task in the same write.
 *
 * Refuses: not_found, meeting_finished, meeting_cancelled, task_seat (not of this unit's list),
 * task_due_before (before the meeting), meeting_no_draft (adopts what is not there).
 */
export function recordDecision(
  actor: Actor,
  input: z.output<typeof recordDecisionInput>,
): Promise<Outcome<{ id: number; taskId: number | null }>> {
  return write(actor, { id: input.commandId, action: "recordDecision" }, async (tx, note) => {
    const { unitId, meetingId, text, committeeMemberId, dueOn, adopts } = input;
    const meeting = await meetingFor(tx, actor, input);
    const who = await seatOf(tx, unitId, committeeMemberId);
    if (dueOn !== null && dueOn < fromDate(meeting.heldOn)) refuse("task_due_before");
    const draft = adopts
      ? await tx.regulation.findFirst({ where: { unitId, adoptedOn: null, discardedAt: null } })
      : null;
    if (adopts && !draft) refuse("meeting_no_draft");
    const last = await tx.decision.aggregate({ where: { meetingId }, _max: { position: true } });
    const position = (last._max.position ?? 0) + 1;
    const { id } = await tx.decision.create({
      data: { unitId, meetingId, position, text, regulationId: draft?.id ?? null },
    });
    const task =
      who === null && dueOn === null
        ? null
        : await tx.task.create({
            data: {
              unitId,
              decisionId: id,
              text,
              committeeMemberId,
              dueOn: dueOn && toDate(dueOn),
              createdBy: actor.userId,
            },
          });
    note({
      unitId,
      subject: "meeting",
      subjectId: meetingId,
      after: { text, ...(task && { who: who?.name ?? null, dueOn }) },
    });
    return { id, taskId: task?.id ?? null };
  });
}

/**
 * Takes a decision out again, and the task that came of it. Refuses: not_found, meeting_finished,
 * meeting_cancelled, task_done.
 */
export function removeDecision(
  actor: Actor,
  input: z.output<typeof removeDecisionInput>,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "removeDecision" }, async (tx, note) => {
    const { unitId, meetingId, decisionId } = input;
    await meetingFor(tx, actor, input);
    const decision = await tx.decision.findFirst({
      where: { id: decisionId, meetingId, unitId },
      include: { task: true },
    });
    if (!decision) refuse("not_found");
    if (decision.task?.doneOn) refuse("task_done");
    if (decision.task) await tx.task.delete({ where: { id: decision.task.id } });
    await tx.decision.delete({ where: { id: decisionId } });
    note({ unitId, subject: "meeting", subjectId: meetingId, before: { text: decision.text } });
    return { id: decisionId };
  });
}
