import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import { write } from "@/lib/audit";
import { type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { mayPutInto, refuseKnownId, unitFacts } from "./commands";
import type { changeMemberInput } from "./input";
import { householdId, storedPerson } from "./insert-commands";
import { ageProblem, type NewMember, newMemberProblems } from "./new-member";
import { changeOverTime } from "./over-time-commands";

/**
 * The member of that number, locked for the rest of the transaction; what the actor may not see, and
 * what was merged into another, is not found.
 */
export async function memberFor(
  tx: Tx,
  actor: Actor,
  unitId: number,
  no: number,
): Promise<{ id: number }> {
  if (!mayRecordFor(actor, unitId)) refuse("not_found");
  const [found] = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT m.id FROM "Member" m
    WHERE m."unitId" = ${unitId} AND m.no = ${no} AND m."mergedIntoId" IS NULL
      AND ${memberScopeIn(actor, unitId)}
    FOR NO KEY UPDATE OF m`);
  return found ?? refuse("not_found");
}

/** The same where the committee alone decides. */
export async function memberForCommittee(tx: Tx, actor: Actor, unitId: number, no: number) {
  const member = await memberFor(tx, actor, unitId, no);
  if (!mayRunUnit(actor, unitId)) refuse("not_permitted");
  return member;
}

const typed = [
  "title",
  "firstName",
  "lastName",
  "nickname",
  "sex",
  "birth",
  "phone",
  "lineName",
  "villageId",
  "householdId",
  "occupation",
  "classCode",
  "joinedOn",
  "vulnerable",
  "hardship",
  "otherSchemes",
] as const;

/**
 * Writes what a form says of a person; an ID number left empty stays as it is. Refuses what
 * `addMember` refuses of the same fields.
 */
export async function changeMember(
  actor: Actor,
  input: z.output<typeof changeMemberInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "changeMember" }, async (tx, note) => {
    const { unitId, no } = input;
    if (input.changedFrom > todayInBangkok()) refuse("day_ahead");
    const { id } = await memberFor(tx, actor, unitId, no);
    const { facts, villages } = await unitFacts(tx, unitId);
    const before = await tx.member.findUniqueOrThrow({ where: { id } });
    // A village the unit gave up may stay with those who live there.
    const stays = before.villageId === input.villageId;
    if (!stays) mayPutInto(actor, unitId, input.villageId);
    const village = stays
      ? await tx.village.findUniqueOrThrow({ where: { id: input.villageId } })
      : villages.get(input.villageId);
    const kept = stays ? new Set([...facts.villageIds, input.villageId]) : facts.villageIds;
    // Likewise a class that a later regulation no longer knows.
    const codes = new Set([...facts.classCodes, before.classCode ?? ""]);
    const member: NewMember = { ...input, leftOn: before.leftOn && fromDate(before.leftOn) };
    const now = { ...facts, villageIds: kept, classCodes: codes };
    const [problem] = newMemberProblems(member, now);
    if (problem) refuse(problem.code, problem.params);
    const birth = before.birth && fromDate(before.birth);
    if (input.birth !== birth) await refuseAge(tx, id, input.birth);
    if (!village) refuse("village_not_in_unit");
    if (input.nationalId) await refuseKnownId(tx, unitId, input.nationalId, no);

    const { houseNo, idKind, idSealed, idIndex, ...stored } = storedPerson(
      unitId,
      member,
      village,
      before.idLast4,
    );
    const after = {
      ...stored,
      ...(input.nationalId ? { idKind, idSealed, idIndex } : {}),
      sex: input.sex,
      birth: input.birth && toDate(input.birth),
      villageId: input.villageId,
      householdId: await householdId(tx, unitId, input.villageId, houseNo),
      classCode: input.classCode,
      joinedOn: toDate(input.joinedOn),
      vulnerable: input.vulnerable,
      hardship: input.hardship,
      otherSchemes: input.otherSchemes,
    };
    await tx.member.update({ where: { id }, data: after });
    const { villageId, classCode, joinedOn, changedFrom } = input;
    await changeOverTime(tx, { unitId, id, joinedOn, villageId, classCode }, changedFrom);
    await refreshFigures(tx, unitId, earliest(fromDate(before.joinedOn), input.joinedOn));
    const changed = typed.filter((key) => said(before[key]) !== said(after[key]));
    note({
      unitId,
      subject: "member",
      subjectId: id,
      before: Object.fromEntries(changed.map((key) => [key, before[key]])),
      after: {
        ...Object.fromEntries(changed.map((key) => [key, after[key]])),
        ...(input.nationalId ? { nationalId: "changed" } : {}),
      },
    });
    return { no };
  });
}

const said = (value: unknown) => JSON.stringify(value ?? null);

function earliest(a: Day, b: Day): Month {
  return monthOf(a < b ? a : b);
}

/**
 * A birth, or an earlier beginning, that is known only later has to fit the insurance as one given at
 * once would. Refuses too_young, too_old.
 */
export async function refuseAge(tx: Tx, memberId: number, birth: Day | null): Promise<void> {
  const first = await tx.insurance.findFirst({
    where: { memberId, section: "section40" },
    orderBy: { fromMonth: "asc" },
    select: { fromMonth: true },
  });
  const problem = first && ageProblem(birth, first.fromMonth as Month, todayInBangkok());
  if (problem) refuse(problem.code, problem.params);
}
