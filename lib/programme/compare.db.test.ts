import { afterAll, beforeAll, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, monthOf } from "@/lib/month";
import { newCommand, smallWorld, testActor, type World } from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import { columnKeys } from "./compare";
import { unitsCompared } from "./compare-queries";
import { mostViews, removeView, saveView } from "./view-commands";
import { saveViewInput } from "./view-input";
import { viewsOf } from "./view-queries";

const month = addMonths(monthOf(todayInBangkok()), -1);
const everything = new Set(columnKeys);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const rowOf = async (unitId: number, at = month) =>
  (await unitsCompared(world.coordinator, "56", at, everything))?.find(({ id }) => id === unitId);

/** A closed round of the committee in which so many answered. */
async function capacityRound(unitId: number, people: number, level: number, monthsAgo: number) {
  const heldOn = new Date(Date.now() - monthsAgo * 31 * 86_400_000);
  const round = await db.assessmentRound.create({
    data: {
      unitId,
      instrumentKey: "committee_capacity",
      instrumentVersion: 1,
      phase: monthsAgo > 6 ? "baseline" : "endline",
      group: "committee",
      entry: "evaluator",
      heldOn,
      openedBy: world.evaluator.userId,
    },
  });
  for (let no = 1; no <= people; no += 1) {
    const subject = await db.assessmentSubject.create({
      data: {
        unitId,
        roundId: round.id,
        no,
        personKey: `x${no}`,
        label: `คนที่ ${no}`,
        paperCode: `${round.id}-${no}`,
      },
    });
    const answers = { data: level, finance: level };
    await db.assessment.create({
      data: {
        unitId,
        subjectId: subject.id,
        answers,
        answered: 2,
        complete: true,
        total: level * 2,
        way: "grid",
        enteredBy: world.evaluator.userId,
      },
    });
  }
  await db.assessmentRound.update({
    where: { id: round.id },
    data: { closedAt: new Date(), closedBy: world.evaluator.userId },
  });
}

test("capacity before and after of five; of four there is nothing", async () => {
  const { here, there } = world;
  await capacityRound(here.id, 5, 2, 12);
  await capacityRound(here.id, 5, 3, 1);
  await capacityRound(there.id, 4, 3, 1);
  expect((await rowOf(here.id))?.cells).toMatchObject({ capacity_before: 2, capacity: 3 });
  expect((await rowOf(there.id))?.cells).toMatchObject({ capacity_before: null, capacity: null });
  // Half a year ago only the first round had been held, and nobody had been entered.
  expect((await rowOf(here.id, addMonths(month, -6)))?.cells).toMatchObject({
    capacity_before: null,
    capacity: 2,
    registered: null,
    insured: null,
    growth: null,
  });
});

test("figures of the month, its year and the year before", async () => {
  const { here } = world;
  const figures = { joined: 1, returned: 0, newInsured: 0, newPayers: 0, registered: 120 };
  for (const [back, insured, payers] of [
    [0, 100, 60],
    [1, 100, 40],
    [12, 80, 10],
  ] as const) {
    const at = { unitId: here.id, month: addMonths(month, -back) };
    const row = { ...figures, insured, payers };
    await db.unitMonth.upsert({
      where: { unitId_month: at },
      create: { ...at, ...row },
      update: row,
    });
  }
  const row = await rowOf(here.id);
  expect(row?.cells).toMatchObject({
    registered: 120,
    insured: 100,
    retention: 60,
    average: 50,
    growth: 20,
    // No books, no balance; a unit owes a report of a month it has figures of.
    fund: null,
    reports: 0,
  });
  expect(row?.reportsDue).toBeGreaterThan(0);
});

test("nobody but the coordinator of the place compares", async () => {
  const far = await testActor(`far-${newCommand()}`, "coordinator", { provinceCode: "57" });
  for (const actor of [far, world.here.committee, world.evaluator, world.stranger]) {
    expect(await unitsCompared(actor, "56", month, everything)).toBeNull();
  }
});

test("views are one's own, named once, and so many", async () => {
  const path = "/province/56/compare";
  const save = (name: string, query = "x=fund", actor = world.coordinator) =>
    saveView(actor, saveViewInput.parse({ commandId: newCommand(), path, query, name }));
  const { id } = done(await save("กองทุน", "?sort=-fund&district=ปง"));
  expect(codeOf(await save("กองทุน"))).toBe("view_name");
  expect(await viewsOf(world.coordinator, path)).toEqual([
    { id, name: "กองทุน", query: new URLSearchParams("sort=-fund&district=ปง").toString() },
  ]);
  const other = await testActor(`other-${newCommand()}`, "coordinator", { provinceCode: "56" });
  expect(await viewsOf(other, path)).toEqual([]);
  const remove = (actor: typeof other) =>
    removeView(actor, { commandId: newCommand(), viewId: id });
  expect(codeOf(await remove(other))).toBe("not_found");
  expect(codeOf(await save("x", "", world.here.committee))).toBe("not_found");
  for (let at = 1; at < mostViews; at += 1) done(await save(`มุมมอง ${at}`));
  expect(codeOf(await save("อีกหนึ่ง"))).toBe("view_many");
  done(await remove(world.coordinator));
  done(await save("อีกหนึ่ง"));
  const wrong = { commandId: newCommand(), path: "/evaluator", name: "x" };
  expect(saveViewInput.safeParse(wrong).success).toBe(false);
});
