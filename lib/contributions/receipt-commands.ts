import "server-only";
import { type Day, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA } from "@/lib/month";

type NewReceipt = {
  unitId: number;
  memberId: number;
  amountSatang: Satang;
  issuedOn: Day;
  writeId: string;
};

/**
 * The next receipt of the unit and Buddhist year, inside the transaction that takes the cash. The
 * counter's row is locked until then, so a number is neither given twice nor lost.
 */
export async function issueReceipt(
  tx: Tx,
  receipt: NewReceipt,
): Promise<{ id: number; no: number }> {
  const { unitId, memberId, amountSatang, issuedOn, writeId } = receipt;
  const yearBe = Number(issuedOn.slice(0, 4)) + BUDDHIST_ERA;
  const [issued] = await tx.$queryRaw<{ id: number; no: number }[]>(sql`
    WITH next AS (
      INSERT INTO "ReceiptCounter" ("unitId", "yearBe", last) VALUES (${unitId}, ${yearBe}, 1)
      ON CONFLICT ("unitId", "yearBe") DO UPDATE SET last = "ReceiptCounter".last + 1
      RETURNING last
    )
    INSERT INTO "Receipt" ("unitId", "yearBe", no, "memberId", "amountSatang", "issuedOn", "writeId")
    SELECT ${unitId}, ${yearBe}, last, ${memberId}, ${amountSatang}, ${issuedOn}::date,
      ${writeId}::uuid FROM next
    RETURNING id, no`);
  if (!issued) throw new Error("a receipt was not written");
  return issued;
}

/** Cancels the receipts of payments taken back; their numbers are never used again. */
export async function cancelReceipts(
  tx: Tx,
  payments: { receiptId: number | null }[],
  reason: string,
): Promise<void> {
  const ids = [...new Set(payments.flatMap((p) => (p.receiptId === null ? [] : [p.receiptId])))];
  if (ids.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE "Receipt" SET "cancelledOn" = ${todayInBangkok()}::date, "cancelReason" = ${reason}
    WHERE id = ANY(${ids}::int[]) AND "cancelledOn" IS NULL`);
}
