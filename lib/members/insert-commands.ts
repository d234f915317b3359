import "server-only";
import type { Actor } from "@/lib/access/actor";
import { sql, type Tx } from "@/lib/db";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import { consentWording } from "./consent";
import { checkNationalId } from "./national-id";
import type { NewMember } from "./new-member";
import { beginOverTime } from "./over-time-commands";
import { idIndex, sealId } from "./sealed-id";
import { memberSearchKey } from "./search";

export type VillageName = { name: string; number: number | null };

/**
 * What the table holds of a person beside what was typed: cleaned text, sealed ID, search words.
 * `keptLast4` are the digits of the number already kept, where none was typed.
 */
export function storedPerson(
  unitId: number,
  member: NewMember,
  village: VillageName,
  keptLast4: string | null = null,
) {
  const clean = (text?: string | null) => (text ? cleanThai(text) : "") || null;
  const check = member.nationalId ? checkNationalId(member.nationalId) : null;
  const id = check?.ok ? check : null;
  const person = {
    title: clean(member.title),
    firstName: cleanThai(member.firstName),
    lastName: cleanThai(member.lastName),
    nickname: clean(member.nickname),
    phone: member.phone ?? null,
  };
  const idLast4 = id ? id.id.slice(-4) : keptLast4;
  return {
    ...person,
    lineName: clean(member.lineName),
    occupation: clean(member.occupation),
    houseNo: houseNumber(member.houseNo),
    idKind: id?.kind ?? null,
    idSealed: id ? sealId(id.id, unitId) : null,
    idIndex: id ? idIndex(id.id) : null,
    idLast4,
    searchKey: memberSearchKey({
      ...person,
      idLast4,
      villageName: village.name,
      villageNumber: village.number,
    }),
  };
}

/** "๑๒/๓" and "12/3" are one house. */
export function houseNumber(typed: string | null | undefined): string | null {
  return typed ? toArabicDigits(cleanThai(typed)) || null : null;
}

/** Finds or makes a household; null when no house number is known. */
export async function householdId(
  tx: Tx,
  unitId: number,
  villageId: number,
  houseNo: string | null,
): Promise<number | null> {
  if (houseNo === null) return null;
  const key = { unitId, villageId, houseNo };
  await tx.household.createMany({ data: [key], skipDuplicates: true });
  const house = await tx.household.findUniqueOrThrow({
    where: { unitId_villageId_houseNo: key },
    select: { id: true },
  });
  return house.id;
}

const CHUNK = 5_000;

/**
 * Puts people on the register with households, insurance and consents: four statements for every
 * five thousand, however few or many. Numbers go on from the last one; the unit's row is locked, so
 * they have no gap and nobody else gets the same. The caller has checked the rows.
 *
 * @returns the first and last number given
 */
export async function insertMembers(
  tx: Tx,
  actor: Actor,
  unitId: number,
  rows: readonly NewMember[],
  villages: ReadonlyMap<number, VillageName>,
): Promise<{ firstNo: number; lastNo: number }> {
  await tx.$executeRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
  const [last] = await tx.$queryRaw<{ no: number }[]>(
    // A number once given is not given again, also after an undone import.
    sql`SELECT greatest(u."lastMemberNo", (SELECT max(no) FROM "Member" WHERE "unitId" = u.id)) AS no
      FROM "Unit" u WHERE u.id = ${unitId}`,
  );
  const firstNo = (last?.no ?? 0) + 1;
  for (let at = 0; at < rows.length; at += CHUNK) {
    const chunk = rows.slice(at, at + CHUNK).map((row, i) => ({ row, no: firstNo + at + i }));
    await insertChunk(tx, actor, unitId, chunk, villages);
  }
  return { firstNo, lastNo: firstNo + rows.length - 1 };
}

type Numbered = { row: NewMember; no: number };

async function insertChunk(
  tx: Tx,
  actor: Actor,
  unitId: number,
  chunk: Numbered[],
  villages: ReadonlyMap<number, VillageName>,
): Promise<void> {
  const people = chunk.map(({ row, no }) => {
    const village = villages.get(row.villageId);
    if (!village) throw new Error("village was not checked");
    const { idSealed, idIndex, ...stored } = storedPerson(unitId, row, village);
    return {
      ...stored,
      no,
      idSealed: idSealed ? Buffer.from(idSealed).toString("hex") : null,
      idIndex: idIndex ? Buffer.from(idIndex).toString("hex") : null,
      sex: row.sex ?? null,
      birth: row.birth ?? null,
      villageId: row.villageId,
      classCode: row.classCode || null,
      joinedOn: row.joinedOn,
      leftOn: row.leftOn ?? null,
      leftReason: row.leftReason ?? null,
      vulnerable: row.vulnerable ?? false,
      hardship: row.hardship ?? false,
      otherSchemes: row.otherSchemes ?? [],
    };
  });
  await insertPeople(tx, unitId, people);
  await beginOverTime(
    tx,
    unitId,
    chunk.map(({ no }) => no),
  );
  const periods = chunk.flatMap(({ row, no }) => (row.insurance ?? []).map((p) => ({ ...p, no })));
  if (periods.length > 0) {
    await tx.$executeRaw(sql`
      INSERT INTO "Insurance" ("unitId", "memberId", section, option, "fromMonth", "toMonth")
      SELECT ${unitId}, m.id, x.section::"InsuranceSection", x.option, x."fromMonth", x."toMonth"
      FROM jsonb_to_recordset(${JSON.stringify(periods)}::jsonb)
        AS x(no int, section text, option smallint, "fromMonth" int, "toMonth" int)
      JOIN "Member" m ON m."unitId" = ${unitId} AND m.no = x.no`);
  }
  const consents = chunk.flatMap(({ row, no }) => (row.consents ?? []).map((c) => ({ ...c, no })));
  if (consents.length > 0) {
    await tx.$executeRaw(sql`
      INSERT INTO "Consent" ("unitId", "memberId", purpose, wording, "givenOn", "throughId")
      SELECT ${unitId}, m.id, x.purpose::"ConsentPurpose", ${consentWording}, x."givenOn",
        ${actor.userId}
      FROM jsonb_to_recordset(${JSON.stringify(consents)}::jsonb)
        AS x(no int, purpose text, "givenOn" date)
      JOIN "Member" m ON m."unitId" = ${unitId} AND m.no = x.no`);
  }
}

async function insertPeople(tx: Tx, unitId: number, people: object[]): Promise<void> {
  const rows = JSON.stringify(people);
  await tx.$executeRaw(sql`
    INSERT INTO "Household" ("unitId", "villageId", "houseNo")
    SELECT DISTINCT ${unitId}::int, x."villageId", x."houseNo"
    FROM jsonb_to_recordset(${rows}::jsonb) AS x("villageId" int, "houseNo" text)
    WHERE x."houseNo" IS NOT NULL
    ORDER BY 2, 3
    ON CONFLICT DO NOTHING`);
  await tx.$executeRaw(sql`
    INSERT INTO "Member" ("unitId", no, title, "firstName", "lastName", nickname, sex, birth, phone,
      "lineName", "idKind", "idSealed", "idIndex", "idLast4", "villageId", "householdId", occupation,
      "classCode", "joinedOn", "leftOn", "leftReason", vulnerable, hardship, "otherSchemes",
      "searchKey")
    SELECT ${unitId}, x.no, x.title, x."firstName", x."lastName", x.nickname, x.sex::"Sex", x.birth,
      x.phone, x."lineName", x."idKind"::"IdKind", decode(x."idSealed", 'hex'),
      decode(x."idIndex", 'hex'), x."idLast4", x."villageId", h.id, x.occupation, x."classCode",
      x."joinedOn", x."leftOn", x."leftReason", x.vulnerable, x.hardship, x."otherSchemes",
      x."searchKey"
    FROM jsonb_to_recordset(${rows}::jsonb) AS x(no int, title text, "firstName" text,
      "lastName" text, nickname text, sex text, birth date, phone text, "lineName" text,
      "idKind" text, "idSealed" text, "idIndex" text, "idLast4" text, "villageId" int,
      "houseNo" text, occupation text, "classCode" text, "joinedOn" date, "leftOn" date,
      "leftReason" text, vulnerable boolean, hardship boolean, "otherSchemes" text[],
      "searchKey" text)
    LEFT JOIN "Household" h ON h."unitId" = ${unitId} AND h."villageId" = x."villageId"
      AND h."houseNo" = x."houseNo"
    ORDER BY x.no`);
}
