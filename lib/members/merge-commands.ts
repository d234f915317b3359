import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import type { Note } from "@/lib/audit";
import { type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Member } from "@/lib/generated/prisma/client";
import { type Month, monthOf } from "@/lib/month";
import { refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { refuseAge } from "./change-commands";
import type { mergeInput } from "./input";
import { firstChanged, periodsOf, replacePeriods } from "./insurance-commands";
import { mergeReason } from "./merge-reason";
import { changeOverTime } from "./over-time-commands";
import { refreshPaid } from "./paid-commands";
import { mergePeriods } from "./periods";
import { memberSearchKey } from "./search";

/**
 * Makes one record of two that are the same person. Everything of the dropped record moves to the
 * kept one; what the kept one has not got, it takes over. A month paid in both keeps the kept
 * record's payment, and the other is set aside with the reason, as an undone payment is.
 *
 * Refuses when the two have different ID numbers, or a birth that the insurance does not fit: then
 * they are two persons, or one is wrong.
 *
 * @returns how many months were paid in both
 */
export async function mergeMembersIn(
  tx: Tx,
  note: (n: Note) => void,
  actor: Actor,
  input: z.output<typeof mergeInput>,
): Promise<{ no: number; doubled: number }> {
  const { unitId, keepNo, dropNo } = input;
  const [keepId, dropId] = await bothFor(tx, actor, unitId, keepNo, dropNo);
  const keep = await tx.member.findUniqueOrThrow({ where: { id: keepId } });
  const drop = await tx.member.findUniqueOrThrow({ where: { id: dropId } });
  if (keep.idIndex && drop.idIndex) refuse("merge_two_ids");
  if (keep.leftOn && !drop.leftOn) refuse("merge_keeps_left");

  const paid = await tx.$queryRaw<{ month: number; amountSatang: number; doubled: boolean }[]>(sql`
    SELECT d.month, d."amountSatang", k.month IS NOT NULL AS doubled
    FROM "Contribution" d LEFT JOIN "Contribution" k
      ON k."unitId" = d."unitId" AND k."memberId" = ${keepId} AND k.month = d.month
    WHERE d."unitId" = ${unitId} AND d."memberId" = ${dropId} ORDER BY d.month`);
  await moveContributions(tx, actor, input, keepId, dropId);

  const [mine, other] = [await periodsOf(tx, keepId), await periodsOf(tx, dropId)];
  const periods = mergePeriods(mine, other);
  await replacePeriods(tx, unitId, dropId, []);
  await replacePeriods(tx, unitId, keepId, periods);
  await tx.consent.updateMany({ where: { memberId: dropId }, data: { memberId: keepId } });
  await mergePerson(tx, keep, drop);
  const birth = keep.birth ?? drop.birth;
  const begins = JSON.stringify(periods) !== JSON.stringify(mine);
  if (birth && (begins || keep.birth === null)) await refuseAge(tx, keepId, fromDate(birth));
  await moveOtherRecords(tx, unitId, keepId, dropId);

  await refreshPaid(tx, unitId, [keepId, dropId]);
  const joined = [keep, drop].map(({ joinedOn }) => monthOf(fromDate(joinedOn)));
  const joinedOn = earlier(fromDate(keep.joinedOn), fromDate(drop.joinedOn));
  const classCode = keep.classCode ?? drop.classCode;
  const kept = { unitId, id: keepId, joinedOn, villageId: keep.villageId, classCode };
  await changeOverTime(tx, kept, joinedOn);
  const touched = [...joined, firstChanged(mine, other), ...paid.map(({ month }) => month)];
  await refreshFigures(tx, unitId, Math.min(...touched) as Month);
  const { idSealed, idIndex, paidBits, searchKey, ...was } = drop;
  note({
    unitId,
    subject: "member",
    subjectId: keepId,
    before: { dropped: was, insurance: { kept: mine, dropped: other }, contributions: paid },
    after: { keepNo, dropNo, insurance: periods },
  });
  return { no: keepNo, doubled: paid.filter(({ doubled }) => doubled).length };
}

/** Both records, locked in the order of their ids whichever is kept. */
async function bothFor(
  tx: Tx,
  actor: Actor,
  unitId: number,
  keepNo: number,
  dropNo: number,
): Promise<[number, number]> {
  if (!mayRecordFor(actor, unitId)) refuse("not_found");
  const rows = await tx.$queryRaw<{ id: number; no: number }[]>(sql`
    SELECT m.id, m.no FROM "Member" m
    WHERE m."unitId" = ${unitId} AND m.no IN (${keepNo}, ${dropNo}) AND m."mergedIntoId" IS NULL
      AND ${memberScopeIn(actor, unitId)}
    ORDER BY m.id FOR UPDATE OF m`);
  const keep = rows.find(({ no }) => no === keepNo);
  const drop = rows.find(({ no }) => no === dropNo);
  if (!keep || !drop) refuse("not_found");
  if (!mayRunUnit(actor, unitId)) refuse("not_permitted");
  return [keep.id, drop.id];
}

async function moveContributions(
  tx: Tx,
  actor: Actor,
  { commandId, unitId, keepNo, dropNo }: z.output<typeof mergeInput>,
  keepId: number,
  dropId: number,
): Promise<void> {
  const reason = mergeReason(dropNo, keepNo);
  await tx.$executeRaw(sql`
    WITH doubled AS (
      DELETE FROM "Contribution" d USING "Contribution" k
      WHERE d."unitId" = ${unitId} AND d."memberId" = ${dropId}
        AND k."unitId" = ${unitId} AND k."memberId" = ${keepId} AND k.month = d.month
      RETURNING d.*
    )
    INSERT INTO "UndoneContribution" ("unitId", "memberId", month, option, "amountSatang", "paidOn",
      channel, proof, "writeId", "batchId", "receiptId", "recordedBy", "recordedAt", "undoneBy",
      "undoneWrite", reason)
    SELECT "unitId", ${keepId}, month, option, "amountSatang", "paidOn", channel, proof, "writeId",
      "batchId", "receiptId", "recordedBy", "recordedAt", ${actor.userId}, ${commandId}::uuid,
      ${reason}
    FROM doubled`);
  // A receipt that other months rest on stays: that money was taken.
  await tx.$executeRaw(sql`
    UPDATE "Receipt" r SET "cancelledOn" = ${todayInBangkok()}::date, "cancelReason" = ${reason}
    WHERE r."unitId" = ${unitId} AND r."memberId" = ${dropId} AND r."cancelledOn" IS NULL
      AND r.id IN (SELECT "receiptId" FROM "UndoneContribution"
        WHERE "unitId" = ${unitId} AND "memberId" = ${keepId} AND "undoneWrite" = ${commandId}::uuid)
      AND NOT EXISTS (SELECT 1 FROM "Contribution" c WHERE c."unitId" = ${unitId}
        AND c."memberId" = ${dropId} AND c."receiptId" = r.id)`);
  const moved = { where: { unitId, memberId: dropId }, data: { memberId: keepId } };
  await tx.contribution.updateMany(moved);
  await tx.undoneContribution.updateMany(moved);
  await tx.receipt.updateMany(moved);
}

/** A fee paid twice for one year, a second enrolment or place in a round stay with the dropped record. */
async function moveOtherRecords(tx: Tx, unitId: number, keepId: number, dropId: number) {
  const moved = { where: { unitId, memberId: dropId }, data: { memberId: keepId } };
  await tx.paidService.updateMany(moved);
  await tx.$executeRaw(sql`
    UPDATE "MembershipFee" f SET "memberId" = ${keepId}
    WHERE f."unitId" = ${unitId} AND f."memberId" = ${dropId} AND NOT EXISTS (
      SELECT 1 FROM "MembershipFee" k WHERE k."unitId" = ${unitId} AND k."memberId" = ${keepId}
        AND k."yearBe" = f."yearBe" AND k."cancelledOn" IS NULL)`);
  await tx.$executeRaw(sql`
    UPDATE "Enrolment" e SET "memberId" = ${keepId}
    WHERE e."unitId" = ${unitId} AND e."memberId" = ${dropId} AND NOT EXISTS (
      SELECT 1 FROM "Enrolment" k WHERE k."unitId" = ${unitId} AND k."memberId" = ${keepId}
        AND k."cancelledOn" IS NULL)`);
  await tx.$executeRaw(sql`
    UPDATE "AssessmentSubject" s SET "memberId" = ${keepId}, "personKey" = ${`m${keepId}`}
    WHERE s."unitId" = ${unitId} AND s."memberId" = ${dropId} AND NOT EXISTS (
      SELECT 1 FROM "AssessmentSubject" k WHERE k."roundId" = s."roundId"
        AND k."memberId" = ${keepId})`);
}

/** The kept record says what it says; where it says nothing, the other speaks. */
async function mergePerson(tx: Tx, keep: Member, drop: Member): Promise<void> {
  const sameVillage = keep.villageId === drop.villageId;
  const village = await tx.village.findUniqueOrThrow({ where: { id: keep.villageId } });
  const laterLeft = keep.leftOn && drop.leftOn && drop.leftOn > keep.leftOn;
  const left = laterLeft ? drop : keep;
  const person = {
    title: keep.title ?? drop.title,
    nickname: keep.nickname ?? drop.nickname,
    sex: keep.sex ?? drop.sex,
    birth: keep.birth ?? drop.birth,
    phone: keep.phone ?? drop.phone,
    lineName: keep.lineName ?? drop.lineName,
    occupation: keep.occupation ?? drop.occupation,
    classCode: keep.classCode ?? drop.classCode,
    householdId: keep.householdId ?? (sameVillage ? drop.householdId : null),
    lookedAfterById: keep.lookedAfterById ?? (sameVillage ? drop.lookedAfterById : null),
    idKind: keep.idIndex ? keep.idKind : drop.idKind,
    idSealed: keep.idIndex ? keep.idSealed : drop.idSealed,
    idIndex: keep.idIndex ?? drop.idIndex,
    idLast4: keep.idLast4 ?? drop.idLast4,
    joinedOn: toDate(earlier(fromDate(keep.joinedOn), fromDate(drop.joinedOn))),
    // Of two that have left, whoever left later was still there; of one on the register nobody left.
    leftOn: left.leftOn,
    leftReason: left.leftReason,
    vulnerable: keep.vulnerable || drop.vulnerable,
    hardship: keep.hardship || drop.hardship,
    otherSchemes: [...new Set([...keep.otherSchemes, ...drop.otherSchemes])],
  };
  // First the dropped record lets go of the number: one number, one record.
  await tx.member.update({
    where: { id: drop.id },
    data: { mergedIntoId: keep.id, idKind: null, idSealed: null, idIndex: null, idLast4: null },
  });
  await tx.member.updateMany({ where: { mergedIntoId: drop.id }, data: { mergedIntoId: keep.id } });
  await tx.member.update({
    where: { id: keep.id },
    data: {
      ...person,
      searchKey: memberSearchKey({
        ...person,
        firstName: keep.firstName,
        lastName: keep.lastName,
        villageName: village.name,
        villageNumber: village.number,
      }),
    },
  });
}

function earlier(a: Day, b: Day): Day {
  if (a < b) return a;
  return b;
}
