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
    paid AS (
      SELECT k.id, coalesce(c.last, 0) AS last, coalesce(c.bits, 0) AS bits
      FROM chosen k LEFT JOIN LATERAL (
        SELECT max(a.month) AS last, bit_or(1::bigint << (t.last - a.month)) AS bits
        FROM (SELECT max(x.month) AS last FROM "Contribution" x
              WHERE x."unitId" = ${unitId} AND x."memberId" = k.id) t
        JOIN "Contribution" a ON a."unitId" = ${unitId} AND a."memberId" = k.id
          AND a.month > t.last - 60
      ) c ON TRUE
    )
    UPDATE "Member" m SET "paidBits" = p.bits, "paidAsOf" = p.last
    FROM paid p WHERE m.id = p.id AND (m."paidBits", m."paidAsOf") IS DISTINCT FROM (p.bits, p.last)`);
}
