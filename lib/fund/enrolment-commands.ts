import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit, volunteerOf } from "@/lib/access/policy";
import { type Note, write } from "@/lib/audit";
import { type Day, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Keying } from "@/lib/generated/prisma/enums";
import { addMemberIn } from "@/lib/members/commands";
import type { Satang } from "@/lib/money";
import { monthOf } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { articleNo } from "@/lib/regulations/articles";
import { incentiveFor } from "@/lib/regulations/compensation";
import { incentiveName } from "@/lib/regulations/names";
import { regulationInForce } from "@/lib/regulations/queries";
import { ENROLMENT } from "@/lib/regulations/services";
import { transfer } from "./booking";
import type { CancelEnrolment, EnrolMember, RecordEnrolment } from "./enrolment-input";
import { namedKey } from "./party";
import { postEntry } from "./post-commands";
import { reverseSource } from "./reverse-commands";

/**
 * Puts one person on the register and, where the unit brought them under section 40, records the
 * enrolment with the incentive that is due for it by the regulation in force: all of it or nothing.
 *
 * Refuses: whatever addMember refuses.
 */
export function enrolMember(
  actor: Actor,
  input: EnrolMember,
): Promise<Outcome<{ no: number; incentive: Satang }>> {
  return write(actor, { id: input.commandId, action: "addMember" }, async (tx, note) => {
    let said: Note = {};
    const member = await addMemberIn(
      tx,
      (one) => {
        said = { ...said, ...one };
      },
      actor,
      input,
    );
    const { keying, unitId } = input;
    const enrolled = input.insurance.startsWith("40-") && keying && keying !== "already";
    const incentive = enrolled
      ? await enrolIn(tx, actor, {
          unitId,
          member,
          keying,
          happenedOn: input.joinedOn,
          writeId: input.commandId,
        })
      : 0;
    const more = enrolled ? { keying, amountSatang: incentive } : {};
    note({ ...said, after: { ...(said.after as object), ...more } });
    return { no: member.no, incentive };
  });
}

/**
 * Records that the unit brought somebody of its register under section 40.
 *
 * Refuses: not_found, day_ahead, enrolment_before_joined, enrolment_not_insured (not under section 40
 * in that day's month or from the next), enrolled_already.
 */
export function recordEnrolment(
  actor: Actor,
  input: RecordEnrolment,
): Promise<Outcome<{ incentive: Satang }>> {
  return write(actor, { id: input.commandId, action: "recordEnrolment" }, async (tx, note) => {
    const { unitId, happenedOn, keying } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    if (happenedOn > todayInBangkok()) refuse("day_ahead");
    // Of the end of a month, insured from the next.
    const month = monthOf(happenedOn);
    const [member] = await tx.$queryRaw<Enrolled[]>(sql`
      SELECT m.id, m.no, m."joinedOn"::text AS "joinedOn",
        EXISTS (SELECT 1 FROM "Insurance" i WHERE i."memberId" = m.id AND i.section = 'section40'
          AND i."fromMonth" <= ${month + 1} AND coalesce(i."toMonth", ${month}) >= ${month}) AS insured
      FROM "Member" m WHERE m."unitId" = ${unitId} AND m.no = ${input.no}
        AND m."mergedIntoId" IS NULL FOR NO KEY UPDATE`);
    if (!member) refuse("member_no_unknown", { no: input.no });
    if (happenedOn < member.joinedOn) refuse("enrolment_before_joined", { day: member.joinedOn });
    if (!member.insured) refuse("enrolment_not_insured");
    const incentive = await enrolIn(tx, actor, {
      unitId,
      member,
      keying,
      happenedOn,
      writeId: input.commandId,
    });
    note({
      unitId,
      subject: "member",
      subjectId: member.id,
      after: { happenedOn, keying, amountSatang: incentive },
    });
    return { incentive };
  });
}

/**
 * Takes an enrolment back that was recorded by mistake; what was due for it is reversed.
 *
 * Refuses: not_found, enrolment_cancelled.
 */
export function cancelEnrolment(
  actor: Actor,
  input: CancelEnrolment,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "cancelEnrolment" }, async (tx, note) => {
    const { unitId, enrolmentId, reason } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const enrolment = await tx.enrolment.findFirst({ where: { id: enrolmentId, unitId } });
    if (!enrolment) refuse("not_found");
    const cancelled = await tx.$executeRaw(sql`
      UPDATE "Enrolment" SET "cancelledOn" = ${todayInBangkok()}::date, "cancelReason" = ${reason}
      WHERE id = ${enrolmentId} AND "cancelledOn" IS NULL`);
    if (cancelled === 0) refuse("enrolment_cancelled");
    await reverseSource(tx, actor, {
      unitId,
      source: "enrolment",
      id: enrolmentId,
      reason,
      writeId: input.commandId,
    });
    note({
      unitId,
      subject: "member",
      subjectId: enrolment.memberId,
      before: { keying: enrolment.keying, amountSatang: enrolment.amountSatang },
    });
    note({ after: { reason } });
    return { id: enrolmentId };
  });
}

type Enrolled = { id: number; no: number; joinedOn: Day; insured: boolean };

type NewEnrolment = {
  unitId: number;
  member: { id: number; no: number };
  keying: Keying;
  happenedOn: Day;
  writeId: string;
};

/** The record, and what is due for it by the rule of that day; satang, 0 where nothing is. */
async function enrolIn(tx: Tx, actor: Actor, enrolment: NewEnrolment): Promise<Satang> {
  const { unitId, member, keying, happenedOn, writeId } = enrolment;
  const regulation = await regulationInForce(tx, unitId, happenedOn);
  const terms = regulation?.terms;
  const amount = terms ? incentiveFor(terms, ENROLMENT, keying) : 0;
  const workerId = volunteerOf(actor, unitId)?.committeeMemberId ?? null;
  const [written] = await tx.$queryRaw<{ id: number }[]>(sql`
    INSERT INTO "Enrolment" ("unitId", "memberId", "happenedOn", keying, "workerId", "regulationId",
      "amountSatang", "recordedBy", "writeId")
    VALUES (${unitId}, ${member.id}, ${happenedOn}::date, ${keying}::"Keying", ${workerId}::int,
      ${regulation?.id ?? null}::int, ${amount}, ${actor.userId}, ${writeId}::uuid)
    ON CONFLICT ("unitId", "memberId") WHERE "cancelledOn" IS NULL DO NOTHING RETURNING id`);
  if (!written) refuse("enrolled_already", { no: member.no });
  const line = terms?.incentives.find((one) => one.kind === ENROLMENT);
  if (amount === 0 || !terms || !line) return 0;
  await postEntry(tx, actor, {
    unitId,
    writeId,
    kind: "enrolment",
    happenedOn,
    text: `${incentiveName(line, "th")} สมาชิกเลขที่ ${member.no}`,
    lines: transfer(
      amount,
      { account: "incentives" },
      { account: "receivable", party: namedKey(line.payer) },
    ),
    regulationId: regulation?.id ?? null,
    articleNo: articleNo(terms, line.articleKey),
    source: { of: "enrolment", id: written.id },
    late: true,
  });
  return amount;
}
