import "server-only";
import { type Prisma, sql } from "@/lib/db";
import { firstDay, lastDay, type Month } from "@/lib/month";

// Pieces of SQL that the lists of this domain share. `m` is "Member", `i` what is known of
// their insurance, `p` the months they paid.

/**
 * The members of `scope` who are insured under section 40 in that month and on the register on a day
 * of it, the same people that refreshFigures counts; with `i.option` of the month and `i.since`, the
 * first month under section 40.
 */
export function insuredMembers(unitId: number, month: Month, scope: Prisma.Sql): Prisma.Sql {
  const covers = sql`${month}::int BETWEEN "fromMonth" AND coalesce("toMonth", 2147483647)`;
  return sql`"Member" m JOIN (
      SELECT "memberId", min("fromMonth") AS since, max(option) FILTER (WHERE ${covers}) AS option
      FROM "Insurance" WHERE "unitId" = ${unitId} AND section = 'section40'
      GROUP BY "memberId" HAVING bool_or(${covers})
    ) i ON i."memberId" = m.id AND m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
    AND m."joinedOn" <= ${lastDay(month)}::date
    AND (m."leftOn" IS NULL OR m."leftOn" >= ${firstDay(month)}::date) AND ${scope}`;
}

/**
 * The months paid as `p.bits` and `p."asOf"`, joined laterally. The present and later months read the
 * register's own copy. A past round is counted from the payments, since the copy holds the last sixty
 * months and a past round must stay exact however long ago it was.
 */
export function paidMonths(month: Month, thisMonth: Month): Prisma.Sql {
  if (month >= thisMonth) {
    return sql`CROSS JOIN LATERAL (SELECT m."paidBits" AS bits, m."paidAsOf" AS "asOf") p`;
  }
  return sql`CROSS JOIN LATERAL (
    SELECT coalesce(bit_or(1::bigint << (${month}::int - c.month)), 0) AS bits, ${month}::int AS "asOf"
    FROM "Contribution" c WHERE c."unitId" = m."unitId" AND c."memberId" = m.id
      AND c.month BETWEEN ${month}::int - 59 AND ${month}::int) p`;
}

/** Whether the month is paid, over `p`. */
export function paidIn(month: Month): Prisma.Sql {
  return sql`(p."asOf" BETWEEN ${month}::int AND ${month}::int + 59
    AND (p.bits >> (p."asOf" - ${month}::int)) & 1 = 1)`;
}

/** Who looks after a member now, as `k` (a line of the committee) where anybody does. */
export const carer = sql`LEFT JOIN "VillageCare" w
    ON w."unitId" = m."unitId" AND w."villageId" = m."villageId" AND w.until IS NULL
  LEFT JOIN "CommitteeMember" k ON k.id = coalesce(m."lookedAfterById", w."committeeMemberId")`;

/** A member's name as people say it. */
export const fullName = sql`concat_ws(' ', m."firstName", m."lastName")`;
