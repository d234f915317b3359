import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Day, todayInBangkok } from "@/lib/day";
import type { Tx } from "@/lib/db";
import type { EntrySource } from "@/lib/generated/prisma/enums";
import { type Line, reversed } from "./booking";
import { type Posted, postEntry } from "./post-commands";

/**
 * Takes back what was posted for a record that is cancelled: each entry once, on the day of the
 * cancelling, with its reason. Inside the transaction of the command that cancels the record.
 */
export async function reverseSource(
  tx: Tx,
  actor: Actor,
  of: { unitId: number; source: EntrySource; id: number; reason: string; writeId: string },
  on: Day = todayInBangkok(),
): Promise<Posted[]> {
  const entries = await tx.ledgerEntry.findMany({
    where: {
      unitId: of.unitId,
      source: of.source,
      sourceId: of.id,
      kind: { not: "reversal" },
      reversedBy: null,
    },
    include: { lines: { orderBy: { position: "asc" } } },
    orderBy: { no: "asc" },
  });
  const posted: Posted[] = [];
  for (const entry of entries) {
    const lines = entry.lines.map(
      ({ account, party, amountSatang }): Line => ({ account, party, amount: amountSatang }),
    );
    posted.push(
      await postEntry(tx, actor, {
        unitId: of.unitId,
        writeId: of.writeId,
        kind: "reversal",
        happenedOn: on,
        text: entry.text,
        lines: reversed(lines),
        regulationId: entry.regulationId,
        articleNo: entry.articleNo,
        source: { of: of.source, id: of.id },
        reverses: { id: entry.id, reason: of.reason },
        late: true,
      }),
    );
  }
  return posted;
}
