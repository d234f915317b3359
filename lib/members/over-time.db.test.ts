import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeMembers } from "@/lib/contributions/merge-commands";
import { rebuildFigures } from "@/lib/contributions/rebuild-commands";
import { addDays, type Day, fromDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, firstDay, monthOf } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { changeMember } from "./change-commands";
import { addMember } from "./commands";
import { consentWording } from "./consent";
import { addMemberInput, changeMemberInput } from "./input";

const today = todayInBangkok();
const now = monthOf(today);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const form = (no: number, change: Record<string, unknown> = {}) =>
  changeMemberInput.parse({
    commandId: newCommand(),
    unitId: world.here.id,
    no,
    firstName: "บุญมี",
    lastName: "ใจงาม",
    villageId: world.here.villages[0].id,
    classCode: "ordinary",
    joinedOn: "2022-01-01",
    ...change,
  });
const change = (no: number, what: Record<string, unknown>) =>
  changeMember(world.here.committee, form(no, what));

async function somebody() {
  const [person] = await addPeople(world.here, 1);
  if (!person) throw new Error("nobody");
  return person;
}

const homes = (memberId: number) =>
  db.residence.findMany({
    where: { memberId },
    orderBy: { fromMonth: "asc" },
    select: { villageId: true, fromMonth: true, toMonth: true },
  });
const classes = async (memberId: number) =>
  (await db.classPeriod.findMany({ where: { memberId }, orderBy: { fromDay: "asc" } })).map((p) => [
    p.classCode,
    fromDate(p.fromDay),
    p.toDay && fromDate(p.toDay),
  ]);
const insuredIn = async (villageId: number, month: number) =>
  (
    await db.villageMonth.findUnique({
      where: { unitId_villageId_month: { unitId: world.here.id, villageId, month } },
    })
  )?.insured ?? 0;

describe("who moves house", () => {
  test("is counted from that month in the new village; months before stay with the old one", async () => {
    const { id, no } = await somebody();
    const [old, , next] = world.here.villages;
    await rebuildFigures(world.here.committee, { commandId: newCommand(), unitId: world.here.id });
    const before = await insuredIn(old.id, addMonths(now, -3));
    expect((await change(no, { villageId: next.id })).ok).toBe(true);
    expect(await homes(id)).toEqual([
      { villageId: old.id, fromMonth: expect.any(Number), toMonth: now - 1 },
      { villageId: next.id, fromMonth: now, toMonth: null },
    ]);
    expect(await insuredIn(old.id, addMonths(now, -3))).toBe(before);
    expect(await insuredIn(next.id, now)).toBe(1);
    expect(await insuredIn(next.id, addMonths(now, -1))).toBe(0);
    const rebuilt = await rebuildFigures(world.here.committee, {
      commandId: newCommand(),
      unitId: world.here.id,
    });
    expect(rebuilt).toMatchObject({ ok: true, value: { changed: 0 } });
  });

  test("twice in a month lives in the last place; back to the day of joining corrects a slip", async () => {
    const { id, no } = await somebody();
    const [old, second, third] = world.here.villages;
    await change(no, { villageId: second.id });
    await change(no, { villageId: third.id });
    expect((await homes(id)).map((h) => [h.villageId, h.toMonth])).toEqual([
      [old.id, now - 1],
      [third.id, null],
    ]);
    await change(no, { villageId: second.id, changedFrom: "2022-01-01" });
    expect((await homes(id)).map((h) => [h.villageId, h.toMonth])).toEqual([[second.id, null]]);
  });

  test("a day that has not come is refused", async () => {
    const { no } = await somebody();
    const ahead = await change(no, { classCode: "general", changedFrom: addDays(today, 1) });
    expect(ahead).toMatchObject({ refusal: { code: "day_ahead" } });
  });
});

describe("the class of a member", () => {
  test("is dated: the old one ends the day before", async () => {
    const { id, no } = await somebody();
    const from = firstDay(addMonths(now, -2));
    await change(no, { classCode: "general", changedFrom: from });
    expect(await classes(id)).toEqual([
      ["ordinary", "2022-01-01", addDays(from, -1)],
      ["general", from, null],
    ]);
    await change(no, { classCode: "" });
    expect((await classes(id)).at(-1)).toEqual(["general", from, addDays(today, -1)]);
  });

  test("begins with joining, for somebody new as well, and moves with a corrected day of joining", async () => {
    const added = await addMember(
      world.here.committee,
      addMemberInput.parse({
        commandId: newCommand(),
        unitId: world.here.id,
        firstName: "สมใจ",
        lastName: "ดีงาม",
        villageId: world.here.villages[0].id,
        classCode: "general",
        joinedOn: "2023-03-10",
        insurance: "none",
        wording: consentWording,
        consentRegister: "on",
      }),
    );
    if (!added.ok) throw new Error(added.refusal.code);
    const { no } = added.value;
    const { id } = await db.member.findUniqueOrThrow({
      where: { unitId_no: { unitId: world.here.id, no } },
    });
    expect(await classes(id)).toEqual([["general", "2023-03-10", null]]);
    await change(no, { classCode: "general", joinedOn: "2023-05-01" });
    expect(await classes(id)).toEqual([["general", "2023-05-01", null]]);
    expect((await homes(id)).map((h) => h.fromMonth)).toEqual([monthOf("2023-05-01" as Day)]);
  });

  test("and the village of two records made one are those of the kept one, from the first joining", async () => {
    const [keep, drop] = await addPeople(world.here, 2, { joinedOn: "2023-01-01" as Day });
    if (!keep || !drop) throw new Error("nobody");
    await change(drop.no, { joinedOn: "2022-06-01" });
    const merged = await mergeMembers(world.here.committee, {
      commandId: newCommand(),
      unitId: world.here.id,
      keepNo: keep.no,
      dropNo: drop.no,
    });
    expect(merged.ok).toBe(true);
    expect((await homes(keep.id)).map((h) => h.fromMonth)).toEqual([monthOf("2022-06-01" as Day)]);
  });
});
