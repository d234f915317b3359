import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { type Day, fromDate, toDate } from "@/lib/day";
import { db, sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { unitInScope } from "@/lib/units/queries";
import { type PlanProgress, progressOf } from "./plan";

export type ActivityLine = {
  id: number;
  title: string;
  goalId: number | null;
  goalTh: string | null;
  goalEn: string | null;
  startsOn: Day | null;
  dueOn: Day;
  whoId: number | null;
  /** null for nobody in particular, and for readers of figures only */
  who: string | null;
  budgetSatang: Satang | null;
  budgetFrom: string | null;
  doneOn: Day | null;
  result: string | null;
  droppedOn: Day | null;
};

/**
 * The activities of a unit's plan, what is not done first by the day it is due. For those who see the
 * unit's figures; names for its committee only.
 */
export async function planOf(actor: Actor, unitId: number): Promise<ActivityLine[] | null> {
  if (!(await unitInScope(actor, unitId))) return null;
  const named = mayRunUnit(actor, unitId);
  return db.$queryRaw<ActivityLine[]>(sql`
    SELECT a.id, a.title, a."goalId", g."labelTh" AS "goalTh", g."labelEn" AS "goalEn",
      a."startsOn"::text, a."dueOn"::text, CASE WHEN ${named} THEN s.id END AS "whoId",
      CASE WHEN ${named} THEN s.name END AS who, a."budgetSatang", a."budgetFrom",
      a."doneOn"::text, a.result, a."droppedOn"::text
    FROM "PlanActivity" a
    LEFT JOIN "Goal" g ON g.id = a."goalId"
    LEFT JOIN "CommitteeMember" s ON s.id = a."committeeMemberId"
    WHERE a."unitId" = ${unitId}
    ORDER BY (a."droppedOn" IS NOT NULL), (a."doneOn" IS NOT NULL),
      CASE WHEN a."doneOn" IS NULL THEN a."dueOn" END, a."doneOn" DESC, a.id`);
}

/**
 * How far a unit's plan is on a day; `from` leaves out what was due before it, the year before say.
 * The caller has asked who may see the unit's sums.
 */
export async function planProgress(
  tx: Tx,
  unitId: number,
  day: Day,
  from?: Day,
): Promise<PlanProgress> {
  const rows = await tx.planActivity.findMany({
    where: { unitId, ...(from && { dueOn: { gte: toDate(from) } }) },
    select: { dueOn: true, doneOn: true, droppedOn: true, budgetSatang: true },
  });
  // What was done or dropped later was still open on the day.
  const by = (date: Date | null) => (date && fromDate(date) <= day ? fromDate(date) : null);
  return progressOf(
    rows.map((row) => ({
      ...row,
      dueOn: fromDate(row.dueOn),
      doneOn: by(row.doneOn),
      droppedOn: by(row.droppedOn),
    })),
    day,
  );
}
