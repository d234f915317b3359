import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScope } from "@/lib/access/scope";
import { write } from "@/lib/audit";
import { type Day, todayInBangkok } from "@/lib/day";
import { join, sql, type Tx } from "@/lib/db";
import { cancelReceipts, issueReceipt } from "@/lib/fund/receipt-commands";
import { contributionDue, type Section40Option } from "@/lib/members/section40";
import { addMonths, asMonth, isoMonth, type Month, monthOf, monthsBetween } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { changePaid } from "@/lib/units/paid-change-commands";
import { type KioskRule, kioskRuleOf, postPayment, takeBack } from "./book-commands";
import type { Channel } from "./channels";
import type { CloseRound, RecordContribution, UndoContribution } from "./input";
import { mayPayFor } from "./payable";

type Period = { option: number; fromMonth: number; toMonth: number | null };
/** A member and their periods under section 40. */
type Due = {
  id: number;
  unitId: number;
  no: number;
  periods: Period[];
  /** the regulation in force on the day of payment, where it takes a fee for the kiosk */
  kiosk: KioskRule | null;
};

/**
 * Records that a member paid for one month, or for several from `month` on. The amount is what the
 * member's option costs in each month. Cash taken by a volunteer gets a receipt.
 *
 * Refuses: not_found (outside the actor's care), not_insured_that_month, paid_after_month,
 * too_far_ahead, paid_in_future, already_paid.
 */
export function recordContribution(
  actor: Actor,
  input: RecordContribution,
): Promise<Outcome<{ months: number[]; receiptNo: number | null }>> {
  return write(actor, { id: input.commandId, action: "recordContribution" }, async (tx, note) => {
    const member = await memberInScope(actor, tx, input.memberId, input);
    const months = monthsBetween(input.month, addMonths(input.month, input.months - 1));
    const parts = dueFor(member, months, input);
    const total = parts.reduce((sum, part) => sum + part.amount, 0);
    const receipt =
      input.channel === "volunteer"
        ? await issueReceipt(tx, {
            unitId: member.unitId,
            purpose: "contribution",
            memberId: member.id,
            amountSatang: total,
            issuedOn: todayInBangkok(),
            writeId: input.commandId,
          })
        : null;
    const rows = parts.map(
      (part) => sql`(${member.unitId}, ${member.id}, ${part.month}, ${part.option}, ${part.amount},
        ${input.paidOn}::date, ${input.channel}::"Channel", ${input.proof}, ${input.commandId}::uuid,
        ${receipt?.id ?? null}, ${actor.userId})`,
    );
    const written = await tx.$executeRaw(sql`
      INSERT INTO "Contribution" ("unitId", "memberId", month, option, "amountSatang", "paidOn",
        channel, proof, "writeId", "receiptId", "recordedBy")
      VALUES ${join(rows)} ON CONFLICT ("unitId", "memberId", month) DO NOTHING`);
    if (written < months.length) await refuseAlreadyPaid(tx, member, months, input.commandId);
    await changePaid(tx, { unitId: member.unitId, memberId: member.id, months, paid: true });
    await postPayment(tx, actor, {
      unitId: member.unitId,
      memberId: member.id,
      memberNo: member.no,
      months,
      paidOn: input.paidOn,
      channel: input.channel,
      amount: total,
      writeId: input.commandId,
      kiosk: member.kiosk,
    });
    note({
      unitId: member.unitId,
      subject: "member",
      subjectId: member.id,
      after: {
        months: months.map(isoMonth),
        paidOn: input.paidOn,
        channel: input.channel,
        amountSatang: total,
        receiptNo: receipt?.no ?? null,
      },
    });
    return { months: [...months], receiptNo: receipt?.no ?? null };
  });
}

/**
 * Takes back the payment that paid for `month`, with its reason: all months that one person paid
 * together (recorded at once and paid on one day), one month alone where it came from an imported file
 * without a receipt. A receipt is cancelled with all it was for.
 *
 * Refuses: not_found, not_paid, not_yours (a volunteer undoes only what they recorded themselves).
 */
export function undoContribution(
  actor: Actor,
  input: UndoContribution,
): Promise<Outcome<{ months: number[] }>> {
  return write(actor, { id: input.commandId, action: "undoContribution" }, async (tx, note) => {
    const member = await memberInScope(actor, tx, input.memberId);
    const [paid] = await tx.$queryRaw<
      {
        writeId: string;
        batchId: number | null;
        receiptId: number | null;
        recordedBy: number;
        day: Day;
        channel: Channel;
      }[]
    >(sql`
      SELECT "writeId", "batchId", "receiptId", "recordedBy", "paidOn"::text AS day, channel FROM "Contribution"
      WHERE "unitId" = ${member.unitId} AND "memberId" = ${member.id} AND month = ${input.month}
      FOR UPDATE`);
    if (!paid) refuse("not_paid", { month: isoMonth(input.month) });
    if (!mayRunUnit(actor, member.unitId) && paid.recordedBy !== actor.userId) refuse("not_yours");
    const which =
      paid.batchId !== null && paid.receiptId === null
        ? sql`"writeId" = ${paid.writeId}::uuid AND month = ${input.month}`
        : sql`"writeId" = ${paid.writeId}::uuid AND "paidOn" = ${paid.day}::date
            AND "receiptId" IS NOT DISTINCT FROM ${paid.receiptId}::int`;
    const undone = await tx.$queryRaw<
      { month: number; receiptId: number | null; amountSatang: number }[]
    >(sql`
      WITH gone AS (
        DELETE FROM "Contribution" WHERE "unitId" = ${member.unitId} AND "memberId" = ${member.id}
          AND ${which} RETURNING *
      )
      INSERT INTO "UndoneContribution" ("unitId", "memberId", month, option, "amountSatang", "paidOn",
        channel, proof, "writeId", "batchId", "receiptId", "recordedBy", "recordedAt", "undoneBy",
        "undoneWrite", reason)
      SELECT "unitId", "memberId", month, option, "amountSatang", "paidOn", channel, proof, "writeId",
        "batchId", "receiptId", "recordedBy", "recordedAt", ${actor.userId},
        ${input.commandId}::uuid, ${input.reason}
      FROM gone RETURNING month, "receiptId", "amountSatang"`);
    const months = undone.map((row) => asMonth(row.month)).sort((a, b) => a - b);
    await cancelReceipts(tx, undone, input.reason);
    await changePaid(tx, { unitId: member.unitId, memberId: member.id, months, paid: false });
    await takeBack(tx, actor, {
      unitId: member.unitId,
      memberId: member.id,
      paymentWrite: paid.writeId,
      months: months.length,
      amount: undone.reduce((sum, row) => sum + row.amountSatang, 0),
      paidOn: paid.day,
      channel: paid.channel,
      reason: input.reason,
      writeId: input.commandId,
    });
    const named = months.map(isoMonth);
    note({
      unitId: member.unitId,
      subject: "member",
      subjectId: member.id,
      before: { months: named },
    });
    note({ after: { reason: input.reason } });
    return { months };
  });
}

/**
 * Closes a round: keeps what it stood at when the committee closed it. Payments made in time may
 * still be typed later; the difference then shows.
 *
 * Refuses: not_found (not this unit's committee), round_not_started, round_of_nobody (before the unit
 * had anybody insured), round_closed.
 */
export function closeRound(
  actor: Actor,
  input: CloseRound,
): Promise<Outcome<{ insured: number; payers: number }>> {
  return write(actor, { id: input.commandId, action: "closeRound" }, async (tx, note) => {
    if (!mayRunUnit(actor, input.unitId)) refuse("not_found");
    const today = todayInBangkok();
    const month = isoMonth(input.month);
    if (input.month > monthOf(today)) refuse("round_not_started", { month });
    const figures = await tx.unitMonth.findUnique({
      where: { unitId_month: { unitId: input.unitId, month: input.month } },
    });
    if (!figures || figures.insured === 0) refuse("round_of_nobody", { month });
    const stood = { insured: figures.insured, payers: figures.payers };
    const closed = await tx.$executeRaw(sql`
      INSERT INTO "RoundClose" ("unitId", month, insured, payers, "closedOn", "closedBy", note)
      VALUES (${input.unitId}, ${input.month}, ${stood.insured}, ${stood.payers}, ${today}::date,
        ${actor.userId}, ${input.note}) ON CONFLICT DO NOTHING`);
    if (closed === 0) refuse("round_closed", { month });
    note({ unitId: input.unitId, subject: "round", after: { month, ...stood } });
    return stood;
  });
}

async function memberInScope(
  actor: Actor,
  tx: Tx,
  memberId: number,
  paid: Pick<RecordContribution, "channel" | "paidOn"> | null = null,
): Promise<Due> {
  const [member] = await tx.$queryRaw<Due[]>(sql`
    SELECT m.id, m."unitId", m.no, ${kioskRuleOf(paid?.channel ?? null, paid?.paidOn ?? null)} AS kiosk,
      (SELECT coalesce(json_agg(json_build_object('option', i.option,
        'fromMonth', i."fromMonth", 'toMonth', i."toMonth")), '[]')
      FROM "Insurance" i WHERE i."memberId" = m.id AND i.section = 'section40') AS periods
    FROM "Member" m
    WHERE m.id = ${memberId} AND m."mergedIntoId" IS NULL AND ${memberScope(actor)}
    -- A merge or a second tick on the same person waits for this one.
    FOR NO KEY UPDATE OF m`);
  return member ?? refuse("not_found");
}

/** What each month costs this member, or the refusal of the first month that can not be paid. */
function dueFor(member: Due, months: Month[], input: RecordContribution) {
  const today = todayInBangkok();
  return months.map((month) => {
    const period = member.periods.find(
      (p) => p.fromMonth <= month && (p.toMonth === null || p.toMonth >= month),
    );
    if (!period) refuse("not_insured_that_month", { month: isoMonth(month) });
    const option = period.option as Section40Option;
    const amount = contributionDue(option, month);
    const answer = mayPayFor({
      paidOn: input.paidOn,
      month,
      today,
      insuredFrom: asMonth(period.fromMonth),
      insuredTo: period.toMonth === null ? null : asMonth(period.toMonth),
      option,
      amount,
    });
    if (!answer.ok) refuse(answer.code, answer.params);
    return { month, option, amount };
  });
}

async function refuseAlreadyPaid(
  tx: Tx,
  member: Due,
  months: Month[],
  writeId: string,
): Promise<never> {
  const [first] = await tx.$queryRaw<{ month: number; day: string; name: string }[]>(sql`
    SELECT c.month, c."paidOn"::text AS day, u.name FROM "Contribution" c
    JOIN "User" u ON u.id = c."recordedBy"
    WHERE c."unitId" = ${member.unitId} AND c."memberId" = ${member.id}
      AND c.month IN (${join(months)}) AND c."writeId" <> ${writeId}::uuid
    ORDER BY c.month LIMIT 1`);
  if (!first) return refuse("changed_meanwhile");
  const month = isoMonth(asMonth(first.month));
  return refuse("already_paid", { month, name: first.name, day: first.day });
}
