import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, type Prisma, rowsOf, sql } from "@/lib/db";
import { firstDay, lastDay, type Month } from "@/lib/month";

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

const line = sql`SELECT t.id, t.text, s.name AS who, t."dueOn"::text, t."doneOn"::text,
    t."droppedOn"::text, d."meetingId", m."heldOn"::text AS "metOn"
  FROM "Task" t
  LEFT JOIN "CommitteeMember" s ON s.id = t."committeeMemberId"
  LEFT JOIN "Decision" d ON d.id = t."decisionId"
  LEFT JOIN "Meeting" m ON m.id = d."meetingId"`;

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
    ${line}
    WHERE t."unitId" = ${unitId}
      AND coalesce(t."doneOn", t."droppedOn", ${today}::date) >= ${today}::date - 60
    ORDER BY (coalesce(t."doneOn", t."droppedOn") IS NOT NULL),
      coalesce(t."doneOn", t."droppedOn") DESC, t."dueOn" NULLS LAST, t.id LIMIT 300`);
}

export type MonthTasks = { decided: TaskLine[]; done: TaskLine[] };

/**
 * The tasks that the meetings of a month decided, and those done in it whenever they were decided, as
 * the month's report counts them. Null for all but the committee.
 */
export async function tasksOfMonth(
  actor: Actor,
  unitId: number,
  month: Month,
): Promise<MonthTasks | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const within = sql`BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date`;
  const of = (that: Prisma.Sql) =>
    rowsOf<TaskLine>(sql`${line} WHERE t."unitId" = ${unitId} AND ${that} ORDER BY t.id`);
  const [decided, done] = await Promise.all([
    of(sql`m."heldOn" ${within} AND m."cancelledAt" IS NULL`),
    of(sql`t."doneOn" ${within}`),
  ]);
  return { decided, done };
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
