import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { type Outcome, refuse } from "@/lib/refusal";
import { transfer } from "./booking";
import { balanceOf, keeperOf, lockBooks, notAhead, notToOneself } from "./books-commands";
import type { remitInput, settleInput } from "./input";
import type { PartyKey } from "./party";
import { partyName } from "./party-queries";
import { postEntry } from "./post-commands";

/**
 * Pays a party (by its key) what it is owed (electricity, the kiosk's owner, a named other), or receives
 * what it owes the unit; the entry cites the article by which it was owed. What a worker is owed for
 * approved work is paid with that work, not here.
 *
 * Refuses: not_found, not_permitted, day_ahead, own_pay, settle_too_much (more than is owed),
 * fund_month_closed.
 */
export function settle(
  actor: Actor,
  input: z.output<typeof settleInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "settle" }, async (tx, note) => {
    const { unitId, commandId: writeId, side, party, amount, money, paidOn } = input;
    keeperOf(actor, unitId);
    notAhead(paidOn);
    await lockBooks(tx, unitId);
    const pays = side === "pay";
    if (pays) await notToOneself(tx, actor, unitId, party);
    const open = pays
      ? -(await balanceOf(tx, unitId, "payable", party)) - (await worked(tx, unitId, party))
      : await balanceOf(tx, unitId, "receivable", party);
    if (amount > open) refuse("settle_too_much", { amount, due: Math.max(0, open) });
    const whom = { party: party as PartyKey };
    const lines = pays
      ? transfer(amount, { account: money }, { account: "payable", ...whom })
      : transfer(amount, { account: "receivable", ...whom }, { account: money });
    const { id, no } = await postEntry(tx, actor, {
      unitId,
      writeId,
      kind: "settlement",
      happenedOn: paidOn,
      text: pays ? "จ่ายเงินที่ค้างจ่าย" : "รับเงินที่ค้างรับ",
      lines,
      ...(await owedBy(tx, unitId, pays ? "payable" : "receivable", party)),
    });
    const named = await partyName(tx, unitId, party);
    const after = { entryNo: no, side, party: named, amountSatang: amount, money, paidOn };
    note({ unitId, subject: "entry", subjectId: id, after });
    return { no };
  });
}

/** The article by which a party was last owed, or last owed the unit; nothing where it rests on none. */
async function owedBy(
  tx: Tx,
  unitId: number,
  account: "payable" | "receivable",
  party: string,
): Promise<{ regulationId: number; articleNo: string } | undefined> {
  const raised = account === "payable" ? sql`credit` : sql`debit`;
  const [row] = await tx.$queryRaw<{ regulationId: number; articleNo: string }[]>(sql`
    SELECT "regulationId", "articleNo" FROM "FundMonth" WHERE "unitId" = ${unitId}
      AND account = ${account}::"Account" AND party = ${party} AND "articleNo" <> '' AND ${raised} > 0
    ORDER BY month DESC, "regulationId" DESC, "articleNo" LIMIT 1`);
  return row;
}

/** What a worker is owed for approved work that is not paid yet; nothing where it is no worker. */
async function worked(tx: Tx, unitId: number, party: string): Promise<Satang> {
  const [row] = await tx.$queryRaw<{ owed: number }[]>(sql`
    SELECT coalesce(sum(w."amountSatang"), 0)::float8 AS owed
    FROM "Compensation" w JOIN "FundParty" p ON p."unitId" = w."unitId" AND p."seatId" = w."workerId"
    WHERE w."unitId" = ${unitId} AND p.key = ${party} AND w."approvedAt" IS NOT NULL
      AND w."paidOn" IS NULL AND w."cancelledOn" IS NULL`);
  return row?.owed ?? 0;
}

/**
 * Contributions that a volunteer took in cash are passed on to the social security office, and the
 * volunteer holds them no longer. They were never the fund's own money.
 *
 * Refuses: not_found, not_permitted, day_ahead, remit_too_much (more than is held),
 * fund_month_closed.
 */
export function remit(
  actor: Actor,
  input: z.output<typeof remitInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "remit" }, async (tx, note) => {
    const { unitId, commandId: writeId, party, amount, remittedOn } = input;
    keeperOf(actor, unitId);
    notAhead(remittedOn);
    await lockBooks(tx, unitId);
    const whom = { party: party as PartyKey };
    const held = await balanceOf(tx, unitId, "volunteer_cash", party);
    if (amount > held) refuse("remit_too_much", { amount, due: Math.max(0, held) });
    const { id, no } = await postEntry(tx, actor, {
      unitId,
      writeId,
      kind: "remittance",
      happenedOn: remittedOn,
      text: "นำส่งเงินสมทบที่เก็บเป็นเงินสด",
      lines: transfer(
        amount,
        { account: "volunteer_cash", ...whom },
        { account: "contributions_held", ...whom },
      ),
    });
    const named = await partyName(tx, unitId, party);
    const after = { entryNo: no, party: named, amountSatang: amount, remittedOn };
    note({ unitId, subject: "entry", subjectId: id, after });
    return { no };
  });
}
