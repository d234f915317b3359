import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import type { Day } from "@/lib/day";
import { sql } from "@/lib/db";
import type { mergeInput } from "@/lib/members/input";
import { mergeMembersIn } from "@/lib/members/merge-commands";
import type { Satang } from "@/lib/money";
import type { Outcome } from "@/lib/refusal";
import { takeBack } from "./book-commands";
import type { Channel } from "./channels";

type SetAside = {
  memberId: number;
  paymentWrite: string;
  months: number;
  amount: Satang;
  paidOn: Day;
  channel: Channel;
};

/**
 * Makes one record of two that are the same person, as mergeMembersIn says. What the payments set
 * aside had brought into the fund's books is taken back with them.
 *
 * Refuses as mergeMembersIn.
 *
 * @returns how many months were paid in both
 */
export function mergeMembers(
  actor: Actor,
  input: z.output<typeof mergeInput>,
): Promise<Outcome<{ no: number; doubled: number }>> {
  return write(actor, { id: input.commandId, action: "mergeMembers" }, async (tx, note) => {
    const merged = await mergeMembersIn(tx, note, actor, input);
    if (merged.doubled === 0) return merged;
    const { unitId, commandId: writeId } = input;
    const aside = await tx.$queryRaw<SetAside[]>(sql`
      SELECT "memberId", "writeId" AS "paymentWrite", count(*)::int AS months,
        sum("amountSatang")::int AS amount, "paidOn"::text AS "paidOn", channel
      FROM "UndoneContribution"
      WHERE "unitId" = ${unitId} AND "undoneWrite" = ${writeId}::uuid
      GROUP BY "memberId", "writeId", "paidOn", channel ORDER BY "paidOn", "writeId"`);
    const reason = `รวมรายชื่อซ้ำ เลขที่ ${input.dropNo} เข้ากับเลขที่ ${input.keepNo}`;
    for (const payment of aside) await takeBack(tx, actor, { unitId, writeId, reason, ...payment });
    return merged;
  });
}
