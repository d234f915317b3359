import { afterAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { checkAgain, discardBatch, skipRow } from "@/lib/imports/commands";
import { sumsOf } from "@/lib/imports/preview";
import { importBatch, verdictCounts } from "@/lib/imports/queries";
import {
  addMonths,
  firstDay,
  isoMonth,
  type Month,
  month,
  monthOf,
  monthsBetween,
} from "@/lib/month";
import { addPeople, newCommand, smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { batchState, csv, importFiles, verdictsOf } from "@/scripts/testing/import-file";
import { recordContribution, undoContribution } from "./commands";
import { applyPayments, undoBatch } from "./import-apply-commands";
import { checkPayments } from "./import-check-commands";
import { importPayments } from "./import-commands";
import { checkPaymentsAgain, choosePayer } from "./import-step-commands";
import { memberPayments } from "./member-queries";
import { mergeMembers } from "./merge-commands";

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
    expect(one).toEqual({ ok: true, value: { recorded: 3, already: 0, receipts: 0 } });
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

describe("cash in a file", () => {
  const columns = "เลขที่สมาชิก,งวด,วันที่จ่าย,จำนวนเงิน,ช่องทาง";
  const receiptsOf = (unit: TestUnit) =>
    db.receipt.findMany({ where: { unitId: unit.id }, orderBy: { no: "asc" } });

  test("one receipt for each person and day, without a gap beside ticks, cancelled with the file", async () => {
    const { here } = await smallWorld();
    const people = await addPeople(here, 5);
    const [ann, ben, cat, dan, eve] = people.map(({ no }) => no);
    const { id } = await files.checked(
      here,
      csv(
        columns,
        `${ann},01/2566,5/1/66,70,อสม.`,
        `${ann},02/2566,5/1/66,70,เงินสด`,
        `${ann},03/2566,5/3/66,70,เงินสด`,
        `${ben},01/2566,4/1/66,140,เงินสด`,
        `${cat},01/2566,5/1/66,70,ตู้บุญเติม`,
        `${dan},01/2566,5/1/66,70,เงินสด`,
      ),
    );
    await skipRow(here.committee, { commandId: newCommand(), batchId: id, row: 7, skip: "true" });
    const batch = await importBatch(here.committee, id);
    const counts = batch ? await verdictCounts(here.committee, batch) : [];
    expect(sumsOf(counts)).toMatchObject({ rows: 5, receipts: 3 });

    const tick = (at: number) =>
      recordContribution(here.volunteer, {
        commandId: newCommand(),
        memberId: people[at]?.id ?? 0,
        month: monthOf(today),
        months: 1,
        paidOn: today,
        channel: "volunteer",
        proof: null,
      });
    const [recorded, ...ticks] = await Promise.all([apply(here, id), tick(3), tick(4)]);
    expect(recorded).toMatchObject({ ok: true, value: { recorded: 6, receipts: 3 } });
    expect(ticks.every((one) => one.ok)).toBe(true);
    const issued = await receiptsOf(here);
    expect(issued.map((r) => r.no)).toEqual([1, 2, 3, 4, 5]);
    const ofFile = issued.filter(
      (r) => r.memberId === people[0]?.id || r.memberId === people[1]?.id,
    );
    expect(ofFile.map((r) => [r.memberId, r.amountSatang])).toEqual([
      [people[1]?.id, 14_000],
      [people[0]?.id, 14_000],
      [people[0]?.id, 7_000],
    ]);
    const paid = await db.contribution.findMany({ where: { unitId: here.id, batchId: id } });
    for (const { receiptId, channel, memberId } of paid) {
      const mine = ofFile.find((r) => r.id === receiptId);
      expect(mine?.memberId).toBe(channel === "volunteer" ? memberId : undefined);
    }

    // One month of a receipt taken back takes the others of the receipt along, and no more.
    const undone = await undoContribution(here.committee, {
      commandId: newCommand(),
      memberId: people[0]?.id ?? 0,
      month: month(2023, 2),
      reason: "พิมพ์ผิดคน",
    });
    expect(undone).toEqual({ ok: true, value: { months: [1, 2].map((m) => month(2023, m)) } });
    const shown = await memberPayments(here.committee, here.id, ann ?? 0);
    expect(shown?.paid.map((p) => [p.month, p.firstOf, p.together])).toEqual([
      [month(2023, 3), month(2023, 3), 1],
    ]);
    expect(await db.receipt.count({ where: { unitId: here.id, cancelledOn: null } })).toBe(4);

    const back = { commandId: newCommand(), batchId: id, reason: "ผิดไฟล์" };
    expect(await undoBatch(here.committee, back)).toEqual({ ok: true, value: { undone: 4 } });
    const left = (await receiptsOf(here)).filter((r) => r.cancelledOn === null);
    expect(left.map((r) => r.memberId).sort()).toEqual([people[3]?.id, people[4]?.id].sort());
    expect(eve).toBeDefined();
  });

  test("ten thousand receipts in one recording", async () => {
    const { here } = await smallWorld();
    const people = await addPeople(here, 200);
    const months = monthsBetween(month(2022, 1), month(2026, 2));
    const rows = people.flatMap(({ id: memberId }) =>
      months.map((m) => ({
        memberId,
        month: m,
        paidOn: firstDay(m),
        channel: "volunteer" as const,
      })),
    );
    const input = { commandId: newCommand(), unitId: here.id, rows };
    expect(await importPayments(here.committee, input)).toMatchObject({
      value: { recorded: 10_000 },
    });
    const [numbered] = await db.$queryRaw<object[]>(sql`
      SELECT count(*)::int AS all, min(no) AS first, max(no) AS last FROM "Receipt"
      WHERE "unitId" = ${here.id}`);
    expect(numbered).toEqual({ all: 10_000, first: 1, last: 10_000 });
    expect(await db.contribution.count({ where: { unitId: here.id, receiptId: null } })).toBe(0);
  });
});

test("a person chosen for a row is found again after their record was merged", async () => {
  const { here } = await smallWorld();
  const [kept, dropped] = await addPeople(here, 2);
  const { id } = await files.checked(here, csv(head, "คนแปลกหน้า ไม่รู้จัก,1,01/2566,5/1/66,70"));
  const chosen = await choosePayer(here.committee, {
    commandId: newCommand(),
    batchId: id,
    row: 2,
    chosenId: dropped?.id ?? 0,
  });
  expect(chosen.ok).toBe(true);
  expect(await verdictsOf(here, id)).toEqual({ 2: "new" });
  await mergeMembers(here.committee, {
    commandId: newCommand(),
    unitId: here.id,
    keepNo: kept?.no ?? 0,
    dropNo: dropped?.no ?? 0,
  });
  expect(
    (await checkPaymentsAgain(here.committee, { commandId: newCommand(), batchId: id })).ok,
  ).toBe(true);
  const [row] = await db.importVerdict.findMany({ where: { batchId: id } });
  expect(row).toMatchObject({ verdict: "new", memberId: kept?.id });
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
