import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { sql } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import { keeperOf } from "./books-commands";
import type { printReceiptInput } from "./input";

/**
 * Notes that a receipt is printed, before the paper comes out. The first printing is the original;
 * every later one is a copy and says so. Two at one instant are a first and a second.
 *
 * Refuses: not_found, not_permitted.
 *
 * @returns the how-many-eth printing this is
 */
export function printReceipt(
  actor: Actor,
  input: z.output<typeof printReceiptInput>,
): Promise<Outcome<{ times: number }>> {
  return write(actor, { id: input.commandId, action: "printReceipt" }, async (tx, note) => {
    const { unitId, yearBe, no } = input;
    keeperOf(actor, unitId);
    const [receipt] = await tx.$queryRaw<{ id: number }[]>(sql`
      SELECT id FROM "Receipt" WHERE "unitId" = ${unitId} AND "yearBe" = ${yearBe} AND no = ${no}
      FOR NO KEY UPDATE`);
    if (!receipt) refuse("not_found");
    const before = await tx.receiptPrint.count({ where: { receiptId: receipt.id } });
    await tx.receiptPrint.create({
      data: {
        unitId,
        receiptId: receipt.id,
        printedBy: actor.userId,
        writeId: input.commandId,
      },
    });
    const times = before + 1;
    note({ unitId, subject: "receipt", subjectId: receipt.id, after: { receiptNo: no, times } });
    return { times };
  });
}
