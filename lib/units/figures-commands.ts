import "server-only";
import { todayInBangkok } from "@/lib/day";
import { db, forMany, sql, type Tx } from "@/lib/db";
import { figuresLock } from "@/lib/locks";
import { addMonths, asMonth, type Month, monthOf } from "@/lib/month";

/** Contributions may be paid this far ahead, so figures are kept this far ahead too. */
const monthsAhead = 12;

/** The last month that has figures: twelve months from now. */
export function lastFiguresMonth(): Month {
  return addMonths(monthOf(todayInBangkok()), monthsAhead);
}

/**
 * Gives every unit the months that have come into reach since its last write, so that a unit where
 * nothing was written for a year has figures all the same. A job, when a server starts and then daily;
 * each unit in a transaction of its own. Returns how many units had months missing.
 */
export async function rollFigures(): Promise<number> {
  const behind = await db.$queryRaw<{ unitId: number; last: number }[]>(sql`
    SELECT "unitId", max(month) AS last FROM "UnitMonth" GROUP BY "unitId"
    HAVING max(month) < ${lastFiguresMonth()} ORDER BY "unitId"`);
  for (const { unitId, last } of behind) {
    await db.$transaction((tx) => refreshFigures(tx, unitId, addMonths(asMonth(last), 1)));
  }
  return behind.length;
}

/**
 * Counts a unit's months anew, inside the transaction of the write that changed them, at its end.
 * Writers of one unit take turns here, so that each counts what the one before it committed.
 *
 * On the register in a month: on any day of it. Insured: under section 40 in that month and on the
 * register. Payer: insured with a contribution for the month. Joined: the first month of section 40.
 * New: insured for fewer than twelve months. Returned: paid, was insured the month before and did not
 * pay it, and had paid some month before that.
 *
 * @param from first month touched; earlier months stay as they are
 * @param to last month touched; all later ones when left out
 */
export async function refreshFigures(
  tx: Tx,
  unitId: number,
  from: Month,
  to: Month = lastFiguresMonth(),
): Promise<void> {
  if (to < from) return;
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${figuresLock}::int, ${unitId}::int)`);
  const counting = sql`
    WITH months AS (SELECT generate_series(${from}::int, ${to}::int) AS month),
    people AS (
      SELECT m.id, m."villageId",
        extract(year FROM m."joinedOn")::int * 12 + extract(month FROM m."joinedOn")::int - 1 AS came,
        coalesce(extract(year FROM m."leftOn")::int * 12 + extract(month FROM m."leftOn")::int - 1,
          2147483647) AS went
      FROM "Member" m WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
    ),
    registered AS (
      SELECT t.month, count(*)::int AS registered
      FROM months t JOIN people p ON t.month BETWEEN p.came AND p.went GROUP BY t.month
    ),
    -- By where people lived then: a month that has passed stays with its village.
    periods AS (
      SELECT p.id, coalesce(r."villageId", p."villageId") AS "villageId",
        greatest(i."fromMonth", p.came, r."fromMonth") AS since,
        least(coalesce(i."toMonth", 2147483647), p.went, coalesce(r."toMonth", 2147483647)) AS until,
        min(i."fromMonth") OVER (PARTITION BY p.id) AS first, p.came
      FROM people p
      JOIN "Insurance" i
        ON i."unitId" = ${unitId} AND i."memberId" = p.id AND i.section = 'section40'
      LEFT JOIN "Residence" r ON r."unitId" = ${unitId} AND r."memberId" = p.id
    ),
    -- Insured months and paid months in one list, put together by one sort: a join of the two would be
    -- planned by what is known of the table, and of a unit new to it nothing is known.
    marked AS (
      SELECT e.id, t.month, e."villageId", e.first, TRUE AS due, FALSE AS paid
      FROM generate_series(${from}::int - 1, ${to}::int) AS t(month)
      JOIN periods e ON t.month BETWEEN e.since AND e.until
      UNION ALL
      SELECT c."memberId", c.month, NULL, NULL, FALSE, TRUE FROM "Contribution" c
      WHERE c."unitId" = ${unitId} AND c.month BETWEEN ${from}::int - 1 AND ${to}::int
    ),
    months_of_each AS (
      SELECT id, month, max("villageId") AS "villageId", max(first) AS first, bool_or(due) AS due,
        bool_or(paid) AS paid
      FROM marked GROUP BY id, month
    ),
    beside AS (
      SELECT *, lag(month) OVER each AS before, lag(due) OVER each AS "dueBefore",
        lag(paid) OVER each AS "paidBefore",
        bool_or(paid) OVER (PARTITION BY id ORDER BY month
          RANGE BETWEEN UNBOUNDED PRECEDING AND 2 PRECEDING) AS "paidEarlier"
      FROM months_of_each WINDOW each AS (PARTITION BY id ORDER BY month)
    ),
    due AS (
      SELECT month, "villageId", first, paid,
        paid AND before = month - 1 AND "dueBefore" AND NOT "paidBefore"
          AND ("paidEarlier" OR EXISTS (SELECT 1 FROM "Contribution" x
            WHERE x."unitId" = ${unitId} AND x."memberId" = beside.id AND x.month < ${from}::int - 1))
          AS returned
      FROM beside WHERE due AND month >= ${from}::int
    ),
    counted AS (
      SELECT month, "villageId", count(*)::int AS insured,
        count(*) FILTER (WHERE paid)::int AS payers,
        count(*) FILTER (WHERE first = month)::int AS joined,
        count(*) FILTER (WHERE returned)::int AS returned,
        count(*) FILTER (WHERE month - first < 12)::int AS "newInsured",
        count(*) FILTER (WHERE month - first < 12 AND paid)::int AS "newPayers"
      FROM due GROUP BY GROUPING SETS ((month), (month, "villageId"))
    ),
    villages AS (
      SELECT "villageId" FROM people UNION SELECT "villageId" FROM counted WHERE "villageId" IS NOT NULL
      UNION SELECT "villageId" FROM "VillageMonth" WHERE "unitId" = ${unitId}
    ),
    by_village AS (
      INSERT INTO "VillageMonth" ("unitId", "villageId", month, insured, payers)
      SELECT ${unitId}, v."villageId", t.month, coalesce(n.insured, 0), coalesce(n.payers, 0)
      FROM months t CROSS JOIN villages v
      LEFT JOIN counted n ON n.month = t.month AND n."villageId" = v."villageId"
      ON CONFLICT ("unitId", "villageId", month)
        DO UPDATE SET insured = excluded.insured, payers = excluded.payers
        WHERE ("VillageMonth".insured, "VillageMonth".payers)
          IS DISTINCT FROM (excluded.insured, excluded.payers)
    )
    INSERT INTO "UnitMonth" ("unitId", month, insured, payers, joined, returned, "newInsured",
      "newPayers", registered)
    SELECT ${unitId}, t.month, coalesce(n.insured, 0), coalesce(n.payers, 0), coalesce(n.joined, 0),
      coalesce(n.returned, 0), coalesce(n."newInsured", 0), coalesce(n."newPayers", 0),
      coalesce(r.registered, 0)
    FROM months t
    LEFT JOIN counted n ON n.month = t.month AND n."villageId" IS NULL
    LEFT JOIN registered r ON r.month = t.month
    ON CONFLICT ("unitId", month) DO UPDATE SET insured = excluded.insured, payers = excluded.payers,
      joined = excluded.joined, returned = excluded.returned, "newInsured" = excluded."newInsured",
      "newPayers" = excluded."newPayers", registered = excluded.registered`;
  await forMany(tx, () => tx.$executeRaw(counting));
}
