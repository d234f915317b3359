import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { articleNo } from "@/lib/regulations/articles";
import type { CancelAnnualFee, PayAnnualFee } from "./fee-input";
import { dueFees, type FeeDue } from "./fee-queries";
import { feeLines, membershipArticle } from "./fee-rules";
import { postEntry } from "./post-commands";
import { cancelReceipts, issueReceipt } from "./receipt-commands";
import { reverseSource } from "./reverse-commands";

export type FeePaid = { receiptYear: number; receiptNo: number; amount: Satang };

/**
 * Takes the annual fee of one member for one year in cash: receipt and entry in one transaction. What
 * it costs follows from the class on the day it falls due and the version in force on that day. It may
 * be paid before that day, not before joining.
 *
 * Refuses: not_found, paid_in_future, fee_not_due, fee_paid, paid_before_joined. One member and year
 * is settled by the index, whoever is first.
 */
export function payAnnualFee(actor: Actor, input: PayAnnualFee): Promise<Outcome<FeePaid>> {
  return write(actor, { id: input.commandId, action: "payAnnualFee" }, async (tx, note) => {
    const { unitId, yearBe, paidOn, commandId } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const today = todayInBangkok();
    if (paidOn > today) refuse("paid_in_future", { paidOn, today });
    const member = await lockMember(tx, unitId, input.no);
    if (paidOn < member.joinedOn) refuse("paid_before_joined", { day: member.joinedOn });
    await refusePaid(tx, unitId, member.id, yearBe);
    const due = await dueOf(tx, unitId, member.id, yearBe);
    if (!due) refuse("fee_not_due", yearOf(yearBe));
    const text = `ค่าธรรมเนียมสมาชิก ปี ${yearBe}`;
    const receipt = await issueReceipt(tx, {
      unitId,
      purpose: "membership_fee",
      memberId: member.id,
      text,
      amountSatang: due.amount,
      issuedOn: today,
      writeId: commandId,
    });
    const articleNo = await articleOf(tx, due.regulationId);
    const [fee] = await tx.$queryRaw<{ id: number }[]>(sql`
      INSERT INTO "MembershipFee" ("unitId", "memberId", "yearBe", "dueOn", "classCode",
        "regulationId", "articleNo", "amountSatang", "paidOn", "receiptId", "recordedBy", "writeId")
      VALUES (${unitId}, ${member.id}, ${yearBe}, ${due.dueOn}::date, ${due.classCode},
        ${due.regulationId}, ${articleNo}, ${due.amount}, ${paidOn}::date, ${receipt.id},
        ${actor.userId}, ${commandId}::uuid)
      ON CONFLICT ("unitId", "memberId", "yearBe") WHERE "cancelledOn" IS NULL DO NOTHING
      RETURNING id`);
    if (!fee) refuse("changed_meanwhile");
    await postEntry(tx, actor, {
      unitId,
      writeId: commandId,
      kind: "annual_fee",
      happenedOn: paidOn,
      text: `${text} สมาชิกเลขที่ ${member.no}`,
      lines: feeLines("membership_fees", [{ to: "unit", name: null, amount: due.amount }]),
      regulationId: due.regulationId,
      articleNo,
      source: { of: "membership_fee", id: fee.id },
      late: true,
    });
    note({
      unitId,
      subject: "member",
      subjectId: member.id,
      after: {
        yearBe: String(yearBe),
        paidOn,
        classCode: due.classCode,
        amountSatang: due.amount,
        receiptNo: receipt.no,
      },
    });
    const receiptYear = Number(today.slice(0, 4)) + BUDDHIST_ERA;
    return { receiptYear, receiptNo: receipt.no, amount: due.amount };
  });
}

/**
 * Takes a paid annual fee back: its receipt is cancelled, its entry reversed, and the member owes the
 * year again.
 *
 * Refuses: not_found, fee_cancelled.
 */
export function cancelAnnualFee(
  actor: Actor,
  input: CancelAnnualFee,
): Promise<Outcome<{ yearBe: number }>> {
  return write(actor, { id: input.commandId, action: "cancelAnnualFee" }, async (tx, note) => {
    const { unitId, feeId, reason } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const fee = await tx.membershipFee.findFirst({ where: { id: feeId, unitId } });
    if (!fee) refuse("not_found");
    const cancelled = await tx.$executeRaw(sql`
      UPDATE "MembershipFee" SET "cancelledOn" = ${todayInBangkok()}::date,
        "cancelledBy" = ${actor.userId}, "cancelReason" = ${reason}
      WHERE id = ${feeId} AND "cancelledOn" IS NULL`);
    if (cancelled === 0) refuse("fee_cancelled");
    await cancelReceipts(tx, [fee], reason);
    await reverseSource(tx, actor, {
      unitId,
      source: "membership_fee",
      id: feeId,
      reason,
      writeId: input.commandId,
    });
    note({
      unitId,
      subject: "member",
      subjectId: fee.memberId,
      before: { yearBe: String(fee.yearBe), amountSatang: fee.amountSatang },
    });
    note({ after: { reason } });
    return { yearBe: fee.yearBe };
  });
}

/** In both eras: each language says its own. */
const yearOf = (yearBe: number) => ({
  yearBe: String(yearBe),
  year: String(yearBe - BUDDHIST_ERA),
});

async function lockMember(tx: Tx, unitId: number, no: number) {
  const [member] = await tx.$queryRaw<{ id: number; no: number; joinedOn: Day }[]>(sql`
    SELECT id, no, "joinedOn"::text AS "joinedOn" FROM "Member"
    WHERE "unitId" = ${unitId} AND no = ${no} AND "mergedIntoId" IS NULL FOR NO KEY UPDATE`);
  return member ?? refuse("not_found");
}

async function refusePaid(tx: Tx, unitId: number, memberId: number, yearBe: number) {
  const paid = await tx.$queryRaw<{ day: string; no: number; year: number }[]>(sql`
    SELECT f."paidOn"::text AS day, r.no, r."yearBe" AS year FROM "MembershipFee" f
    JOIN "Receipt" r ON r.id = f."receiptId"
    WHERE f."unitId" = ${unitId} AND f."memberId" = ${memberId} AND f."yearBe" = ${yearBe}
      AND f."cancelledOn" IS NULL`);
  const [first] = paid;
  if (first) {
    const { day, no, year } = first;
    refuse("fee_paid", { ...yearOf(yearBe), day, receipt: `${no}/${year}` });
  }
}

async function dueOf(tx: Tx, unitId: number, memberId: number, yearBe: number) {
  const [due] = await tx.$queryRaw<FeeDue[]>(sql`
    SELECT d."dueOn"::text AS "dueOn", d."classCode", d.amount, d."regulationId"
    FROM (${dueFees(unitId, yearBe, sql`AND m.id = ${memberId}`)}) d`);
  return due ?? null;
}

async function articleOf(tx: Tx, regulationId: number): Promise<string | null> {
  const said = await tx.regulation.findUniqueOrThrow({
    where: { id: regulationId },
    select: {
      feeArticleKey: true,
      articles: {
        orderBy: { position: "asc" },
        select: { key: true, level: true, heading: true, text: true },
      },
    },
  });
  const articles = said.articles.map(
    (one) => ({ ...one, level: one.level === 2 ? 2 : 1 }) as const,
  );
  return articleNo({ articles }, said.feeArticleKey) ?? membershipArticle(articles);
}
