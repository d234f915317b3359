import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, type Day, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { consentWording } from "@/lib/members/consent";
import { baht } from "@/lib/money";
import { type Month, monthOf } from "@/lib/month";
import type { Refusal } from "@/lib/refusal";
import { adoptRegulation } from "@/lib/regulations/adopt-commands";
import { saveDraft, startDraft } from "@/lib/regulations/commands";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestUnit,
  type World,
} from "@/scripts/testing/fixture";
import { cancelEnrolment, enrolMember, recordEnrolment } from "./enrolment-commands";
import { enrolMemberInput } from "./enrolment-input";
import { enrolmentsOf } from "./enrolment-queries";

const today = todayInBangkok();
const yearBe = Number(today.slice(0, 4)) + 543;

let world: World;
let here: TestUnit;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
  await adoptTerms(here, paSang, "2023-01-01" as Day);
});
afterAll(disconnect);

let nth = 0;
const form = (more: Record<string, unknown> = {}) => {
  nth += 1;
  return {
    commandId: newCommand(),
    unitId: here.id,
    firstName: `สมาชิกใหม่${nth}`,
    lastName: "ตัวอย่าง",
    birth: "01/01/2530",
    villageId: here.villages[0].id,
    joinedOn: today,
    insurance: "40-1",
    otherInsurance: "none",
    consentRegister: true,
    wording: consentWording,
    ...more,
  };
};
const enrol = (keying: string, more: Record<string, unknown> = {}, actor: Actor = here.volunteer) =>
  enrolMember(actor, enrolMemberInput.parse(form({ keying, ...more })));

const code = (outcome: { ok: boolean; refusal?: Refusal }) =>
  outcome.ok ? "done" : outcome.refusal?.code;

async function enrolmentOf(no: number) {
  const member = await db.member.findUniqueOrThrow({
    where: { unitId_no: { unitId: here.id, no } },
    include: { enrolments: { orderBy: { id: "desc" } } },
  });
  const [enrolment] = member.enrolments;
  if (!enrolment) return null;
  const entries = await db.ledgerEntry.findMany({
    where: { source: "enrolment", sourceId: enrolment.id },
    include: { lines: { orderBy: { position: "asc" } } },
    orderBy: { no: "asc" },
  });
  return { ...enrolment, entries };
}

describe("a new member whom the unit enrolled", () => {
  test("typed by the unit itself, thirteen baht are owed by the office, by its article", async () => {
    const added = await enrol("unit");
    expect(added).toMatchObject({ ok: true, value: { incentive: baht(13) } });
    const found = added.ok ? await enrolmentOf(added.value.no) : null;
    expect(found).toMatchObject({
      keying: "unit",
      amountSatang: baht(13),
      workerId: here.volunteerId,
    });
    expect(found?.entries).toHaveLength(1);
    expect(found?.entries[0]).toMatchObject({ kind: "enrolment", articleNo: "3.2" });
    expect(found?.entries[0]?.lines.map((l) => [l.account, l.party, l.amountSatang])).toEqual([
      ["receivable", "named:สำนักงานประกันสังคม", baht(13)],
      ["incentives", "", -baht(13)],
    ]);
  });

  test("passed to the office, it is counted and nothing is due", async () => {
    const added = await enrol("office", {}, here.committee);
    expect(added).toMatchObject({ ok: true, value: { incentive: 0 } });
    const found = added.ok ? await enrolmentOf(added.value.no) : null;
    expect(found).toMatchObject({ keying: "office", amountSatang: 0, workerId: null, entries: [] });
  });

  test("insured already, or under no section 40, it is no enrolment", async () => {
    for (const added of [await enrol("already"), await enrol("", { insurance: "none" })]) {
      expect(code(added)).toBe("done");
      expect(added.ok && (await enrolmentOf(added.value.no))).toBe(null);
    }
  });

  test("the form asks where section 40 is chosen, and only there", () => {
    const fields = (given: Record<string, unknown>) => {
      const read = enrolMemberInput.safeParse(form(given));
      return read.success ? [] : read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
    };
    expect(fields({})).toEqual(["keying: choose"]);
    expect(fields({ keying: "" })).toEqual(["keying: choose"]);
    expect(fields({ keying: "", insurance: "33" })).toEqual([]);
    expect(fields({ keying: "unit" })).toEqual([]);
  });

  test("refused, leaves neither person nor enrolment nor entry", async () => {
    const count = () =>
      Promise.all([db.member.count(), db.enrolment.count(), db.ledgerEntry.count()]);
    const before = await count();
    expect(code(await enrol("unit", { birth: "01/01/2500" }))).toBe("too_old");
    expect(code(await enrol("unit", {}, world.there.volunteer))).toBe("not_found");
    expect(code(await enrol("unit", { villageId: here.villages[1].id }))).toBe(
      "village_not_in_care",
    );
    expect(await count()).toEqual(before);
  });
});

describe("somebody on the register already", () => {
  const record = (no: number, more: Partial<Parameters<typeof recordEnrolment>[1]> = {}) =>
    recordEnrolment(here.committee, {
      commandId: newCommand(),
      unitId: here.id,
      no,
      happenedOn: today,
      keying: "unit",
      ...more,
    });

  test("counts once, also when two record it at once; cancelled, it is reversed and may be recorded anew", async () => {
    const [person] = await addPeople(here, 1);
    const no = person?.no ?? 0;
    const outcomes = await Promise.all([record(no), record(no), record(no)]);
    expect(outcomes.map(code).sort()).toEqual(["done", "enrolled_already", "enrolled_already"]);
    const found = await enrolmentOf(no);
    const cancel = () =>
      cancelEnrolment(here.committee, {
        commandId: newCommand(),
        unitId: here.id,
        enrolmentId: found?.id ?? 0,
        reason: "บันทึกซ้ำ",
      });
    const both = await Promise.all([cancel(), cancel()]);
    expect(both.map(code).sort()).toEqual(["done", "enrolment_cancelled"]);
    const after = await enrolmentOf(no);
    expect(after?.entries.map((e) => e.kind)).toEqual(["enrolment", "reversal"]);
    expect(code(await record(no))).toBe("done");
    const list = await enrolmentsOf(here.committee, here.id, yearBe);
    const mine = list?.rows.filter((row) => row.no === no);
    expect(mine?.map((row) => row.cancelReason)).toEqual([null, "บันทึกซ้ำ"]);
    expect(list?.years).toEqual([yearBe]);
    const of = async (month: number) =>
      (await enrolmentsOf(here.committee, here.id, yearBe, month as Month))?.rows
        .filter((row) => row.no === no)
        .map((row) => row.cancelReason);
    expect(await of(monthOf(today))).toEqual([null, "บันทึกซ้ำ"]);
    expect(await of(monthOf(today) - 1)).toEqual([]);
    expect(await enrolmentsOf(here.volunteer, here.id, yearBe)).toBe(null);
  });

  test("an enrolment of the days before a month begins counts for that month", async () => {
    const next = monthOf(today) + 1;
    const [soon, later] = await addPeople(here, 2);
    await db.insurance.updateMany({ where: { memberId: soon?.id }, data: { fromMonth: next } });
    await db.insurance.updateMany({
      where: { memberId: later?.id },
      data: { fromMonth: next + 1 },
    });
    expect(code(await record(soon?.no ?? 0))).toBe("done");
    expect(code(await record(later?.no ?? 0))).toBe("enrolment_not_insured");
  });

  test("wrong input gets its sentence", async () => {
    const [person, ended] = await addPeople(here, 2);
    const no = person?.no ?? 0;
    const over = { toMonth: monthOf(today) - 1 };
    await db.insurance.updateMany({ where: { memberId: ended?.id }, data: over });
    await db.insurance.deleteMany({ where: { memberId: person?.id } });
    const refusals: [string, Awaited<ReturnType<typeof record>>][] = [
      ["enrolment_not_insured", await record(no)],
      ["enrolment_not_insured", await record(ended?.no ?? 0)],
      ["enrolment_before_joined", await record(no, { happenedOn: "2021-12-31" as Day })],
      ["member_no_unknown", await record(999_999)],
      ["day_ahead", await record(no, { happenedOn: "2099-01-01" as Day })],
    ];
    for (const [expected, outcome] of refusals) {
      if (outcome.ok) throw new Error(`${expected} was not refused`);
      expect(outcome.refusal.code).toBe(expected);
      expect(sayRefusal("th", outcome.refusal)).not.toMatch(/[{}]|undefined/);
    }
    for (const actor of [here.volunteer, world.there.committee, world.coordinator]) {
      const asked = { commandId: newCommand(), unitId: here.id, no, happenedOn: today };
      expect(code(await recordEnrolment(actor, { ...asked, keying: "unit" }))).toBe("not_found");
    }
  });
});

test("a version for days that are in the books already says how many keep their price", async () => {
  const unit = world.there;
  await adoptTerms(unit, paSang, "2023-01-01" as Day);
  const yesterday = addDays(today, -1);
  const [first, second] = await addPeople(unit, 2);
  const record = (no = 0, happenedOn = today) =>
    recordEnrolment(unit.committee, {
      commandId: newCommand(),
      unitId: unit.id,
      no,
      happenedOn,
      keying: "unit",
    });
  expect(code(await record(first?.no, addDays(yesterday, -1)))).toBe("done");
  const wasDue = await record(second?.no, yesterday);
  expect(wasDue).toMatchObject({ value: { incentive: baht(13) } });
  const command = () => ({ commandId: newCommand(), unitId: unit.id });
  await startDraft(unit.committee, { ...command(), from: { kind: "empty" } });
  const incentives = paSang.incentives.map((line) => ({ ...line, amount: baht(20) }));
  await saveDraft(unit.committee, { ...command(), revision: 0, terms: { ...paSang, incentives } });
  const adopt = (effectiveFrom: Day, pricesStay = false) =>
    adoptRegulation(unit.committee, {
      ...command(),
      revision: 1,
      adoptedOn: effectiveFrom,
      meeting: "ประชุมคณะทำงาน",
      effectiveFrom,
      pricesStay,
      present: [unit.chairId, unit.volunteerId],
    });
  const refused = await adopt(yesterday);
  expect(refused).toEqual({
    ok: false,
    refusal: { code: "regulation_priced", params: { count: 1, from: yesterday } },
  });
  const before = await db.enrolment.findMany({
    where: { unitId: unit.id },
    orderBy: { id: "asc" },
  });
  expect(code(await adopt(yesterday, true))).toBe("done");
  const after = await db.enrolment.findMany({ where: { unitId: unit.id }, orderBy: { id: "asc" } });
  expect(after).toEqual(before);
  const [third] = await addPeople(unit, 1);
  expect(await record(third?.no)).toMatchObject({ value: { incentive: baht(20) } });
});
