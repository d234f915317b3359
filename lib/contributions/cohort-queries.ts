import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import { db, sql } from "@/lib/db";
import type { Month } from "@/lib/month";
import { paidBits } from "./people-queries";

/** Those whose first month under section 40 was `cohort`, in one later (or the same) month. */
export type CohortMonth = { cohort: Month; month: Month; insured: number; payers: number };

/**
 * Retention by joining cohort: for every month of the span and every cohort insured in it, how many
 * are insured and how many paid. At most sixty months. The cohorts of a month add up to the unit's figures of that month.
 * For the unit's committee, null for everybody else.
 */
export async function joiningCohorts(
  actor: Actor,
  unitId: number,
  from: Month,
  to: Month,
): Promise<CohortMonth[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return db.$queryRaw<CohortMonth[]>(sql`
    WITH months AS (SELECT generate_series(${from}::int, ${to}::int) AS month),
    paid AS MATERIALIZED (${paidBits(unitId, to)}),
    periods AS (
      SELECT m.id, q.bits, i."fromMonth", coalesce(i."toMonth", 2147483647) AS "toMonth",
        min(i."fromMonth") OVER (PARTITION BY m.id) AS cohort,
        extract(year FROM m."joinedOn")::int * 12 + extract(month FROM m."joinedOn")::int - 1 AS came,
        coalesce(extract(year FROM m."leftOn")::int * 12 + extract(month FROM m."leftOn")::int - 1,
          2147483647) AS went
      FROM "Member" m JOIN "Insurance" i ON i."unitId" = m."unitId" AND i."memberId" = m.id
        AND i.section = 'section40'
      LEFT JOIN paid q ON q."memberId" = m.id
      WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL AND ${memberScopeIn(actor, unitId)}
    )
    SELECT p.cohort, t.month, count(*)::int AS insured,
      count(*) FILTER (WHERE (p.bits >> (${to}::int - t.month)) & 1 = 1)::int AS payers
    FROM months t
    JOIN periods p ON t.month BETWEEN greatest(p."fromMonth", p.came) AND least(p."toMonth", p.went)
    GROUP BY p.cohort, t.month ORDER BY p.cohort, t.month`);
}
