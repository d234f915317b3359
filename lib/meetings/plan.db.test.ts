import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import {
  addActivity,
  changeActivity,
  dropActivity,
  finishActivity,
  reopenActivity,
} from "./plan-commands";
import { planOf, planProgress } from "./plan-queries";

const today = todayInBangkok();
let world: World;

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const unit = () => ({ commandId: newCommand(), unitId: world.here.id });
const given = (more: Record<string, unknown> = {}) => ({
  ...unit(),
  title: "เวทีหมู่บ้าน",
  goalId: null,
  startsOn: null,
  dueOn: addDays(today, -10),
  committeeMemberId: world.here.chairId,
  budgetSatang: 150_000,
  budgetFrom: "กองทุนหน่วย",
  ...more,
});
const add = (more: Record<string, unknown> = {}) => addActivity(world.here.committee, given(more));
const progress = (day = today) => planProgress(db, world.here.id, day);

test("an activity is planned, changed, done, opened again and dropped", async () => {
  const { committee } = world.here;
  const { id: activityId } = done(await add());
  const one = () => ({ ...unit(), activityId });
  expect(await progress()).toMatchObject({ all: 1, done: 0, late: 1, due: 1, budget: 150_000 });
  done(await changeActivity(committee, { ...given({ budgetSatang: 200_000 }), ...one() }));
  const doneOn = addDays(today, -1);
  const ahead = { ...one(), doneOn: addDays(today, 1), result: null };
  expect(codeOf(await finishActivity(committee, ahead))).toBe("day_ahead");
  done(await finishActivity(committee, { ...one(), doneOn, result: "มา 40 คน" }));
  expect(codeOf(await finishActivity(committee, { ...one(), doneOn, result: null }))).toBe(
    "plan_done",
  );
  expect(codeOf(await changeActivity(committee, { ...given(), ...one() }))).toBe("plan_done");
  expect(await progress()).toMatchObject({ done: 1, late: 0, dueDone: 1, budgetDone: 200_000 });
  // The day before, it was not done yet.
  expect(await progress(addDays(today, -2))).toMatchObject({ done: 0, late: 1 });
  done(await reopenActivity(committee, one()));
  expect(codeOf(await reopenActivity(committee, one()))).toBe("plan_open");
  done(await dropActivity(committee, one()));
  expect(codeOf(await dropActivity(committee, one()))).toBe("plan_dropped");
  expect(await progress()).toMatchObject({ all: 0, late: 0 });
});

test("refuses what does not fit: order of days, another unit's goal and people", async () => {
  expect(codeOf(await add({ startsOn: today }))).toBe("plan_order");
  expect(codeOf(await add({ committeeMemberId: world.there.chairId }))).toBe("task_seat");
  const theirs = await db.goal.create({
    data: {
      unitId: world.there.id,
      indicator: "text",
      labelTh: "ของเขา",
      startsOn: toDate(today),
    },
  });
  expect(codeOf(await add({ goalId: theirs.id }))).toBe("plan_goal");
});

test("a coordinator sees the plan without names, another unit nothing", async () => {
  done(await add());
  const seen = await planOf(world.coordinator, world.here.id);
  expect(seen?.[0]).toMatchObject({ title: "เวทีหมู่บ้าน", who: null });
  expect(await planOf(world.there.committee, world.here.id)).toBeNull();
});
