import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, maySeeFigures } from "@/lib/access/policy";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, type Prisma, rowsOf, sql, type Tx } from "@/lib/db";
import { overseenUnits } from "@/lib/units/scope";
import { type Criterion, firstStandard, type Standard, type Tier } from "./criteria";
import { evidenceWhere } from "./evidence-queries";
import { type TierResult, tierOf } from "./tier";

/** The tier a unit was last given, and whether that was what its evidence came to. */
export type CurrentTier = { tier: Tier; since: Day; overridden: boolean };

/** Last decisions under a condition on the alias `u`. */
async function currentWhere(scope: Prisma.Sql): Promise<Map<number, CurrentTier>> {
  const rows = await rowsOf<CurrentTier & { unitId: number }>(sql`
    SELECT DISTINCT ON (d."unitId") d."unitId", d.tier, d."decidedOn"::text AS since,
      d.computed IS NOT NULL AND d.computed <> d.tier AS overridden
    FROM "TierDecision" d JOIN "Unit" u ON u.id = d."unitId" WHERE ${scope}
    ORDER BY d."unitId", d."decidedOn" DESC, d.id DESC`);
  return new Map(rows.map(({ unitId, ...tier }) => [unitId, tier]));
}

/** The tiers of all units that the actor oversees, as last decided by the end of a day. */
export async function currentTiers(
  actor: Actor,
  provinceCode: string | null,
  day: Day = todayInBangkok(),
): Promise<Map<number, CurrentTier> | null> {
  const scope = overseenUnits(actor, provinceCode);
  return scope && currentWhere(sql`${scope} AND d."decidedOn" <= ${day}::date`);
}

type StandardRow = {
  id: number;
  version: number;
  provinceCode: string | null;
  criteria: Criterion[];
};

/**
 * The standard of a province on a day: its own newest, else the nation's newest, else the first that
 * comes with the product.
 */
export async function standardFor(
  provinceCode: string | null,
  on: Day = todayInBangkok(),
  tx: Tx | typeof db = db,
): Promise<Standard> {
  const [row] = await tx.$queryRaw<StandardRow[]>(sql`
    SELECT id, version, "provinceCode", criteria FROM "MaturityStandard"
    WHERE "inForceFrom" <= ${on}::date
      AND ("provinceCode" IS NULL OR "provinceCode" = ${provinceCode})
    ORDER BY "provinceCode" NULLS LAST, version DESC LIMIT 1`);
  return row ?? firstStandard;
}

export type UnitTier = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  provinceCode: string;
  districtTh: string;
  districtEn: string;
  current: CurrentTier | null;
  result: TierResult;
};

/** All units a coordinator oversees, each with its tier and what its evidence comes to. */
export async function unitTiers(
  actor: Actor,
  provinceCode: string | null,
): Promise<UnitTier[] | null> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  if (!scope) return null;
  const [units, evidence, current] = await Promise.all([
    rowsOf<Omit<UnitTier, "current" | "result">>(sql`
      SELECT u.id, u.slug, u."shortTh", u."shortEn", u."provinceCode", d."nameTh" AS "districtTh",
        d."nameEn" AS "districtEn"
      FROM "Unit" u JOIN "District" d ON d.id = u."districtId"
      WHERE ${scope} ORDER BY u."shortTh" COLLATE "th-x-icu", u.id`),
    evidenceWhere(scope),
    currentWhere(scope),
  ]);
  const standards = new Map<string, Standard>();
  for (const { provinceCode: code } of units) {
    if (!standards.has(code)) standards.set(code, await standardFor(code));
  }
  return units.flatMap((unit) => {
    const told = evidence.get(unit.id);
    const standard = standards.get(unit.provinceCode);
    if (!told || !standard) return [];
    return [{ ...unit, current: current.get(unit.id) ?? null, result: tierOf(standard, told) }];
  });
}

export type TierReply = { text: string; by: string; at: Date };

export type TierStep = {
  id: number;
  tier: Tier;
  computed: Tier | null;
  reason: string | null;
  decidedOn: Day;
  by: string | null;
  replies: TierReply[];
};

export type UnitMaturity = {
  standard: Standard;
  result: TierResult;
  judged: Readonly<Record<string, boolean | undefined>>;
  current: CurrentTier | null;
  /** newest first */
  history: TierStep[];
  mayDecide: boolean;
};

/** Where a unit stands, criterion by criterion, with its history. Null out of scope. */
export async function unitMaturity(
  actor: Actor,
  unit: { id: number; provinceCode: string },
): Promise<UnitMaturity | null> {
  if (!maySeeFigures(actor, unit)) return null;
  // The province is the unit's own, whatever the caller says.
  const here = sql`u.id = ${unit.id} AND u."provinceCode" = ${unit.provinceCode}`;
  const [standard, evidence, current, history] = await Promise.all([
    standardFor(unit.provinceCode),
    evidenceWhere(here),
    currentWhere(here),
    historyOf(unit.id),
  ]);
  const told = evidence.get(unit.id);
  if (!told) return null;
  return {
    standard,
    result: tierOf(standard, told),
    judged: told.judged,
    current: current.get(unit.id) ?? null,
    history,
    mayDecide: mayCoordinate(actor, unit.provinceCode),
  };
}

function historyOf(unitId: number): Promise<TierStep[]> {
  return rowsOf<TierStep>(sql`
    SELECT d.id, d.tier, d.computed, d.reason, d."decidedOn"::text AS "decidedOn", w.name AS by,
      coalesce((SELECT json_agg(json_build_object('text', r.text, 'by', p.name, 'at', r."repliedAt")
        ORDER BY r.id) FROM "TierReply" r JOIN "User" p ON p.id = r."repliedBy"
        WHERE r."decisionId" = d.id), '[]') AS replies
    FROM "TierDecision" d LEFT JOIN "User" w ON w.id = d."decidedBy"
    WHERE d."unitId" = ${unitId} ORDER BY d."decidedOn" DESC, d.id DESC`);
}

export type StandardLine = {
  version: number;
  inForceFrom: Day;
  note: string;
  by: string;
  nation: boolean;
};

/** The standard in force for a coordinator's place, with the versions made so far. */
export async function standardsOf(
  actor: Actor,
  provinceCode: string | null,
): Promise<{ standard: Standard; versions: StandardLine[] } | null> {
  if (!overseenUnits(actor, provinceCode, ["coordinator"])) return null;
  const [standard, versions] = await Promise.all([
    standardFor(provinceCode),
    rowsOf<StandardLine>(sql`
      SELECT s.version, s."inForceFrom"::text AS "inForceFrom", s.note, w.name AS by,
        s."provinceCode" IS NULL AS nation
      FROM "MaturityStandard" s JOIN "User" w ON w.id = s."createdBy"
      WHERE s."provinceCode" IS NULL OR s."provinceCode" = ${provinceCode}
      ORDER BY s."provinceCode" NULLS LAST, s.version DESC`),
  ]);
  return { standard, versions };
}
