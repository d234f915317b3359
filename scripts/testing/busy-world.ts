import { randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Actor } from "@/lib/access/actor";
import { hashToken, invite } from "@/lib/access/invitation-commands";
import { recordContribution } from "@/lib/contributions/commands";
import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import type { ImportKind, ImportState } from "@/lib/generated/prisma/enums";
import { sealId } from "@/lib/members/sealed-id";
import { monthOf } from "@/lib/month";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { refreshFigures } from "@/lib/units/figures-commands";
import { adoptTerms } from "./adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestPerson,
  type TestUnit,
  testActor,
  type World,
} from "./fixture";

/** A small world whose first unit has something of everything that can be seen or changed. */
export type BusyWorld = World & {
  /** everybody's coordinator, for what only the nation gives */
  nation: Actor;
  person: (at: number) => TestPerson;
  /** an open grant of a volunteer here, and their username */
  grantId: number;
  username: string;
  invitationId: number;
  supporterId: number;
  /** an open goal that the unit counts itself */
  goalId: number;
  freshGoal: () => Promise<number>;
  freshSeat: () => Promise<number>;
  /** an import of this unit in that state, with one row */
  batch: (state: ImportState, kind?: ImportKind) => Promise<number>;
  /** a village of the district that no unit covers yet */
  freshVillage: () => Promise<number>;
  districtId: number;
  /** a spreadsheet on disk */
  file: string;
};

/** The command's own Buddhist year of the receipt that the world begins with. */
export const receiptYear = () => Number(todayInBangkok().slice(0, 4)) + 543;

export async function busyWorld(): Promise<BusyWorld> {
  const world = await smallWorld();
  const { here } = world;
  const since = toDate("2023-01-01" as Day);
  const nation = await testActor(`nation-${randomUUID()}`, "coordinator");
  // Fees, compensation and incentives to ask for.
  await adoptTerms(here, paSang, "2023-01-01" as Day);
  const people = await addPeople(here, 30);
  const person = (at: number) => people[at] ?? { id: 0, no: 0 };
  const unit = await db.unit.findUniqueOrThrow({ where: { id: here.id } });
  const { districtId } = unit;
  await pay(here.volunteer, person(0));
  await sealPerson(here.id, person(0));
  await twins(here.id, [person(1), person(2)]);
  await db.member.update({ where: { id: person(10).id }, data: { leftOn: since } });

  const username = `helper-${randomUUID()}`;
  const helper = await testActor(username, "volunteer", { unitId: here.id });
  const supporter = await db.supporter.create({ data: { unitId: here.id, nameTh: "อบต." } });
  const goal = { unitId: here.id, indicator: "own_count", labelTh: "เวทีหมู่บ้าน" } as const;
  const freshGoal = async () =>
    (await db.goal.create({ data: { ...goal, target: 4, startsOn: since } })).id;
  await db.unitMark.create({
    data: { unitId: here.id, mark: "team", met: true, judgedOn: since, judgedBy: nation.userId },
  });
  const freshSeat = async () => {
    const seat = { unitId: here.id, name: "คณะทำงาน", position: "member", since } as const;
    return (await db.committeeMember.create({ data: seat })).id;
  };
  await freshSeat();
  const freshVillage = async () =>
    (await db.village.create({ data: { districtId, name: `บ้านใหม่ ${randomUUID()}` } })).id;
  await freshVillage();
  const file = join(tmpdir(), `payments-${randomUUID()}.csv`);
  await writeFile(file, "เลขที่สมาชิก,จำนวนเงิน,วันที่จ่าย,งวด\n1,70,10/01/2566,01/2566\n");
  await db.$transaction((tx) => refreshFigures(tx, here.id, monthOf("2022-01-01" as Day)));
  return {
    ...world,
    nation,
    person,
    grantId: helper.grants[0]?.id ?? 0,
    username,
    invitationId: await waitingInvitation(here.committee, here.id),
    supporterId: supporter.id,
    goalId: await freshGoal(),
    freshGoal,
    freshSeat,
    freshVillage,
    batch: async (state, kind = "payments") => {
      const batchId = await importIn(here.id, here.committee.userId, state, kind, person(20));
      if (state === "applied" && kind === "members") await broughtBy(batchId, here);
      return batchId;
    },
    districtId,
    file,
  };
}

/** Somebody who came with that file and whom nobody has touched since. */
async function broughtBy(batchId: number, unit: TestUnit): Promise<void> {
  const [newcomer] = await addPeople(unit, 1);
  await db.importVerdict.updateMany({ where: { batchId }, data: { memberId: newcomer?.id } });
}

/** Cash in hand, so that there is a receipt too. */
async function pay(volunteer: Actor, { id }: TestPerson): Promise<void> {
  const today = todayInBangkok();
  const paid = await recordContribution(volunteer, {
    commandId: newCommand(),
    memberId: id,
    month: monthOf(today),
    months: 1,
    paidOn: today,
    channel: "volunteer",
    proof: null,
  });
  if (!paid.ok) throw new Error(paid.refusal.code);
}

async function sealPerson(unitId: number, { id }: TestPerson): Promise<void> {
  const idSealed = sealId("1101700230708", unitId);
  await db.member.update({ where: { id }, data: { idSealed, idLast4: "0708", idKind: "thai" } });
}

/** Two of one name and village, each in one household. */
async function twins(unitId: number, people: TestPerson[]): Promise<void> {
  const villageId = (await db.member.findFirstOrThrow({ where: { unitId } })).villageId;
  for (const [at, { id }] of people.entries()) {
    const house = await db.household.create({ data: { unitId, villageId, houseNo: `${at + 1}` } });
    await db.member.update({
      where: { id },
      data: { firstName: "คำ", lastName: "ปัน", searchKey: "คำปน|คำปน", householdId: house.id },
    });
  }
}

async function waitingInvitation(committee: Actor, unitId: number): Promise<number> {
  const made = await invite(committee, {
    commandId: newCommand(),
    name: "คนใหม่",
    role: "volunteer",
    unitId,
    provinceCode: null,
    committeeMemberId: null,
  });
  if (!made.ok) throw new Error(made.refusal.code);
  const tokenHash = hashToken(made.value.token);
  return (await db.invitation.findUniqueOrThrow({ where: { tokenHash } })).id;
}

/** A file with one row that can be recorded: a payment of `payer`, or a person to come. */
async function importIn(
  unitId: number,
  createdBy: number,
  state: ImportState,
  kind: ImportKind,
  payer: TestPerson,
): Promise<number> {
  const payment = { memberNo: 0, amount: 1, paidOn: 2 };
  const { id: batchId } = await db.importBatch.create({
    data: {
      unitId,
      kind,
      state,
      fileName: `${kind}.csv`,
      columns: kind === "payments" ? ["เลขที่สมาชิก", "บาท", "วันที่จ่าย"] : ["ชื่อ-สกุล", "หมู่"],
      mapping: { columns: kind === "payments" ? payment : { fullName: 0, village: 1 } },
      notes: {},
      rows: 1,
      createdBy,
      actedBy: createdBy,
      writeId: randomUUID(),
    },
  });
  const cells = kind === "payments" ? [payer.no, 70, "10/01/2566"] : ["สมใหม่ มาแล้ว", "หมู่ 1"];
  await db.importRow.create({ data: { batchId, row: 2, cells } });
  const paidOn = "2023-01-10" as Day;
  const found = {
    memberId: payer.id,
    month: monthOf(paidOn),
    months: 1,
    paidOn: toDate(paidOn),
    amountSatang: 7000,
    option: 1,
    channel: "kiosk",
  } as const;
  await db.importVerdict.create({
    data: { batchId, row: 2, verdict: "new", ...(kind === "payments" ? found : {}) },
  });
  return batchId;
}
