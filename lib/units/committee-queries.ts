import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditProfile, mayRecordFor } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Grade, Position } from "@/lib/generated/prisma/enums";
import type { Month } from "@/lib/month";
import { heldOn } from "./as-of";
import { unitInScope } from "./queries";
import { overseenUnits } from "./scope";

type VillageName = { id: number; number: number | null; name: string };

export type CommitteeLine = {
  id: number;
  name: string;
  position: Position;
  grade: Grade | null;
  phone: string | null;
  since: Day;
  until: Day | null;
  hasAccount: boolean;
  villages: VillageName[];
};

/**
 * The committee with the villages each looks after, sitting members first by position; for those who
 * work for the unit or coordinate it, null for everybody else.
 */
export async function committeeWithCare(
  actor: Actor,
  unitId: number,
): Promise<CommitteeLine[] | null> {
  const unit = await unitInScope(actor, unitId);
  if (!unit || !(mayRecordFor(actor, unitId) || mayEditProfile(actor, unit))) return null;
  return db.$queryRaw<CommitteeLine[]>(sql`
    SELECT c.id, c.name, c.position, c.grade, c.phone, c.since::text, c.until::text,
      c."userId" IS NOT NULL AS "hasAccount", coalesce(v.villages, '[]') AS villages
    FROM "CommitteeMember" c
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', l.id, 'number', l.number, 'name', l.name)
        ORDER BY l.number, l.name) AS villages
      FROM "VillageCare" k JOIN "Village" l ON l.id = k."villageId"
      WHERE k."committeeMemberId" = c.id AND k.until IS NULL
    ) v ON TRUE
    WHERE c."unitId" = ${unitId}
    ORDER BY (c.until IS NOT NULL), c.position, c.name`);
}

export type VillageLine = VillageName & {
  subdistrictTh: string | null;
  subdistrictEn: string | null;
  carerId: number | null;
  carer: string | null;
  careSince: Day | null;
  /** people on the register who live there now */
  members: number;
  insured: number;
  payers: number;
};

/**
 * The villages the unit covered on a day, each with who looked after it then (nobody = a gap) and its
 * figures of a month. Names of carers only for those who work for the unit or coordinate it.
 */
export async function villagesOf(
  actor: Actor,
  unitId: number,
  month: Month,
  day: Day,
): Promise<VillageLine[] | null> {
  const unit = await unitInScope(actor, unitId);
  if (!unit) return null;
  const named = mayRecordFor(actor, unitId) || mayEditProfile(actor, unit);
  return db.$queryRaw<VillageLine[]>(sql`
    SELECT v.id, v.number, v.name, s."nameTh" AS "subdistrictTh", s."nameEn" AS "subdistrictEn",
      k."committeeMemberId" AS "carerId", CASE WHEN ${named} THEN c.name END AS carer,
      k.since::text AS "careSince", coalesce(n.members, 0) AS members,
      coalesce(f.insured, 0) AS insured, coalesce(f.payers, 0) AS payers
    FROM "UnitVillage" w
    JOIN "Village" v ON v.id = w."villageId"
    LEFT JOIN "Subdistrict" s ON s.id = v."subdistrictId"
    LEFT JOIN "VillageCare" k
      ON k."unitId" = w."unitId" AND k."villageId" = w."villageId" AND ${heldOn("k", day)}
    LEFT JOIN "CommitteeMember" c ON c.id = k."committeeMemberId"
    LEFT JOIN "VillageMonth" f
      ON f."unitId" = w."unitId" AND f."villageId" = w."villageId" AND f.month = ${month}
    LEFT JOIN (
      SELECT m."villageId", count(*)::int AS members FROM "Member" m
      WHERE m."unitId" = ${unitId} AND m."leftOn" IS NULL AND m."mergedIntoId" IS NULL
      GROUP BY m."villageId"
    ) n ON n."villageId" = w."villageId"
    WHERE w."unitId" = ${unitId} AND ${heldOn("w", day)}
    ORDER BY s."nameTh", v.number, v.name`);
}

export type UnitToAssess = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  provinceTh: string;
  provinceEn: string;
  members: { id: number; name: string; position: Position; grade: Grade | null }[];
};

/** Sitting committee members of every unit an evaluator sees: names and positions, nothing else. */
export async function committeeToAssess(actor: Actor): Promise<UnitToAssess[]> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  if (!scope) return [];
  return db.$queryRaw<UnitToAssess[]>(sql`
    SELECT u.id, u.slug, u."shortTh", u."shortEn", p."nameTh" AS "provinceTh",
      p."nameEn" AS "provinceEn", coalesce(c.members, '[]') AS members
    FROM "Unit" u
    JOIN "Province" p ON p.code = u."provinceCode"
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('id', c.id, 'name', c.name, 'position', c.position,
        'grade', c.grade) ORDER BY c.position, c.name) AS members
      FROM "CommitteeMember" c WHERE c."unitId" = u.id AND c.until IS NULL
    ) c ON TRUE
    WHERE ${scope}
    ORDER BY p.code, u."shortTh" COLLATE "th-x-icu"`);
}
