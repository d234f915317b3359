import { afterAll, beforeAll, expect, it } from "vitest";
import { toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, firstDay, type Month, month, monthOf } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { closeRound } from "./commands";
import { recordContributionInput } from "./input";
import { unitOverview } from "./overview-queries";
import { rebuildFigures } from "./rebuild-commands";

const today = todayInBangkok();
const now = monthOf(today);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await addPeople(world.here, 2);
  const unitId = world.here.id;
  await rebuildFigures(world.here.committee, { commandId: newCommand(), unitId });
});
afterAll(disconnect);

it("a round is closed only where there was somebody to pay", async () => {
  const close = (asked: Month, unit = world.here) =>
    closeRound(unit.committee, {
      commandId: newCommand(),
      unitId: unit.id,
      month: asked,
      note: null,
    });
  const nobody = { refusal: { code: "round_of_nobody" } };
  expect(await close(month(2021, 12))).toMatchObject(nobody);
  expect(await close(now, world.there)).toMatchObject(nobody);
  expect(await close(now)).toEqual({ ok: true, value: { insured: 2, payers: 0 } });
});

it("the goal of the overview is one that is open", async () => {
  const { here } = world;
  const startsOn = toDate(firstDay(addMonths(now, -2)));
  const goal = { unitId: here.id, indicator: "retention_percent" as const, labelTh: "การคงอยู่" };
  await db.goal.create({ data: { ...goal, target: 60, startsOn } });
  const closed = toDate(firstDay(addMonths(now, -1)));
  await db.goal.create({ data: { ...goal, target: 75, startsOn: closed, closedOn: closed } });
  const overview = await unitOverview(here.committee, here.id, now, now, today);
  expect(overview?.goal).toBe(60);
});

it("more months than can be paid ahead are told as that", () => {
  const read = recordContributionInput.safeParse({
    commandId: newCommand(),
    memberId: 1,
    month: now,
    months: 14,
    channel: "kiosk",
  });
  expect(read.error?.issues.map((issue) => issue.message)).toEqual(["months_many"]);
});
