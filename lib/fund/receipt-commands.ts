import "server-only";
import { type Day, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { ReceiptPurpose } from "@/lib/generated/prisma/enums";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA } from "@/lib/month";

type NewReceipt = {
  unitId: number;
  purpose: ReceiptPurpose;
  /** who paid: a member, or somebody else by name */
  memberId: number | null;
  payerName?: string | null;
  /** what it is for, where no other record says so */
  text?: string | null;
  amountSatang: Satang;
  issuedOn: Day;
  writeId: string;
};

/**
 * The next receipt of the unit and Buddhist year, inside the transaction that takes the money. The
 * counter's row is locked until then, so a number is neither given twice nor lost.
 */
export async function issueReceipt(
  tx: Tx,
  receipt: NewReceipt,
): Promise<{ id: number; no: number }> {
  const { unitId, purpose, memberId, amountSatang, issuedOn, writeId } = receipt;
  const { payerName = null, text = null } = receipt;
  const yearBe = Number(issuedOn.slice(0, 4)) + BUDDHIST_ERA;
  const [issued] = await tx.$queryRaw<{ id: number; no: number }[]>(sql`
    WITH next AS (
      INSERT INTO "ReceiptCounter" ("unitId", "yearBe", last) VALUES (${unitId}, ${yearBe}, 1)
      ON CONFLICT ("unitId", "yearBe") DO UPDATE SET last = "ReceiptCounter".last + 1
      RETURNING last
    )
    INSERT INTO "Receipt" ("unitId", "yearBe", no, purpose, "memberId", "payerName", text,
      "amountSatang", "issuedOn", "writeId")
    SELECT ${unitId}, ${yearBe}, last, ${purpose}::"ReceiptPurpose", ${memberId}::int, ${payerName},
      ${text}, ${amountSatang}, ${issuedOn}::date, ${writeId}::uuid FROM next
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
