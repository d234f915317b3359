import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, rowsOf, sql } from "@/lib/db";

export type TaskLine = {
  id: number;
  text: string;
  who: string | null;
  dueOn: Day | null;
  doneOn: Day | null;
  droppedOn: Day | null;
  /** the meeting that decided it */
  meetingId: number | null;
  metOn: Day | null;
};

/**
 * A unit's tasks: open ones with the latest due first, then what was done or dropped within the last
 * sixty days. Null for all but the committee.
 */
export async function tasksOf(
  actor: Actor,
  unitId: number,
  today: Day,
): Promise<TaskLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return db.$queryRaw<TaskLine[]>(sql`
    SELECT t.id, t.text, s.name AS who, t."dueOn"::text, t."doneOn"::text, t."droppedOn"::text,
      d."meetingId", m."heldOn"::text AS "metOn"
    FROM "Task" t
    LEFT JOIN "CommitteeMember" s ON s.id = t."committeeMemberId"
    LEFT JOIN "Decision" d ON d.id = t."decisionId"
    LEFT JOIN "Meeting" m ON m.id = d."meetingId"
    WHERE t."unitId" = ${unitId}
      AND coalesce(t."doneOn", t."droppedOn", ${today}::date) >= ${today}::date - 60
    ORDER BY (coalesce(t."doneOn", t."droppedOn") IS NOT NULL),
      coalesce(t."doneOn", t."droppedOn") DESC, t."dueOn" NULLS LAST, t.id LIMIT 300`);
}

/** How many tasks are open, and how many of them late; null for all but the committee. */
export async function openTasks(
  actor: Actor,
  unitId: number,
  today: Day,
): Promise<{ open: number; late: number } | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await rowsOf<{ open: number; late: number }>(sql`
    SELECT count(*)::int AS open, (count(*) FILTER (WHERE "dueOn" < ${today}::date))::int AS late
    FROM "Task" WHERE "unitId" = ${unitId} AND "doneOn" IS NULL AND "droppedOn" IS NULL`);
  return row ?? null;
}
