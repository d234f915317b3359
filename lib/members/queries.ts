import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, mayRunUnit, volunteerOf } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import { type Day, fromDate, todayInBangkok } from "@/lib/day";
import { db, rowsOf, sql } from "@/lib/db";
import type { ConsentPurpose } from "./consent";
import type { IdKind } from "./national-id";
import { type Period, periodOf } from "./periods";

export type MemberFound = { id: number; no: number; name: string; mergedIntoNo: number | null };

/**
 * The member of that number in the unit's register, also where the record was merged into another
 * (then `mergedIntoNo` says which); null for what the actor may not see.
 */
export async function memberByNo(
  actor: Actor,
  unitId: number,
  no: number,
): Promise<MemberFound | null> {
  if (!mayRecordFor(actor, unitId) || !Number.isSafeInteger(no) || no > 2_147_483_647) return null;
  const [found] = await db.$queryRaw<MemberFound[]>(sql`
    SELECT m.id, m.no, concat_ws(' ', m."firstName", m."lastName") AS name, k.no AS "mergedIntoNo"
    FROM "Member" m LEFT JOIN "Member" k ON k.id = m."mergedIntoId"
    WHERE m."unitId" = ${unitId} AND m.no = ${no} AND ${memberScopeIn(actor, unitId)}`);
  return found ?? null;
}

/** Of these ids those of people on the unit's register whom the actor may see. */
export async function membersIn(
  actor: Actor,
  unitId: number,
  ids: readonly number[],
): Promise<number[]> {
  const found = await db.$queryRaw<{ id: number }[]>(sql`
    SELECT m.id FROM "Member" m WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
      AND m.id = ANY(${[...ids]}::int[]) AND ${memberScopeIn(actor, unitId)}`);
  return found.map(({ id }) => id);
}

export type ConsentRecord = {
  purpose: ConsentPurpose;
  wording: string;
  givenOn: Day;
  withdrawnOn: Day | null;
  /** the name of whoever asked */
  through: string | null;
};

export type MemberProfile = {
  id: number;
  no: number;
  title: string | null;
  firstName: string;
  lastName: string;
  nickname: string | null;
  sex: "female" | "male" | "other" | null;
  birth: Day | null;
  phone: string | null;
  lineName: string | null;
  /** the last four digits, where a number is kept; the whole only through `showNationalId` */
  idLast4: string | null;
  idKind: IdKind | null;
  village: { id: number; number: number | null; name: string };
  houseNo: string | null;
  /** others of the same house whom the actor may see */
  household: { no: number; name: string }[];
  occupation: string | null;
  classCode: string | null;
  classTh: string | null;
  classEn: string | null;
  joinedOn: Day;
  leftOn: Day | null;
  leftReason: string | null;
  carer: { id: number; name: string } | null;
  /** the carer was chosen for this person, and does not come with the village */
  carerIsOwn: boolean;
  vulnerable: boolean;
  hardship: boolean;
  otherSchemes: string[];
  insurance: Period[];
  consents: ConsentRecord[];
  /** numbers of the records that were merged into this one */
  mergedFrom: number[];
};

/** All that is kept of a person but the ID number; null for what the actor may not see. */
export async function memberProfile(
  actor: Actor,
  unitId: number,
  no: number,
): Promise<MemberProfile | null> {
  const found = await memberByNo(actor, unitId, no);
  if (!found || found.mergedIntoNo !== null) return null;
  const [member, insurance, consents, household, [named]] = await Promise.all([
    db.member.findUniqueOrThrow({
      where: { id: found.id },
      include: { village: true, household: true },
      omit: { idSealed: true, idIndex: true, searchKey: true },
    }),
    insuranceHistory(actor, unitId, no),
    consentsOf(found.id),
    db.$queryRaw<{ no: number; name: string }[]>(sql`
      SELECT m.no, concat_ws(' ', m."firstName", m."lastName") AS name
      FROM "Member" s JOIN "Member" m ON m."householdId" = s."householdId" AND m.id <> s.id
      WHERE s.id = ${found.id} AND m."mergedIntoId" IS NULL AND m."leftOn" IS NULL
        AND ${memberScopeIn(actor, unitId)}
      ORDER BY m.no`),
    db.$queryRaw<Named[]>(sql`
      SELECT c."nameTh" AS "classTh", c."nameEn" AS "classEn", k.id AS "carerId", k.name AS "carerName",
        ARRAY(SELECT d.no FROM "Member" d WHERE d."mergedIntoId" = m.id ORDER BY d.no) AS "mergedFrom"
      FROM "Member" m
      LEFT JOIN "VillageCare" w
        ON w."unitId" = m."unitId" AND w."villageId" = m."villageId" AND w.until IS NULL
      LEFT JOIN "CommitteeMember" k ON k.id = coalesce(m."lookedAfterById", w."committeeMemberId")
      LEFT JOIN LATERAL (
        SELECT x."nameTh", x."nameEn" FROM "MemberClass" x
        JOIN "Regulation" r ON r.id = x."regulationId"
        WHERE r."unitId" = m."unitId" AND r."adoptedOn" IS NOT NULL AND x.code = m."classCode"
        ORDER BY r.version DESC LIMIT 1
      ) c ON TRUE
      WHERE m.id = ${found.id}`),
  ]);
  const { village, birth, joinedOn, leftOn, lookedAfterById } = member;
  return {
    id: member.id,
    no: member.no,
    title: member.title,
    firstName: member.firstName,
    lastName: member.lastName,
    nickname: member.nickname,
    sex: member.sex,
    birth: birth && fromDate(birth),
    phone: member.phone,
    lineName: member.lineName,
    idLast4: member.idLast4,
    idKind: member.idKind,
    village: { id: village.id, number: village.number, name: village.name },
    houseNo: member.household?.houseNo ?? null,
    household,
    occupation: member.occupation,
    classCode: member.classCode,
    classTh: named?.classTh ?? null,
    classEn: named?.classEn ?? null,
    joinedOn: fromDate(joinedOn),
    leftOn: leftOn && fromDate(leftOn),
    leftReason: member.leftReason,
    carer: named?.carerId ? { id: named.carerId, name: named.carerName ?? "" } : null,
    carerIsOwn: lookedAfterById !== null,
    vulnerable: member.vulnerable,
    hardship: member.hardship,
    otherSchemes: member.otherSchemes,
    insurance,
    consents,
    mergedFrom: named?.mergedFrom ?? [],
  };
}

type Named = {
  classTh: string | null;
  classEn: string | null;
  carerId: number | null;
  carerName: string | null;
  mergedFrom: number[];
};

/** The periods of a member's insurance, the latest first; none for what the actor may not see. */
export async function insuranceHistory(
  actor: Actor,
  unitId: number,
  no: number,
): Promise<Period[]> {
  const found = await memberByNo(actor, unitId, no);
  if (!found) return [];
  const rows = await db.insurance.findMany({
    where: { memberId: found.id },
    orderBy: { fromMonth: "desc" },
  });
  return rows.map(periodOf);
}

async function consentsOf(memberId: number): Promise<ConsentRecord[]> {
  const rows = await db.$queryRaw<
    { purpose: ConsentPurpose; wording: string; given: Date; ended: Date | null; through: string }[]
  >(sql`
    SELECT c.purpose, c.wording, c."givenOn" AS given, c."withdrawnOn" AS ended, u.name AS through
    FROM "Consent" c LEFT JOIN "User" u ON u.id = c."throughId"
    WHERE c."memberId" = ${memberId} ORDER BY c.purpose, c.id DESC`);
  return rows.map(({ given, ended, ...row }) => ({
    ...row,
    givenOn: fromDate(given),
    withdrawnOn: ended && fromDate(ended),
  }));
}

export type MemberFormChoices = {
  /** where the actor may put a person */
  villages: { id: number; number: number | null; name: string }[];
  classes: { code: string; nameTh: string; nameEn: string | null }[];
  /** the serving committee; for the committee alone */
  carers: { id: number; name: string }[];
};

/** What the forms offer to choose from; null where the actor may put nobody on the register. */
export async function memberFormChoices(
  actor: Actor,
  unitId: number,
): Promise<MemberFormChoices | null> {
  if (!mayRecordFor(actor, unitId)) return null;
  const today = todayInBangkok();
  const mine = mayRunUnit(actor, unitId) ? null : (volunteerOf(actor, unitId)?.villageIds ?? []);
  const [choices] = await rowsOf<MemberFormChoices>(sql`
    SELECT
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'name', v.name)
          ORDER BY v.number, v.name COLLATE "th-x-icu"), '[]')
        FROM "UnitVillage" u JOIN "Village" v ON v.id = u."villageId"
        WHERE u."unitId" = ${unitId} AND (u.until IS NULL OR u.until > ${today}::date)
          AND (${mine}::int[] IS NULL OR v.id = ANY(${mine}::int[]))) AS villages,
      (SELECT coalesce(json_agg(json_build_object('code', c.code, 'nameTh', c."nameTh",
          'nameEn', c."nameEn") ORDER BY c.position, c.code), '[]')
        FROM "Regulation" r JOIN "MemberClass" c ON c."regulationId" = r.id
        WHERE r."unitId" = ${unitId} AND ${today}::date
          BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity')) AS classes,
      (SELECT coalesce(json_agg(json_build_object('id', k.id, 'name', k.name) ORDER BY k.id), '[]')
        FROM "CommitteeMember" k WHERE k."unitId" = ${unitId} AND k.until IS NULL
          AND ${mine}::int[] IS NULL) AS carers`);
  return choices ?? null;
}
