import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Day, todayInBangkok } from "@/lib/day";
import type { Prisma, Tx } from "@/lib/db";
import type { EntrySource } from "@/lib/generated/prisma/enums";
import { type Line, reversed } from "./booking";
import { type Posted, postEntry } from "./post-commands";

type WithLines = Prisma.LedgerEntryGetPayload<{ include: { lines: true } }>;
type Why = { reason: string; writeId: string };

/** Posts one entry the other way round, today or on the first open day. */
export function reverseOne(
  tx: Tx,
  actor: Actor,
  entry: WithLines,
  { reason, writeId }: Why,
  on: Day = todayInBangkok(),
): Promise<Posted> {
  const lines = entry.lines.map(
    ({ account, party, amountSatang }): Line => ({
      account,
      party: party as Line["party"],
      amount: amountSatang,
    }),
  );
  const { source, sourceId } = entry;
  return postEntry(tx, actor, {
    unitId: entry.unitId,
    writeId,
    kind: "reversal",
    happenedOn: on,
    text: entry.text,
    lines: reversed(lines),
    regulationId: entry.regulationId,
    articleNo: entry.articleNo,
    source: source && sourceId !== null ? { of: source, id: sourceId } : undefined,
    reverses: { id: entry.id, reason },
    late: true,
  });
}

/**
 * Takes back what was posted for a record that is cancelled: each entry once, on the day of the
 * cancelling, with its reason; also what had been taken back of it in part, so that nothing of it is
 * left. Inside the transaction of the command that cancels the record.
 */
export function reverseSource(
  tx: Tx,
  actor: Actor,
  of: { unitId: number; source: EntrySource; id: number } & Why,
  on: Day = todayInBangkok(),
): Promise<Posted[]> {
  return reverseAll(tx, actor, { unitId: of.unitId, source: of.source, sourceId: of.id }, of, on);
}

/** The same for what one write posted. */
export async function reverseAll(
  tx: Tx,
  actor: Actor,
  which: Prisma.LedgerEntryWhereInput & { unitId: number },
  why: Why,
  on: Day = todayInBangkok(),
): Promise<Posted[]> {
  const entries = await tx.ledgerEntry.findMany({
    where: { ...which, reversesId: null, reversedBy: null },
    include: { lines: { orderBy: { position: "asc" } } },
    orderBy: { no: "asc" },
  });
  const posted: Posted[] = [];
  for (const entry of entries) posted.push(await reverseOne(tx, actor, entry, why, on));
  return posted;
}
