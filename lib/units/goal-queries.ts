import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Day, fromDate, toDate } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Goal, GoalCount } from "@/lib/generated/prisma/client";
import type { Mark } from "@/lib/generated/prisma/enums";
import { goalOpenOn, heldOn, villageCover } from "./as-of";
import type { GoalToMeasure } from "./goals";
import { unitInScope } from "./queries";

export type Judgement = {
  mark: Mark;
  met: boolean;
  note: string | null;
  judgedOn: Day;
  judge: string;
};

export type MarkLine = {
  mark: Mark;
  /** the judgement that counts; null when nobody has judged it yet */
  now: Judgement | null;
  earlier: Judgement[];
};

const order: readonly Mark[] = ["team", "data", "rules", "office", "goals"];

/** The five marks in their order with their judgements up to a day, the newest counting. */
export async function marksOf(actor: Actor, unitId: number, day: Day): Promise<MarkLine[] | null> {
  if (!(await unitInScope(actor, unitId))) return null;
  const rows = await db.$queryRaw<Judgement[]>(sql`
    SELECT m.mark, m.met, m.note, m."judgedOn"::text, u.name AS judge
    FROM "UnitMark" m JOIN "User" u ON u.id = m."judgedBy"
    WHERE m."unitId" = ${unitId} AND m."judgedOn" <= ${day}::date
    ORDER BY m."judgedOn" DESC, m.id DESC`);
  return order.map((mark) => {
    const [now = null, ...earlier] = rows.filter((r) => r.mark === mark);
    return { mark, now, earlier };
  });
}

/** What the records of a day say beside the marks, so that no judgement is made from memory. */
export type MarkEvidence = {
  committee: number;
  members: number;
  regulation: number | null;
  office: string | null;
  openGoals: number;
};

export async function markEvidence(
  actor: Actor,
  unitId: number,
  day: Day,
): Promise<MarkEvidence | null> {
  if (!(await unitInScope(actor, unitId))) return null;
  const [row] = await db.$queryRaw<MarkEvidence[]>(sql`
    SELECT u.office,
      (SELECT count(*)::int FROM "CommitteeMember" c
        WHERE c."unitId" = u.id AND ${heldOn("c", day)}) AS committee,
      (SELECT count(*)::int FROM "Member" m
        WHERE m."unitId" = u.id AND m."mergedIntoId" IS NULL AND m."joinedOn" <= ${day}::date
          AND (m."leftOn" IS NULL OR m."leftOn" > ${day}::date)) AS members,
      (SELECT r.version FROM "Regulation" r
        WHERE r."unitId" = u.id AND r."adoptedOn" <= ${day}::date
        ORDER BY r.version DESC LIMIT 1) AS regulation,
      (SELECT count(*)::int FROM "Goal" g
        WHERE g."unitId" = u.id AND ${goalOpenOn(day)}) AS "openGoals"
    FROM "Unit" u WHERE u.id = ${unitId}`);
  return row ?? null;
}

export type GoalLine = GoalToMeasure & {
  id: number;
  labelTh: string;
  labelEn: string | null;
  measure: string | null;
  startsOn: Day;
  dueOn: Day | null;
  closedOn: Day | null;
  /** what was recorded when it was closed */
  reached: boolean | null;
};

/**
 * Goals of a unit, open ones first by due date, with what the unit had counted up to a day; measured
 * with `goalProgress` over `goalRecords`.
 */
export async function goalsOf(actor: Actor, unitId: number, day: Day): Promise<GoalLine[] | null> {
  if (!(await unitInScope(actor, unitId))) return null;
  const goals = await db.goal.findMany({
    where: { unitId },
    include: {
      counts: {
        where: { countedOn: { lte: toDate(day) } },
        orderBy: [{ countedOn: "desc" }, { id: "desc" }],
        take: 1,
      },
    },
    orderBy: [{ closedOn: { sort: "desc", nulls: "first" } }, { dueOn: "asc" }, { id: "asc" }],
  });
  return goals.map(toLine);
}

function toLine(goal: Goal & { counts: GoalCount[] }): GoalLine {
  const { id, indicator, labelTh, labelEn, measure, reached } = goal;
  return {
    id,
    indicator,
    labelTh,
    labelEn,
    measure,
    reached,
    baseline: goal.baseline === null ? null : Number(goal.baseline),
    target: goal.target === null ? null : Number(goal.target),
    progress: goal.counts[0] ? Number(goal.counts[0].value) : null,
    startsOn: fromDate(goal.startsOn),
    dueOn: goal.dueOn && fromDate(goal.dueOn),
    closedOn: goal.closedOn && fromDate(goal.closedOn),
  };
}

/** Villages that somebody looked after on a day, out of those the unit covered. */
export async function villagesCared(
  actor: Actor,
  unitId: number,
  day: Day,
): Promise<{ cared: number; all: number } | null> {
  if (!(await unitInScope(actor, unitId))) return null;
  const [row] = await db.$queryRaw<{ cared: number; all: number }[]>(sql`
    SELECT v.cared, v.villages AS "all" FROM "Unit" u CROSS JOIN LATERAL (${villageCover("u.id", day)}) v
    WHERE u.id = ${unitId}`);
  return row ?? { cared: 0, all: 0 };
}
