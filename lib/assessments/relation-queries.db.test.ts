import { afterAll, beforeAll, expect, it } from "vitest";
import { type Day, toDate } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { month, monthsBetween } from "@/lib/month";
import { happinessOf, roundOf } from "@/scripts/testing/assessment-records";
import { addPeople, smallWorld, type World } from "@/scripts/testing/fixture";
import { relations } from "./relation-queries";

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

async function paid(unitId: number, memberIds: readonly number[], months: readonly number[]) {
  await db.contribution.createMany({
    data: memberIds.flatMap((memberId) =>
      months.map((paidMonth) => ({
        unitId,
        memberId,
        month: paidMonth,
        option: 1,
        amountSatang: 7_000,
        paidOn: toDate("2023-01-10" as Day),
        channel: "counter" as const,
        writeId: "00000000-0000-4000-8000-000000000001",
        recordedBy: 1,
      })),
    ),
  });
}

it("sets bands beside missed months, each person once by the latest answers", async () => {
  const { here, evaluator } = world;
  const people = (await addPeople(here, 20)).map(({ id }) => id);
  const before = monthsBetween(month(2023, 2), month(2023, 7));
  // 6 of 13 happy people and 1 of 7 unhappy ones paid all six months before August.
  await paid(here.id, [...people.slice(0, 6), ...people.slice(13, 14)], before);
  await paid(here.id, people.slice(6, 13), before.slice(1));
  await roundOf(here.id, {
    heldOn: "2023-05-01",
    answers: people.map(() => happinessOf(45)),
    memberIds: people,
  });
  await roundOf(here.id, {
    heldOn: "2023-08-15",
    answers: people.map((_, at) => happinessOf(at < 13 ? 55 : 30)),
    memberIds: people,
  });
  const found = await relations(evaluator);
  expect(found).toMatchObject([
    {
      factor: "missed",
      relation: {
        n: 13,
        bands: [
          { code: "below_average", shown: false },
          { code: "average", shown: false },
          { code: "above_average", shown: true, n: 13, part: 7 },
        ],
      },
    },
  ]);
  expect(JSON.stringify(found?.[0]?.relation)).not.toMatch(/memberId|"n":7/);
});

it("leaves out who was not insured, and is the evaluator's alone", async () => {
  const { there, evaluator, coordinator } = world;
  const late = { fromMonth: month(2023, 9), joinedOn: "2023-09-01" as Day };
  const people = (await addPeople(there, 12, late)).map(({ id }) => id);
  await roundOf(there.id, {
    heldOn: "2023-08-15",
    answers: people.map(() => happinessOf(45)),
    memberIds: people,
  });
  const found = await relations(evaluator);
  expect(found?.[0]?.relation.bands[1]).toEqual({ code: "average", shown: false });
  expect(await relations(coordinator)).toBeNull();
  expect(await relations(there.committee)).toBeNull();
});
