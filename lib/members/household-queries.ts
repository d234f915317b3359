import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { db, sql } from "@/lib/db";
import type { Month } from "@/lib/month";

/** A village and its households, as far as the register knows them. */
export type HouseholdsOfVillage = {
  villageId: number;
  number: number | null;
  name: string;
  households: number;
  /** with at least one person insured under 33, 39 or 40 in the month */
  insured: number;
  /** house numbers without anybody insured */
  missing: string[];
};

/**
 * How near each village is to being a social-security village: every household with at least one
 * person insured under section 33, 39 or 40. Households without anybody on the register any more are
 * left out. For the committee.
 */
export async function socialSecurityVillages(
  actor: Actor,
  unitId: number,
  month: Month,
): Promise<HouseholdsOfVillage[]> {
  if (!mayRunUnit(actor, unitId)) return [];
  return db.$queryRaw<HouseholdsOfVillage[]>(sql`
    WITH houses AS (
      SELECT h.id, h."villageId", h."houseNo", coalesce(bool_or(i.id IS NOT NULL), FALSE) AS insured
      FROM "Household" h
      JOIN "Member" m ON m."householdId" = h.id AND m."leftOn" IS NULL AND m."mergedIntoId" IS NULL
      LEFT JOIN "Insurance" i ON i."memberId" = m.id
        AND ${month}::int BETWEEN i."fromMonth" AND coalesce(i."toMonth", 2147483647)
      WHERE h."unitId" = ${unitId}
      GROUP BY h.id
    )
    SELECT v.id AS "villageId", v.number, v.name, count(h.id)::int AS households,
      (count(h.id) FILTER (WHERE h.insured))::int AS insured,
      coalesce(array_agg(h."houseNo" ORDER BY h."houseNo" COLLATE "und-x-icu")
        FILTER (WHERE NOT h.insured), '{}') AS missing
    FROM "UnitVillage" u JOIN "Village" v ON v.id = u."villageId"
    LEFT JOIN houses h ON h."villageId" = v.id
    WHERE u."unitId" = ${unitId} AND u.until IS NULL
    GROUP BY v.id ORDER BY v.number, v.name`);
}
