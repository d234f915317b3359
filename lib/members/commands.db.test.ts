import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, type Day, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import { addMembers } from "@/lib/members/bulk-commands";
import { addMember } from "@/lib/members/commands";
import { consentWording } from "@/lib/members/consent";
import { addMemberInput } from "@/lib/members/input";
import { checkDigit } from "@/lib/members/national-id";
import type { NewMember } from "@/lib/members/new-member";
import { openId } from "@/lib/members/sealed-id";
import { addMonths, monthOf } from "@/lib/month";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});

const today = todayInBangkok();
const thisMonth = monthOf(today);
let nth = 0;

/** An invented number whose last digit fits. */
function nationalId(): string {
  nth += 1;
  const first = `19999${String(nth).padStart(7, "0")}`;
  return `${first}${checkDigit(first)}`;
}

/** What the form posts, filled in as little as it may be. */
function form(unit: TestUnit, change: Record<string, unknown> = {}) {
  nth += 1;
  return {
    commandId: newCommand(),
    unitId: String(unit.id),
    firstName: `ชื่อ${nth}`,
    lastName: "ทดสอบ",
    villageId: String(unit.villages[0].id),
    joinedOn: today,
    insurance: "40-1",
    consentRegister: "on",
    wording: consentWording,
    ...change,
  };
}

async function add(actor: Actor, posted: Record<string, unknown>) {
  return addMember(actor, addMemberInput.parse(posted));
}

async function added(actor: Actor, posted: Record<string, unknown>) {
  const outcome = await add(actor, posted);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return db.member.findUniqueOrThrow({
    where: { unitId_no: { unitId: Number(posted.unitId), no: outcome.value.no } },
    include: { insurance: true, consents: true, household: true },
  });
}

const messages = (posted: Record<string, unknown>) => {
  const parsed = addMemberInput.safeParse(posted);
  return parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
};

describe("addMember", () => {
  test("keeps what was typed, in one spelling, with insurance, household and consent", async () => {
    const { here } = world;
    const id = nationalId();
    const member = await added(
      here.committee,
      form(here, {
        firstName: " เเก้ว  ",
        nickname: "ติ๋ม",
        birth: "๑ ม.ค. ๒๕๒๐",
        phone: "๐๘๑-๒๓๔ ๕๖๗๘",
        nationalId: id,
        nameConfirmed: "on",
        houseNo: "๑๒/๓",
        classCode: "ordinary",
        otherSchemes: ["nsf", "welfare_card"],
        insurance: "40-2",
        insuredFrom: "01/2566",
        joinedOn: "1/1/2566",
        consentReminders: "on",
      }),
    );
    expect(member).toMatchObject({
      firstName: "แก้ว",
      phone: "0812345678",
      birth: new Date("1977-01-01"),
      household: { houseNo: "12/3" },
      idKind: "thai",
      idLast4: id.slice(-4),
      otherSchemes: ["nsf", "welfare_card"],
      insurance: [{ section: "section40", option: 2, fromMonth: 2023 * 12, toMonth: null }],
    });
    expect(member.consents.map((c) => [c.purpose, c.wording, c.throughId])).toEqual([
      ["register", consentWording, here.committee.userId],
      ["reminders", consentWording, here.committee.userId],
    ]);
    expect(openId(member.idSealed ?? new Uint8Array(), here.id)).toBe(id);
    const figures = await db.unitMonth.findFirstOrThrow({
      where: { unitId: here.id, month: 2023 * 12 },
    });
    expect(figures.insured).toBeGreaterThan(0);
  });

  test("no trace of the ID number outside the seal", async () => {
    const { here } = world;
    const id = nationalId();
    const posted = form(here, { nationalId: id, nameConfirmed: "on" });
    const member = await added(here.committee, posted);
    const row = await db.$queryRaw`SELECT m::text AS row FROM "Member" m WHERE id = ${member.id}`;
    const audit = await db.auditEntry.findUniqueOrThrow({ where: { id: posted.commandId } });
    expect(JSON.stringify([row, audit])).not.toContain(id);
  });

  test("numbers have no gap and no twin when many are added at once", async () => {
    const { there } = world;
    const outcomes = await Promise.all(
      Array.from({ length: 6 }, () => add(there.committee, form(there))),
    );
    const numbers = outcomes.map((o) => (o.ok ? o.value.no : 0)).sort((a, b) => a - b);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
    const figures = await db.unitMonth.findFirstOrThrow({
      where: { unitId: there.id, month: thisMonth },
    });
    expect(figures).toMatchObject({ insured: 6, registered: 6, joined: 6 });
  });

  test("the same submission twice at once is one member", async () => {
    const { here } = world;
    const posted = form(here);
    const before = await db.member.count({ where: { unitId: here.id } });
    const [a, b] = await Promise.all([add(here.committee, posted), add(here.committee, posted)]);
    expect(a).toEqual(b);
    expect(a.ok).toBe(true);
    expect(await db.member.count({ where: { unitId: here.id } })).toBe(before + 1);
  });

  test("an ID number on the register is refused, naming the number to look at", async () => {
    const { here } = world;
    const id = nationalId();
    const first = await added(here.committee, form(here, { nationalId: id, nameConfirmed: "on" }));
    const spelled = id.replace(/^(.)(....)/, "$1-$2-");
    expect(
      await add(here.committee, form(here, { nationalId: spelled, nameConfirmed: "on" })),
    ).toEqual({ ok: false, refusal: { code: "national_id_known", params: { no: first.no } } });
    await db.member.update({ where: { id: first.id }, data: { leftOn: new Date() } });
    expect(
      await add(here.committee, form(here, { nationalId: id, nameConfirmed: "on" })),
    ).toMatchObject({ refusal: { code: "national_id_of_left_member" } });
    // Another unit's register is another register.
    expect(
      await add(world.there.committee, form(world.there, { nationalId: id, nameConfirmed: "on" })),
    ).toMatchObject({ ok: true });
  });

  test("the same ID number twice at once comes in once", async () => {
    const { here } = world;
    const card = { nationalId: nationalId(), nameConfirmed: "on" };
    const outcomes = await Promise.all([
      add(here.committee, form(here, card)),
      add(here.volunteer, form(here, card)),
    ]);
    expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
    expect(outcomes.find((o) => !o.ok)).toMatchObject({ refusal: { code: "national_id_known" } });
  });

  test("two people of one name in one village come in once the form has asked", async () => {
    const { here } = world;
    const name = { firstName: "สมหญิง", lastName: "น้ำใจดี" };
    const first = await added(here.committee, form(here, name));
    const twin = { firstName: "สมหญิง", lastName: "นํ้าใจดี" };
    expect(await add(here.committee, form(here, twin))).toEqual({
      ok: false,
      refusal: { code: "same_name_in_village", params: { no: first.no } },
    });
    const elsewhere = { ...twin, villageId: here.villages[1].id };
    expect((await add(here.committee, form(here, elsewhere))).ok).toBe(true);
    expect((await add(here.committee, form(here, { ...twin, sameNameIsOther: "on" }))).ok).toBe(
      true,
    );
  });

  test("age 14 or 66 cannot join section 40, and can be registered without it", async () => {
    const { here } = world;
    const day = today.endsWith("02-29") ? "-02-28" : today.slice(4);
    const aged = (years: number) => `${Number(today.slice(0, 4)) - years}${day}`;
    const fourteen = addDays(aged(15) as Day, 1);
    expect(await add(here.committee, form(here, { birth: fourteen }))).toEqual({
      ok: false,
      refusal: { code: "too_young", params: { age: 14, limit: 15 } },
    });
    expect(await add(here.committee, form(here, { birth: aged(66) }))).toEqual({
      ok: false,
      refusal: { code: "too_old", params: { age: 66, limit: 65 } },
    });
    expect((await add(here.committee, form(here, { birth: aged(15) }))).ok).toBe(true);
    expect((await add(here.committee, form(here, { birth: addDays(aged(66) as Day, 1) }))).ok).toBe(
      true,
    );
    expect((await add(here.committee, form(here, { birth: fourteen, insurance: "none" }))).ok).toBe(
      true,
    );
    // Insured before growing too old to join.
    expect(
      (await add(here.committee, form(here, { birth: aged(66), insuredFrom: "01/2564" }))).ok,
    ).toBe(true);
  });

  test("insured under another section cannot join section 40", async () => {
    const { here } = world;
    expect(await add(here.committee, form(here, { otherInsurance: "section33" }))).toMatchObject({
      refusal: { code: "insured_elsewhere" },
    });
  });

  test("what is wrong is said at its field", () => {
    const { here } = world;
    const id = nationalId();
    const slip = `${id.slice(0, 12)}${(Number(id[12]) + 1) % 10}`;
    const say = (change: Record<string, unknown>) => messages(form(here, change));
    expect(say({ nationalId: slip, nameConfirmed: "on" })).toEqual(["nationalId: id_check_digit"]);
    expect(say({ nationalId: "123" })).toContain("nationalId: id_length");
    expect(say({ nationalId: "1-2345-67890-12-ก" })).toContain("nationalId: id_characters");
    expect(say({ nationalId: "9234567890121" })).toContain("nationalId: id_first_digit");
    expect(say({ nationalId: id })).toEqual(["nameConfirmed: name_confirmed"]);
    expect(say({ birth: "31/02/66" })).toEqual(["birth: date"]);
    expect(say({ phone: "12345" })).toEqual(["phone: phone"]);
    expect(say({ consentRegister: undefined })).toEqual(["consentRegister: consent"]);
    expect(say({ wording: "1999" })).toEqual(["wording: wording"]);
    expect(say({ firstName: "  " })).toEqual(["firstName: required"]);
    expect(say({ insuredFrom: "13/2566" })).toEqual(["insuredFrom: month"]);
  });

  test("cards of people without Thai nationality are taken", async () => {
    const { here } = world;
    for (const first of ["010000000000", "600000000000", "700000000000"]) {
      const id = `${first}${checkDigit(first)}`;
      const member = await added(
        here.committee,
        form(here, { nationalId: id, nameConfirmed: "on" }),
      );
      expect(member.idKind).toBe("non_thai");
    }
  });

  test("villages and classes of others are refused", async () => {
    const { here, there } = world;
    const code = async (actor: Actor, change: Record<string, unknown>) => {
      const outcome = await add(actor, form(here, change));
      return outcome.ok ? "ok" : outcome.refusal.code;
    };
    const village = there.villages[0].id;
    expect(await code(here.committee, { villageId: village })).toBe("village_not_in_unit");
    expect(await code(here.committee, { classCode: "no such" })).toBe("class_unknown");
    expect(await code(here.volunteer, {})).toBe("ok");
    expect(await code(here.volunteer, { villageId: here.villages[1].id })).toBe(
      "village_not_in_care",
    );
    for (const actor of [there.committee, there.volunteer, world.coordinator, world.evaluator]) {
      expect(await code(actor, {})).toBe("not_found");
    }
    expect(await code(world.stranger, {})).toBe("not_found");
  });
});

describe("addMembers", () => {
  const row = (unit: TestUnit, change: Partial<NewMember> = {}): NewMember => ({
    firstName: `คน${++nth}`,
    lastName: "หลายคน",
    villageId: unit.villages[0].id,
    joinedOn: "2023-01-01" as Day,
    insurance: [
      { section: "section40", option: 1, fromMonth: addMonths(thisMonth, -20), toMonth: null },
    ],
    ...change,
  });
  const addAll = (unit: TestUnit, rows: NewMember[], actor = unit.committee) =>
    addMembers(actor, { commandId: newCommand(), unitId: unit.id, rows });

  test("more than one statement holds, at once, numbered in their order", async () => {
    const { here: unit } = await smallWorld();
    const rows = Array.from({ length: 5_050 }, (_, i) =>
      row(unit, {
        houseNo: String(i % 900),
        nationalId: nationalId(),
        consents: [{ purpose: "register", givenOn: today }],
      }),
    );
    const outcome = await addAll(unit, rows);
    expect(outcome).toEqual({ ok: true, value: { count: 5_050, firstNo: 1, lastNo: 5_050 } });
    expect(await db.household.count({ where: { unitId: unit.id } })).toBe(900);
    expect(await db.consent.count({ where: { unitId: unit.id } })).toBe(5_050);
    const last = await db.member.findUniqueOrThrow({
      where: { unitId_no: { unitId: unit.id, no: 5_050 } },
    });
    expect(last.firstName).toBe(rows[5_049]?.firstName);
    const figures = await db.unitMonth.findUniqueOrThrow({
      where: { unitId_month: { unitId: unit.id, month: thisMonth } },
    });
    expect(figures).toMatchObject({ insured: 5_050, registered: 5_050, newInsured: 0 });
  }, 60_000);

  test("one bad row keeps everybody out and is named", async () => {
    const { here: unit } = await smallWorld();
    const cases: [Partial<NewMember>, string][] = [
      [{ villageId: world.there.villages[0].id }, "village_not_in_unit"],
      [{ nationalId: "1234567890123" }, "national_id_wrong"],
      [{ firstName: " " }, "member_name_missing"],
      [{ joinedOn: addDays(today, 1) }, "joined_in_future"],
      [{ classCode: "gold" }, "class_unknown"],
    ];
    for (const [change, problem] of cases) {
      expect(await addAll(unit, [row(unit), row(unit, change)])).toEqual({
        ok: false,
        refusal: { code: "members_row", params: { row: 2, problem } },
      });
    }
    expect(await db.member.count({ where: { unitId: unit.id } })).toBe(0);
  });

  test("an ID number twice, in the rows or beside the register", async () => {
    const { here: unit } = await smallWorld();
    const card = { nationalId: nationalId() };
    const known = { code: "members_row", params: { row: 2, problem: "national_id_known" } };
    expect(await addAll(unit, [row(unit, card), row(unit, card)])).toEqual({
      ok: false,
      refusal: known,
    });
    expect((await addAll(unit, [row(unit, card)])).ok).toBe(true);
    expect(await addAll(unit, [row(unit), row(unit, card)])).toEqual({ ok: false, refusal: known });
  });

  test("for the unit's committee only", async () => {
    const { here, there, coordinator } = world;
    for (const actor of [here.volunteer, there.committee, coordinator]) {
      expect(await addAll(here, [row(here)], actor)).toEqual({
        ok: false,
        refusal: { code: "not_found" },
      });
    }
  });
});
