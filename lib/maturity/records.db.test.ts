import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { monthOf } from "@/lib/month";
import { smallWorld, type World } from "@/scripts/testing/fixture";
import { evidenceWhere } from "./evidence-queries";
import { evidenceRecords } from "./record-queries";

let world: World;
const today = todayInBangkok();
const day = (ago: number) => toDate(addDays(today, -ago));
const month = (ago: number) => monthOf(today) - ago;

beforeAll(async () => {
  world = await smallWorld();
  const { id: unitId, committee } = world.here;
  const by = committee.userId;
  const sums = { openingSatang: 0, inSatang: 0, outSatang: 0, closingSatang: 0 };
  const close = { unitId, ...sums, cashSatang: 0, countedSatang: 0, closedBy: by };
  const reopened = { reopenedAt: new Date(), reopenedBy: by, reopenReason: "นับเงินผิด" };
  await db.fundClose.createMany({
    data: [
      { ...close, month: month(1) },
      { ...close, month: month(2) },
      { ...close, month: month(3), ...reopened },
      { ...close, month: month(7) },
    ],
  });
  const activity = (ago: number, more = {}) => ({
    unitId,
    title: "เยี่ยมบ้าน",
    dueOn: day(ago),
    createdBy: by,
    ...more,
  });
  await db.planActivity.createMany({
    data: [
      activity(10, { doneOn: day(12) }),
      activity(20),
      activity(30, { doneOn: day(30) }),
      activity(40, { droppedOn: day(41) }),
      activity(400, { doneOn: day(400) }),
      activity(-20),
    ],
  });
  const campaign = (ago: number, more = {}) => ({
    unitId,
    kind: "school" as const,
    heldOn: day(ago),
    place: "โรงเรียน",
    recordedBy: by,
    ...more,
  });
  await db.campaign.createMany({
    data: [
      campaign(3, { peopleReached: 40 }),
      campaign(366),
      campaign(4, { cancelledOn: day(4), cancelledBy: by, cancelReason: "ฝนตก" }),
    ],
  });
});
afterAll(disconnect);

test("the lists behind figures hold what the figures count, no more and no less", async () => {
  const { here, coordinator } = world;
  const records = await evidenceRecords(coordinator, here);
  const figures = (await evidenceWhere(sql`u.id = ${here.id}`)).get(here.id)?.figures;
  expect(records?.closes.map((close) => close.month)).toEqual([month(1), month(2)]);
  expect(figures?.fund_closes).toBe(records?.closes.length);
  const plan = records?.activities ?? [];
  expect(plan.map(({ doneOn }) => doneOn !== null)).toEqual([true, false, true]);
  expect(figures?.plan_done).toBe(66.67);
  expect(records?.campaigns).toEqual([
    { kind: "school", heldOn: addDays(today, -3) as Day, peopleReached: 40 },
  ]);
  expect(figures?.campaigns).toBe(1);
});

test("are not told to another unit, to a volunteer, nor through another province", async () => {
  const { here, there, coordinator } = world;
  expect(await evidenceRecords(there.committee, here)).toBeNull();
  const elsewhere = { id: here.id, provinceCode: "10" };
  const answer = await evidenceRecords(coordinator, elsewhere);
  expect(answer?.closes ?? []).toEqual([]);
});
