import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import type { Position } from "@/lib/generated/prisma/enums";
import { memberFormChoices } from "@/lib/members/queries";
import { addVillage } from "@/lib/places/commands";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestUnit,
  testActor,
  type World,
} from "@/scripts/testing/fixture";
import { colleague } from "@/scripts/testing/fund-world";
import { addSupporter, changeUnit, coverVillage, foundUnit, uncoverVillage } from "./commands";
import { appointMember, assignVillage, changeCommitteeMember, endTerm } from "./committee-commands";
import { closeGoal, judgeMark, recordGoalProgress, setGoal } from "./goal-commands";
import { goalsOf } from "./goal-queries";

let world: World;
let here: TestUnit;
let elsewhere: Actor;
const day = (text: string) => text as Day;

const profile = {
  nameTh: "หน่วยบริการตำบลทดสอบ",
  nameEn: "Test unit",
  shortTh: "ต.ทดสอบ",
  shortEn: "Test",
  track: "social_security" as const,
  innovationTh: null,
  innovationEn: null,
  slogan: null,
  office: "ศาลาประชาคม",
  openingDays: null,
  appointedBy: null,
  appointedOn: null,
};

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
  elsewhere = await testActor(`other-province-${newCommand()}`, "coordinator", {
    provinceCode: "10",
  });
});
afterAll(disconnect);

const seat = { name: "ผู้ดูแลคนใหม่", position: "member" as const, grade: "B" as const };
const appoint = (actor: Actor, unitId = here.id) =>
  appointMember(actor, {
    commandId: newCommand(),
    unitId,
    ...seat,
    phone: null,
    since: day("2023-01-01"),
    userId: null,
  });

async function newCarer(): Promise<number> {
  const outcome = await appoint(here.committee);
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.id;
}

const assign = (actor: Actor, villageId: number, carer: number | null, since: Day | null = null) =>
  assignVillage(actor, {
    commandId: newCommand(),
    unitId: here.id,
    villageId,
    committeeMemberId: carer,
    since,
  });

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? "done" : outcome.refusal?.code;

describe("who may change a unit", () => {
  const change = (actor: Actor) =>
    changeUnit(actor, { commandId: newCommand(), unitId: here.id, ...profile });

  test("its committee and its coordinator", async () => {
    expect(code(await change(here.committee))).toBe("done");
    expect(code(await change(world.coordinator))).toBe("done");
    const { office } = await db.unit.findUniqueOrThrow({ where: { id: here.id } });
    expect(office).toBe("ศาลาประชาคม");
  });

  test("not its volunteer or evaluator, who see it", async () => {
    expect(code(await change(here.volunteer))).toBe("not_permitted");
    expect(code(await change(world.evaluator))).toBe("not_permitted");
  });

  test("for all others it is not there", async () => {
    for (const actor of [world.there.committee, world.there.volunteer, elsewhere, world.stranger]) {
      expect(code(await change(actor))).toBe("not_found");
      expect(code(await appoint(actor))).toBe("not_found");
      expect(code(await assign(actor, here.villages[2].id, here.chairId))).toBe("not_found");
      expect(
        code(
          await judgeMark(actor, {
            commandId: newCommand(),
            unitId: here.id,
            mark: "team",
            met: true,
            note: null,
            judgedOn: null,
          }),
        ),
      ).toBe("not_found");
      expect(
        code(
          await addSupporter(actor, {
            commandId: newCommand(),
            unitId: here.id,
            nameTh: "หน่วยงาน",
            nameEn: null,
            supportTh: null,
            supportEn: null,
          }),
        ),
      ).toBe("not_found");
    }
  });

  test("a coordinator founds units inside the province only, and an address once", async () => {
    const home = await db.unit.findUniqueOrThrow({ where: { id: here.id } });
    const found = (actor: Actor, slug: string) =>
      foundUnit(actor, {
        commandId: newCommand(),
        slug,
        provinceCode: home.provinceCode,
        districtId: home.districtId,
        subdistrictId: home.subdistrictId,
        ...profile,
      });
    const slug = `new-${newCommand().slice(0, 8)}`;
    expect(code(await found(elsewhere, slug))).toBe("not_found");
    expect(code(await found(here.committee, slug))).toBe("not_found");
    expect(code(await found(world.coordinator, slug))).toBe("done");
    expect(code(await found(world.coordinator, slug))).toBe("slug_taken");
  });
});

describe("villages", () => {
  test("a coordinator adds one, the unit covers it once, and lets go only of an empty one", async () => {
    const home = await db.unit.findUniqueOrThrow({ where: { id: here.id } });
    const add = (actor: Actor) =>
      addVillage(actor, {
        commandId: newCommand(),
        districtId: home.districtId,
        subdistrictId: home.subdistrictId,
        number: 9,
        name: null,
      });
    expect(code(await add(elsewhere))).toBe("not_found");
    const added = await add(world.coordinator);
    if (!added.ok) throw new Error("not added");
    expect(code(await add(world.coordinator))).toBe("village_there");

    const villageId = added.value.id;
    const cover = () =>
      coverVillage(here.committee, {
        commandId: newCommand(),
        unitId: here.id,
        villageId,
        since: null,
      });
    expect(code(await cover())).toBe("done");
    expect(code(await cover())).toBe("village_covered");
    await addPeople(here, 1, { villageId });
    const uncover = () =>
      uncoverVillage(here.committee, { commandId: newCommand(), unitId: here.id, villageId });
    expect(await uncover()).toMatchObject({
      ok: false,
      refusal: { code: "village_has_members", params: { count: 1 } },
    });
    await db.member.updateMany({
      where: { unitId: here.id, villageId },
      data: { leftOn: new Date("2024-01-01") },
    });
    expect(code(await uncover())).toBe("done");
    expect(code(await uncover())).toBe("not_found");
    expect(code(await cover())).toBe("done");
  });
});

describe("a village covered again", () => {
  test("keeps its earlier period, and neither command nor database lets two overlap", async () => {
    const home = await db.unit.findUniqueOrThrow({ where: { id: here.id } });
    const { districtId } = home;
    const { id: villageId } = await db.village.create({
      data: { districtId, number: 11, name: "บ้านทดสอบคืนกลับ" },
    });
    const unitId = here.id;
    const cover = (since: string | null) =>
      coverVillage(here.committee, {
        commandId: newCommand(),
        unitId,
        villageId,
        since: since === null ? null : day(since),
      });
    const uncover = () =>
      uncoverVillage(here.committee, { commandId: newCommand(), unitId, villageId });
    const periods = async () =>
      (
        await db.unitVillage.findMany({ where: { unitId, villageId }, orderBy: { since: "asc" } })
      ).map((p) => [fromDate(p.since), p.until && fromDate(p.until)]);
    const today = todayInBangkok();

    await db.unitVillage.create({
      data: {
        unitId,
        villageId,
        since: toDate(day("2020-01-01")),
        until: toDate(day("2021-01-01")),
      },
    });
    for (const since of ["2019-06-01", "2020-01-01", "2020-12-31"]) {
      expect(await cover(since)).toMatchObject({
        ok: false,
        refusal: { code: "village_covered_until", params: { day: "2021-01-01" } },
      });
    }
    expect(code(await cover("2021-01-01"))).toBe("done");
    expect(code(await cover("2023-01-01"))).toBe("village_covered");
    expect(code(await uncover())).toBe("done");
    // Taken off and put back on one day, twice over: the register offers it once all the same.
    expect(code(await cover(null))).toBe("done");
    expect(code(await uncover())).toBe("done");
    expect(code(await cover(null))).toBe("done");
    expect(await periods()).toEqual([
      ["2020-01-01", "2021-01-01"],
      ["2021-01-01", today],
      [today, null],
    ]);
    const choices = await memberFormChoices(here.committee, unitId);
    expect(choices?.villages.filter((v) => v.id === villageId)).toHaveLength(1);

    const raw = (since: string, until: string | null) =>
      db.unitVillage.create({
        data: {
          unitId,
          villageId,
          since: toDate(day(since)),
          until: until ? toDate(day(until)) : null,
        },
      });
    await expect(raw("2020-06-01", "2020-07-01")).rejects.toThrow();
    await expect(raw("2018-01-01", null)).rejects.toThrow();
    await expect(raw("2019-01-02", "2019-01-01")).rejects.toThrow();
  });

  test("by two people at once is covered once", async () => {
    const { districtId } = await db.unit.findUniqueOrThrow({ where: { id: here.id } });
    const { id: villageId } = await db.village.create({
      data: { districtId, number: 12, name: "บ้านทดสอบพร้อมกัน" },
    });
    const codes = await Promise.all(
      ["2024-01-01", "2024-02-01", "2024-03-01"].map(async (since) =>
        code(
          await coverVillage(here.committee, {
            commandId: newCommand(),
            unitId: here.id,
            villageId,
            since: day(since),
          }),
        ),
      ),
    );
    expect(codes.sort()).toEqual(["done", "village_covered", "village_covered"]);
  });
});

describe("who looks after a village", () => {
  test("a new carer begins on the day the one before ends", async () => {
    const villageId = here.villages[0].id;
    const carer = await newCarer();
    expect(code(await assign(here.committee, villageId, carer, day("2024-03-10")))).toBe("done");
    const care = await db.villageCare.findMany({ where: { villageId }, orderBy: { id: "asc" } });
    expect(care.map((c) => [c.committeeMemberId, c.until && fromDate(c.until)])).toEqual([
      [here.volunteerId, "2024-03-10"],
      [carer, null],
    ]);
    expect(code(await assign(here.committee, villageId, carer))).toBe("cares_already");
    expect(code(await assign(here.committee, villageId, here.chairId, day("2023-01-01")))).toBe(
      "care_before_previous",
    );
    expect(code(await assign(here.committee, villageId, here.chairId, day("2999-01-01")))).toBe(
      "day_ahead",
    );
    expect(code(await assign(here.committee, villageId, world.there.chairId))).toBe("not_found");
    expect(code(await assign(here.committee, villageId, null))).toBe("done");
    expect(code(await assign(here.committee, villageId, null))).toBe("carer_not_chosen");
    expect(await db.villageCare.count({ where: { villageId, until: null } })).toBe(0);
  });

  test("assigned to several at once, the village ends with one carer", async () => {
    const villageId = here.villages[2].id;
    const carers = await Promise.all([newCarer(), newCarer(), newCarer(), newCarer()]);
    const outcomes = await Promise.all(carers.map((c) => assign(here.committee, villageId, c)));
    expect(outcomes.map(code)).toEqual(["done", "done", "done", "done"]);
    expect(await db.villageCare.count({ where: { villageId, until: null } })).toBe(1);
    expect(await db.villageCare.count({ where: { villageId } })).toBe(4);
  });

  test("a repeated submission is the same write", async () => {
    const villageId = here.villages[2].id;
    const input = {
      commandId: newCommand(),
      unitId: here.id,
      villageId,
      committeeMemberId: await newCarer(),
      since: null,
    };
    const both = await Promise.all([
      assignVillage(here.committee, input),
      assignVillage(here.committee, input),
    ]);
    expect(both.map(code)).toEqual(["done", "done"]);
    expect(await db.auditEntry.count({ where: { id: input.commandId } })).toBe(1);
  });

  test("when a term ends, the villages become gaps and the members fall back to them", async () => {
    const villageId = here.villages[1].id;
    const carer = await newCarer();
    await assign(here.committee, villageId, carer);
    const [person] = await addPeople(here, 1, { villageId });
    await db.member.update({ where: { id: person?.id }, data: { lookedAfterById: carer } });
    const end = (until: Day | null) =>
      endTerm(here.committee, { commandId: newCommand(), committeeMemberId: carer, until });
    expect(code(await end(day("2022-12-31")))).toBe("ends_before_start");
    expect(await end(null)).toMatchObject({ ok: true, value: { villages: [villageId] } });
    expect(code(await end(null))).toBe("term_ended");
    // Somebody looked after it until today: nobody else did before that.
    expect(
      await assign(here.committee, villageId, await newCarer(), day("2024-03-10")),
    ).toMatchObject({
      ok: false,
      refusal: { code: "village_cared_until", params: { day: todayInBangkok() } },
    });
    expect(await db.villageCare.count({ where: { villageId, until: null } })).toBe(0);
    const member = await db.member.findUniqueOrThrow({ where: { id: person?.id } });
    expect(member.lookedAfterById).toBe(null);
    const late = await changeCommitteeMember(here.committee, {
      commandId: newCommand(),
      committeeMemberId: carer,
      ...seat,
      phone: null,
    });
    expect(code(late)).toBe("term_ended");
  });
});

describe("positions", () => {
  const change = (by: Actor, id: number, name: string, position: Position) =>
    changeCommitteeMember(by, {
      commandId: newCommand(),
      committeeMemberId: id,
      ...{ name, position, grade: null, phone: null },
    }).then(code);

  test("nobody makes themselves chair, and only the chair or the coordinator makes another", async () => {
    const { actor, seatId, name } = await colleague(here, "secretary");
    expect(await change(actor, seatId, name, "chair")).toBe("own_position");
    expect(await change(actor, seatId, "ชื่อใหม่", "secretary")).toBe("done");
    const other = await newCarer();
    expect(await change(actor, other, "กรรมการ", "chair")).toBe("chair_gives");
    expect(await change(actor, here.chairId, "ประธาน", "member")).toBe("chair_gives");
    const ended = { commandId: newCommand(), committeeMemberId: here.chairId, until: null };
    expect(code(await endTerm(actor, ended))).toBe("chair_gives");
    expect(await change(world.coordinator, seatId, name, "vice_chair")).toBe("done");
    expect(await change(here.committee, other, "กรรมการ", "chair")).toBe("done");
    expect(await change(here.committee, other, "กรรมการ", "member")).toBe("done");
    const again = { commandId: newCommand(), unitId: here.id, ...seat, since: null, phone: null };
    const loner = await testActor(`loner-${newCommand()}`, "committee", { unitId: here.id });
    const own = { ...again, userId: loner.userId, position: "finance" as const };
    expect(code(await appointMember(loner, own))).toBe("own_position");
  });
});

describe("goals and marks", () => {
  test("only an own count is typed in, and a closed goal stays closed", async () => {
    const set = async (indicator: "own_count" | "retention_percent") => {
      const outcome = await setGoal(here.committee, {
        commandId: newCommand(),
        unitId: here.id,
        indicator,
        labelTh: "เป้าหมาย",
        labelEn: null,
        baseline: null,
        target: 24,
        measure: "หมู่บ้าน",
        startsOn: day("2024-01-01"),
        dueOn: null,
      });
      if (!outcome.ok) throw new Error(outcome.refusal.code);
      return outcome.value.id;
    };
    const counted = await set("own_count");
    const computed = await set("retention_percent");
    const record = (goalId: number, progress = 3, countedOn: Day | null = null) =>
      recordGoalProgress(here.committee, { commandId: newCommand(), goalId, progress, countedOn });
    const countOn = async (shown: Day) =>
      (await goalsOf(here.committee, here.id, shown))?.find(({ id }) => id === counted)?.progress;
    const today = todayInBangkok();
    expect(await countOn(today)).toBeNull();
    expect(code(await record(counted, 5, addDays(today, -40)))).toBe("done");
    expect(code(await record(counted))).toBe("done");
    // A month that is over shows what had been counted by then.
    expect(await countOn(addDays(today, -41))).toBeNull();
    expect(await countOn(addDays(today, -1))).toBe(5);
    expect(await countOn(today)).toBe(3);
    // What was told late does not overtake what was counted later.
    expect(code(await record(counted, 4, addDays(today, -20)))).toBe("done");
    expect(await countOn(today)).toBe(3);
    expect(code(await record(counted, 9, addDays(today, 1)))).toBe("day_ahead");
    expect(code(await record(computed))).toBe("goal_is_computed");
    const close = (actor: Actor) =>
      closeGoal(actor, {
        commandId: newCommand(),
        goalId: counted,
        reached: true,
        closedOn: null,
      });
    expect(code(await close(world.there.committee))).toBe("not_found");
    expect(code(await close(here.committee))).toBe("done");
    expect(code(await close(here.committee))).toBe("goal_closed");
    expect(code(await record(counted))).toBe("goal_closed");
  });
});
