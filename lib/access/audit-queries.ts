import "server-only";
import { toDate } from "@/lib/day";
import { db, join, Prisma, sql } from "@/lib/db";
import { addMonths, firstDay, parseMonth } from "@/lib/month";
import type { TableAnswer, TableAsk } from "@/lib/table";
import type { Actor } from "./actor";
import { mayRunUnit } from "./policy";

export type AuditLine = {
  id: string;
  at: Date;
  actorId: number;
  actor: string;
  action: string;
  subject: string | null;
  subjectId: number | null;
  /** number on the register, where the subject is a member */
  no: number | null;
  /** name of the person or place the write is about, as it is called now */
  about: string | null;
  /** number of the village, where the subject is one that has a number */
  villageNumber: number | null;
  before: unknown;
  after: unknown;
};

/**
 * What was written in a unit, the newest first (or the oldest, when sorted so): who, when, what before
 * and after. For the unit's committee; null for everybody else.
 *
 * @param ask filters `kind`, `person` (an actor's id) and `month`
 */
export async function auditOf(
  actor: Actor,
  unitId: number,
  ask: TableAsk,
): Promise<TableAnswer<AuditLine> | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const where = join([...conditions(unitId, ask.filters), readableBy(actor, unitId)], " AND ");
  const direction = ask.sort[0]?.id === "at" && !ask.sort[0].desc ? sql`ASC` : sql`DESC`;
  const offset = (Math.max(1, ask.page) - 1) * ask.size;
  const [rows, [count]] = await Promise.all([
    db.$queryRaw<AuditLine[]>(sql`
      SELECT a.id, a.at, a."actorId", u.name AS actor, a.action, a.subject, a."subjectId",
        m.no, coalesce(
          CASE WHEN m.id IS NOT NULL THEN concat_ws(' ', m."firstName", m."lastName") END,
          c.name, v.name) AS about, v.number AS "villageNumber",
        a.before, a.after
      FROM (
        SELECT * FROM "AuditEntry" a WHERE ${where}
        ORDER BY a.at ${direction}, a.id LIMIT ${ask.size} OFFSET ${offset}
      ) a
      LEFT JOIN "User" u ON u.id = a."actorId"
      LEFT JOIN "Member" m
        ON a.subject = 'member' AND m."unitId" = ${unitId} AND m.id = a."subjectId"
      LEFT JOIN "CommitteeMember" c
        ON a.subject = 'committeeMember' AND c."unitId" = ${unitId} AND c.id = a."subjectId"
      LEFT JOIN "Village" v ON a.subject = 'village' AND v.id = a."subjectId"
      ORDER BY a.at ${direction}, a.id`),
    db.$queryRaw<{ total: number }[]>(
      sql`SELECT count(*)::int AS total FROM "AuditEntry" a WHERE ${where}`,
    ),
  ]);
  return { rows, total: count?.total ?? 0 };
}

/** That somebody is followed up is for the unit's counsellor alone; even how often would tell whom. */
const readableBy = (actor: Actor, unitId: number) => sql`
  (a.subject IS DISTINCT FROM 'followUp' OR EXISTS (SELECT 1 FROM "Counsellor" c
    WHERE c."unitId" = ${unitId} AND c."userId" = ${actor.userId}
      AND c.since <= (now() AT TIME ZONE 'Asia/Bangkok')::date
      AND (c.until IS NULL OR c.until > (now() AT TIME ZONE 'Asia/Bangkok')::date)))`;

function conditions(unitId: number, filters: TableAsk["filters"]): Prisma.Sql[] {
  const parts = [sql`a."unitId" = ${unitId}`];
  if (filters.kind) parts.push(sql`a.action = ${filters.kind}`);
  if (filters.person && /^\d{1,9}$/.test(filters.person)) {
    parts.push(sql`a."actorId" = ${Number(filters.person)}`);
  }
  const month = filters.month ? parseMonth(filters.month) : null;
  if (month !== null) {
    // Days begin at midnight in Bangkok, seven hours before UTC's.
    const from = bangkokMidnight(month);
    const to = bangkokMidnight(addMonths(month, 1));
    parts.push(sql`a.at >= ${from} AND a.at < ${to}`);
  }
  return parts;
}

function bangkokMidnight(month: Parameters<typeof firstDay>[0]): Date {
  return new Date(toDate(firstDay(month)).getTime() - 7 * 3_600_000);
}

export type CodeName = { code: string; nameTh: string; nameEn: string | null };

export type AuditNames = {
  /** who wrote, and which kinds of writes there were, of late */
  people: { id: number; name: string }[];
  actions: string[];
  /** ids that audit rows mention, as they are called now */
  villages: { id: number; number: number | null; name: string }[];
  /** codes of the unit's own, as the latest regulation that knows them calls them */
  classes: CodeName[];
  services: CodeName[];
  activities: CodeName[];
  committee: { id: number; name: string }[];
};

/** Names that the audit trail of a unit needs to be read; for its committee only. */
export async function auditNames(actor: Actor, unitId: number): Promise<AuditNames | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await db.$queryRaw<AuditNames[]>(sql`
    WITH late AS (
      SELECT a."actorId", a.action FROM "AuditEntry" a
      WHERE a."unitId" = ${unitId} AND ${readableBy(actor, unitId)}
      ORDER BY a.at DESC LIMIT 5000
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name), '[]')
        FROM "User" u WHERE u.id IN (SELECT "actorId" FROM late)) AS people,
      (SELECT coalesce(json_agg(DISTINCT action), '[]') FROM late) AS actions,
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number,
          'name', v.name)), '[]')
        FROM "Village" v WHERE v.id IN (SELECT "villageId" FROM "UnitVillage"
          WHERE "unitId" = ${unitId})) AS villages,
      ${namesByCode(unitId, "MemberClass", "code")} AS classes,
      ${namesByCode(unitId, "FeeRule", "service")} AS services,
      ${namesByCode(unitId, "CompensationRule", "activity")} AS activities,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name)), '[]')
        FROM "CommitteeMember" c WHERE c."unitId" = ${unitId}) AS committee`);
  return row ?? null;
}

function namesByCode(unitId: number, table: string, column: string): Prisma.Sql {
  const [from, code] = [Prisma.raw(`"${table}"`), Prisma.raw(`"${column}"`)];
  return sql`(SELECT coalesce(json_agg(n), '[]') FROM (
    SELECT DISTINCT ON (c.${code}) c.${code} AS code, c."nameTh", c."nameEn"
    FROM ${from} c JOIN "Regulation" r ON r.id = c."regulationId"
    WHERE c."unitId" = ${unitId} AND c."nameTh" IS NOT NULL
    ORDER BY c.${code}, r.version DESC NULLS LAST) n)`;
}
