import "server-only";
import { type Day, todayInBangkok } from "@/lib/day";
import { type Prisma, sql, type Tx } from "@/lib/db";
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

/**
 * Many receipts of one day at once, for the WITH of the statement that links them: `issued` (id, nth).
 * The counter is raised by their number in one step, so they stand without a gap, in the order of nth.
 *
 * @param owed the name of a CTE before it, of "memberId", satang and nth (from 1 on)
 */
export function issuedReceipts(
  of: Pick<NewReceipt, "unitId" | "purpose" | "issuedOn" | "writeId">,
  owed: Prisma.Sql,
): Prisma.Sql {
  const { unitId, purpose, issuedOn, writeId } = of;
  const yearBe = Number(issuedOn.slice(0, 4)) + BUDDHIST_ERA;
  return sql`numbers AS (
      INSERT INTO "ReceiptCounter" AS k ("unitId", "yearBe", last)
      SELECT ${unitId}, ${yearBe}, count(*) FROM ${owed} HAVING count(*) > 0
      ON CONFLICT ("unitId", "yearBe") DO UPDATE SET last = k.last + excluded.last RETURNING last
    ), written AS (
      INSERT INTO "Receipt" ("unitId", "yearBe", no, purpose, "memberId", "amountSatang", "issuedOn",
        "writeId")
      SELECT ${unitId}, ${yearBe}, n.last - (SELECT count(*) FROM ${owed}) + o.nth,
        ${purpose}::"ReceiptPurpose", o."memberId", o.satang, ${issuedOn}::date, ${writeId}::uuid
      FROM ${owed} o CROSS JOIN numbers n
      RETURNING id, no
    ), issued AS (
      SELECT w.id, (w.no - n.last + (SELECT count(*) FROM ${owed}))::int AS nth
      FROM written w CROSS JOIN numbers n
    )`;
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
