import "server-only";
import type { Actor } from "@/lib/access/actor";
import { committeeOf, mayRunUnit, volunteerOf } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, join, type Prisma, sql } from "@/lib/db";
import type { Satang } from "@/lib/money";
import type { ApprovalTerm, Per } from "@/lib/regulations/terms";
import type { TableAnswer, TableAsk } from "@/lib/table";
import { type WorkRefusal, type WorkState, type WorkStep, workRefusal } from "./work";

export type WorkLine = {
  id: number;
  workerId: number;
  worker: string;
  activity: string;
  /** of the rule it was recorded by */
  nameTh: string | null;
  nameEn: string | null;
  per: Per;
  happenedOn: Day;
  quantity: number;
  place: string | null;
  rate: Satang;
  amount: Satang;
  version: number;
  articleNo: string | null;
  state: WorkState;
  recordedBy: string;
  approvedBy: string | null;
  rejectedBy: string | null;
  /** why it was rejected or cancelled */
  reason: string | null;
  paidOn: Day | null;
  /** the entry that paid it, or else the one that approved it */
  entryNo: number | null;
  /** why this actor can not take the step, or null */
  may: Record<WorkStep, WorkRefusal | null>;
};

const stateOf = sql`CASE WHEN w."cancelledOn" IS NOT NULL THEN 'cancelled'
  WHEN w."rejectedAt" IS NOT NULL THEN 'rejected' WHEN w."paidOn" IS NOT NULL THEN 'paid'
  WHEN w."approvedAt" IS NOT NULL THEN 'approved' ELSE 'waiting' END`;

type Row = Omit<WorkLine, "may"> & {
  recordedById: number;
  workerUserIds: (number | null)[];
  approvals: ApprovalTerm[];
};

async function linesWhere(
  actor: Actor,
  unitId: number,
  where: Prisma.Sql,
  tail: Prisma.Sql,
): Promise<WorkLine[]> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT w.id, w."workerId", c.name AS worker, w.activity, t."nameTh", t."nameEn", t.per,
      w."happenedOn"::text, w.quantity, w.place, t."amountSatang" AS rate,
      w."amountSatang" AS amount, g.version, w."articleNo", ${stateOf} AS state,
      r.name AS "recordedBy", a.name AS "approvedBy", coalesce(x.name, d.name) AS "rejectedBy",
      coalesce(w."cancelReason", w."rejectReason") AS reason, w."paidOn"::text,
      (SELECT max(e.no) FROM "LedgerEntry" e WHERE e.source = 'compensation' AND e."sourceId" = w.id
        AND e."unitId" = w."unitId" AND e."reversesId" IS NULL) AS "entryNo",
      w."recordedBy" AS "recordedById", ARRAY[w."workerUserId", c."userId"] AS "workerUserIds",
      (SELECT coalesce(json_agg(json_build_object('of', p."of", 'by', p."by",
          'upTo', p."upToSatang")), '[]')
        FROM "ApprovalRule" p WHERE p."regulationId" = w."regulationId") AS approvals
    FROM "Compensation" w
    JOIN "CommitteeMember" c ON c.id = w."workerId"
    JOIN "Regulation" g ON g.id = w."regulationId"
    JOIN "CompensationRule" t ON t."regulationId" = g.id AND t.activity = w.activity
    JOIN "User" r ON r.id = w."recordedBy"
    LEFT JOIN "User" a ON a.id = w."approvedBy"
    LEFT JOIN "User" d ON d.id = w."rejectedBy"
    LEFT JOIN "User" x ON x.id = w."cancelledBy"
    WHERE w."unitId" = ${unitId} AND ${where} ${tail}`);
  const asker = { userId: actor.userId, position: committeeOf(actor, unitId)?.position ?? null };
  return rows.map(({ recordedById, workerUserIds, approvals, ...line }) => {
    const { amount, state } = line;
    const work = { recordedBy: recordedById, workerUserIds, amount, state };
    const may = (step: WorkStep) => workRefusal(step, asker, work, { approvals });
    return {
      ...line,
      may: {
        approve: may("approve"),
        reject: may("reject"),
        pay: may("pay"),
        cancel: may("cancel"),
      },
    };
  });
}

export type WorkSums = Record<WorkState, { n: number; amount: Satang }>;

/**
 * Campaign days and trips of a unit with where each stands, the latest first; null for all but the
 * committee. Sums are of the whole unit.
 *
 * @param ask filters `state` and `worker` (id of a seat); `q` looks into names and places
 */
export async function workList(
  actor: Actor,
  unitId: number,
  ask: TableAsk,
): Promise<(TableAnswer<WorkLine> & { sums: WorkSums }) | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const where = join(conditions(ask), " AND ");
  const offset = (Math.max(1, ask.page) - 1) * ask.size;
  const [rows, [count], sums] = await Promise.all([
    linesWhere(
      actor,
      unitId,
      where,
      sql`ORDER BY ${orderOf(ask)} LIMIT ${ask.size} OFFSET ${offset}`,
    ),
    db.$queryRaw<{ total: number }[]>(sql`
      SELECT count(*)::int AS total FROM "Compensation" w
      JOIN "CommitteeMember" c ON c.id = w."workerId" WHERE w."unitId" = ${unitId} AND ${where}`),
    db.$queryRaw<{ state: WorkState; n: number; amount: Satang }[]>(sql`
      SELECT ${stateOf} AS state, count(*)::int AS n, sum(w."amountSatang")::float8 AS amount
      FROM "Compensation" w WHERE w."unitId" = ${unitId} GROUP BY 1`),
  ]);
  const sum = (state: WorkState) => {
    const found = sums.find((one) => one.state === state);
    return { n: found?.n ?? 0, amount: found?.amount ?? 0 };
  };
  return {
    rows,
    total: count?.total ?? 0,
    sums: {
      waiting: sum("waiting"),
      approved: sum("approved"),
      paid: sum("paid"),
      rejected: sum("rejected"),
      cancelled: sum("cancelled"),
    },
  };
}

function conditions({ q, filters }: TableAsk): Prisma.Sql[] {
  const parts: Prisma.Sql[] = [sql`TRUE`];
  if (filters.state) parts.push(sql`${stateOf} = ${filters.state}`);
  if (filters.worker && /^\d{1,9}$/.test(filters.worker)) {
    parts.push(sql`w."workerId" = ${Number(filters.worker)}`);
  }
  if (q.trim() !== "") {
    const like = `%${q.trim().replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
    parts.push(sql`(c.name ILIKE ${like} OR w.place ILIKE ${like})`);
  }
  return parts;
}

function orderOf({ sort }: TableAsk): Prisma.Sql {
  const by = sort[0];
  const direction = by && !by.desc ? sql`ASC` : sql`DESC`;
  if (by?.id === "amount") return sql`w."amountSatang" ${direction}, w.id DESC`;
  if (by?.id === "worker") return sql`c.name ${direction}, w.id DESC`;
  return sql`w."happenedOn" ${direction}, w.id ${direction}`;
}

/** A volunteer's own work and where it stands, the latest first; null where they have no seat. */
export async function myWork(
  actor: Actor,
  unitId: number,
): Promise<{ rows: WorkLine[]; workerId: number | null } | null> {
  const grant = volunteerOf(actor, unitId);
  if (!grant) return null;
  const workerId = grant.committeeMemberId;
  if (workerId === null) return { rows: [], workerId };
  const rows = await linesWhere(
    actor,
    unitId,
    sql`w."workerId" = ${workerId}`,
    sql`ORDER BY w."happenedOn" DESC, w.id DESC LIMIT 100`,
  );
  return { rows, workerId };
}

/** Whose work this actor may record: everybody in office for the committee, a volunteer's own seat. */
export async function workers(
  actor: Actor,
  unitId: number,
): Promise<{ id: number; name: string }[] | null> {
  const own = volunteerOf(actor, unitId)?.committeeMemberId ?? null;
  const all = mayRunUnit(actor, unitId);
  if (!all && own === null) return null;
  return db.committeeMember.findMany({
    where: {
      unitId,
      ...(all ? {} : { id: own ?? 0 }),
      OR: [{ until: null }, { until: { gte: new Date() } }],
    },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
