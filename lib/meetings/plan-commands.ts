import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { PlanActivity } from "@/lib/generated/prisma/client";
import { type Outcome, refuse } from "@/lib/refusal";
import type {
  addActivityInput,
  changeActivityInput,
  dropActivityInput,
  finishActivityInput,
  reopenActivityInput,
} from "./input";
import { seatOf } from "./task-commands";

type Done = Promise<Outcome<{ id: number }>>;

/** An activity of the plan. Refuses: not_found, task_seat, plan_goal, plan_order (due before it starts). */
export function addActivity(actor: Actor, input: z.output<typeof addActivityInput>): Done {
  return write(actor, { id: input.commandId, action: "addActivity" }, async (tx, note) => {
    const { commandId: _, unitId, ...given } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const { data, after } = await planned(tx, unitId, given);
    const { id } = await tx.planActivity.create({
      data: { ...data, unitId, createdBy: actor.userId },
    });
    note({ unitId, subject: "activity", subjectId: id, after });
    return { id };
  });
}

/** Refuses: not_found, plan_done, plan_dropped, task_seat, plan_goal, plan_order. */
export function changeActivity(actor: Actor, input: z.output<typeof changeActivityInput>): Done {
  return write(actor, { id: input.commandId, action: "changeActivity" }, async (tx, note) => {
    const { commandId: _, unitId, activityId, ...given } = input;
    const activity = await activityFor(tx, actor, input);
    refuseEnded(activity);
    const { data, after } = await planned(tx, unitId, given);
    await tx.planActivity.update({ where: { id: activityId }, data });
    const { title, dueOn, budgetSatang } = activity;
    const before = { title, dueOn: fromDate(dueOn), budgetSatang };
    note({ ...subject(activity), before, after });
    return { id: activityId };
  });
}

/** Done, on a day and with what came of it. Refuses: not_found, day_ahead, plan_done, plan_dropped. */
export function finishActivity(actor: Actor, input: z.output<typeof finishActivityInput>): Done {
  return write(actor, { id: input.commandId, action: "finishActivity" }, async (tx, note) => {
    const { activityId, doneOn, result } = input;
    const activity = await activityFor(tx, actor, input);
    refuseEnded(activity);
    if (doneOn > todayInBangkok()) refuse("day_ahead");
    await tx.planActivity.update({
      where: { id: activityId },
      data: { doneOn: toDate(doneOn), result },
    });
    note({ ...subject(activity), after: { title: activity.title, doneOn, result } });
    return { id: activityId };
  });
}

/** Refuses: not_found, plan_open. */
export function reopenActivity(actor: Actor, input: z.output<typeof reopenActivityInput>): Done {
  return write(actor, { id: input.commandId, action: "reopenActivity" }, async (tx, note) => {
    const activity = await activityFor(tx, actor, input);
    const { id, title, doneOn, droppedOn } = activity;
    if (!doneOn && !droppedOn) refuse("plan_open");
    await tx.planActivity.update({ where: { id }, data: { doneOn: null, droppedOn: null } });
    const before = { doneOn: doneOn && fromDate(doneOn) };
    note({ ...subject(activity), before, after: { title } });
    return { id };
  });
}

/** Refuses: not_found, plan_done, plan_dropped. */
export function dropActivity(actor: Actor, input: z.output<typeof dropActivityInput>): Done {
  return write(actor, { id: input.commandId, action: "dropActivity" }, async (tx, note) => {
    const activity = await activityFor(tx, actor, input);
    refuseEnded(activity);
    const { id, title } = activity;
    await tx.planActivity.update({
      where: { id },
      data: { droppedOn: toDate(todayInBangkok()) },
    });
    note({ ...subject(activity), before: { title } });
    return { id };
  });
}

type Given = {
  title: string;
  goalId: number | null;
  startsOn: Day | null;
  dueOn: Day;
  committeeMemberId: number | null;
  budgetSatang: number | null;
  budgetFrom: string | null;
};

async function planned(tx: Tx, unitId: number, given: Given) {
  const { startsOn, dueOn, goalId, committeeMemberId, ...rest } = given;
  if (startsOn !== null && startsOn > dueOn) refuse("plan_order");
  const who = await seatOf(tx, unitId, committeeMemberId);
  if (goalId !== null && (await tx.goal.count({ where: { id: goalId, unitId } })) === 0) {
    refuse("plan_goal");
  }
  const days = { startsOn: startsOn && toDate(startsOn), dueOn: toDate(dueOn) };
  return {
    data: { ...rest, goalId, committeeMemberId, ...days },
    after: { title: rest.title, dueOn, budgetSatang: rest.budgetSatang, who: who?.name ?? null },
  };
}

function refuseEnded({ doneOn, droppedOn }: PlanActivity): void {
  if (doneOn) refuse("plan_done");
  if (droppedOn) refuse("plan_dropped");
}

async function activityFor(
  tx: Tx,
  actor: Actor,
  { unitId, activityId }: { unitId: number; activityId: number },
): Promise<PlanActivity> {
  if (!mayRunUnit(actor, unitId)) refuse("not_found");
  await tx.$queryRaw(sql`
    SELECT 1 FROM "PlanActivity" WHERE id = ${activityId} AND "unitId" = ${unitId} FOR UPDATE`);
  const found = await tx.planActivity.findFirst({ where: { id: activityId, unitId } });
  return found ?? refuse("not_found");
}

const subject = ({ unitId, id }: PlanActivity) => ({ unitId, subject: "activity", subjectId: id });
