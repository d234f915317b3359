import "server-only";
import { todayInBangkok } from "@/lib/day";
import { forMany, sql, type Tx } from "@/lib/db";
import { issuedReceipts } from "@/lib/fund/receipt-commands";

/**
 * Receipts for the cash of one import, of the day it is recorded: one for each person and day of
 * payment, numbered without a gap in the order of payment. In the transaction that wrote the rows.
 */
export async function issueForCash(
  tx: Tx,
  { unitId, writeId }: { unitId: number; writeId: string },
): Promise<number> {
  const cash = sql`c."unitId" = ${unitId} AND c."writeId" = ${writeId}::uuid AND c.channel = 'volunteer'`;
  const of = { unitId, purpose: "contribution", issuedOn: todayInBangkok(), writeId } as const;
  const issuing = sql`
    WITH owed AS MATERIALIZED (
      SELECT c."memberId", c."paidOn", sum(c."amountSatang")::int AS satang,
        (row_number() OVER (ORDER BY c."paidOn", c."memberId"))::int AS nth
      FROM "Contribution" c WHERE ${cash} AND c."receiptId" IS NULL GROUP BY 1, 2
    ), ${issuedReceipts(of, sql`owed`)}, linked AS (
      UPDATE "Contribution" c SET "receiptId" = i.id FROM owed o JOIN issued i ON i.nth = o.nth
      WHERE ${cash} AND c."memberId" = o."memberId" AND c."paidOn" = o."paidOn"
    )
    SELECT count(*)::int AS receipts FROM issued`;
  const [issued] = await forMany(tx, () => tx.$queryRaw<{ receipts: number }[]>(issuing));
  return issued?.receipts ?? 0;
}
