import { afterAll, beforeAll, expect, test } from "vitest";
import { recordContribution } from "@/lib/contributions/commands";
import { recordContributionInput } from "@/lib/contributions/input";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { BUDDHIST_ERA, monthOf } from "@/lib/month";
import type { TableAsk } from "@/lib/table";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestPerson,
  type TestUnit,
} from "@/scripts/testing/fixture";
import { done, moneyIn } from "@/scripts/testing/fund-world";
import { recordEntry, reverseEntry } from "./entry-commands";
import { receiptsOf } from "./receipt-queries";

const today = todayInBangkok();
const year = Number(today.slice(0, 4)) + BUDDHIST_ERA;

const plain: TableAsk = { q: "", filters: {}, sort: [], page: 1, size: 50 };

let here: TestUnit;
let member: TestPerson;

/** Four receipts: ร้านป้าแดง 100, วัดป่าแดด 30 (cancelled), ร้านป้าแดง 50, and a member's 70. */
beforeAll(async () => {
  ({ here } = await smallWorld());
  const [one] = await addPeople(here, 1);
  if (!one) throw new Error("nobody was added");
  member = one;
  const take = async (payerName: string, amount: string) =>
    done(
      await recordEntry(here.committee, moneyIn(here, { payerName, amount, happenedOn: today })),
    );
  await take("ร้านป้าแดง", "100");
  const wrong = await take("วัดป่าแดด", "30");
  const back = { commandId: newCommand(), unitId: here.id, no: wrong.no, reason: "ผิดคน" };
  done(await reverseEntry(here.committee, back));
  await take("ร้านป้าแดง", "50");
  const paid = recordContributionInput.parse({
    commandId: newCommand(),
    memberId: member.id,
    month: monthOf(today),
    channel: "volunteer",
  });
  done(await recordContribution(here.committee, paid));
});
afterAll(disconnect);

async function list(ask: Partial<TableAsk> = {}) {
  const found = await receiptsOf(here.committee, here.id, year, { ...plain, ...ask });
  return found && { ...found, rows: found.rows.map(({ no }) => no) };
}

test("a year's receipts stand by number, and the sum is of those that count, whatever is searched for", async () => {
  const sums = { years: [year], valid: 3, amount: 22_000 };
  expect(await list()).toMatchObject({ ...sums, total: 4, rows: [4, 3, 2, 1] });
  expect(await list({ q: "วัด" })).toMatchObject({ ...sums, total: 1, rows: [2] });
  expect(await receiptsOf(here.committee, here.id, year - 1, plain)).toMatchObject({
    valid: 0,
    amount: 0,
    total: 0,
    rows: [],
  });
});

test("they are found by number and by payer, however the tone marks are typed", async () => {
  for (const [q, rows] of [
    ["๓", [3]],
    ["03", [3]],
    ["ป้าแดง", [3, 1]],
    ["ปาแดง ร้าน", [3, 1]],
    ["99", []],
    ["%", []],
  ] as const) {
    expect((await list({ q }))?.rows, q).toEqual(rows);
  }
  const { firstName } = await db.member.findUniqueOrThrow({ where: { id: member.id } });
  expect((await list({ q: firstName }))?.rows).toEqual([4]);
});

test("they are chosen by what they are for and where they stand, sorted and paged", async () => {
  const rows = async (ask: Partial<TableAsk>) => (await list(ask))?.rows;
  expect(await rows({ filters: { purpose: "contribution" } })).toEqual([4]);
  expect(await rows({ filters: { standing: "cancelled" } })).toEqual([2]);
  expect(await rows({ filters: { standing: "valid" } })).toEqual([4, 3, 1]);
  expect(await rows({ filters: { standing: "never_printed" } })).toEqual([4, 3, 1]);
  expect(await rows({ sort: [{ id: "amount", desc: false }] })).toEqual([2, 3, 4, 1]);
  expect(await list({ page: 2, size: 3 })).toMatchObject({ total: 4, rows: [1] });
  expect(await rows({ page: 9, size: 3 })).toEqual([1]);
});

test("the database itself refuses a receipt that is changed, deleted, or given out again", async () => {
  const unit = here.id;
  const rejects = (statement: ReturnType<typeof sql>) =>
    expect(db.$executeRaw(statement)).rejects.toThrow(/a receipt is never changed/);
  await rejects(sql`UPDATE "Receipt" SET no = 99 WHERE "unitId" = ${unit} AND no = 1`);
  await rejects(sql`UPDATE "Receipt" SET "amountSatang" = 1 WHERE "unitId" = ${unit} AND no = 1`);
  await rejects(sql`UPDATE "Receipt" SET "cancelledOn" = NULL WHERE "unitId" = ${unit} AND no = 2`);
  await rejects(sql`DELETE FROM "Receipt" WHERE "unitId" = ${unit} AND no = 3`);
});
