import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { saveMapping, skipRow } from "@/lib/imports/commands";
import { importBatch, type SavedMapping, verdictCounts } from "@/lib/imports/queries";
import { idIndex } from "@/lib/members/sealed-id";
import { asMonth, isoMonth, month, monthsBetween } from "@/lib/month";
import { writeWorkbook } from "@/lib/spreadsheet/testing/workbook-file";
import { addPeople, newCommand, smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { batchState, csv, importFiles, verdictsOf } from "@/scripts/testing/import-file";
import { applyPayments } from "./import-apply-commands";
import { checkPayments } from "./import-check-commands";
import { choosePayer, mapPayments } from "./import-step-commands";

afterAll(disconnect);
const files = importFiles();
const today = todayInBangkok();

const apply = (unit: TestUnit, batchId: number, commandId = newCommand()) =>
  applyPayments(unit.committee, { commandId, batchId });

const name = (no: number) => `คนที่${no} ตัวอย่าง`;
const head = "ชื่อ-สกุล,หมู่,งวด,วันที่จ่าย,จำนวนเงิน";

describe("wrong files leave nothing behind", () => {
  test.each<[string, string | Buffer, string, string]>([
    [
      "HTML named .xlsx",
      "<html><table><tr><td>1</td></tr></table></html>",
      "a.xlsx",
      "sheet_not_a_spreadsheet",
    ],
    ["10 MB of nothing", Buffer.alloc(10 * 1024 * 1024), "a.csv", "sheet_empty"],
    ["no bytes at all", "", "a.csv", "sheet_empty"],
    [
      "cut short",
      Buffer.concat([Buffer.from("PK\u0003\u0004"), randomBytes(500)]),
      "a.xlsx",
      "sheet_damaged",
    ],
    ["a heading and no rows", csv(head), "a.csv", "sheet_no_rows"],
  ])("%s", async (_, content, fileName, code) => {
    const { here } = await smallWorld();
    const received = await files.send(here, content, { name: fileName });
    expect(received).toMatchObject({ ok: false, refusal: { code } });
    expect(await db.importBatch.count({ where: { unitId: here.id } })).toBe(0);
  });

  test("sent again they are told again, and lead to no batch that is not there", async () => {
    const { here } = await smallWorld();
    const commandId = newCommand();
    const send = () => files.send(here, csv(head), { name: "a.csv", commandId });
    expect(await send()).toMatchObject({ ok: false, refusal: { code: "sheet_no_rows" } });
    expect(await send()).toMatchObject({ ok: false, refusal: { code: "import_interrupted" } });
  });

  test("missing columns are asked for", async () => {
    const { here } = await smallWorld();
    const batch = await files.sent(here, csv("ชื่อ-สกุล,หมายเหตุ", "ก ข,70"));
    const input = {
      commandId: newCommand(),
      batchId: batch.id,
      usualChannel: "kiosk",
      fullName: 0,
    };
    expect(await mapPayments(here.committee, input as never)).toMatchObject({
      ok: false,
      refusal: { code: "import_mapping", params: { missing: "paidOn" } },
    });
    expect((await batchState(batch.id)).state).toBe("mapping");
  });
});

describe("the check", () => {
  test("says of every row what will happen", async () => {
    const { here } = await smallWorld();
    await addPeople(here, 8, { option: 1 });
    const result = await files.checked(
      here,
      csv(
        "รายการตู้บุญเติม,,,,",
        head,
        `นาง${name(1)},1,ม.ค. 66,5/1/66,๗๐`,
        `${name(2)},1,01/2566,5 ม.ค. 2566,70.-`,
        `${name(3)},1,ม.ค. 66,31/02/66,70`,
        `${name(4)},1,ม.ค. 66,1/2/66,70`,
        `${name(5)},1,ก.พ. 67,5/1/66,70`,
        `${name(6)},1,ม.ค. 66,5/1/66,71`,
        `ไม่มี ในทะเบียน,1,ม.ค. 66,5/1/66,70`,
        `${name(7)},1,ธ.ค. 64,5/12/64,42`,
        `${name(8)},1,ม.ค. 66,5/1/66,เจ็ดสิบ`,
        `${name(1)},1,ม.ค. 66,5/1/66,70`,
        `${name(7)},1,ม.ค. 66,5/1/66,210`,
        `${name(8)},1,ม.ค. 66,5/1/${Number(today.slice(0, 4)) + 544},70`,
        "รวม,,,,700",
      ),
    );
    expect(result.verdicts).toEqual({
      3: "new",
      4: "new",
      5: "bad_date",
      6: "paid_after_month",
      7: "too_far_ahead",
      8: "wrong_amount",
      9: "unknown_person",
      10: "not_insured",
      11: "bad_amount",
      12: "duplicate",
      13: "new",
      14: "future",
      15: "blank",
    });
    expect(await apply(here, result.id)).toMatchObject({
      ok: true,
      value: { recorded: 5, already: 0 },
    });
    const kept = await db.contribution.findMany({
      where: { unitId: here.id },
      orderBy: [{ memberId: "asc" }, { month: "asc" }],
    });
    expect(kept.map((c) => [isoMonth(asMonth(c.month)), c.amountSatang, c.channel])).toEqual([
      ["2023-01", 7000, "kiosk"],
      ["2023-01", 7000, "kiosk"],
      ["2023-01", 7000, "kiosk"],
      ["2023-02", 7000, "kiosk"],
      ["2023-03", 7000, "kiosk"],
    ]);
    const figures = await db.unitMonth.findUniqueOrThrow({
      where: { unitId_month: { unitId: here.id, month: month(2023, 1) } },
    });
    expect(figures).toMatchObject({ insured: 8, payers: 3 });
    const [first] = await db.member.findMany({
      where: { unitId: here.id },
      orderBy: { no: "asc" },
    });
    expect(first).toMatchObject({ paidBits: 1n, paidAsOf: month(2023, 1) });
  });

  test("a row that is not recorded itself keeps no other row out", async () => {
    const { here } = await smallWorld();
    await addPeople(here, 1, { option: 1 });
    const first = await files.checked(here, csv(head, `${name(1)},1,ก.พ. 66,5/2/66,70`));
    expect(await apply(here, first.id)).toMatchObject({ value: { recorded: 1 } });
    const second = await files.checked(
      here,
      csv(head, `${name(1)},1,ก.พ. 66,6/2/66,140`, `${name(1)},1,มี.ค. 66,5/3/66,70`),
    );
    expect(Object.values(second.verdicts)).toEqual(["differs", "new"]);
    expect(await apply(here, second.id)).toMatchObject({ value: { recorded: 1 } });
  });

  test("of two rows for one month the other can be chosen", async () => {
    const { here } = await smallWorld();
    await addPeople(here, 1, { option: 1 });
    const sheet = csv(head, `${name(1)},1,ก.พ. 66,6/2/66,70`, `${name(1)},1,ก.พ. 66,5/2/66,70`);
    const { id, verdicts } = await files.checked(here, sheet);
    expect(verdicts).toEqual({ 2: "new", 3: "duplicate" });
    const by = () => ({ commandId: newCommand(), batchId: id });
    const leave = async (row: number, skip: string) => {
      expect((await skipRow(here.committee, { ...by(), row, skip })).ok).toBe(true);
      const rows = await db.importVerdict.findMany({
        where: { batchId: id },
        orderBy: { row: "asc" },
      });
      return rows.map(({ verdict }) => verdict);
    };
    expect(await leave(2, "true")).toEqual(["new", "new"]);
    // Taken back in, the first counts again, and the other is told to be the second.
    expect(await leave(2, "false")).toEqual(["new", "duplicate"]);
    expect(await leave(2, "true")).toEqual(["new", "new"]);
    const { mapping } = await db.importBatch.findUniqueOrThrow({ where: { id } });
    expect((await saveMapping(here.committee, by(), mapping as SavedMapping)).ok).toBe(true);
    await checkPayments(here.committee, { batchId: id });
    expect(await apply(here, id)).toMatchObject({ value: { recorded: 1 } });
    const [kept] = await db.contribution.findMany({ where: { unitId: here.id } });
    expect(kept?.paidOn.toISOString().slice(0, 10)).toBe("2023-02-05");
  });

  test("a whole past year, each month paid in time, imports without complaint, twice over", async () => {
    const { here } = await smallWorld();
    await addPeople(here, 3, { option: 2 });
    const year = monthsBetween(month(2024, 1), month(2024, 12));
    const rows = year.flatMap((m) =>
      [1, 2, 3].map((no) => `${no},${name(no)},${isoMonth(m)},${isoMonth(m)}-28,100`),
    );
    const file = csv("เลขที่สมาชิก,ชื่อ-สกุล,งวด,วันที่จ่าย,จำนวนเงิน", ...rows);
    const first = await files.checked(here, file);
    expect(new Set(Object.values(first.verdicts))).toEqual(new Set(["new"]));
    expect(await apply(here, first.id)).toMatchObject({ value: { recorded: 36, already: 0 } });
    const again = await files.checked(here, file);
    expect(new Set(Object.values(again.verdicts))).toEqual(new Set(["already"]));
    expect(await apply(here, again.id)).toMatchObject({
      ok: false,
      refusal: { code: "import_nothing" },
    });
    expect(await batchState(again.id)).toEqual({ state: "preview", problem: "import_nothing" });
    // the same months on other days
    const other = await files.checked(here, file.replaceAll("-28,", "-27,"));
    expect(new Set(Object.values(other.verdicts))).toEqual(new Set(["differs"]));
  });

  test("two people of one name in one village: asked once, held for all their rows", async () => {
    const { here } = await smallWorld();
    const [, second] = await addPeople(here, 2);
    await db.member.updateMany({
      where: { unitId: here.id },
      data: { firstName: "คำแก้ว", lastName: "ยอดดี" },
    });
    const file = csv(head, "คำแก้ว ยอดดี,1,ม.ค. 66,5/1/66,70", "คำแก้ว ยอดดี,1,ก.พ. 66,5/2/66,70");
    const { id, verdicts } = await files.checked(here, file);
    expect(verdicts).toEqual({ 2: "ambiguous_person", 3: "ambiguous_person" });
    const choose = (chosenId: number) =>
      choosePayer(here.committee, { commandId: newCommand(), batchId: id, row: 2, chosenId });
    const elsewhere = await smallWorld();
    const [stranger] = await addPeople(elsewhere.here, 1);
    expect(await choose(stranger?.id ?? 0)).toMatchObject({
      ok: false,
      refusal: { code: "not_found" },
    });
    expect(await choose(second?.id ?? 0)).toMatchObject({ ok: true, value: { rows: 2 } });
    expect(await verdictsOf(here, id)).toEqual({ 2: "new", 3: "new" });
    await apply(here, id);
    expect(await db.contribution.count({ where: { unitId: here.id, memberId: second?.id } })).toBe(
      2,
    );
  });

  test("merged cells, formulas and failed formulas are told, and take nothing else with them", async () => {
    const { here } = await smallWorld();
    await addPeople(here, 3);
    const path = join(files.folder(), "merged.xlsx");
    const cell = (ref: string, text: string) =>
      `<c r="${ref}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const row = (n: number, who: string, amount: string) =>
      `<row r="${n}">${who && cell(`A${n}`, who)}${cell(`B${n}`, "ม.ค. 66")}${cell(`C${n}`, "5/1/66")}${amount}</row>`;
    const xml = [
      `<sheetData><row r="1">${cell("A1", "ชื่อ-สกุล")}${cell("B1", "งวด")}${cell("C1", "วันที่จ่าย")}${cell("D1", "จำนวนเงิน")}</row>`,
      row(2, name(1), `<c r="D2"><f>35*2</f><v>70</v></c>`),
      row(3, "", `<c r="D3"><v>70</v></c>`),
      row(4, name(2), `<c r="D4"><f>35*2</f></c>`),
      row(5, name(3), `<c r="D5" t="e"><v>#REF!</v></c>`),
      `</sheetData><mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>`,
    ].join("");
    await writeWorkbook(path, { sheets: [{ name: "จ่าย", xml }] });
    const { verdicts, notes } = await files.checked(here, await readFile(path), "merged.xlsx");
    expect(verdicts).toEqual({ 2: "new", 3: "unknown_person", 4: "bad_amount", 5: "bad_amount" });
    expect(notes).toMatchObject({ mergedCells: 1, formulasWithoutValue: 1, errorCells: 1 });
  });
});

test("identity numbers find their people and never lie open in the staging", async () => {
  const { here } = await smallWorld();
  await addPeople(here, 1);
  const id = "1234567890121";
  await db.member.updateMany({ where: { unitId: here.id }, data: { idIndex: idIndex(id) } });
  const file = csv("เลขบัตรประชาชน,วันที่จ่าย,จำนวนเงิน", "1-2345-67890-12-1,5/1/66,70");
  const { id: batchId, verdicts } = await files.checked(here, file);
  expect(verdicts).toEqual({ 2: "new" });
  const [row] = await db.importRow.findMany({ where: { batchId } });
  expect(JSON.stringify(row)).not.toMatch(/67890|1234567890121/);
});

test("counts of the groups, and money", async () => {
  const { here } = await smallWorld();
  await addPeople(here, 2);
  const file = csv(head, `${name(1)},1,ม.ค. 66,5/1/66,140`, `${name(2)},1,ม.ค. 66,9/9/99,70`);
  const { id } = await files.checked(here, file);
  const batch = await importBatch(here.committee, id);
  const counts = batch ? await verdictCounts(here.committee, batch) : [];
  expect(counts.find((c) => c.verdict === "new")).toEqual({
    verdict: "new",
    skip: false,
    rows: 1,
    months: 2,
    satang: 14_000,
    cash: 0,
  });
  expect(batch?.counts).toEqual({ new: 1, future: 1 });
});

test("the planner knows a large batch as soon as it is read and checked", async () => {
  const { here } = await smallWorld();
  const lines = Array.from({ length: 1_200 }, (_, n) => `คนที่ ${n} ไม่มีจริง,2566-01,2023-01-05,70`);
  const { id } = await files.checked(here, csv("ชื่อ,งวด,วันที่จ่าย,จำนวนเงิน", ...lines));
  const known = await db.$queryRaw<{ table: string }[]>(sql`
    SELECT tablename::text AS table FROM pg_stats
    WHERE attname = 'batchId' AND tablename IN ('ImportRow', 'ImportVerdict')
      AND ${id}::int = ANY (most_common_vals::text::int[]) ORDER BY 1`);
  expect(known.map(({ table }) => table)).toEqual(["ImportRow", "ImportVerdict"]);
});
