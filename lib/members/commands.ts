import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, mayRunUnit, volunteerOf } from "@/lib/access/policy";
import { type Note, write } from "@/lib/audit";
import { todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { type addMemberInput, insuranceOf } from "./input";
import { insertMembers, type VillageName } from "./insert-commands";
import { type NewMember, newMemberProblems, type UnitFacts } from "./new-member";
import { idIndex } from "./sealed-id";
import { nameKey } from "./search";

type AddMember = z.output<typeof addMemberInput>;

/**
 * Puts one person on the register: a committee anywhere in its unit, a volunteer in the villages in
 * their care. The number is the next one; consent to being on the register goes with it.
 *
 * Refuses: an ID number that is on the register already, an age that may not join section 40, other
 * insurance that excludes it, and a second person of one name in one village until the form has asked.
 */
export async function addMember(actor: Actor, input: AddMember): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "addMember" }, async (tx, note) => {
    const { no } = await addMemberIn(tx, note, actor, input);
    return { no };
  });
}

/** The same inside the transaction of a later domain's command, which adds to what is noted. */
export async function addMemberIn(
  tx: Tx,
  note: (n: Note) => void,
  actor: Actor,
  input: AddMember,
): Promise<{ id: number; no: number }> {
  const { unitId } = input;
  if (!mayRecordFor(actor, unitId)) refuse("not_found");
  const today = todayInBangkok();
  const { facts, villages } = await unitFacts(tx, unitId);
  mayPutInto(actor, unitId, input.villageId);
  const chosen = insuranceOf(input.insurance);
  if (chosen?.section === "section40" && (input.otherInsurance ?? "none") !== "none") {
    refuse("insured_elsewhere");
  }
  const fromMonth = input.insuredFrom ?? monthOf(today);
  const consents = [{ purpose: "register" as const, givenOn: today }];
  const member: NewMember = {
    ...input,
    insurance: chosen ? [{ ...chosen, fromMonth, toMonth: null }] : [],
    consents: input.consentReminders
      ? [...consents, { purpose: "reminders", givenOn: today }]
      : consents,
  };
  const [problem] = newMemberProblems(member, facts);
  if (problem) refuse(problem.code, problem.params);
  // One at a time per unit from here on, so that two of one name or number cannot pass each other.
  await tx.$executeRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
  if (input.nationalId) await refuseKnownId(tx, unitId, input.nationalId);
  if (!input.sameNameIsOther) await refuseSameName(tx, member, unitId);
  const { firstNo } = await insertMembers(tx, actor, unitId, [member], villages);
  await refreshFigures(tx, unitId, registeredFrom(member));
  const { id } = await tx.member.findUniqueOrThrow({
    where: { unitId_no: { unitId, no: firstNo } },
    select: { id: true },
  });
  note({
    unitId,
    subject: "member",
    subjectId: id,
    after: {
      no: firstNo,
      villageId: input.villageId,
      insurance: member.insurance,
      consents: member.consents?.map((c) => c.purpose),
    },
  });
  return { id, no: firstNo };
}

/** The first month whose figures a person changes: nobody counts before they are on the register. */
export function registeredFrom(member: Pick<NewMember, "joinedOn">): Month {
  return monthOf(member.joinedOn);
}

/** The villages, classes and today's date that a unit's rows are checked against. */
export async function unitFacts(
  tx: Tx,
  unitId: number,
): Promise<{ facts: UnitFacts; villages: Map<number, VillageName> }> {
  const today = todayInBangkok();
  const villages = await tx.$queryRaw<{ id: number; name: string; number: number | null }[]>(sql`
    SELECT v.id, v.name, v.number FROM "UnitVillage" u JOIN "Village" v ON v.id = u."villageId"
    WHERE u."unitId" = ${unitId} AND (u.until IS NULL OR u.until > ${today}::date)`);
  const classes = await tx.$queryRaw<{ code: string }[]>(sql`
    SELECT c.code FROM "Regulation" r JOIN "MemberClass" c ON c."regulationId" = r.id
    WHERE r."unitId" = ${unitId} AND r."effectiveFrom" <= ${today}::date
      AND (r."effectiveTo" IS NULL OR r."effectiveTo" >= ${today}::date)`);
  return {
    facts: {
      today,
      villageIds: new Set(villages.map((v) => v.id)),
      classCodes: new Set(classes.map((c) => c.code)),
    },
    villages: new Map(villages.map(({ id, ...village }) => [id, village])),
  };
}

/** A volunteer writes into the villages in their care, the committee into every village. */
export function mayPutInto(actor: Actor, unitId: number, villageId: number): void {
  if (mayRunUnit(actor, unitId)) return;
  if (!volunteerOf(actor, unitId)?.villageIds.includes(villageId)) refuse("village_not_in_care");
}

/** Refuses a number that someone on the register has, naming them by their register number alone. */
export async function refuseKnownId(
  tx: Tx,
  unitId: number,
  nationalId: string,
  exceptNo = 0,
): Promise<void> {
  const known = await tx.member.findUnique({
    where: { unitId_idIndex: { unitId, idIndex: idIndex(nationalId) } },
    select: { no: true, leftOn: true },
  });
  if (!known || known.no === exceptNo) return;
  refuse(known.leftOn ? "national_id_of_left_member" : "national_id_known", { no: known.no });
}

async function refuseSameName(tx: Tx, member: NewMember, unitId: number): Promise<void> {
  const key = nameKey(member.firstName, member.lastName);
  const [same] = await tx.$queryRaw<{ no: number }[]>(sql`
    SELECT m.no FROM "Member" m
    WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
      AND m."villageId" = ${member.villageId} AND split_part(m."searchKey", '|', 1) = ${key}
    ORDER BY m.no LIMIT 1`);
  if (same) refuse("same_name_in_village", { no: same.no });
}
