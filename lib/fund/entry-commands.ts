import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { committeeOf } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { BUDDHIST_ERA } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { mayApprove } from "@/lib/regulations/approval";
import { type Line, moved, transfer } from "./booking";
import { cited, keeperOf, lockBooks, notAhead, notToOneself } from "./books-commands";
import type { recordEntryInput, reverseEntryInput } from "./input";
import { namedKey } from "./party";
import { type NewEntry, postEntry } from "./post-commands";
import { cancelReceipts, issueReceipt } from "./receipt-commands";
import { reverseOne } from "./reverse-commands";
import { reversalRefusal } from "./reversing";

export type Recorded = { no: number; receiptNo: number | null; yearBe: number | null };

/**
 * What the product does not know by itself: money in or out, moved between the cash box and the bank,
 * or there when the books began. Money in gets a receipt where the payer is named.
 *
 * Refuses: not_found, not_permitted, day_ahead, article_missing, article_not_there,
 * expense_over_limit (more than this person may approve alone), own_pay (to the one who records it),
 * meeting_not_there, opening_there, fund_month_closed.
 */
export function recordEntry(
  actor: Actor,
  input: z.output<typeof recordEntryInput>,
): Promise<Outcome<Recorded>> {
  return write(actor, { id: input.commandId, action: "recordEntry" }, async (tx, note) => {
    const { unitId, commandId: writeId, direction, amount, happenedOn, text } = input;
    const today = todayInBangkok();
    keeperOf(actor, unitId);
    notAhead(happenedOn);
    const rests = direction === "in" || direction === "out";
    const { regulation, articleNo } = await cited(tx, unitId, happenedOn, input.articleKey, rests);
    if (direction === "out" && regulation) {
      const position = committeeOf(actor, unitId)?.position ?? null;
      if (!mayApprove(regulation.terms, "expense", position, amount)) {
        refuse("expense_over_limit", { amount });
      }
    }
    if (direction === "out" && input.payeeName) {
      await notToOneself(tx, actor, unitId, namedKey(input.payeeName));
    }
    const { meetingId } = input;
    if (rests && meetingId) await heldHere(tx, unitId, meetingId);
    const payerName = direction === "in" ? input.payerName : null;
    const receipt =
      payerName === null
        ? null
        : await issueReceipt(tx, {
            unitId,
            purpose: "other",
            memberId: null,
            payerName,
            text,
            amountSatang: amount,
            issuedOn: today,
            writeId,
          });
    if (direction === "opening") await onceOpened(tx, unitId, input.money);
    const entry: NewEntry = {
      unitId,
      writeId,
      kind: direction === "opening" ? "opening" : "by_hand",
      happenedOn,
      text,
      lines: linesOf(input),
      regulationId: articleNo === null ? null : (regulation?.id ?? null),
      articleNo,
      source: rests && meetingId ? { of: "meeting", id: meetingId } : undefined,
    };
    const { id, no } = await postEntry(tx, actor, entry);
    const { money, account } = input;
    note({
      unitId,
      subject: "entry",
      subjectId: id,
      after: {
        entryNo: no,
        direction,
        money,
        account,
        amountSatang: amount,
        happenedOn,
        articleNo,
      },
    });
    if (!receipt) return { no, receiptNo: null, yearBe: null };
    note({ after: { entryNo: no, amountSatang: amount, happenedOn, receiptNo: receipt.no } });
    const yearBe = Number(today.slice(0, 4)) + BUDDHIST_ERA;
    return { no, receiptNo: receipt.no, yearBe };
  });
}

/** Refuses: meeting_not_there (cancelled, or of another unit). */
async function heldHere(tx: Tx, unitId: number, id: number): Promise<void> {
  const held = await tx.meeting.count({ where: { id, unitId, cancelledAt: null } });
  if (held === 0) refuse("meeting_not_there");
}

function linesOf(entry: z.output<typeof recordEntryInput>): Line[] {
  const { direction, money, account, amount, payeeName } = entry;
  if (direction === "transfer") return moved(amount, money);
  if (direction === "opening") return transfer(amount, { account: "opening" }, { account: money });
  if (!account) throw new Error("an entry by hand needs an account");
  return direction === "in"
    ? transfer(amount, { account }, { account: money })
    : transfer(
        amount,
        { account: money },
        { account, party: payeeName ? namedKey(payeeName) : "" },
      );
}

/** What was there at the beginning is written once for the cash box and once for the bank. */
async function onceOpened(tx: Tx, unitId: number, money: string): Promise<void> {
  await lockBooks(tx, unitId);
  const [there] = await tx.$queryRaw<{ no: number }[]>(sql`
    SELECT e.no FROM "LedgerEntry" e
    JOIN "LedgerLine" l ON l."entryId" = e.id AND l.account = ${money}::"Account"
    WHERE e."unitId" = ${unitId} AND e.kind = 'opening'
      AND NOT EXISTS (SELECT 1 FROM "LedgerEntry" r WHERE r."reversesId" = e.id) LIMIT 1`);
  if (there) refuse("opening_there", { no: there.no });
}

/**
 * Takes an entry by hand back with its reason: its lines the other way round, booked today. A receipt
 * that came with it is cancelled.
 *
 * Refuses: not_found, not_permitted, entry_reversed, entry_is_reversal, entry_has_record (cancel what
 * it belongs to instead).
 */
export function reverseEntry(
  actor: Actor,
  input: z.output<typeof reverseEntryInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "reverseEntry" }, async (tx, note) => {
    const { unitId, commandId: writeId, reason } = input;
    keeperOf(actor, unitId);
    // Two who take back the same entry wait for each other here.
    await lockBooks(tx, unitId);
    const entry = await tx.ledgerEntry.findUnique({
      where: { unitId_no: { unitId, no: input.no } },
      include: { lines: { orderBy: { position: "asc" } }, reversedBy: { select: { no: true } } },
    });
    if (!entry) refuse("not_found");
    const fault = reversalRefusal({ kind: entry.kind, reversed: entry.reversedBy !== null });
    if (fault) refuse(fault, { no: entry.reversedBy?.no ?? entry.no });
    const posted = await reverseOne(tx, actor, entry, { reason, writeId });
    const receipts = await tx.receipt.findMany({
      where: { unitId, writeId: entry.writeId, purpose: "other" },
      select: { id: true },
    });
    await cancelReceipts(
      tx,
      receipts.map(({ id }) => ({ receiptId: id })),
      reason,
    );
    note({
      unitId,
      subject: "entry",
      subjectId: entry.id,
      before: { entryNo: entry.no, amountSatang: entry.totalSatang },
      after: { entryNo: posted.no, reason },
    });
    return { no: posted.no };
  });
}
