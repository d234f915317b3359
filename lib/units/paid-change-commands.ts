import "server-only";
import { sql, type Tx } from "@/lib/db";
import { figuresLock } from "@/lib/locks";
import type { Month } from "@/lib/month";
import { lastFiguresMonth, refreshFigures } from "./figures-commands";

export type PaidChange = {
  unitId: number;
  memberId: number;
  /** months that the write at hand paid for, or whose payment it took back, oldest first */
  months: readonly Month[];
  paid: boolean;
};

/**
 * What refreshPaid and refreshFigures would find after one person's months were paid or taken back,
 * as a difference: this person counted without and with the write, by the definitions of
 * refreshFigures. Counting all people of the unit for every tick would cost six times as much.
 *
 * Called after the rows are written, in the same transaction. Takes the lock of refreshFigures: shared
 * for one month, as rows of the figures are then taken in one order; alone for several.
 */
export async function changePaid(tx: Tx, change: PaidChange): Promise<void> {
  const { unitId, memberId } = change;
  const first = change.months[0];
  if (first === undefined) return;
  const months = [...change.months];
  const alone = months.length > 1;
  await tx.$executeRaw(
    alone
      ? sql`SELECT pg_advisory_xact_lock(${figuresLock}::int, ${unitId}::int)`
      : sql`SELECT pg_advisory_xact_lock_shared(${figuresLock}::int, ${unitId}::int)`,
  );
  const [done] = await tx.$queryRaw<{ changed: number; kept: number }[]>(sql`
    WITH now AS MATERIALIZED (
      SELECT month FROM "Contribution" WHERE "unitId" = ${unitId} AND "memberId" = ${memberId}
    ), dated AS (SELECT coalesce(max(month), 0) AS last FROM now), bits AS (
      UPDATE "Member" m SET "paidAsOf" = d.last, "paidBits" = coalesce((
        SELECT bit_or(1::bigint << (d.last - n.month)) FROM now n WHERE n.month > d.last - 60), 0)
      FROM dated d WHERE m.id = ${memberId}
    ), states AS MATERIALIZED (
      SELECT 1 AS sign, month FROM now
      UNION ALL
      SELECT -1, month FROM now WHERE month <> ALL (${months}::int[])
      ${change.paid ? sql`` : sql`UNION ALL SELECT -1, unnest(${months}::int[])`}
    ), person AS (
      SELECT m."villageId",
        extract(year FROM m."joinedOn")::int * 12 + extract(month FROM m."joinedOn")::int - 1 AS came,
        coalesce(extract(year FROM m."leftOn")::int * 12 + extract(month FROM m."leftOn")::int - 1,
          2147483647) AS went
      FROM "Member" m WHERE m.id = ${memberId}
    ), periods AS MATERIALIZED (
      SELECT coalesce(r."villageId", p."villageId") AS "villageId",
        greatest(i."fromMonth", p.came, r."fromMonth") AS since,
        least(coalesce(i."toMonth", 2147483647), p.went, coalesce(r."toMonth", 2147483647)) AS until,
        min(i."fromMonth") OVER () AS first
      FROM person p
      JOIN "Insurance" i ON i."memberId" = ${memberId} AND i.section = 'section40'
      LEFT JOIN "Residence" r ON r."memberId" = ${memberId}
    ), marked AS (
      SELECT s.sign, s.month, e."villageId", s.month - e.first < 12 AS new,
        EXISTS (SELECT 1 FROM periods b WHERE s.month - 1 BETWEEN b.since AND b.until)
          AND NOT EXISTS (SELECT 1 FROM states b WHERE b.sign = s.sign AND b.month = s.month - 1)
          AND EXISTS (SELECT 1 FROM states b WHERE b.sign = s.sign AND b.month < s.month - 1) AS returned
      FROM states s JOIN periods e ON s.month BETWEEN e.since AND e.until
      WHERE s.month BETWEEN ${first} AND ${lastFiguresMonth()}
    ), changed AS MATERIALIZED (
      SELECT month, "villageId", sum(sign)::int AS payers,
        coalesce(sum(sign) FILTER (WHERE returned), 0)::int AS returned,
        coalesce(sum(sign) FILTER (WHERE new), 0)::int AS new
      FROM marked GROUP BY month, "villageId"
      HAVING sum(sign) <> 0 OR coalesce(sum(sign) FILTER (WHERE returned), 0) <> 0
      ORDER BY month
    ), unit AS (
      UPDATE "UnitMonth" u SET payers = u.payers + c.payers, returned = u.returned + c.returned,
        "newPayers" = u."newPayers" + c.new
      FROM changed c WHERE u."unitId" = ${unitId} AND u.month = c.month
        AND u.payers + c.payers BETWEEN 0 AND u.insured
        AND u."newPayers" + c.new BETWEEN 0 AND u."newInsured" RETURNING 1
    ), village AS (
      UPDATE "VillageMonth" v SET payers = v.payers + c.payers
      FROM changed c WHERE v."unitId" = ${unitId} AND v.month = c.month
        AND v."villageId" = c."villageId" AND v.payers + c.payers BETWEEN 0 AND v.insured RETURNING 1
    )
    SELECT (SELECT 2 * count(*)::int FROM changed) AS changed,
      (SELECT count(*)::int FROM unit) + (SELECT count(*)::int FROM village) AS kept`);
  // A month that has no figures yet, or figures that this can not be added to: then all are counted.
  if (done?.changed !== done?.kept) await refreshFigures(tx, unitId, first);
}
