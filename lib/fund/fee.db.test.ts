import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Day, day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { baht } from "@/lib/money";
import type { Refusal } from "@/lib/refusal";
import { feeDue } from "@/lib/regulations/annual-fee";
import { paSang } from "@/lib/regulations/template-pa-sang";
import type { Terms } from "@/lib/regulations/terms";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestPerson,
  type TestUnit,
  type World,
} from "@/scripts/testing/fixture";
import { cancelAnnualFee, payAnnualFee } from "./fee-commands";
import { payAnnualFeeInput } from "./fee-input";
import { annualFees, dueFees } from "./fee-queries";

const today = todayInBangkok();
const yearBe = Number(today.slice(0, 4)) + 543;
const on = (text: string) => text as Day;
const ask = { q: "", filters: {}, sort: [], page: 1, size: 100 };

let world: World;
let here: TestUnit;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
  // On another article than the one that speaks of fees: what the version says is cited.
  const named = paSang.articles.filter(({ level }) => level === 1)[1]?.key ?? null;
  await adoptTerms(here, { ...paSang, feeArticleKey: named }, on("2023-01-01"));
});
afterAll(disconnect);

/** Somebody of a class from a day on, whatever else the fixture says of them. */
async function classed(
  unit: TestUnit,
  classCode: string,
  joinedOn = "2023-02-01",
): Promise<TestPerson> {
  const [person] = await addPeople(unit, 1, { joinedOn: on(joinedOn) });
  if (!person) throw new Error("nobody was added");
  await db.classPeriod.deleteMany({ where: { memberId: person.id } });
  await db.classPeriod.create({
    data: { unitId: unit.id, memberId: person.id, classCode, fromDay: toDate(on(joinedOn)) },
  });
  return person;
}

const pay = (no: number, more: Partial<Parameters<typeof payAnnualFee>[1]> = {}) =>
  payAnnualFee(here.committee, {
    commandId: newCommand(),
    unitId: here.id,
    no,
    yearBe,
    paidOn: today,
    ...more,
  });

const code = (outcome: { ok: boolean; refusal?: Refusal }) =>
  outcome.ok ? "done" : outcome.refusal?.code;

const balance = async (unitId: number, account: string) => {
  const [row] = await db.$queryRaw<{ sum: number }[]>(sql`
    SELECT coalesce(sum("amountSatang"), 0)::float8 AS sum FROM "LedgerLine"
    WHERE "unitId" = ${unitId} AND account::text = ${account}`);
  return row?.sum;
};

describe("who owes the annual fee", () => {
  test("is said alike by the rule and by the list, whatever the versions, classes and days", async () => {
    const unit = world.there;
    // The fixture's own version comes first: 100 baht a year, no month.
    const first = {
      ...paSang,
      classes: paSang.classes.map((c) => (c.annualFee ? { ...c, annualFee: baht(100) } : c)),
    };
    const versions: { from: Day; to: Day | null; terms: Terms }[] = [
      { from: on("2022-01-01"), to: null, terms: first },
    ];
    const steps: [string, number | null, number][] = [
      ["2023-01-01", null, 20],
      ["2024-06-01", 3, 30],
      ["2025-03-02", 9, 25],
    ];
    for (const [from, feeMonth, fee] of steps) {
      const terms: Terms = {
        ...paSang,
        feeMonth,
        classes: paSang.classes.map((c) =>
          c.code === "ordinary" ? { ...c, annualFee: baht(fee) } : c,
        ),
      };
      await adoptTerms(unit, terms, on(from));
      const last = versions.at(-1);
      if (last) last.to = on(new Date(Date.parse(from) - 86_400_000).toISOString().slice(0, 10));
      versions.push({ from: on(from), to: null, terms });
    }
    const anyDay = fc
      .tuple(
        fc.integer({ min: 2021, max: 2026 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
      )
      .map(([y, m, d]) => day(y, m, d) ?? on(`${y}-02-28`));
    const leapDay = fc.constant(on("2024-02-29"));
    const someone = fc.record({
      days: fc
        .uniqueArray(fc.oneof(anyDay, leapDay), { minLength: 1, maxLength: 3 })
        .map((d) => d.sort()),
      classes: fc.array(fc.constantFrom("ordinary", "general"), { minLength: 3, maxLength: 3 }),
      left: fc.option(anyDay, { nil: null }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 1, maxLength: 12 }), async (people) => {
        const members = await addPeople(unit, people.length);
        const expected = new Map<string, string>();
        for (const [at, { days, classes, left }] of people.entries()) {
          const id = members[at]?.id ?? 0;
          const joinedOn = days[0] as Day;
          const leftOn = left !== null && left >= joinedOn ? left : null;
          await db.member.update({
            where: { id },
            data: { joinedOn: toDate(joinedOn), leftOn: leftOn && toDate(leftOn) },
          });
          await db.classPeriod.deleteMany({ where: { memberId: id } });
          const periods = days.map((from, nth) => {
            const next = days[nth + 1];
            const to = next
              ? on(new Date(Date.parse(next) - 86_400_000).toISOString().slice(0, 10))
              : null;
            return { from, to, classCode: classes[nth] as string };
          });
          await db.classPeriod.createMany({
            data: periods.map(({ from, to, classCode }) => ({
              unitId: unit.id,
              memberId: id,
              classCode,
              fromDay: toDate(from),
              toDay: to && toDate(to),
            })),
          });
          for (const year of [2565, 2566, 2567, 2568, 2569]) {
            const found = versions
              .flatMap(({ from, to, terms }) =>
                periods.flatMap((period) => {
                  const due = feeDue(terms, {
                    classCode: period.classCode,
                    joinedOn,
                    yearBe: year,
                  });
                  const covers = (a: Day, b: Day | null) =>
                    due && due.dueOn >= a && (b === null || due.dueOn <= b);
                  if (!due || !covers(from, to) || !covers(period.from, period.to)) return [];
                  return leftOn !== null && leftOn < due.dueOn ? [] : [due];
                }),
              )
              .sort((a, b) => (a.dueOn < b.dueOn ? -1 : 1))[0];
            if (found) expected.set(`${id} ${year}`, `${found.dueOn} ${found.amount}`);
          }
        }
        const listed = new Map<string, string>();
        for (const year of [2565, 2566, 2567, 2568, 2569]) {
          const rows = await db.$queryRaw<{ id: number; dueOn: string; amount: number }[]>(
            sql`SELECT d.id, d."dueOn"::text AS "dueOn", d.amount FROM (${dueFees(unit.id, year)}) d`,
          );
          for (const { id, dueOn, amount } of rows) {
            if (members.some((m) => m.id === id)) listed.set(`${id} ${year}`, `${dueOn} ${amount}`);
          }
        }
        expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(expected));
      }),
      { numRuns: 25 },
    );
  });

  test("is listed with sums, villages and what was paid; a search narrows it", async () => {
    const owes = await classed(here, "ordinary");
    const pays = await classed(here, "ordinary");
    await classed(here, "general");
    expect(await pay(pays.no)).toMatchObject({ ok: true, value: { amount: baht(20) } });
    const list = await annualFees(here.committee, here.id, yearBe, ask, today);
    const of = (no: number) => list?.rows.find((row) => row.no === no);
    expect(of(owes.no)).toMatchObject({ state: "owed", amount: 2000, classTh: "สมาชิกสามัญ" });
    expect(of(pays.no)).toMatchObject({ state: "paid", receiptYear: yearBe, paidOn: today });
    const { owed, paid, coming } = list?.sums ?? {};
    expect([owed, paid, coming]).toEqual([
      { people: 1, amount: 2000 },
      { people: 1, amount: 2000 },
      { people: 0, amount: 0 },
    ]);
    const paidOnes = await annualFees(
      here.committee,
      here.id,
      yearBe,
      { ...ask, filters: { state: "paid" } },
      today,
    );
    expect(paidOnes).toMatchObject({ total: 1, sums: { owed: { people: 1 } } });
    const named = await annualFees(
      here.committee,
      here.id,
      yearBe,
      { ...ask, q: `คนที่${owes.no}` },
      today,
    );
    expect(named?.rows.map((row) => row.no)).toEqual([owes.no]);
    for (const actor of [
      here.volunteer,
      world.coordinator,
      world.there.committee,
      world.stranger,
    ]) {
      expect(await annualFees(actor, here.id, yearBe, ask, today)).toBe(null);
    }
  });
});

describe("paying the annual fee", () => {
  test("gives a receipt and an entry that rests on its article; cancelled, it is owed again", async () => {
    const person = await classed(here, "ordinary");
    const before = {
      cash: await balance(here.id, "cash"),
      fees: await balance(here.id, "membership_fees"),
    };
    const paid = await pay(person.no);
    if (!paid.ok) throw new Error(paid.refusal.code);
    expect(await balance(here.id, "cash")).toBe((before.cash ?? 0) + 2000);
    expect(await balance(here.id, "membership_fees")).toBe((before.fees ?? 0) - 2000);
    const fee = await db.membershipFee.findFirstOrThrow({ where: { memberId: person.id } });
    const entry = await db.ledgerEntry.findFirstOrThrow({
      where: { source: "membership_fee", sourceId: fee.id },
    });
    expect(entry).toMatchObject({ kind: "annual_fee", articleNo: "2", totalSatang: 2000 });
    expect(await pay(person.no)).toMatchObject({ refusal: { code: "fee_paid" } });

    const cancel = { commandId: newCommand(), unitId: here.id, feeId: fee.id, reason: "จ่ายผิดคน" };
    expect(code(await cancelAnnualFee(here.committee, cancel))).toBe("done");
    expect(
      code(await cancelAnnualFee(here.committee, { ...cancel, commandId: newCommand() })),
    ).toBe("fee_cancelled");
    expect(await balance(here.id, "cash")).toBe(before.cash);
    const receipt = await db.receipt.findUniqueOrThrow({ where: { id: fee.receiptId } });
    expect(receipt.cancelReason).toBe("จ่ายผิดคน");
    const again = await pay(person.no);
    expect(again).toMatchObject({ ok: true, value: { receiptNo: paid.value.receiptNo + 1 } });
  });

  test("by two people at once is paid once, and no number is lost", async () => {
    const person = await classed(here, "ordinary");
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => pay(person.no)));
    expect(outcomes.map(code).sort()).toEqual(["done", ...Array(5).fill("fee_paid")]);
    const receipts = await db.receipt.findMany({
      where: { unitId: here.id },
      orderBy: { no: "asc" },
    });
    expect(receipts.map((r) => r.no)).toEqual(receipts.map((_, at) => at + 1));
    const entries = await db.ledgerEntry.findMany({
      where: { unitId: here.id },
      orderBy: { no: "asc" },
    });
    expect(entries.map((e) => e.no)).toEqual(entries.map((_, at) => at + 1));
  });

  test("the index holds where no command asks", async () => {
    const person = await classed(here, "ordinary");
    await pay(person.no);
    const fee = await db.membershipFee.findFirstOrThrow({ where: { memberId: person.id } });
    const { id: _, ...row } = fee;
    await expect(db.membershipFee.create({ data: row })).rejects.toThrow();
  });

  test("wrong input gets its sentence, and nothing is written", async () => {
    const person = await classed(here, "ordinary");
    const general = await classed(here, "general");
    const count = () =>
      Promise.all([db.receipt.count(), db.ledgerEntry.count(), db.membershipFee.count()]);
    const before = await count();
    const refusals: [string, Awaited<ReturnType<typeof pay>>][] = [
      ["fee_not_due", await pay(general.no)],
      ["fee_not_due", await pay(person.no, { yearBe: 2565 })],
      ["paid_in_future", await pay(person.no, { paidOn: on("2099-01-01") })],
      ["paid_before_joined", await pay(person.no, { paidOn: on("2023-01-31") })],
      ["not_found", await pay(999_999)],
    ];
    for (const [expected, outcome] of refusals) {
      if (outcome.ok) throw new Error(`${expected} was not refused`);
      expect(outcome.refusal.code).toBe(expected);
      expect(sayRefusal("th", outcome.refusal)).not.toMatch(/[{}]|undefined/);
    }
    const commandId = newCommand();
    for (const actor of [
      here.volunteer,
      world.there.committee,
      world.coordinator,
      world.stranger,
    ]) {
      const asked = { commandId, unitId: here.id, no: person.no, yearBe, paidOn: today };
      expect(code(await payAnnualFee(actor, asked))).toBe("not_found");
    }
    expect(await count()).toEqual(before);
    const form = { commandId, unitId: "1", no: "2", yearBe: "๒๕๖๙", paidOn: "๑ ม.ค. ๖๙" };
    expect(payAnnualFeeInput.parse(form)).toMatchObject({ yearBe: 2569, paidOn: "2026-01-01" });
    expect(payAnnualFeeInput.safeParse({ ...form, yearBe: "2026" }).success).toBe(false);
    expect(payAnnualFeeInput.safeParse({ ...form, paidOn: "31/02/69" }).success).toBe(false);
  });
});
