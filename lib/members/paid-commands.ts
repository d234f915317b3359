import "server-only";
import { sql, type Tx } from "@/lib/db";

/**
 * Copies the paid months of these members from their contributions into Member.paidBits and paidAsOf
 * (bit i = month paidAsOf - i, the last sixty months), inside the transaction that changed them.
 */
export async function refreshPaid(tx: Tx, unitId: number, memberIds: number[]): Promise<void> {
  if (memberIds.length === 0) return;
  // In one order everywhere, so that two writers can not wait for each other.
  await tx.$executeRaw(sql`
    WITH chosen AS MATERIALIZED (
      SELECT m.id FROM "Member" m
      WHERE m."unitId" = ${unitId} AND m.id = ANY(${memberIds}::int[]) ORDER BY m.id FOR UPDATE
    ),
    -- Every chosen member once without a month, so that one sort puts all together: a join would be
    -- planned by what is known of the table, and of a unit new to it nothing is known.
    months AS (
      SELECT id, NULL::int AS month FROM chosen
      UNION ALL
      SELECT c."memberId", c.month FROM "Contribution" c
      WHERE c."unitId" = ${unitId} AND c."memberId" = ANY(${memberIds}::int[])
    ),
    dated AS (SELECT id, month, max(month) OVER (PARTITION BY id) AS last FROM months),
    paid AS (
      SELECT id, coalesce(last, 0) AS last,
        coalesce(bit_or(1::bigint << (last - month)) FILTER (WHERE month > last - 60), 0) AS bits
      FROM dated GROUP BY id, last
    )
    UPDATE "Member" m SET "paidBits" = p.bits, "paidAsOf" = p.last
    FROM paid p WHERE m.id = p.id AND (m."paidBits", m."paidAsOf") IS DISTINCT FROM (p.bits, p.last)`);
}
