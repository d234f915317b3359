import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { db, sql } from "@/lib/db";
import { asMonth, type Month } from "@/lib/month";
import { type MemberProfile, memberProfile } from "./queries";

export type DuplicateReason = "name_village" | "name_birth" | "phone";

export type PossibleDuplicate = {
  a: { no: number; name: string; village: string };
  b: { no: number; name: string; village: string };
  reasons: DuplicateReason[];
};

const most = 200;

/**
 * Pairs of records that may be one person: the same name in one village or with one birth date, or
 * the same phone. Two different ID numbers are two persons. For the committee; the likeliest first.
 */
export async function possibleDuplicates(
  actor: Actor,
  unitId: number,
): Promise<PossibleDuplicate[]> {
  if (!mayRunUnit(actor, unitId)) return [];
  type Row = {
    aNo: number;
    aName: string;
    aVillage: string;
    bNo: number;
    bName: string;
    bVillage: string;
    nameVillage: boolean;
    nameBirth: boolean;
    phone: boolean;
  };
  const rows = await db.$queryRaw<Row[]>(sql`
    WITH p AS MATERIALIZED (
      SELECT m.id, m.no, concat_ws(' ', m."firstName", m."lastName") AS name, m."villageId", m.birth,
        m.phone, m."idIndex", split_part(m."searchKey", '|', 1) AS key, v.name AS village
      FROM "Member" m JOIN "Village" v ON v.id = m."villageId"
      WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
    ), pairs AS (
      SELECT a.id AS a, b.id AS b FROM p a JOIN p b ON a.key = b.key AND a.id < b.id
        AND (a."villageId" = b."villageId" OR a.birth = b.birth)
      UNION
      SELECT a.id, b.id FROM p a JOIN p b ON a.phone = b.phone AND a.id < b.id
    )
    SELECT a.no AS "aNo", a.name AS "aName", a.village AS "aVillage",
      b.no AS "bNo", b.name AS "bName", b.village AS "bVillage",
      a.key = b.key AND a."villageId" = b."villageId" AS "nameVillage",
      a.key = b.key AND coalesce(a.birth = b.birth, FALSE) AS "nameBirth",
      coalesce(a.phone = b.phone, FALSE) AS phone
    FROM pairs x JOIN p a ON a.id = x.a JOIN p b ON b.id = x.b
    WHERE a."idIndex" IS NULL OR b."idIndex" IS NULL
    ORDER BY (a.key = b.key) DESC, a.no, b.no LIMIT ${most}`);
  return rows.map((row) => ({
    a: { no: row.aNo, name: row.aName, village: row.aVillage },
    b: { no: row.bNo, name: row.bName, village: row.bVillage },
    reasons: [
      ...(row.nameVillage ? (["name_village"] as const) : []),
      ...(row.nameBirth ? (["name_birth"] as const) : []),
      ...(row.phone ? (["phone"] as const) : []),
    ],
  }));
}

export type SideOfMerge = MemberProfile & {
  payments: { months: number; first: Month | null; last: Month | null };
};

/** Both records in full with what they paid, and the months paid in both; for the committee. */
export async function mergePreview(
  actor: Actor,
  unitId: number,
  [aNo, bNo]: [number, number],
): Promise<{ a: SideOfMerge; b: SideOfMerge; doubled: Month[] } | null> {
  if (!mayRunUnit(actor, unitId) || aNo === bNo) return null;
  const [a, b] = await Promise.all([
    memberProfile(actor, unitId, aNo),
    memberProfile(actor, unitId, bNo),
  ]);
  if (!a || !b) return null;
  const paid = await db.contribution.findMany({
    where: { unitId, memberId: { in: [a.id, b.id] } },
    orderBy: { month: "asc" },
    select: { memberId: true, month: true },
  });
  const monthsOf = (id: number) =>
    paid.filter((p) => p.memberId === id).map((p) => asMonth(p.month));
  const side = (profile: MemberProfile): SideOfMerge => {
    const months = monthsOf(profile.id);
    const payments = {
      months: months.length,
      first: months[0] ?? null,
      last: months.at(-1) ?? null,
    };
    return { ...profile, payments };
  };
  const inB = new Set(monthsOf(b.id));
  return { a: side(a), b: side(b), doubled: monthsOf(a.id).filter((m) => inB.has(m)) };
}
