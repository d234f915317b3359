import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, monthOf } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import { type CheckKey, consistency } from "./consistency-queries";
import { addStatement, removeStatement } from "./statement-commands";
import { addStatementInput } from "./statement-input";

const last = addMonths(monthOf(todayInBangkok()), -1);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await addPeople(world.here, 12);
  await db.$transaction((tx) => refreshFigures(tx, world.here.id, addMonths(last, -2)));
});
afterAll(disconnect);

async function found(key: CheckKey) {
  const all = await consistency(world.evaluator);
  const check = all?.checks.find((one) => one.key === key);
  return check?.findings.filter(({ unitId }) => unitId === world.here.id) ?? [];
}
const form = (more: Record<string, unknown> = {}) =>
  addStatementInput.safeParse({
    commandId: newCommand(),
    unitId: world.here.id,
    kind: "percent",
    about: "ผู้มีสิทธิสมัคร",
    source: "รายงาน",
    given: "383; 472",
    stated: "73",
    ...more,
  });

describe("stored figures", () => {
  test("that the commands wrote hold, and the list says how many were checked", async () => {
    const all = await consistency(world.evaluator);
    expect(all?.units).toBeGreaterThanOrEqual(2);
    const here = all?.checks.flatMap(({ findings }) =>
      findings.filter(({ unitId }) => unitId === world.here.id),
    );
    expect(here).toEqual([]);
  });

  test("that were changed behind the records' back are found", async () => {
    const where = { unitId_month: { unitId: world.here.id, month: last } };
    const before = await db.unitMonth.findUniqueOrThrow({ where });
    const { insured, payers } = before;
    await db.unitMonth.update({ where, data: { insured: insured - 1, payers: 3 } });
    expect(await found("payersRecounted")).toMatchObject([{ month: last, is: 3, ought: 0 }]);
    expect(await found("villagesInsured")).toMatchObject([{ is: insured, ought: insured - 1 }]);
    expect(await found("villagesPayers")).toMatchObject([{ is: 0, ought: 3 }]);
    await db.unitMonth.update({ where, data: { insured, payers } });
    expect(await found("payersRecounted")).toEqual([]);
  });
});

describe("figures as stated", () => {
  test("are kept as printed and checked; taken away they are gone", async () => {
    const given = form({ given: "๓๘๓; 472" });
    if (!given.success) throw given.error;
    const { id } = done(await addStatement(world.evaluator, given.data));
    const kept = async () =>
      (await consistency(world.evaluator))?.statements.find((one) => one.id === id);
    expect(await kept()).toMatchObject({ holds: false, ought: 81.14, given: [383, 472] });
    expect(
      codeOf(await addStatement(world.coordinator, { ...given.data, commandId: newCommand() })),
    ).toBe("not_found");
    done(await removeStatement(world.evaluator, { commandId: newCommand(), statementId: id }));
    expect(await kept()).toBeUndefined();
  });
  test("are refused where they are no figures, or too many or too few", () => {
    expect(form({ given: "383" }).success).toBe(false);
    expect(form({ given: "383; 472; 5" }).success).toBe(false);
    expect(form({ given: "หลายคน; 472" }).success).toBe(false);
    expect(form({ stated: "ครึ่งหนึ่ง" }).success).toBe(false);
    expect(form({ kind: "months", given: "04/2565; 13/2566", stated: "17" }).success).toBe(false);
    expect(form({ kind: "months", given: "04/2565; 09/2566", stated: "17" }).success).toBe(true);
  });
});
