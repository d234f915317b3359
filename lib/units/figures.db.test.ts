import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, lastDay, month } from "@/lib/month";
import type { TableAsk } from "@/lib/table";
import { newCommand, smallWorld, testActor, type World } from "@/scripts/testing/fixture";
import { committeeToAssess, committeeWithCare, villagesOf } from "./committee-queries";
import { compareUnits, provinceTotals, unitRetention } from "./figures-queries";
import { goalsOf, markEvidence, marksOf, villagesCared } from "./goal-queries";
import { unitForFigures, unitForWork, unitProfile, villagesToCover } from "./queries";
import { unitChoices, unitsTable } from "./table-queries";

let world: World;
const now = month(2024, 6);
const ask = (given: Partial<TableAsk> = {}): TableAsk => ({
  q: "",
  filters: {},
  sort: [],
  page: 1,
  size: 50,
  ...given,
});

/** 24 months; insured grows by one a month, half of them pay in `here` and a quarter in `there`. */
async function fill(unitId: number, share: number): Promise<void> {
  await db.unitMonth.createMany({
    data: Array.from({ length: 24 }, (_, at) => ({
      unitId,
      month: now - at,
      insured: 124 - at,
      payers: Math.floor((124 - at) * share),
      joined: 1,
      returned: 0,
      newInsured: 12,
      newPayers: 6,
      registered: 200,
    })),
  });
}

beforeAll(async () => {
  world = await smallWorld();
  await fill(world.here.id, 0.5);
  await fill(world.there.id, 0.25);
});
afterAll(disconnect);

describe("the table of units", () => {
  test("sorts, finds and pages on the server, with the series of each row", async () => {
    const sorted = await unitsTable(
      world.coordinator,
      "56",
      now,
      ask({ sort: [{ id: "retention", desc: true }] }),
    );
    const slugs = sorted?.rows.map((r) => r.slug) ?? [];
    expect(slugs.indexOf(world.here.slug)).toBeLessThan(slugs.indexOf(world.there.slug));
    const row = sorted?.rows.find((r) => r.slug === world.here.slug);
    expect(row).toMatchObject({
      registered: 200,
      insured: 124,
      payers: 62,
      insuredYearAgo: 112,
      villages: 3,
      villagesCared: 2,
      goals: [],
    });
    expect(row?.months).toHaveLength(12);
    expect(row?.months.at(-1)).toEqual({ month: now, insured: 124, payers: 62, joined: 1 });

    const found = await unitsTable(
      world.coordinator,
      "56",
      now,
      ask({ q: `ต.${world.here.slug}` }),
    );
    expect(found?.rows.map((r) => r.slug)).toEqual([world.here.slug]);
    const second = await unitsTable(
      world.coordinator,
      "56",
      now,
      ask({
        q: world.here.slug.slice(-8),
        sort: [{ id: "average", desc: true }],
        size: 1,
        page: 2,
      }),
    );
    expect(second).toMatchObject({ total: 2, rows: [{ slug: world.there.slug }] });
  });

  test.each(["unit", "registered", "insured", "average", "growth", "villages"])(
    "sorts by %s",
    async (id) => {
      const answer = await unitsTable(
        world.coordinator,
        null,
        now,
        ask({ sort: [{ id, desc: true }] }),
      );
      expect(answer?.total).toBeGreaterThanOrEqual(2);
    },
  );

  test("words in the search are words, not patterns", async () => {
    const answer = await unitsTable(world.coordinator, "56", now, ask({ q: "%_%" }));
    expect(answer?.total).toBe(0);
  });

  test("goals come with the months since they began", async () => {
    await db.goal.create({
      data: {
        unitId: world.here.id,
        indicator: "retention_percent",
        labelTh: "คงอยู่",
        target: 80,
        startsOn: new Date("2023-01-01"),
      },
    });
    const answer = await unitsTable(
      world.coordinator,
      "56",
      now,
      ask({ q: `ต.${world.here.slug}` }),
    );
    const [row] = answer?.rows ?? [];
    expect(row?.goals).toMatchObject([{ target: 80, startsIn: month(2023, 1) }]);
    expect(row?.months[0]?.month).toBe(month(2023, 1));
  });
});

test("villages, committee, goals and marks of a month stay what they were on its last day", async () => {
  const { here } = world;
  const [first, , uncared] = here.villages;
  const unitId = here.id;
  const later = new Date("2024-07-10");
  const before = {
    table: await rowOfHere(),
    compared: await compareUnits(world.evaluator, [here.slug, world.there.slug], now, now),
    villages: await villagesOf(world.evaluator, unitId, now, lastDay(now)),
    marks: await marksOf(world.evaluator, unitId, lastDay(now)),
    evidence: await markEvidence(world.evaluator, unitId, lastDay(now)),
    cared: await villagesCared(world.evaluator, unitId, lastDay(now)),
  };
  // Ten days into the next month a carer goes, another comes, a village and a goal are added.
  await db.villageCare.updateMany({
    where: { unitId, villageId: first.id, until: null },
    data: { until: later },
  });
  const { id: seat } = await db.committeeMember.create({
    data: { unitId, name: "คณะทำงานใหม่", position: "member", since: later },
  });
  await db.committeeMember.update({ where: { id: here.volunteerId }, data: { until: later } });
  await db.villageCare.create({
    data: { unitId, villageId: uncared.id, committeeMemberId: seat, since: later },
  });
  const { districtId } = await db.unit.findUniqueOrThrow({ where: { id: unitId } });
  const added = await db.village.create({ data: { districtId, number: 41, name: "บ้านเพิ่งรับ" } });
  await db.unitVillage.create({ data: { unitId, villageId: added.id, since: later } });
  await db.goal.updateMany({ where: { unitId }, data: { closedOn: later, reached: false } });
  await db.goal.create({
    data: { unitId, indicator: "villages_covered", labelTh: "ครบ", target: 4, startsOn: later },
  });
  await db.unitMark.create({
    data: { unitId, mark: "office", met: true, judgedOn: later, judgedBy: world.evaluator.userId },
  });

  expect(await rowOfHere()).toEqual(before.table);
  expect(await compareUnits(world.evaluator, [here.slug, world.there.slug], now, now)).toEqual(
    before.compared,
  );
  expect(await villagesOf(world.evaluator, unitId, now, lastDay(now))).toEqual(before.villages);
  expect(await marksOf(world.evaluator, unitId, lastDay(now))).toEqual(before.marks);
  expect(await markEvidence(world.evaluator, unitId, lastDay(now))).toEqual(before.evidence);
  expect(await villagesCared(world.evaluator, unitId, lastDay(now))).toEqual(before.cared);
  // A month on they show.
  const next = addMonths(now, 1);
  const after = await rowOfHere(next);
  expect(after).toMatchObject({ villages: 4, villagesCared: 2 });
  expect(after?.goals).toMatchObject([{ indicator: "villages_covered" }]);
  expect(await villagesCared(world.evaluator, unitId, lastDay(next))).toEqual({ cared: 2, all: 4 });
  const marks = await marksOf(world.evaluator, unitId, lastDay(next));
  expect(marks?.find((m) => m.mark === "office")?.now?.met).toBe(true);
});

async function rowOfHere(of = now) {
  const answer = await unitsTable(world.coordinator, "56", of, ask({ q: `ต.${world.here.slug}` }));
  return answer?.rows[0];
}

test("totals of a province add up its units month by month", async () => {
  const alone = await testActor(`nation-${newCommand()}`, "coordinator");
  const totals = await provinceTotals(alone, "56", (now - 1) as never, now);
  expect(totals?.months.at(-1)).toMatchObject({ month: now });
  expect(totals?.months.at(-1)?.insured).toBeGreaterThanOrEqual(248);
  expect(totals?.units).toBeGreaterThanOrEqual(2);
  // The growth of the whole is that of the rows beneath it: of units that were there a year ago.
  const table = await unitsTable(alone, "56", now, ask({ size: 500 }));
  const grown = table?.rows.filter((row) => row.insuredYearAgo) ?? [];
  expect(totals?.growth ?? 0).toBe(
    grown.reduce((sum, row) => sum + row.insured - (row.insuredYearAgo ?? 0), 0),
  );
});

test("two to six units are compared in the order asked for", async () => {
  const { here, there } = world;
  const from = (now - 11) as typeof now;
  const both = await compareUnits(world.evaluator, [there.slug, here.slug], from, now);
  expect(both?.map((u) => u.slug)).toEqual([there.slug, here.slug]);
  expect(both?.[1]).toMatchObject({ insuredYearAgo: 112, villages: 3, villagesCared: 2 });
  expect(both?.[1]?.months).toHaveLength(12);
  expect(await compareUnits(world.coordinator, [here.slug], from, now)).toBe(null);
  expect(await compareUnits(world.coordinator, [here.slug, here.slug], from, now)).toBe(null);
  // A committee sees its own figures only.
  expect(await compareUnits(here.committee, [here.slug, there.slug], from, now)).toBe(null);
});

describe("outside the scope there is nothing", () => {
  test("for a unit's own people elsewhere and for strangers", async () => {
    const { here, there } = world;
    for (const actor of [there.committee, there.volunteer, world.stranger]) {
      expect(await unitForWork(actor, here.slug)).toBe(null);
      expect(await unitForFigures(actor, here.slug)).toBe(null);
      expect(await unitProfile(actor, here.id)).toBe(null);
      expect(await unitRetention(actor, here.id, now, now)).toBe(null);
      expect(await committeeWithCare(actor, here.id)).toBe(null);
      expect(await villagesOf(actor, here.id, now, lastDay(now))).toBe(null);
      expect(await marksOf(actor, here.id, lastDay(now))).toBe(null);
      expect(await markEvidence(actor, here.id, lastDay(now))).toBe(null);
      expect(await goalsOf(actor, here.id, todayInBangkok())).toBe(null);
      expect(await villagesCared(actor, here.id, lastDay(now))).toBe(null);
      expect(await villagesToCover(actor, here.id)).toBe(null);
      expect(await unitsTable(actor, "56", now, ask())).toBe(null);
      expect(await unitChoices(actor, null)).toBe(null);
      expect(await provinceTotals(actor, null, now, now)).toBe(null);
      expect(await committeeToAssess(actor)).toEqual([]);
    }
  });

  test("for overseers of another province", async () => {
    const other = await testActor(`other-${newCommand()}`, "coordinator", { provinceCode: "10" });
    expect(await unitForFigures(other, world.here.slug)).toBe(null);
    expect(await unitsTable(other, "56", now, ask())).toBe(null);
    expect(await provinceTotals(other, "56", now, now)).toBe(null);
    const own = await unitsTable(other, null, now, ask());
    expect(own?.rows.every((r) => r.slug !== world.here.slug)).toBe(true);
  });

  test("the coordinator oversees but does not work there; the evaluator sees no phone number", async () => {
    expect(await unitForWork(world.coordinator, world.here.slug)).toBe(null);
    expect(await committeeWithCare(world.evaluator, world.here.id)).toBe(null);
    const villages = await villagesOf(world.evaluator, world.here.id, now, lastDay(now));
    expect(villages?.map((v) => [v.carerId !== null, v.carer])).toEqual([
      [true, null],
      [true, null],
      [false, null],
    ]);
    const toAssess = await committeeToAssess(world.evaluator);
    const here = toAssess.find((u) => u.slug === world.here.slug);
    expect(Object.keys(here?.members[0] ?? {}).sort()).toEqual(["grade", "id", "name", "position"]);
  });
});
