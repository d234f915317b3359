import { afterAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { checkAgain, discardBatch, skipRow } from "@/lib/imports/commands";
import { importBatch } from "@/lib/imports/queries";
import { addMonths, isoMonth, type Month, month, monthOf, monthsBetween } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { batchState, csv, importFiles, verdictsOf } from "@/scripts/testing/import-file";
import { recordContribution } from "./commands";
import { applyPayments, undoBatch } from "./import-apply-commands";
import { checkPayments } from "./import-check-commands";
import { importPayments } from "./import-commands";

afterAll(disconnect);
const files = importFiles();
const today = todayInBangkok();

const apply = (unit: TestUnit, batchId: number, commandId = newCommand()) =>
  applyPayments(unit.committee, { commandId, batchId });

const head = "ชื่อ-สกุล,หมู่,งวด,วันที่จ่าย,จำนวนเงิน";

describe("recording", () => {
  async function ready(unit: TestUnit, count: number, m: Month = month(2023, 1)) {
    const people = await addPeople(unit, count);
    const lines = people.map(({ no }) => `${no},${isoMonth(m)},${isoMonth(m)}-05,70`);
    const { id } = await files.checked(unit, csv("เลขที่สมาชิก,งวด,วันที่จ่าย,จำนวนเงิน", ...lines));
    return { id, people };
  }

  test("ticked in another tab meanwhile: already there, not an error", async () => {
    const { here } = await smallWorld();
    const now = monthOf(today);
    const people = await addPeople(here, 3);
    const lines = people.map(({ no }) => `${no},${isoMonth(now)},${today},70`);
    const { id } = await files.checked(here, csv("เลขที่สมาชิก,งวด,วันที่จ่าย,จำนวนเงิน", ...lines));
    const ticked = await recordContribution(here.committee, {
      commandId: newCommand(),
      memberId: people[1]?.id ?? 0,
      month: now,
      months: 1,
      paidOn: today,
      channel: "bank",
      proof: null,
    });
    expect(ticked.ok).toBe(true);
    expect(await apply(here, id)).toMatchObject({ ok: true, value: { recorded: 2, already: 1 } });
    const channels = await db.contribution.findMany({
      where: { unitId: here.id },
      orderBy: { memberId: "asc" },
    });
    expect(channels.map((c) => c.channel)).toEqual(["kiosk", "bank", "kiosk"]);
  });

  test("sent twice is recorded once; rows left out stay out", async () => {
    const { here } = await smallWorld();
    const { id } = await ready(here, 4);
    const skip = { commandId: newCommand(), batchId: id, row: 3, skip: "true" };
    expect((await skipRow(here.committee, skip)).ok).toBe(true);
    const commandId = newCommand();
    const [one, two] = await Promise.all([apply(here, id, commandId), apply(here, id, commandId)]);
    expect(one).toEqual({ ok: true, value: { recorded: 3, already: 0 } });
    expect(two).toEqual(one);
    expect(await apply(here, id)).toMatchObject({ ok: false, refusal: { code: "import_state" } });
    expect(await db.contribution.count({ where: { unitId: here.id } })).toBe(3);
  });

  test("all or nothing when the register changed after the check", async () => {
    const { here } = await smallWorld();
    const { id, people } = await ready(here, 3);
    await db.insurance.updateMany({ where: { memberId: people[2]?.id }, data: { option: 2 } });
    const refused = { ok: false, refusal: { code: "import_register_changed" } };
    expect(await apply(here, id)).toMatchObject(refused);
    expect(await db.contribution.count({ where: { unitId: here.id } })).toBe(0);
    expect(await batchState(id)).toEqual({ state: "preview", problem: "import_register_changed" });
    await checkAgain(here.committee, { commandId: newCommand(), batchId: id });
    await checkPayments(here.committee, { batchId: id });
    expect(Object.values(await verdictsOf(here, id))).toEqual(["new", "new", "wrong_amount"]);
    expect(await apply(here, id)).toMatchObject({ ok: true, value: { recorded: 2 } });
  });

  test("undone as a whole, and figures with it", async () => {
    const { here } = await smallWorld();
    const { id, people } = await ready(here, 3);
    await apply(here, id);
    const undo = { commandId: newCommand(), batchId: id, reason: "ส่งผิดไฟล์" };
    expect(await undoBatch(here.committee, undo)).toEqual({ ok: true, value: { undone: 3 } });
    expect(await undoBatch(here.committee, undo)).toEqual({ ok: true, value: { undone: 3 } });
    expect(await db.contribution.count({ where: { unitId: here.id } })).toBe(0);
    const gone = await db.undoneContribution.findMany({ where: { unitId: here.id } });
    expect(gone.map((g) => [g.reason, g.batchId])).toEqual(Array(3).fill(["ส่งผิดไฟล์", id]));
    const member = await db.member.findUniqueOrThrow({ where: { id: people[0]?.id } });
    expect(member.paidBits).toBe(0n);
    const figures = { unitId: here.id, month: month(2023, 1) };
    expect(
      await db.unitMonth.findUniqueOrThrow({ where: { unitId_month: figures } }),
    ).toMatchObject({ payers: 0 });
    const again = { ...undo, commandId: newCommand() };
    expect(await undoBatch(here.committee, again)).toMatchObject({
      refusal: { code: "import_state" },
    });
  });

  test("nobody but the unit's committee sees or moves a batch", async () => {
    const { here, there, coordinator } = await smallWorld();
    const { id } = await ready(here, 1);
    for (const actor of [there.committee, here.volunteer, coordinator]) {
      expect(await importBatch(actor, id)).toBeNull();
      const input = { commandId: newCommand(), batchId: id };
      const missing = { ok: false, refusal: { code: "not_found" } };
      expect(await applyPayments(actor, input)).toMatchObject(missing);
      expect(await checkPayments(actor, input)).toMatchObject(missing);
      expect(await discardBatch(actor, input)).toMatchObject(missing);
      const received = await files.send(here, csv(head, "ก ข,1,,5/1/66,70"), { actor });
      expect(received).toMatchObject(missing);
    }
    expect((await batchState(id)).state).toBe("preview");
  });

  test("a batch thrown away takes its rows along", async () => {
    const { here } = await smallWorld();
    const { id } = await ready(here, 2);
    expect((await discardBatch(here.committee, { commandId: newCommand(), batchId: id })).ok).toBe(
      true,
    );
    expect(await db.importRow.count({ where: { batchId: id } })).toBe(0);
    expect(await db.importVerdict.count({ where: { batchId: id } })).toBe(0);
  });
});

test("importPayments: clean rows under the same rules, all or none", async () => {
  const { here, there } = await smallWorld();
  await addPeople(here, 2);
  const row = {
    no: 1,
    month: month(2023, 1),
    paidOn: "2023-01-05" as never,
    channel: "bank" as const,
  };
  const record = (rows: object[], unit = here, by = here) =>
    importPayments(by.committee, { commandId: newCommand(), unitId: unit.id, rows: rows as never });
  expect(await record([row], here, there)).toMatchObject({ refusal: { code: "not_found" } });
  expect(await record([row, { ...row, no: 9 }, { ...row, no: 2, paidOn: "2023-02-01" }])).toEqual({
    ok: false,
    refusal: {
      code: "import_rows_refused",
      params: { count: 2, row: 2, reason: "unknown_person" },
    },
  });
  expect(await db.contribution.count({ where: { unitId: here.id } })).toBe(0);
  const year = monthsBetween(month(2023, 1), month(2023, 12));
  const rows = year.map((m) => ({ ...row, month: m }));
  expect(await record(rows)).toEqual({ ok: true, value: { recorded: 12, already: 0 } });
  expect(await record([...rows, { ...row, no: 2, month: addMonths(row.month, 1) }])).toEqual({
    ok: true,
    value: { recorded: 1, already: 12 },
  });
});
