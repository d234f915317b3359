import { afterAll, expect, test } from "vitest";
import { recordContribution } from "@/lib/contributions/commands";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { month } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { batchState, csv, importFiles, verdictsOf } from "@/scripts/testing/import-file";
import { applyMembers, undoMembers } from "./import-commands";
import { mapMembersInput } from "./import-input";
import { mapMembers, takeAsOther } from "./import-step-commands";
import { checkDigit } from "./national-id";
import { openId } from "./sealed-id";

afterAll(disconnect);
const files = importFiles();
const head = "คำนำหน้า,ชื่อ,นามสกุล,เลขบัตรประชาชน,หมู่,วันเกิด,เบอร์โทร,ทางเลือก,เดือนที่เริ่ม";
const card = (first12: string) => `${first12}${checkDigit(first12)}`;

async function checked(unit: TestUnit, content: string, consent = "on") {
  const batch = await files.sent(unit, content, { kind: "members" });
  const mapped = await mapMembers(unit.committee, {
    ...mapMembersInput.parse({ commandId: newCommand(), batchId: batch.id, consent }),
    ...batch.mapping.columns,
  });
  if (!mapped.ok) throw new Error(mapped.refusal.code);
  return { id: batch.id, verdicts: await verdictsOf(unit, batch.id) };
}

const people = (unit: TestUnit) =>
  db.member.findMany({
    where: { unitId: unit.id },
    orderBy: { no: "asc" },
    include: { insurance: true, consents: true },
  });

test("people come on the register in the order of the file, numbers sealed, all or none", async () => {
  const { here } = await smallWorld();
  const id = card("110170023070");
  const { id: batchId, verdicts } = await checked(
    here,
    csv(
      head,
      `นาง,สมศรี,ใจดี,${id},1,1/2/2520,081-234-5678,2,ม.ค. 66`,
      "นาย,บุญมี,แสนสุข,,บ้านน้ำใส,,,,",
      "นาย,เลขผิด,แสนสุข,1234567890123,1,,,,",
      "นาย,ไกล,แสนสุข,,99,,,,",
      `นาง,เด็กน้อย,ใจดี,,1,1/2/${Number(todayInBangkok().slice(0, 4)) + 543 - 14},,1,`,
      `นาง,สมศรี,ใจดี,${id},1,,,,`,
      "นาง,ไม่มีสกุล,,,1,,,,",
    ),
  );
  expect(verdicts).toEqual({
    2: "new",
    3: "new",
    4: "bad_id",
    5: "unknown_village",
    6: "too_young",
    7: "duplicate",
    8: "no_name",
  });
  const staged = await db.importRow.findMany({ where: { batchId } });
  expect(JSON.stringify(staged)).not.toContain(id);
  const apply = { commandId: newCommand(), batchId };
  const done = { ok: true, value: { recorded: 2, firstNo: 1, lastNo: 2 } };
  expect(await applyMembers(here.committee, apply)).toEqual(done);
  expect(await applyMembers(here.committee, apply)).toEqual(done);
  const [first, second] = await people(here);
  expect(first).toMatchObject({
    no: 1,
    title: "นาง",
    firstName: "สมศรี",
    sex: "female",
    phone: "0812345678",
  });
  expect(first?.insurance).toMatchObject([{ option: 2, fromMonth: month(2023, 1), toMonth: null }]);
  expect(first?.consents).toMatchObject([{ purpose: "register" }]);
  expect(first?.idSealed && openId(first.idSealed, here.id)).toBe(id);
  expect(second).toMatchObject({ no: 2, firstName: "บุญมี", villageId: here.villages[1].id });
  const again = await checked(here, csv(head, `นาง,สมศรี,ใจดี,${id},1,,,,`));
  expect(again.verdicts).toEqual({ 2: "already" });
});

test("a namesake in the village is held back until a person says it is somebody else", async () => {
  const { here } = await smallWorld();
  await addPeople(here, 1);
  const file = csv(head, "นาย,คนที่1,ตัวอย่าง,,1,,,,", "นาย,คนที่1,ตัวอย่าง,,2,,,,");
  const { id, verdicts } = await checked(here, file);
  expect(verdicts).toEqual({ 2: "same_name", 3: "new" });
  const input = { commandId: newCommand(), batchId: id, row: 2 };
  expect((await takeAsOther(here.committee, input)).ok).toBe(true);
  expect(await verdictsOf(here, id)).toEqual({ 2: "new", 3: "new" });
});

test("somebody of the file came on the register meanwhile: nothing is recorded", async () => {
  const { here } = await smallWorld();
  const id = card("110170023071");
  const file = csv(head, "นาย,คนแรก,แสนสุข,,1,,,,", `นาง,สมศรี,ใจดี,${id},1,,,,`);
  const [one, two] = [await checked(here, file), await checked(here, file)];
  await applyMembers(here.committee, { commandId: newCommand(), batchId: one.id });
  const late = await applyMembers(here.committee, { commandId: newCommand(), batchId: two.id });
  expect(late).toMatchObject({ ok: false, refusal: { code: "import_register_changed" } });
  expect((await people(here)).length).toBe(2);
  expect(await batchState(two.id)).toEqual({
    state: "preview",
    problem: "import_register_changed",
  });
});

test("undone as a whole, until one of them has paid", async () => {
  const { here } = await smallWorld();
  const file = csv(head, "นาย,คนแรก,แสนสุข,,1,,,1,01/2566", "นาย,คนสอง,แสนสุข,,1,,,1,01/2566");
  const recorded = async (of = file) => {
    const { id } = await checked(here, of);
    await applyMembers(here.committee, { commandId: newCommand(), batchId: id });
    return id;
  };
  const undo = (batchId: number) =>
    undoMembers(here.committee, { commandId: newCommand(), batchId, reason: "ผิดไฟล์" });
  const first = await recorded();
  expect(await undo(first)).toEqual({ ok: true, value: { undone: 2 } });
  expect(await people(here)).toEqual([]);
  const figures = { unitId: here.id, month: month(2023, 1) };
  expect(await db.unitMonth.findUniqueOrThrow({ where: { unitId_month: figures } })).toMatchObject({
    insured: 0,
  });
  const second = await recorded();
  const [payer] = await people(here);
  const given = await db.member.findMany({ where: { unitId: here.id }, select: { no: true } });
  expect(given.map(({ no }) => no).sort()).toEqual([3, 4]);
  await recordContribution(here.committee, {
    commandId: newCommand(),
    memberId: payer?.id ?? 0,
    month: month(2023, 1),
    months: 1,
    paidOn: "2023-01-05" as Day,
    channel: "kiosk",
    proof: null,
  });
  expect(await undo(second)).toMatchObject({
    refusal: { code: "import_undo_members", params: { count: 1 } },
  });
  expect((await people(here)).length).toBe(2);

  const third = await recorded(csv(head, "นาย,คนสาม,แสนสุข,,1,,,1,01/2566"));
  await db.importVerdict.deleteMany({ where: { batchId: third } });
  expect(await undo(third)).toMatchObject({ refusal: { code: "import_undo_old" } });
  expect(await db.importBatch.findUnique({ where: { id: third } })).toMatchObject({
    state: "applied",
  });
});
