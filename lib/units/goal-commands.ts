import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { fromDate, toDate } from "@/lib/day";
import type { Tx } from "@/lib/db";
import type { Goal } from "@/lib/generated/prisma/client";
import { refuse } from "@/lib/refusal";
import { dayNotAhead, unitToEdit } from "./commands";
import type {
  changeGoalInput,
  closeGoalInput,
  judgeMarkInput,
  recordGoalProgressInput,
  setGoalInput,
} from "./input";

/**
 * A dated judgement of one of the five marks; earlier ones stay as history.
 * Refuses: not_found, not_permitted, day_ahead.
 */
export function judgeMark(actor: Actor, input: z.output<typeof judgeMarkInput>) {
  return write(actor, { id: input.commandId, action: "judgeMark" }, async (tx, note) => {
    const { unitId, mark, met, note: words } = input;
    await unitToEdit(tx, actor, unitId);
    const judgedOn = dayNotAhead(input.judgedOn);
    const before = await tx.unitMark.findFirst({
      where: { unitId, mark },
      orderBy: [{ judgedOn: "desc" }, { id: "desc" }],
    });
    const { id } = await tx.unitMark.create({
      data: { unitId, mark, met, note: words, judgedOn: toDate(judgedOn), judgedBy: actor.userId },
    });
    note({
      unitId,
      subject: "mark",
      subjectId: id,
      before: before && { mark, met: before.met, note: before.note },
      after: { mark, met, note: words, judgedOn },
    });
    return { id };
  });
}

/** A goal of about a year. Refuses: not_found, not_permitted. */
export function setGoal(actor: Actor, input: z.output<typeof setGoalInput>) {
  return write(actor, { id: input.commandId, action: "setGoal" }, async (tx, note) => {
    const { commandId: _, ...given } = input;
    await unitToEdit(tx, actor, given.unitId);
    const { id } = await tx.goal.create({ data: { ...given, ...days(given) } });
    const { unitId, ...after } = given;
    note({ unitId, subject: "goal", subjectId: id, after });
    return { id };
  });
}

/** Refuses: not_found, not_permitted, goal_closed. */
export function changeGoal(actor: Actor, input: z.output<typeof changeGoalInput>) {
  return write(actor, { id: input.commandId, action: "changeGoal" }, async (tx, note) => {
    const { commandId: _, goalId, ...given } = input;
    const goal = await openGoal(tx, actor, goalId);
    await tx.goal.update({ where: { id: goalId }, data: { ...given, ...days(given) } });
    note({
      unitId: goal.unitId,
      subject: "goal",
      subjectId: goalId,
      before: saidOf(goal),
      after: given,
    });
    return { id: goalId };
  });
}

/**
 * How far a goal has come that only the unit can count, on a day; earlier counts stay as history.
 * Refuses: not_found, not_permitted, goal_closed, goal_is_computed, day_ahead.
 */
export function recordGoalProgress(actor: Actor, input: z.output<typeof recordGoalProgressInput>) {
  return write(actor, { id: input.commandId, action: "recordGoalProgress" }, async (tx, note) => {
    const goal = await openGoal(tx, actor, input.goalId);
    if (goal.indicator !== "own_count") refuse("goal_is_computed");
    const { progress } = input;
    const { unitId, id: goalId, labelTh: label } = goal;
    const countedOn = dayNotAhead(input.countedOn);
    const last = await tx.goalCount.findFirst({
      where: { goalId },
      orderBy: [{ countedOn: "desc" }, { id: "desc" }],
    });
    const data = { unitId, goalId, value: progress, recordedBy: actor.userId };
    await tx.goalCount.create({ data: { ...data, countedOn: toDate(countedOn) } });
    note({
      unitId,
      subject: "goal",
      subjectId: goalId,
      before: { label, progress: last && Number(last.value) },
      after: { label, progress, countedOn },
    });
    return { id: goal.id };
  });
}

/** Refuses: not_found, not_permitted, goal_closed, day_ahead, ends_before_start. */
export function closeGoal(actor: Actor, input: z.output<typeof closeGoalInput>) {
  return write(actor, { id: input.commandId, action: "closeGoal" }, async (tx, note) => {
    const goal = await openGoal(tx, actor, input.goalId);
    const closedOn = dayNotAhead(input.closedOn);
    if (closedOn < fromDate(goal.startsOn)) refuse("ends_before_start");
    const { reached } = input;
    await tx.goal.update({
      where: { id: goal.id },
      data: { reached, closedOn: toDate(closedOn) },
    });
    note({
      unitId: goal.unitId,
      subject: "goal",
      subjectId: goal.id,
      before: { label: goal.labelTh },
      after: { label: goal.labelTh, reached, closedOn },
    });
    return { id: goal.id };
  });
}

async function openGoal(tx: Tx, actor: Actor, id: number): Promise<Goal> {
  const goal = await tx.goal.findUnique({ where: { id } });
  if (!goal) refuse("not_found");
  await unitToEdit(tx, actor, goal.unitId);
  if (goal.closedOn !== null) refuse("goal_closed");
  return goal;
}

function days(given: Pick<z.output<typeof setGoalInput>, "startsOn" | "dueOn">) {
  return { startsOn: toDate(given.startsOn), dueOn: given.dueOn && toDate(given.dueOn) };
}

function saidOf(goal: Goal) {
  const { indicator, labelTh, labelEn, measure } = goal;
  return {
    indicator,
    labelTh,
    labelEn,
    measure,
    baseline: goal.baseline && Number(goal.baseline),
    target: goal.target && Number(goal.target),
    startsOn: fromDate(goal.startsOn),
    dueOn: goal.dueOn && fromDate(goal.dueOn),
  };
}
