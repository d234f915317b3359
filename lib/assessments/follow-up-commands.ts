import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEvaluate, mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import type { AddStep, CloseFollowUp } from "./follow-up-input";
import { counselsIn } from "./round-commands";

/**
 * A step with somebody whose score must not wait: talked, visited, given the hotline, referred. For the
 * unit's counsellor and the evaluator. Refuses: not_found, follow_up_closed, step_in_future,
 * step_before_opening.
 */
export function addStep(actor: Actor, input: AddStep): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "addFollowUpStep" }, async (tx, note) => {
    const { followUpId, kind, happenedOn } = input;
    const open = await followUpFor(tx, actor, followUpId);
    if (happenedOn > todayInBangkok()) refuse("step_in_future");
    if (happenedOn < open.openedOn) refuse("step_before_opening", { day: open.openedOn });
    const { unitId } = open;
    const { id } = await tx.followUpStep.create({
      data: {
        unitId,
        followUpId,
        kind,
        happenedOn: toDate(happenedOn),
        note: input.note,
        recordedBy: actor.userId,
      },
      select: { id: true },
    });
    // Neither what was said nor what was done: the trail is read by the whole committee.
    note({ unitId, subject: "followUp", subjectId: followUpId });
    return { id };
  });
}

/** Ends a follow-up with what came of it. Refuses: not_found, follow_up_closed, follow_up_without_step. */
export function closeFollowUp(
  actor: Actor,
  input: CloseFollowUp,
): Promise<Outcome<{ closed: true }>> {
  return write(actor, { id: input.commandId, action: "closeFollowUp" }, async (tx, note) => {
    const { followUpId, outcome } = input;
    const { unitId } = await followUpFor(tx, actor, followUpId);
    const steps = await tx.followUpStep.count({ where: { followUpId } });
    if (steps === 0) refuse("follow_up_without_step");
    const closedOn = toDate(todayInBangkok());
    const data = { closedOn, closedBy: actor.userId, outcome };
    await tx.followUp.update({ where: { id: followUpId }, data });
    note({ unitId, subject: "followUp", subjectId: followUpId });
    return { closed: true as const };
  });
}

/** An open follow-up for whoever may know whose it is, held for this transaction. */
async function followUpFor(tx: Tx, actor: Actor, id: number) {
  const [row] = await tx.$queryRaw<
    { unitId: number; provinceCode: string; closed: boolean; openedOn: Day }[]
  >(sql`
    SELECT f."unitId", u."provinceCode", f."closedOn" IS NOT NULL AS closed,
      (f."openedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "openedOn"
    FROM "FollowUp" f JOIN "Unit" u ON u.id = f."unitId" WHERE f.id = ${id} FOR UPDATE OF f`);
  if (!row) refuse("not_found");
  const counsels = mayRunUnit(actor, row.unitId) && (await counselsIn(tx, actor, row.unitId));
  if (!counsels && !mayEvaluate(actor, row.provinceCode)) refuse("not_found");
  if (row.closed) refuse("follow_up_closed");
  return row;
}
