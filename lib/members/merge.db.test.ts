import { beforeAll, expect, test } from "vitest";
import { reasonText } from "@/components/members/reason";
import { mergeMembers } from "@/lib/contributions/merge-commands";
import { type Day, toDate } from "@/lib/day";
import { db } from "@/lib/db";
import { addMembers } from "@/lib/members/bulk-commands";
import { mergePreview, possibleDuplicates } from "@/lib/members/duplicate-queries";
import { readMergeReason } from "@/lib/members/merge-reason";
import { checkDigit } from "@/lib/members/national-id";
import type { NewMember } from "@/lib/members/new-member";
import { refreshPaid } from "@/lib/members/paid-commands";
import { insuranceHistory, memberByNo, memberProfile } from "@/lib/members/queries";
import { register } from "@/lib/members/register-queries";
import { firstDay, type Month, month } from "@/lib/month";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});

const JANUARY = month(2023, 1);
const card = (first: string) => `${first}${checkDigit(first)}`;

async function two(unit: TestUnit, a: Partial<NewMember>, b: Partial<NewMember>) {
  const row = (change: Partial<NewMember>): NewMember => ({
    firstName: "มาลี",
    lastName: "ซ้ำกัน",
    villageId: unit.villages[0].id,
    joinedOn: "2023-01-01" as Day,
    ...change,
  });
  const added = await addMembers(unit.committee, {
    commandId: newCommand(),
    unitId: unit.id,
    rows: [row(a), row(b)],
  });
  if (!added.ok) throw new Error(added.refusal.code);
  return [added.value.firstNo, added.value.lastNo] as const;
}

async function pay(unit: TestUnit, no: number, months: Month[]) {
  const { id } = await db.member.findUniqueOrThrow({
    where: { unitId_no: { unitId: unit.id, no } },
  });
  await db.contribution.createMany({
    data: months.map((m) => ({
      unitId: unit.id,
      memberId: id,
      month: m,
      option: 1,
      amountSatang: 7_000,
      paidOn: toDate(firstDay(m)),
      channel: "kiosk",
      writeId: newCommand(),
      recordedBy: unit.committee.userId,
    })),
  });
  await db.$transaction((tx) => refreshPaid(tx, unit.id, [id]));
  return id;
}

const insured = (fromMonth: Month) => ({
  insurance: [{ section: "section40" as const, option: 1 as const, fromMonth, toMonth: null }],
});

test("two records become one and nothing is lost", async () => {
  const { here } = await smallWorld();
  const nationalId = card("300000000000");
  const [keepNo, dropNo] = await two(
    here,
    { ...insured(month(2023, 3)), nickname: "ลี" },
    { ...insured(JANUARY), phone: "0812345678", nationalId, houseNo: "9" },
  );
  const keepId = await pay(here, keepNo, [month(2023, 3), month(2023, 4)]);
  const dropId = await pay(here, dropNo, [JANUARY, month(2023, 4), month(2023, 5)]);

  expect(await possibleDuplicates(here.committee, here.id)).toMatchObject([
    { a: { no: keepNo }, b: { no: dropNo }, reasons: ["name_village"] },
  ]);
  const preview = await mergePreview(here.committee, here.id, [keepNo, dropNo]);
  expect(preview?.doubled).toEqual([month(2023, 4)]);
  expect(preview?.b.payments).toEqual({ months: 3, first: JANUARY, last: month(2023, 5) });

  const input = { commandId: newCommand(), unitId: here.id, keepNo, dropNo };
  expect(await mergeMembers(here.committee, input)).toEqual({
    ok: true,
    value: { no: keepNo, doubled: 1 },
  });
  expect(await mergeMembers(here.committee, input)).toMatchObject({ ok: true });

  const paid = await db.contribution.findMany({ where: { unitId: here.id, memberId: keepId } });
  expect(paid.map((p) => p.month).sort()).toEqual([0, 2, 3, 4].map((n) => JANUARY + n));
  const aside = await db.undoneContribution.findMany({ where: { memberId: keepId } });
  expect(aside).toMatchObject([{ month: month(2023, 4), undoneWrite: input.commandId }]);
  expect(await insuranceHistory(here.committee, here.id, keepNo)).toMatchObject([
    { fromMonth: JANUARY, toMonth: null },
  ]);
  const kept = await memberProfile(here.committee, here.id, keepNo);
  expect(kept).toMatchObject({
    nickname: "ลี",
    phone: "0812345678",
    houseNo: "9",
    idLast4: nationalId.slice(-4),
  });
  expect(await memberByNo(here.committee, here.id, dropNo)).toMatchObject({ mergedIntoNo: keepNo });
  expect(await memberProfile(here.committee, here.id, dropNo)).toBeNull();
  const list = await register(
    here.committee,
    here.id,
    { q: "5678", filters: {}, sort: [], page: 1, size: 50 },
    month(2023, 6),
  );
  expect(list.rows.map((r) => r.no)).toEqual([keepNo]);
  expect(list.rows[0]).toMatchObject({ paidAsOf: month(2023, 5), paidBits: 0b10111n });
  const figures = await db.unitMonth.findUniqueOrThrow({
    where: { unitId_month: { unitId: here.id, month: month(2023, 4) } },
  });
  expect(figures).toMatchObject({ insured: 1, payers: 1, registered: 1 });
  expect(await possibleDuplicates(here.committee, here.id)).toEqual([]);
  const audit = await db.auditEntry.findUniqueOrThrow({ where: { id: input.commandId } });
  expect(audit.before).toMatchObject({ dropped: { id: dropId, no: dropNo } });
  expect(JSON.stringify(audit)).not.toContain(nationalId);
});

test("the receipt of a payment set aside is cancelled, its reason said in the reader's language", async () => {
  const { here } = await smallWorld();
  const [keepNo, dropNo] = await two(here, insured(JANUARY), insured(JANUARY));
  const idOf = async (no: number) =>
    (await db.member.findUniqueOrThrow({ where: { unitId_no: { unitId: here.id, no } } })).id;
  await pay(here, keepNo, [JANUARY, month(2023, 2)]);
  const dropId = await idOf(dropNo);
  const cash = async (no: number, months: Month[]) => {
    const receipt = await db.receipt.create({
      data: {
        unitId: here.id,
        yearBe: 2566,
        no,
        memberId: dropId,
        amountSatang: 7_000 * months.length,
        issuedOn: toDate("2023-01-05" as Day),
        writeId: newCommand(),
      },
    });
    await pay(here, dropNo, months);
    await db.contribution.updateMany({
      where: { unitId: here.id, memberId: dropId, month: { in: months } },
      data: { receiptId: receipt.id, channel: "volunteer" },
    });
    return receipt.id;
  };
  const doubled = await cash(1, [JANUARY]);
  const partly = await cash(2, [month(2023, 2), month(2023, 3)]);
  const merged = await mergeMembers(here.committee, {
    commandId: newCommand(),
    unitId: here.id,
    keepNo,
    dropNo,
  });
  expect(merged).toEqual({ ok: true, value: { no: keepNo, doubled: 2 } });
  const receipts = await db.receipt.findMany({
    where: { unitId: here.id },
    orderBy: { no: "asc" },
  });
  expect(receipts.map((r) => [r.id, r.cancelledOn !== null])).toEqual([
    [doubled, true],
    [partly, false],
  ]);
  const [first] = receipts;
  expect(readMergeReason(first?.cancelReason ?? "")).toEqual({ keepNo, dropNo });
  expect(readMergeReason("แตะผิดคน")).toBeNull();
  expect(reasonText(first?.cancelReason ?? null, "en")).toContain(`No. ${dropNo} was merged`);
});

test("of two who left, the later day stays", async () => {
  const { here } = await smallWorld();
  const left = (leftOn: string, leftReason: "moved" | "asked") => ({
    leftOn: leftOn as Day,
    leftReason,
  });
  const [keepNo, dropNo] = await two(
    here,
    left("2024-01-31", "moved"),
    left("2024-06-30", "asked"),
  );
  await mergeMembers(here.committee, { commandId: newCommand(), unitId: here.id, keepNo, dropNo });
  const kept = await memberProfile(here.committee, here.id, keepNo);
  expect(kept).toMatchObject({ leftOn: "2024-06-30", leftReason: "asked" });
});

test("different ID numbers are different persons", async () => {
  const { here } = world;
  const [a, b] = await two(
    here,
    { nationalId: card("400000000000") },
    { nationalId: card("500000000000") },
  );
  expect(await possibleDuplicates(here.committee, here.id)).toEqual([]);
  expect(
    await mergeMembers(here.committee, {
      commandId: newCommand(),
      unitId: here.id,
      keepNo: a,
      dropNo: b,
    }),
  ).toMatchObject({ refusal: { code: "merge_two_ids" } });
});

test("a birth that the insurance does not fit joins no two records", async () => {
  const { here } = world;
  const merge = ([keepNo, dropNo]: readonly [number, number]) =>
    mergeMembers(here.committee, { commandId: newCommand(), unitId: here.id, keepNo, dropNo });
  const insuredThen = insured(JANUARY);
  const child = { birth: "2014-06-01" as Day };
  for (const pair of [await two(here, insuredThen, child), await two(here, child, insuredThen)]) {
    expect(await merge(pair)).toMatchObject({ refusal: { code: "too_young" } });
    expect(await insuranceHistory(here.committee, here.id, pair[1])).not.toBe(null);
  }
  const grown = await two(here, insuredThen, { birth: "1987-06-01" as Day });
  expect((await merge(grown)).ok).toBe(true);
});

test("both ways at once, one of them wins", async () => {
  const { here } = await smallWorld();
  const [a, b] = await two(here, insured(JANUARY), insured(JANUARY));
  const merge = (keepNo: number, dropNo: number) =>
    mergeMembers(here.committee, { commandId: newCommand(), unitId: here.id, keepNo, dropNo });
  const outcomes = await Promise.all([merge(a, b), merge(b, a)]);
  expect(outcomes.filter((o) => o.ok)).toHaveLength(1);
  expect(outcomes.find((o) => !o.ok)).toMatchObject({ refusal: { code: "not_found" } });
});

test("for the unit's committee only", async () => {
  const { here, there, coordinator, evaluator, stranger } = world;
  const [keepNo, dropNo] = await two(here, {}, {});
  const merge = (actor: typeof stranger) =>
    mergeMembers(actor, { commandId: newCommand(), unitId: here.id, keepNo, dropNo });
  expect(await merge(here.volunteer)).toMatchObject({ refusal: { code: "not_permitted" } });
  for (const actor of [there.committee, there.volunteer, coordinator, evaluator, stranger]) {
    expect(await merge(actor)).toMatchObject({ refusal: { code: "not_found" } });
    expect(await possibleDuplicates(actor, here.id)).toEqual([]);
    expect(await mergePreview(actor, here.id, [keepNo, dropNo])).toBeNull();
  }
});
