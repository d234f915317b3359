import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { loadActor } from "@/lib/access/queries";
import { type Day, toDate } from "@/lib/day";
import { db } from "@/lib/db";
import type { Position, Role } from "@/lib/generated/prisma/enums";
import { type Month, month, monthOf } from "@/lib/month";

// A small world for database tests: two units of three villages in one province, with an actor of
// each role. Every call makes units of its own, so tests clean nothing up and run side by side.

export type TestVillage = { id: number; number: number; name: string };

export type TestUnit = {
  id: number;
  slug: string;
  provinceCode: string;
  /** the volunteer looks after the first, the chair after the second, nobody after the third */
  villages: [TestVillage, TestVillage, TestVillage];
  /** in force since 2022-01-01: cut-off day 25, classes "ordinary" and "general" */
  regulationId: number;
  committee: Actor;
  volunteer: Actor;
  /** their lines in the committee list */
  chairId: number;
  volunteerId: number;
};

export type World = {
  here: TestUnit;
  there: TestUnit;
  /** of the province of both units */
  coordinator: Actor;
  evaluator: Actor;
  /** signed in, without any role */
  stranger: Actor;
};

export async function smallWorld(): Promise<World> {
  const mark = randomUUID().slice(0, 8);
  const province = { code: "56", nameTh: "พะเยา", nameEn: "Phayao" };
  await db.province.createMany({ data: [province], skipDuplicates: true });
  const here = await testUnit(`here-${mark}`, province.code);
  const there = await testUnit(`there-${mark}`, province.code);
  return {
    here,
    there,
    coordinator: await testActor(`coordinator-${mark}`, "coordinator", {
      provinceCode: province.code,
    }),
    evaluator: await testActor(`evaluator-${mark}`, "evaluator", { provinceCode: province.code }),
    stranger: await testActor(`stranger-${mark}`),
  };
}

async function testUnit(slug: string, provinceCode: string): Promise<TestUnit> {
  const since = toDate("2022-01-01" as Day);
  const district = await db.district.create({
    data: { provinceCode, nameTh: `อำเภอ ${slug}`, nameEn: `District ${slug}` },
  });
  const subdistrict = await db.subdistrict.create({
    data: { districtId: district.id, nameTh: `ตำบล ${slug}`, nameEn: `Subdistrict ${slug}` },
  });
  const place = { districtId: district.id, subdistrictId: subdistrict.id };
  const unit = await db.unit.create({
    data: {
      ...place,
      slug,
      provinceCode,
      nameTh: `หน่วยบริการ ${slug}`,
      nameEn: `Unit ${slug}`,
      shortTh: `ต.${slug}`,
      shortEn: slug,
      track: "social_security",
    },
  });
  const village = async (number: number, name: string): Promise<TestVillage> => {
    const { id } = await db.village.create({ data: { ...place, number, name } });
    await db.unitVillage.create({ data: { unitId: unit.id, villageId: id, since } });
    return { id, number, name };
  };
  const villages: TestUnit["villages"] = [
    await village(1, "บ้านดอนแก้ว"),
    await village(2, "บ้านน้ำใส"),
    await village(3, "บ้านสันกลาง"),
  ];
  // A draft first: nothing is added to what was adopted.
  const regulation = await db.regulation.create({
    data: {
      unitId: unit.id,
      title: "ระเบียบหน่วย",
      cutoffDay: 25,
      classes: {
        create: [
          { code: "ordinary", nameTh: "สมาชิกสามัญ", annualFeeSatang: 10_000 },
          { code: "general", nameTh: "สมาชิกทั่วไป", position: 1 },
        ],
      },
    },
  });
  await db.regulation.update({
    where: { id: regulation.id },
    data: { version: 1, adoptedOn: since, effectiveFrom: since },
  });
  const [chairUser, volunteerUser] = [
    await testUser(`chair-${slug}`),
    await testUser(`vol-${slug}`),
  ];
  const chairId = await careFor(unit.id, chairUser, "chair", villages[1].id);
  const volunteerId = await careFor(unit.id, volunteerUser, "member", villages[0].id);
  await grant(chairUser, "committee", { unitId: unit.id });
  await grant(volunteerUser, "volunteer", { unitId: unit.id });
  return {
    id: unit.id,
    slug,
    provinceCode,
    villages,
    regulationId: regulation.id,
    committee: await actorOf(chairUser),
    volunteer: await actorOf(volunteerUser),
    chairId,
    volunteerId,
  };
}

async function careFor(unitId: number, userId: number, position: Position, villageId: number) {
  const since = toDate("2022-01-01" as Day);
  const member = await db.committeeMember.create({
    data: { unitId, userId, name: `คณะทำงาน ${position}`, position, grade: "B", since },
  });
  await db.villageCare.create({
    data: { unitId, villageId, committeeMemberId: member.id, since },
  });
  return member.id;
}

type Place = { unitId?: number; provinceCode?: string };

/** A person with an account and, if asked for, one role. */
export async function testActor(username: string, role?: Role, place: Place = {}): Promise<Actor> {
  const userId = await testUser(username);
  if (role) await grant(userId, role, place);
  return actorOf(userId);
}

async function testUser(username: string): Promise<number> {
  // Nobody signs in as them, so the hash is of nothing.
  const user = await db.user.create({ data: { username, name: username, passwordHash: "-" } });
  return user.id;
}

async function grant(userId: number, role: Role, place: Place): Promise<void> {
  const code = place.provinceCode;
  if (code) {
    const data = { code, nameTh: `จังหวัด ${code}`, nameEn: `Province ${code}` };
    await db.province.createMany({ data, skipDuplicates: true });
  }
  await db.roleGrant.create({ data: { userId, role, ...place } });
}

/** The person with the roles they hold now. */
export async function actorOf(userId: number): Promise<Actor> {
  const actor = await loadActor(userId, 1);
  if (!actor) throw new Error(`no user ${userId}`);
  return actor;
}

export type TestPerson = { id: number; no: number };

/**
 * Puts people on the register under section 40, straight into the tables and without figures: for
 * tests of what happens to members afterwards.
 */
export async function addPeople(
  unit: TestUnit,
  count: number,
  {
    villageId = unit.villages[0].id,
    option = 1,
    fromMonth = month(2022, 1),
    joinedOn = "2022-01-01" as Day,
  }: { villageId?: number; option?: 1 | 2 | 3; fromMonth?: Month; joinedOn?: Day } = {},
): Promise<TestPerson[]> {
  const last = await db.member.aggregate({ where: { unitId: unit.id }, _max: { no: true } });
  const people: TestPerson[] = [];
  for (let i = 1; i <= count; i++) {
    const no = (last._max.no ?? 0) + i;
    const { id } = await db.member.create({
      data: {
        unitId: unit.id,
        no,
        firstName: `คนที่${no}`,
        lastName: "ตัวอย่าง",
        villageId,
        classCode: "ordinary",
        joinedOn: toDate(joinedOn),
        searchKey: `คนที${no}ตัวอยาง`,
        insurance: { create: [{ section: "section40", option, fromMonth }] },
        residences: { create: [{ villageId, fromMonth: monthOf(joinedOn) }] },
        classes: { create: [{ classCode: "ordinary", fromDay: toDate(joinedOn) }] },
      },
    });
    people.push({ id, no });
  }
  return people;
}

/** A fresh command id, as a client would make it. */
export const newCommand = (): string => randomUUID();
