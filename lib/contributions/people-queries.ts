import "server-only";
import { empty, type Prisma, sql } from "@/lib/db";
import { insuredBits, onRegister, paidIn as paidInBits } from "@/lib/members/month-queries";
import { firstDay, lastDay, type Month } from "@/lib/month";

// Pieces of SQL that the lists of this domain share: `m` is "Member", `i` what is known of their
// insurance, `p` the months they paid. What is gathered per person is gathered once and materialized,
// so that the plan stays good also on tables just filled, of which the planner knows nothing yet.

export type InsuredPeople = {
  /** for the WITH of the statement */
  ctes: Prisma.Sql;
  /**
   * for its FROM: `m`, `i.option` in the month, `p.bits` and `p."asOf"` of the months paid, `p.insured`
   * the months insured (see InsuredBits; null with "later"), `p."villageId"` where they lived in that
   * month
   */
  from: Prisma.Sql;
};

/**
 * How the months insured are gathered: of the whole unit at once; person by person, where the scope is
 * a small part of the unit; or later, by `insuredMonths`, for those of a page alone.
 */
type Gathered = "at_once" | "by_person" | "later";

/**
 * The members of `scope` who are insured under section 40 in that month and on the register on a day
 * of it, the same people that refreshFigures counts, with the months they paid.
 *
 * The present and later months read the register's own copy of the paid months and of the village. A
 * past round is counted from the payments, since the copy holds the last sixty months and a past round
 * must stay exact however long ago it was; and by the village of then, as its figures are.
 */
export function insuredPeople(
  unitId: number,
  month: Month,
  thisMonth: Month,
  scope: Prisma.Sql,
  gathered: Gathered = "at_once",
): InsuredPeople {
  const covers = sql`${month}::int BETWEEN "fromMonth" AND coalesce("toMonth", 2147483647)`;
  const known = sql`${insuredBits(month)} AS bits, max(option) FILTER (WHERE ${covers}) AS option
        FROM "Insurance"`;
  const past = month < thisMonth;
  const insured = gathered === "later" ? sql`NULL::bigint` : onRegister(sql`i.bits`, month);
  const insurance = {
    at_once: sql`SELECT "memberId", ${known} WHERE "unitId" = ${unitId} AND section = 'section40'
      GROUP BY "memberId" HAVING bool_or(${covers})`,
    by_person: sql`SELECT m.id AS "memberId", i.bits, i.option FROM "Member" m CROSS JOIN LATERAL (
        SELECT ${known} WHERE "memberId" = m.id AND section = 'section40'
        HAVING bool_or(${covers})
      ) i WHERE m."unitId" = ${unitId} AND ${scope}`,
    // Periods of one person never overlap, so the join leaves one line each. Were the month asked for
    // here, the planner would expect few and look the members up one by one.
    later: sql`SELECT "memberId", option, ${covers} AS then FROM "Insurance"
      WHERE "unitId" = ${unitId} AND section = 'section40'`,
  };
  return {
    ctes: sql`insured AS MATERIALIZED (${insurance[gathered]})${
      past
        ? sql`, paid AS MATERIALIZED (${paidBits(unitId, month)}),
          homes AS MATERIALIZED (SELECT "memberId", "villageId" FROM "Residence"
            WHERE "unitId" = ${unitId} AND ${covers})`
        : empty
    }`,
    from: sql`"Member" m JOIN insured i ON i."memberId" = m.id AND m."unitId" = ${unitId}
      AND m."mergedIntoId" IS NULL AND m."joinedOn" <= ${lastDay(month)}::date
      AND (m."leftOn" IS NULL OR m."leftOn" >= ${firstDay(month)}::date) AND ${scope}
      ${gathered === "later" ? sql`AND i.then` : empty}
      ${
        past
          ? sql`LEFT JOIN paid q ON q."memberId" = m.id
              LEFT JOIN homes h ON h."memberId" = m.id CROSS JOIN LATERAL
              (SELECT coalesce(q.bits, 0) AS bits, ${month}::int AS "asOf", ${insured} AS insured,
                coalesce(h."villageId", m."villageId") AS "villageId") p`
          : sql`CROSS JOIN LATERAL
              (SELECT m."paidBits" AS bits, m."paidAsOf" AS "asOf", ${insured} AS insured,
                m."villageId") p`
      }`,
  };
}

/** The months `m` was insured under section 40 and on the register, bit i = `month` − i. */
export function insuredMonths(month: Month): Prisma.Sql {
  return sql`(SELECT ${onRegister(insuredBits(month), month)} FROM "Insurance"
    WHERE "memberId" = m.id AND section = 'section40')`;
}

/** By person, the sixty months up to `last` that are paid: bit i is the month last − i. */
export function paidBits(unitId: number, last: Month): Prisma.Sql {
  return sql`SELECT "memberId", bit_or(1::bigint << (${last}::int - month)) AS bits
    FROM "Contribution" WHERE "unitId" = ${unitId}
    AND month BETWEEN ${last}::int - 59 AND ${last}::int GROUP BY "memberId"`;
}

/** Whether the month is paid, over `p`. */
export const paidIn = (month: Month): Prisma.Sql => paidInBits(month, sql`p.bits`, sql`p."asOf"`);

/** Who looks after a member now, as `k` (a line of the committee) where anybody does. */
export const carer = sql`LEFT JOIN "VillageCare" w
    ON w."unitId" = m."unitId" AND w."villageId" = m."villageId" AND w.until IS NULL
  LEFT JOIN "CommitteeMember" k ON k.id = coalesce(m."lookedAfterById", w."committeeMemberId")`;

/** A member's name as people say it. */
export const fullName = sql`concat_ws(' ', m."firstName", m."lastName")`;
