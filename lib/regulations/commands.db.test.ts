import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";
import { adoptRegulation } from "./commands";
import { regulationInForce, regulationVersions } from "./queries";

let world: World;
let here: TestUnit;
const day = (text: string) => text as Day;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
});
afterAll(disconnect);

const adopt = (
  actor: Actor,
  effectiveFrom: string,
  more: Partial<Parameters<typeof adoptRegulation>[1]> = {},
) =>
  adoptRegulation(actor, {
    commandId: newCommand(),
    unitId: here.id,
    title: "ระเบียบฉบับใหม่",
    adoptedOn: day("2023-05-20"),
    effectiveFrom: day(effectiveFrom),
    cutoffDay: 27,
    classes: [{ code: "ordinary", nameTh: "สมาชิกสามัญ", nameEn: null, annualFeeSatang: 5_000 }],
    ...more,
  });

const code = (outcome: { ok: boolean; refusal?: { code: string } }) =>
  outcome.ok ? "done" : outcome.refusal?.code;

describe("adopting a regulation", () => {
  test("ends the version in force the day before; each day has its own version", async () => {
    expect(await adopt(here.committee, "2023-06-01")).toMatchObject({ value: { version: 2 } });
    const before = await regulationInForce(here.volunteer, here.id, day("2023-05-31"));
    const after = await regulationInForce(here.volunteer, here.id, day("2023-06-01"));
    expect(before).toMatchObject({ version: 1, cutoffDay: 25, effectiveTo: "2023-05-31" });
    expect(after).toMatchObject({ version: 2, cutoffDay: 27, effectiveTo: null });
    expect(before?.classes.map((c) => c.annualFeeSatang)).toEqual([10_000, null]);
    expect(after?.classes.map((c) => c.annualFeeSatang)).toEqual([5_000]);
    expect(await regulationInForce(here.committee, here.id, day("2021-12-31"))).toBe(null);
  });

  test("is refused before the latest version began, and on that very day", async () => {
    for (const from of ["2023-05-01", "2023-06-01"]) {
      expect(await adopt(here.committee, from)).toEqual({
        ok: false,
        refusal: { code: "regulation_too_early", params: { from: "2023-06-01" } },
      });
    }
  });

  test("is refused with a cut-off day outside the month or a class named twice", async () => {
    for (const cutoffDay of [0, 32, 25.5]) {
      expect(code(await adopt(here.committee, "2024-01-01", { cutoffDay }))).toBe("cutoff_day");
    }
    const line = { code: "a", nameTh: "ก", nameEn: null, annualFeeSatang: null };
    const classes = [line, { ...line, nameTh: "ข" }];
    expect(code(await adopt(here.committee, "2024-01-01", { classes }))).toBe("class_twice");
  });

  test("adopted twice at once from one day on, one wins and the other is refused", async () => {
    const outcomes = await Promise.all([
      adopt(here.committee, "2024-02-01"),
      adopt(here.committee, "2024-02-01", { cutoffDay: 31 }),
    ]);
    expect(outcomes.map(code).sort()).toEqual(["done", "regulation_too_early"]);
    const open = await db.regulation.count({ where: { unitId: here.id, effectiveTo: null } });
    expect(open).toBe(1);
  });

  test("belongs to the committee alone", async () => {
    expect(code(await adopt(here.volunteer, "2025-01-01"))).toBe("not_permitted");
    expect(code(await adopt(world.coordinator, "2025-01-01"))).toBe("not_permitted");
    expect(code(await adopt(world.there.committee, "2025-01-01"))).toBe("not_found");
    expect(code(await adopt(world.stranger, "2025-01-01"))).toBe("not_found");
    expect(await regulationVersions(world.there.committee, here.id)).toBe(null);
    expect(await regulationInForce(world.stranger, here.id, day("2024-03-01"))).toBe(null);
    expect(await regulationVersions(world.evaluator, here.id)).toHaveLength(3);
  });

  test("inside a transaction the command that opened it has asked already", async () => {
    const found = await db.$transaction((tx) => regulationInForce(tx, here.id, day("2022-06-01")));
    expect(found).toMatchObject({ version: 1, cutoffDay: 25 });
  });
});
