import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit, volunteerOf } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, empty, join, type Prisma, sql, type Tx } from "@/lib/db";
import type { WorkState } from "@/lib/fund/work";
import type { Satang } from "@/lib/money";
import { firstDay, lastDay, type Month, parseMonth } from "@/lib/month";
import type { TableAsk } from "@/lib/table";
import { type CampaignKind, type CampaignSums, type KindMonth, sumOf } from "./kinds";
import { type Candidate, candidatesOf } from "./result-queries";

export type CampaignLine = {
  id: number;
  kind: CampaignKind;
  heldOn: Day;
  place: string;
  villageNumber: number | null;
  village: string | null;
  peopleReached: number | null;
  workers: string[];
  cost: Satang;
  applications: number;
  optionChanges: number;
  cancelReason: string | null;
};

export type Campaigns = {
  rows: CampaignLine[];
  total: number;
  /** of the unit's last twelve months up to `through`, cancelled days left out */
  sums: KindMonth[];
};

/**
 * What each campaign's workers are paid, as far as it stands. A worker's day is paid once however
 * many campaigns it holds: it counts with the first of them.
 */
const costs = (unitId: number) => sql`
  worked AS (
    SELECT p."campaignId", w."amountSatang" AS amount,
      row_number() OVER (PARTITION BY w.id ORDER BY p."campaignId") AS nth
    FROM "CampaignWorker" p
    JOIN "Campaign" c ON c.id = p."campaignId" AND c."cancelledOn" IS NULL
    JOIN "Compensation" w ON w.id = p."compensationId"
      AND w."rejectedAt" IS NULL AND w."cancelledOn" IS NULL
    WHERE p."unitId" = ${unitId}
  ),
  cost AS (SELECT "campaignId", sum(amount) AS amount FROM worked WHERE nth = 1 GROUP BY 1),
  came AS (
    SELECT r."campaignId", count(*) FILTER (WHERE r.kind = 'application') AS applications,
      count(*) FILTER (WHERE r.kind = 'option_change') AS changes
    FROM "CampaignResult" r WHERE r."unitId" = ${unitId} GROUP BY 1
  )`;

const lines = (unitId: number, where: Prisma.Sql, tail: Prisma.Sql) => sql`
  WITH ${costs(unitId)}
  SELECT c.id, c.kind::text, c."heldOn"::text, c.place, v.number AS "villageNumber",
    v.name AS village, c."peopleReached", c."cancelReason",
    ARRAY(SELECT s.name FROM "CampaignWorker" p JOIN "CommitteeMember" s
      ON s.id = p."committeeMemberId" WHERE p."campaignId" = c.id ORDER BY s.name) AS workers,
    coalesce(o.amount, 0)::float8 AS cost, coalesce(a.applications, 0)::int AS applications,
    coalesce(a.changes, 0)::int AS "optionChanges"
  FROM "Campaign" c
  LEFT JOIN "Village" v ON v.id = c."villageId"
  LEFT JOIN cost o ON o."campaignId" = c.id
  LEFT JOIN came a ON a."campaignId" = c.id
  WHERE c."unitId" = ${unitId} AND ${where}
  ORDER BY c."heldOn" DESC, c.id DESC ${tail}`;

/**
 * A unit's campaign days, the latest first, with its sums by month and kind; null for all but the
 * committee.
 *
 * @param ask filters `kind`, `month`, `state` (cancelled)
 */
export async function campaignsOf(
  actor: Actor,
  unitId: number,
  ask: TableAsk,
  months: { from: Month; through: Month },
): Promise<Campaigns | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const where = join(conditions(ask), " AND ");
  const offset = (Math.max(1, ask.page) - 1) * ask.size;
  const [rows, [count], sums] = await Promise.all([
    db.$queryRaw<CampaignLine[]>(lines(unitId, where, sql`LIMIT ${ask.size} OFFSET ${offset}`)),
    db.$queryRaw<{ total: number }[]>(sql`
      SELECT count(*)::int AS total FROM "Campaign" c WHERE c."unitId" = ${unitId} AND ${where}`),
    sumsBetween(db, unitId, months.from, months.through),
  ]);
  return { rows, total: count?.total ?? 0, sums };
}

function conditions({ filters }: TableAsk): Prisma.Sql[] {
  const cancelled = filters.state === "cancelled";
  const parts = [cancelled ? sql`c."cancelledOn" IS NOT NULL` : sql`c."cancelledOn" IS NULL`];
  if (filters.kind) parts.push(sql`c.kind::text = ${filters.kind}`);
  const month = filters.month ? parseMonth(filters.month) : null;
  if (month !== null) {
    parts.push(sql`c."heldOn" BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date`);
  }
  return parts;
}

async function sumsBetween(tx: Tx, unitId: number, from: Month, to: Month): Promise<KindMonth[]> {
  return tx.$queryRaw<KindMonth[]>(sql`
    WITH ${costs(unitId)}
    SELECT (extract(year FROM c."heldOn") * 12 + extract(month FROM c."heldOn") - 1)::int AS month,
      c.kind::text, count(*)::int AS days, coalesce(sum(c."peopleReached"), 0)::int AS reached,
      coalesce(sum(o.amount), 0)::float8 AS cost,
      coalesce(sum(a.applications), 0)::int AS applications,
      coalesce(sum(a.changes), 0)::int AS "optionChanges"
    FROM "Campaign" c
    LEFT JOIN cost o ON o."campaignId" = c.id
    LEFT JOIN came a ON a."campaignId" = c.id
    WHERE c."unitId" = ${unitId} AND c."cancelledOn" IS NULL
      AND c."heldOn" BETWEEN ${firstDay(from)}::date AND ${lastDay(to)}::date
    GROUP BY 1, c.kind ORDER BY 1 DESC, c.kind`);
}

/** Sums of one month for its report, by kind and together. The caller has asked who may see it. */
export async function campaignsOfMonth(
  tx: Tx,
  unitId: number,
  month: Month,
): Promise<CampaignSums & { byKind: KindMonth[] }> {
  const byKind = await sumsBetween(tx, unitId, month, month);
  return { ...sumOf(byKind), byKind };
}

/** Sums of the days of several months. The caller has asked who may see it. */
export async function campaignsBetween(
  tx: Tx,
  unitId: number,
  from: Month,
  to: Month,
): Promise<CampaignSums> {
  return sumOf(await sumsBetween(tx, unitId, from, to));
}

export type CampaignWork = {
  seatId: number;
  name: string;
  /** null where the regulation pays nothing for it */
  work: { id: number; amount: Satang; state: WorkState } | null;
};

export type CampaignPage = CampaignLine & {
  note: string | null;
  recordedBy: string;
  cancelledOn: Day | null;
  work: CampaignWork[];
  candidates: Candidate[];
};

/** One day with its workers and what came of it; null for all but the committee. */
export async function campaign(
  actor: Actor,
  unitId: number,
  campaignId: number,
): Promise<CampaignPage | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [[line], [more], work] = await Promise.all([
    db.$queryRaw<CampaignLine[]>(lines(unitId, sql`c.id = ${campaignId}`, empty)),
    db.$queryRaw<Pick<CampaignPage, "note" | "recordedBy" | "cancelledOn">[]>(sql`
      SELECT c.note, u.name AS "recordedBy", c."cancelledOn"::text FROM "Campaign" c
      JOIN "User" u ON u.id = c."recordedBy"
      WHERE c.id = ${campaignId} AND c."unitId" = ${unitId}`),
    db.$queryRaw<CampaignWork[]>(sql`
      SELECT s.id AS "seatId", s.name, CASE WHEN w.id IS NOT NULL THEN json_build_object(
        'id', w.id, 'amount', w."amountSatang", 'state', CASE
          WHEN w."cancelledOn" IS NOT NULL THEN 'cancelled'
          WHEN w."rejectedAt" IS NOT NULL THEN 'rejected' WHEN w."paidOn" IS NOT NULL THEN 'paid'
          WHEN w."approvedAt" IS NOT NULL THEN 'approved' ELSE 'waiting' END) END AS work
      FROM "CampaignWorker" p
      JOIN "CommitteeMember" s ON s.id = p."committeeMemberId"
      LEFT JOIN "Compensation" w ON w.id = p."compensationId"
      WHERE p."campaignId" = ${campaignId} AND p."unitId" = ${unitId} ORDER BY s.name`),
  ]);
  if (!line || !more) return null;
  const candidates = await candidatesOf(db, unitId, campaignId, line.heldOn);
  return { ...line, ...more, work, candidates };
}

/** Days that a volunteer recorded, the latest first; null where they work for no such unit. */
export async function myCampaigns(actor: Actor, unitId: number): Promise<CampaignLine[] | null> {
  if (!volunteerOf(actor, unitId)) return null;
  const own = sql`c."recordedBy" = ${actor.userId} AND c."cancelledOn" IS NULL`;
  return db.$queryRaw<CampaignLine[]>(lines(unitId, own, sql`LIMIT 50`));
}
