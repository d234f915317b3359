import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { type Prisma, rowsOf, sql } from "@/lib/db";
import { type UnitTier, unitTiers } from "@/lib/maturity/queries";
import { overseenUnits } from "@/lib/units/scope";
import { type OpenPair, type Partner, type ProposedPair, proposePairs } from "./mentoring";

export type PairUnit = { id: number; slug: string; shortTh: string; shortEn: string };

export type MentorVisitLine = {
  id: number;
  happenedOn: Day;
  place: string | null;
  notes: string;
  learned: string | null;
  by: string;
};

export type MentorshipLine = {
  id: number;
  /** the one that learns */
  unit: PairUnit;
  mentor: PairUnit;
  focus: string;
  proposedOn: Day;
  unitAgreedOn: Day | null;
  mentorAgreedOn: Day | null;
  startedOn: Day | null;
  endedOn: Day | null;
  endReason: string | null;
  /** newest first */
  visits: MentorVisitLine[];
};

/** Open ones first, then the newest; at most two hundred. */
function pairsWhere(scope: Prisma.Sql): Promise<MentorshipLine[]> {
  return rowsOf<MentorshipLine>(sql`
    SELECT m.id, json_build_object('id', u.id, 'slug', u.slug, 'shortTh', u."shortTh",
        'shortEn', u."shortEn") AS unit,
      json_build_object('id', o.id, 'slug', o.slug, 'shortTh', o."shortTh",
        'shortEn', o."shortEn") AS mentor,
      m.focus, m."proposedOn"::text AS "proposedOn", m."unitAgreedOn"::text AS "unitAgreedOn",
      m."mentorAgreedOn"::text AS "mentorAgreedOn", m."startedOn"::text AS "startedOn",
      m."endedOn"::text AS "endedOn", m."endReason",
      coalesce((SELECT json_agg(json_build_object('id', v.id, 'happenedOn', v."happenedOn",
          'place', v.place, 'notes', v.notes, 'learned', v.learned, 'by', w.name)
          ORDER BY v."happenedOn" DESC, v.id DESC)
        FROM "MentorVisit" v JOIN "User" w ON w.id = v."recordedBy"
        WHERE v."mentorshipId" = m.id AND v."removedAt" IS NULL), '[]') AS visits
    FROM "Mentorship" m JOIN "Unit" u ON u.id = m."unitId" JOIN "Unit" o ON o.id = m."mentorUnitId"
    WHERE ${scope}
    ORDER BY (m."endedOn" IS NOT NULL), coalesce(m."endedOn", m."proposedOn") DESC, m.id DESC
    LIMIT 200`);
}

/** Where a unit learns or teaches, for its committee; null for everybody else. */
export async function mentorshipsOf(
  actor: Actor,
  unitId: number,
): Promise<MentorshipLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return pairsWhere(sql`m."unitId" = ${unitId} OR m."mentorUnitId" = ${unitId}`);
}

/** Pairs with a unit of the province (null: of all that the actor coordinates); null out of scope. */
export async function mentorshipsAcross(
  actor: Actor,
  provinceCode: string | null,
): Promise<MentorshipLine[] | null> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  return scope && pairsWhere(touching(scope));
}

/** One of them. */
export async function mentorshipAt(
  actor: Actor,
  provinceCode: string | null,
  id: number,
): Promise<MentorshipLine | null> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  if (!scope) return null;
  const [pair] = await pairsWhere(sql`m.id = ${id} AND ${touching(scope)}`);
  return pair ?? null;
}

function touching(scope: Prisma.Sql): Prisma.Sql {
  const inside = sql`SELECT u.id FROM "Unit" u WHERE ${scope}`;
  return sql`(m."unitId" IN (${inside}) OR m."mentorUnitId" IN (${inside}))`;
}

export type Proposed = ProposedPair & { unit: UnitTier; mentor: UnitTier };

/**
 * The units a coordinator may pair, and who should mentor whom by their tiers and criteria today.
 * Null out of scope.
 */
export async function proposedPairs(
  actor: Actor,
  provinceCode: string | null,
): Promise<{ units: UnitTier[]; pairs: Proposed[] } | null> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  const units = await unitTiers(actor, provinceCode);
  if (!scope || !units) return null;
  const open = await rowsOf<OpenPair>(sql`
    SELECT m."unitId", m."mentorUnitId" FROM "Mentorship" m
    WHERE m."endedOn" IS NULL AND ${touching(scope)}`);
  const known = new Map(units.map((unit) => [unit.id, unit]));
  const partners = units.map(
    (unit): Partner => ({
      id: unit.id,
      provinceCode: unit.provinceCode,
      district: unit.districtTh,
      tier: unit.current?.tier ?? unit.result.tier,
      result: unit.result,
    }),
  );
  const pairs = proposePairs(partners, open).flatMap((pair) => {
    const [unit, mentor] = [known.get(pair.unitId), known.get(pair.mentorUnitId)];
    return unit && mentor ? [{ ...pair, unit, mentor }] : [];
  });
  return { units, pairs };
}
