import { beforeAll, describe, expect, test } from "vitest";
import { auditRows } from "@/components/audit/audit-rows";
import type { Actor } from "@/lib/access/actor";
import { auditNames, auditOf } from "@/lib/access/audit-queries";
import { type Day, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import { addMembers } from "@/lib/members/bulk-commands";
import { changeMember } from "@/lib/members/change-commands";
import { consentWording } from "@/lib/members/consent";
import { giveConsent, withdrawConsent } from "@/lib/members/consent-commands";
import {
  assignCarerInput,
  changeInsuranceInput,
  changeMemberInput,
  leaveInput,
  returnInput,
} from "@/lib/members/input";
import { changeInsurance } from "@/lib/members/insurance-commands";
import { checkDigit, formatNationalId } from "@/lib/members/national-id";
import { showNationalId } from "@/lib/members/national-id-commands";
import { insuranceHistory, memberProfile } from "@/lib/members/queries";
import { assignCarer, leaveRegister, returnToRegister } from "@/lib/members/register-commands";
import { addMonths, month, monthOf } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});

const today = todayInBangkok();
const thisMonth = monthOf(today);

async function somebody(option: 1 | 2 | 3 = 1) {
  const [person] = await addPeople(world.here, 1, { option });
  if (!person) throw new Error("nobody");
  return person;
}

const figures = (m = thisMonth) =>
  db.unitMonth.findUniqueOrThrow({
    where: { unitId_month: { unitId: world.here.id, month: m } },
  });

describe("changeMember", () => {
  const form = (no: number, change: Record<string, unknown> = {}) =>
    changeMemberInput.parse({
      commandId: newCommand(),
      unitId: world.here.id,
      no,
      firstName: "ใหม่",
      lastName: "เอี่ยม",
      villageId: world.here.villages[0].id,
      joinedOn: "2022-01-01",
      ...change,
    });

  test("writes the fields, keeps the ID number where none is typed, and says what was", async () => {
    const { here } = world;
    const { id, no } = await somebody();
    const nationalId = `100000000000${checkDigit("100000000000")}`;
    const card = { nationalId, nameConfirmed: "on" };
    expect((await changeMember(here.committee, form(no, card))).ok).toBe(true);
    const posted = form(no, { nickname: "แดง", houseNo: "7", villageId: here.villages[1].id });
    expect((await changeMember(here.committee, posted)).ok).toBe(true);
    const after = await db.member.findUniqueOrThrow({ where: { id } });
    expect(after).toMatchObject({ nickname: "แดง", idLast4: nationalId.slice(-4) });
    expect(after.searchKey).toContain("แดง");
    expect(after.searchKey).toContain(nationalId.slice(-4));
    expect(after.searchKey).toContain("หมู2");
    const audit = await db.auditEntry.findUniqueOrThrow({ where: { id: posted.commandId } });
    expect(audit.before).toMatchObject({ nickname: null, villageId: here.villages[0].id });
    const all = await db.auditEntry.findMany({ where: { subject: "member", subjectId: id } });
    expect(JSON.stringify(all)).not.toContain(nationalId);
    const moved = await db.villageMonth.findUniqueOrThrow({
      where: {
        unitId_villageId_month: {
          unitId: here.id,
          villageId: here.villages[1].id,
          month: thisMonth,
        },
      },
    });
    expect(moved.insured).toBe(1);

    // The committee may look at the number; that it did is on record, the number is not.
    const look = { commandId: newCommand(), unitId: here.id, no };
    expect(await showNationalId(here.committee, look)).toEqual({
      ok: true,
      value: { nationalId: formatNationalId(nationalId) },
    });
    const seen = await db.auditEntry.findUniqueOrThrow({ where: { id: look.commandId } });
    expect(seen).toMatchObject({ action: "showNationalId", subjectId: id });
    expect(JSON.stringify(seen)).not.toContain(nationalId.slice(0, 9));
  });

  const lastChange = async () => {
    const { here } = world;
    const filters = { kind: "changeMember" };
    const ask = { q: "", filters, sort: [], page: 1, size: 1 };
    const answer = await auditOf(here.committee, here.id, ask);
    const names = await auditNames(here.committee, here.id);
    if (!answer || !names) throw new Error("nothing to read");
    return auditRows(answer.rows, names, "/unit/a", "th")[0]?.changes;
  };

  test("a class is called by its name in the audit trail, not by its code", async () => {
    const { here } = world;
    const { no } = await somebody();
    expect((await changeMember(here.committee, form(no, { classCode: "general" }))).ok).toBe(true);
    expect(await lastChange()).toContain("ประเภทสมาชิก: สมาชิกสามัญ → สมาชิกทั่วไป");
  });

  test("the audit trail says that phone, birth and LINE changed, and never what they are", async () => {
    const { here } = world;
    const { id, no } = await somebody();
    const said = [
      { phone: "0811111111", birth: "1960-02-03", lineName: "แดงจ้า" },
      { phone: "0822222222", birth: "1960-02-03", lineName: "" },
    ];
    for (const facts of said) {
      expect((await changeMember(here.committee, form(no, facts))).ok).toBe(true);
    }
    const kept = await db.auditEntry.findMany({
      where: { subject: "member", subjectId: id },
      orderBy: { at: "asc" },
    });
    expect(kept.map(({ after }) => after)).toMatchObject([
      { phone: "given", birth: "given", lineName: "given" },
      { phone: "changed", lineName: "removed" },
    ]);
    expect(JSON.stringify(kept)).not.toMatch(/0811111111|0822222222|1960|แดงจ้า/);
    expect(await lastChange()).toEqual(
      expect.arrayContaining(["เบอร์โทร: เปลี่ยนแล้ว", "ชื่อไลน์: เอาออกแล้ว"]),
    );
    // What would bring a value in by another way is refused by the database itself.
    for (const side of ["before", "after"]) {
      const row = db.auditEntry.create({
        data: {
          id: newCommand(),
          actorId: here.committee.userId,
          action: "test",
          [side]: { phone: "0811111111" },
        },
      });
      await expect(row).rejects.toThrow(/AuditEntry_private/);
    }
  });

  test("another's ID number is refused", async () => {
    const { here } = world;
    const [a, b] = [await somebody(), await somebody()];
    const nationalId = `200000000000${checkDigit("200000000000")}`;
    const card = { nationalId, nameConfirmed: "on" };
    expect((await changeMember(here.committee, form(a.no, card))).ok).toBe(true);
    expect((await changeMember(here.committee, form(a.no, card))).ok).toBe(true);
    expect(await changeMember(here.committee, form(b.no, card))).toEqual({
      ok: false,
      refusal: { code: "national_id_known", params: { no: a.no } },
    });
  });

  test("a birth written down later has to be of the age to be insured", async () => {
    const { here } = world;
    const { id, no } = await somebody();
    const born = (birth: string) => changeMember(here.committee, form(no, { birth }));
    expect(await born("01/06/2558")).toMatchObject({ refusal: { code: "too_young" } });
    expect(await born("01/06/2490")).toMatchObject({ refusal: { code: "too_old" } });
    expect((await db.member.findUniqueOrThrow({ where: { id } })).birth).toBeNull();
    expect((await born("01/06/2530")).ok).toBe(true);
  });

  test("a volunteer changes those in their care and nobody else", async () => {
    const { here, there } = world;
    const { no } = await somebody();
    expect((await changeMember(here.volunteer, form(no))).ok).toBe(true);
    const away = form(no, { villageId: here.villages[1].id });
    expect(await changeMember(here.volunteer, away)).toMatchObject({
      refusal: { code: "village_not_in_care" },
    });
    expect((await changeMember(here.committee, away)).ok).toBe(true);
    for (const actor of [here.volunteer, there.committee, world.coordinator, world.stranger]) {
      expect(await changeMember(actor, form(no))).toMatchObject({
        refusal: { code: "not_found" },
      });
    }
  });
});

describe("changeInsurance", () => {
  const change = (actor: Actor, no: number, fields: Record<string, unknown>) =>
    changeInsurance(
      actor,
      changeInsuranceInput.parse({ commandId: newCommand(), unitId: world.here.id, no, ...fields }),
    );

  test("an option changes next month, once a year", async () => {
    const { here } = world;
    const { no } = await somebody(1);
    const next = addMonths(thisMonth, 1);
    expect(await change(here.committee, no, { kind: "option", insurance: "40-3" })).toEqual({
      ok: true,
      value: { fromMonth: next },
    });
    expect(await insuranceHistory(here.committee, here.id, no)).toEqual([
      { section: "section40", option: 3, fromMonth: next, toMonth: null },
      { section: "section40", option: 1, fromMonth: month(2022, 1), toMonth: thisMonth },
    ]);
    expect(await change(here.committee, no, { kind: "option", insurance: "40-2" })).toMatchObject({
      refusal: { code: "option_changed_this_year" },
    });
  });

  test("to another section, and to an end; the figures follow", async () => {
    const { here } = world;
    const { no } = await somebody();
    await change(here.committee, no, { kind: "end", month: "01/2566" });
    const before = (await figures()).insured;
    await change(here.committee, no, { kind: "section", insurance: "40-1", month: "02/2566" });
    expect((await figures()).insured).toBe(before + 1);
    const third = { kind: "section", insurance: "33", month: "03/2566" };
    expect((await change(here.committee, no, third)).ok).toBe(true);
    expect((await figures()).insured).toBe(before);
    expect((await figures(month(2023, 2))).insured).toBeGreaterThan(0);
  });

  test("for the committee alone", async () => {
    const { no } = await somebody();
    const fields = { kind: "option", insurance: "40-2" };
    expect(await change(world.here.volunteer, no, fields)).toMatchObject({
      refusal: { code: "not_permitted" },
    });
    expect(await change(world.there.committee, no, fields)).toMatchObject({
      refusal: { code: "not_found" },
    });
  });

  test("one who is too old is not insured anew", async () => {
    const { here } = world;
    const born = `${Number(today.slice(0, 4)) - 70}-01-01` as Day;
    const added = await addMembers(here.committee, {
      commandId: newCommand(),
      unitId: here.id,
      rows: [
        {
          firstName: "ผู้เฒ่า",
          lastName: "ทดสอบ",
          birth: born,
          villageId: here.villages[0].id,
          joinedOn: "2023-01-01" as Day,
        },
      ],
    });
    const no = added.ok ? added.value.firstNo : 0;
    const fields = { kind: "section", insurance: "40-1", month: today.slice(0, 7) };
    expect(await change(here.committee, no, fields)).toMatchObject({
      refusal: { code: "too_old", params: { limit: 65 } },
    });
  });
});

describe("leaving and coming back", () => {
  test("the register and its figures lose and regain the person", async () => {
    const { here } = world;
    const { no } = await somebody(2);
    const who = { unitId: here.id, no };
    const leave = (fields: Record<string, unknown>) =>
      leaveRegister(
        here.committee,
        leaveInput.parse({ commandId: newCommand(), ...who, reason: "moved", ...fields }),
      );
    expect(await leave({ leftOn: "1/12/2564" })).toMatchObject({
      refusal: { code: "left_before_joined" },
    });
    expect((await leave({ leftOn: "15/6/2566" })).ok).toBe(true);
    expect(await leave({ leftOn: "16/6/2566" })).toMatchObject({
      refusal: { code: "member_has_left" },
    });
    const without = (await figures()).insured;
    expect(await insuranceHistory(here.committee, here.id, no)).toEqual([
      { section: "section40", option: 2, fromMonth: month(2022, 1), toMonth: month(2023, 6) },
    ]);
    const back = returnInput.parse({
      commandId: newCommand(),
      ...who,
      returnedOn: today,
      insurance: "40-2",
    });
    expect((await returnToRegister(here.committee, back)).ok).toBe(true);
    expect((await figures()).insured).toBe(without + 1);
    // The months away stay months without insurance.
    expect(await insuranceHistory(here.committee, here.id, no)).toHaveLength(2);
    const again = returnInput.parse({ ...back, commandId: newCommand(), returnedOn: today });
    expect(await returnToRegister(here.committee, again)).toMatchObject({
      refusal: { code: "member_has_not_left" },
    });
  });

  test("who comes back in the month they left was never away", async () => {
    const { here } = world;
    const { no } = await somebody(1);
    const who = { commandId: newCommand(), unitId: here.id, no };
    const left = leaveInput.parse({ ...who, leftOn: today, reason: "other", note: "เข้าใจผิด" });
    expect((await leaveRegister(here.committee, left)).ok).toBe(true);
    expect((await memberProfile(here.committee, here.id, no))?.leftReason).toBe("เข้าใจผิด");
    const back = { ...who, commandId: newCommand(), returnedOn: today, insurance: "40-1" };
    expect((await returnToRegister(here.committee, returnInput.parse(back))).ok).toBe(true);
    expect(await insuranceHistory(here.committee, here.id, no)).toEqual([
      { section: "section40", option: 1, fromMonth: month(2022, 1), toMonth: null },
    ]);
  });
});

test("a carer of one's own goes before the village's, and must be in the committee", async () => {
  const { here, there } = world;
  const { no } = await somebody();
  const assign = (committeeMemberId: number | "") =>
    assignCarer(
      here.committee,
      assignCarerInput.parse({ commandId: newCommand(), unitId: here.id, no, committeeMemberId }),
    );
  expect((await assign(here.chairId)).ok).toBe(true);
  expect(await memberProfile(here.committee, here.id, no)).toMatchObject({
    carer: { id: here.chairId },
    carerIsOwn: true,
  });
  expect(await memberProfile(here.volunteer, here.id, no)).toBeNull();
  expect(await assign(there.chairId)).toMatchObject({
    refusal: { code: "carer_not_in_committee" },
  });
  expect((await assign("")).ok).toBe(true);
  expect(await memberProfile(here.volunteer, here.id, no)).toMatchObject({
    carer: { id: here.volunteerId },
    carerIsOwn: false,
  });
});

test("consent is given once, withdrawn, and given again; all of it stays on record", async () => {
  const { here, there } = world;
  const { no } = await somebody();
  const who = () => ({
    commandId: newCommand(),
    unitId: here.id,
    no,
    purpose: "reminders" as const,
  });
  const give = (actor: Actor) => giveConsent(actor, { ...who(), wording: consentWording });
  expect((await give(here.volunteer)).ok).toBe(true);
  expect((await give(here.volunteer)).ok).toBe(true);
  expect((await withdrawConsent(here.committee, who())).ok).toBe(true);
  expect((await give(here.committee)).ok).toBe(true);
  const profile = await memberProfile(here.committee, here.id, no);
  expect(profile?.consents.map((c) => [c.withdrawnOn, c.through])).toEqual([
    [null, here.committee.name],
    [today, here.volunteer.name],
  ]);
  expect(await give(there.committee)).toMatchObject({ refusal: { code: "not_found" } });
  expect(await withdrawConsent(there.volunteer, who())).toMatchObject({
    refusal: { code: "not_found" },
  });
});
