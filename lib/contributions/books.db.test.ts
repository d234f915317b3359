import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { holderKey } from "@/lib/fund/party";
import { baht } from "@/lib/money";
import { addMonths, type Month, monthOf } from "@/lib/month";
import { KIOSK } from "@/lib/regulations/services";
import { banTun } from "@/lib/regulations/template-ban-tun";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import { busyWorld } from "@/scripts/testing/busy-world";
import { addPeople, newCommand, type TestPerson, type TestUnit } from "@/scripts/testing/fixture";
import { balance, booksOf, codeOf, dayAgo, done, sound } from "@/scripts/testing/fund-world";
import type { Channel } from "./channels";
import { recordContribution, undoContribution } from "./commands";
import { applyPayments, undoBatch } from "./import-apply-commands";
import { importPayments } from "./import-commands";
import { mergeMembers } from "./merge-commands";

const today = todayInBangkok();
const now = monthOf(today);

let kiosk: TestUnit;
let plain: TestUnit;
let world: Awaited<ReturnType<typeof busyWorld>>;
let people: TestPerson[];

beforeAll(async () => {
  world = await busyWorld();
  [plain, kiosk] = [world.here, world.there];
  await adoptTerms(kiosk, banTun, dayAgo(6, 1));
  people = await addPeople(kiosk, 40);
});
afterAll(async () => {
  for (const unit of [kiosk, plain]) expect(await booksOf(unit.id)).toMatchObject(sound);
  await disconnect();
});

let next = 0;
const somebody = (): TestPerson => people[next++] ?? { id: 0, no: 0 };

const pay = (unit: TestUnit, memberId: number, channel: Channel, months = 1, month = now) =>
  recordContribution(unit.volunteer, {
    commandId: newCommand(),
    memberId,
    month,
    months,
    paidOn: today,
    channel,
    proof: null,
  });
const undo = (unit: TestUnit, memberId: number, month: Month = now) =>
  undoContribution(unit.volunteer, { commandId: newCommand(), memberId, month, reason: "ผิดคน" });

describe("a payment at the kiosk", () => {
  test("brings the fee of the regulation, split, and its undo takes it back", async () => {
    const { id, no } = somebody();
    done(await pay(kiosk, id, "kiosk", 3));
    expect(await balance(kiosk.id, "cash")).toBe(baht(3));
    expect(await balance(kiosk.id, "kiosk_share")).toBe(baht(-1));
    expect(await balance(kiosk.id, "payable", "electricity")).toBe(baht(-1));
    expect(await balance(kiosk.id, "payable", "kiosk_owner")).toBe(baht(-1));
    const [entry] = await db.ledgerEntry.findMany({ where: { unitId: kiosk.id } });
    expect(entry).toMatchObject({ kind: "kiosk", source: "contribution", sourceId: id });
    expect(entry?.articleNo).toMatch(/^\d+\.\d+$/);
    expect(entry?.text).toContain(`เลขที่ ${no}`);
    done(await undo(kiosk, id));
    expect(await balance(kiosk.id, "cash")).toBe(0);
  });

  test("brings nothing where the regulation asks for nothing, nor through the bank", async () => {
    done(await pay(plain, world.person(5).id, "kiosk"));
    done(await pay(kiosk, somebody().id, "bank"));
    expect(await db.ledgerEntry.count({ where: { unitId: plain.id, kind: "kiosk" } })).toBe(0);
    expect(await balance(kiosk.id, "cash")).toBe(0);
  });
});

describe("contributions in cash", () => {
  test("are held by whoever took them until they are passed on, and are never the fund's", async () => {
    const { id } = somebody();
    const party = holderKey(kiosk.volunteer.userId);
    done(await pay(kiosk, id, "volunteer", 2));
    expect(await balance(kiosk.id, "volunteer_cash", party)).toBe(baht(140));
    expect(await balance(kiosk.id, "contributions_held", party)).toBe(baht(-140));
    expect(await balance(kiosk.id, "cash")).toBe(0);
    done(await undo(kiosk, id));
    expect(await balance(kiosk.id, "volunteer_cash", party)).toBe(0);
    const last = await db.ledgerEntry.findFirst({
      where: { unitId: kiosk.id },
      orderBy: { no: "desc" },
    });
    expect(last).toMatchObject({ kind: "reversal", reason: "ผิดคน" });
  });

  test("of many at one instant are all booked, with receipts and entries without a gap", async () => {
    const many = Array.from({ length: 12 }, somebody);
    const all = await Promise.all(many.map(({ id }) => pay(kiosk, id, "volunteer")));
    expect(all.map(codeOf)).toEqual(many.map(() => "done"));
    const receipts = all.flatMap((one) => (one.ok ? [one.value.receiptNo ?? 0] : []));
    receipts.sort((a, b) => a - b);
    expect(receipts).toEqual(many.map((_, at) => (receipts[0] ?? 0) + at));
    expect(await balance(kiosk.id, "volunteer_cash")).toBe(baht(70 * many.length));
    for (const { id } of many) done(await undo(kiosk, id));
    expect(await balance(kiosk.id, "volunteer_cash")).toBe(0);
  });
});

test("a month paid twice for one person who was on the register twice is held once after the merge", async () => {
  const [keep, drop] = [somebody(), somebody()];
  const before = await balance(kiosk.id, "volunteer_cash");
  done(await pay(kiosk, keep.id, "volunteer"));
  done(await pay(kiosk, drop.id, "volunteer", 2));
  const numbers = { unitId: kiosk.id, keepNo: keep.no, dropNo: drop.no };
  done(await mergeMembers(kiosk.committee, { commandId: newCommand(), ...numbers }));
  // Of the two months paid for the second record one was paid already; the other stands.
  expect(await balance(kiosk.id, "volunteer_cash")).toBe(before + baht(140));
  done(await undo(kiosk, keep.id));
  done(await undo(kiosk, keep.id, addMonths(now, 1)));
  expect(await balance(kiosk.id, "volunteer_cash")).toBe(before);
});

describe("an import", () => {
  const rows = (month: Month, months: number) =>
    Array.from({ length: 8 }, (_, at) => ({
      memberId: people[20 + at]?.id,
      month: addMonths(month, months),
      paidOn: dayAgo(now - month, 1 + (at % 2)),
      channel: at < 6 ? ("kiosk" as const) : ("bank" as const),
    }));
  const entries = () =>
    db.ledgerEntry.findMany({
      where: { unitId: kiosk.id, kind: "kiosk", source: null },
      orderBy: { no: "asc" },
    });

  test("books one entry for each month of payment, and an undo takes its own part", async () => {
    const two = [addMonths(now, -2), addMonths(now, -1)] as [Month, Month];
    // In each of two months six paid at the kiosk, for the month itself and the one after next.
    const list = two.flatMap((month) => [...rows(month, 0), ...rows(month, 3)]);
    const command = { commandId: newCommand(), unitId: kiosk.id };
    done(await importPayments(kiosk.committee, { ...command, rows: list }));
    const posted = await entries();
    expect(posted.map(({ month, totalSatang }) => [month, totalSatang])).toEqual(
      two.map((month) => [month, baht(18)]),
    );
    const cash = await balance(kiosk.id, "cash");
    expect(cash).toBe(baht(36));
    // One write, one day, one person: both months of that payment go together, and its fee with them.
    const id = people[20]?.id ?? 0;
    done(await undoBy(id, two[0]));
    expect(await balance(kiosk.id, "cash")).toBe(cash - baht(3));
    const [part] = await db.ledgerEntry.findMany({
      where: { unitId: kiosk.id, kind: "reversal", reversesId: null, source: null },
    });
    expect(part).toMatchObject({ reason: "ผิดคน", totalSatang: baht(3) });
    // Adopted since for days of that month: what is taken back is what was booked then.
    const dearer = banTun.fees.map((fee) =>
      fee.service === KIOSK
        ? {
            ...fee,
            amounts: [{ classCode: "", range: { min: baht(5), max: baht(5) } }],
            split: [{ to: "unit" as const, name: null, amount: baht(5) }],
          }
        : fee,
    );
    await adoptTerms(kiosk, { ...banTun, fees: dearer }, dayAgo(1, 1));
    done(await undoBy(people[21]?.id ?? 0, two[1]));
    expect(await balance(kiosk.id, "cash")).toBe(cash - baht(6));
  });

  const undoBy = (memberId: number, month: Month) =>
    undoContribution(kiosk.committee, { commandId: newCommand(), memberId, month, reason: "ผิดคน" });

  test("of a file leaves nothing in the books when it is undone", async () => {
    await adoptTerms(plain, banTun, dayAgo(1, 1));
    const batchId = await world.batch("preview");
    // The file's payment is of today, when the new version is in force.
    await db.$executeRaw(sql`UPDATE "ImportVerdict" SET month = ${now}, "paidOn" = ${today}::date
      WHERE "batchId" = ${batchId}`);
    const before = await balance(plain.id, "cash");
    done(await applyPayments(plain.committee, { commandId: newCommand(), batchId }));
    expect(await balance(plain.id, "cash")).toBe(before + baht(3));
    const posted = { unitId: plain.id, source: "import_batch", sourceId: batchId } as const;
    expect(await db.ledgerEntry.count({ where: posted })).toBe(1);
    const input = { commandId: newCommand(), batchId, reason: "ไฟล์ผิด" };
    done(await undoBatch(plain.committee, input));
    expect(await balance(plain.id, "cash")).toBe(before);
    const left = { ...posted, reversesId: null, reversedBy: null };
    expect(await db.ledgerEntry.count({ where: left })).toBe(0);
  });
});
