import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Task } from "@/lib/generated/prisma/client";
import { type Outcome, refuse } from "@/lib/refusal";
import type { addTaskInput, doTaskInput, dropTaskInput, undoTaskInput } from "./input";

type Done = Promise<Outcome<{ id: number }>>;

/** Something to do that no meeting decided. Refuses: not_found, task_seat. */
export function addTask(actor: Actor, input: z.output<typeof addTaskInput>): Done {
  return write(actor, { id: input.commandId, action: "addTask" }, async (tx, note) => {
    const { unitId, text, committeeMemberId, dueOn } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const who = await seatOf(tx, unitId, committeeMemberId);
    const { id } = await tx.task.create({
      data: {
        unitId,
        text,
        committeeMemberId,
        dueOn: dueOn && toDate(dueOn),
        createdBy: actor.userId,
      },
    });
    const after = { text, who: who?.name ?? null, dueOn };
    note({ unitId, subject: "task", subjectId: id, after });
    return { id };
  });
}

/** Ticks a task off today. Refuses: not_found, task_done, task_dropped. */
export function doTask(actor: Actor, input: z.output<typeof doTaskInput>): Done {
  return write(actor, { id: input.commandId, action: "doTask" }, async (tx, note) => {
    const task = await taskFor(tx, actor, input);
    if (task.doneOn) refuse("task_done");
    if (task.droppedOn) refuse("task_dropped");
    const doneOn = todayInBangkok();
    await tx.task.update({
      where: { id: task.id },
      data: { doneOn: toDate(doneOn), doneBy: actor.userId },
    });
    note({ ...subject(task), after: { text: task.text, doneOn } });
    return { id: task.id };
  });
}

/** Opens a task again that was done or dropped. Refuses: not_found, task_open. */
export function undoTask(actor: Actor, input: z.output<typeof undoTaskInput>): Done {
  return write(actor, { id: input.commandId, action: "undoTask" }, async (tx, note) => {
    const task = await taskFor(tx, actor, input);
    if (!task.doneOn && !task.droppedOn) refuse("task_open");
    await tx.task.update({
      where: { id: task.id },
      data: { doneOn: null, doneBy: null, droppedOn: null },
    });
    const before = { doneOn: task.doneOn && fromDate(task.doneOn) };
    note({ ...subject(task), before, after: { text: task.text } });
    return { id: task.id };
  });
}

/** Gives a task up. Refuses: not_found, task_done, task_dropped. */
export function dropTask(actor: Actor, input: z.output<typeof dropTaskInput>): Done {
  return write(actor, { id: input.commandId, action: "dropTask" }, async (tx, note) => {
    const task = await taskFor(tx, actor, input);
    if (task.doneOn) refuse("task_done");
    if (task.droppedOn) refuse("task_dropped");
    await tx.task.update({
      where: { id: task.id },
      data: { droppedOn: toDate(todayInBangkok()) },
    });
    note({ ...subject(task), before: { text: task.text } });
    return { id: task.id };
  });
}

/** A line of the unit's committee list, or nobody. Refuses: task_seat. */
export async function seatOf(
  tx: Tx,
  unitId: number,
  id: number | null,
): Promise<{ name: string } | null> {
  if (id === null) return null;
  const seat = await tx.committeeMember.findFirst({
    where: { id, unitId },
    select: { name: true },
  });
  return seat ?? refuse("task_seat");
}

async function taskFor(
  tx: Tx,
  actor: Actor,
  { unitId, taskId }: { unitId: number; taskId: number },
): Promise<Task> {
  if (!mayRunUnit(actor, unitId)) refuse("not_found");
  await tx.$queryRaw(sql`
    SELECT 1 FROM "Task" WHERE id = ${taskId} AND "unitId" = ${unitId} FOR UPDATE`);
  return (await tx.task.findFirst({ where: { id: taskId, unitId } })) ?? refuse("not_found");
}

const subject = (task: Task) => ({ unitId: task.unitId, subject: "task", subjectId: task.id });
