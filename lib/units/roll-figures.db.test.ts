import { afterAll, expect, test } from "vitest";
import { rebuildFigures } from "@/lib/contributions/rebuild-commands";
import { db, disconnect } from "@/lib/db";
import { addMonths, month } from "@/lib/month";
import { addPeople, newCommand, smallWorld } from "@/scripts/testing/fixture";
import { lastFiguresMonth, refreshFigures, rollFigures } from "./figures-commands";

afterAll(disconnect);

test("a unit where nothing was written for long has figures of every month all the same", async () => {
  const { here, there } = await smallWorld();
  const last = lastFiguresMonth();
  for (const unit of [here, there]) await addPeople(unit, 3);
  await db.$transaction((tx) => refreshFigures(tx, here.id, month(2022, 1), addMonths(last, -14)));
  await db.$transaction((tx) => refreshFigures(tx, there.id, month(2022, 1)));
  const months = () =>
    db.unitMonth.findMany({ where: { unitId: here.id }, orderBy: { month: "asc" } });
  expect((await months()).at(-1)?.month).toBe(last - 14);

  expect(await rollFigures()).toBe(1);
  const rolled = await months();
  expect(rolled.at(-1)).toMatchObject({ month: last, insured: 3, registered: 3, payers: 0 });
  expect(await db.villageMonth.count({ where: { unitId: here.id, month: last } })).toBe(1);
  expect(await rollFigures()).toBe(0);

  const input = { commandId: newCommand(), unitId: here.id };
  expect(await rebuildFigures(here.committee, input)).toMatchObject({ value: { changed: 0 } });
  expect(await months()).toEqual(rolled);
});
