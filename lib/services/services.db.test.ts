import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { sayRefusal } from "@/lib/i18n/say-refusal";
import { baht, MOST } from "@/lib/money";
import { monthOf } from "@/lib/month";
import type { Refusal } from "@/lib/refusal";
import { banTun } from "@/lib/regulations/template-ban-tun";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestPerson,
  type TestUnit,
  type World,
} from "@/scripts/testing/fixture";
import { colleague } from "@/scripts/testing/fund-world";
import { cancelService, recordService } from "./commands";
import { findPayers, serviceDesk } from "./desk-queries";
import { recordServiceInput } from "./input";
import { chargeOf } from "./price";
import { paidService, servicesOf } from "./queries";

const today = todayInBangkok();
const yearBe = Number(today.slice(0, 4)) + 543;
const on = (text: string) => text as Day;
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };

let world: World;
/** ป่าซาง: two prices; dearer from 2025 on */
let here: TestUnit;
/** บ้านตุ่น: a range, a kiosk, no classes */
let there: TestUnit;
let ordinary: TestPerson;
let general: TestPerson;

beforeAll(async () => {
  world = await smallWorld();
  ({ here, there } = world);
  await adoptTerms(here, paSang, on("2023-01-01"));
  const dearer = paSang.fees.map((fee) =>
    fee.service === "income_loss_claim"
      ? {
          ...fee,
          amounts: fee.amounts.map((a) => ({ ...a, range: { min: baht(60), max: baht(60) } })),
        }
      : fee,
  );
  await adoptTerms(here, { ...paSang, fees: dearer }, on("2025-01-01"));
  await adoptTerms(there, banTun, on("2023-01-01"));
  ordinary = await classed("ordinary");
  general = await classed("general");
});
afterAll(disconnect);

async function classed(classCode: string): Promise<TestPerson> {
  const [person] = await addPeople(here, 1);
  if (!person) throw new Error("nobody was added");
  await db.classPeriod.deleteMany({ where: { memberId: person.id } });
  await db.classPeriod.create({
    data: { unitId: here.id, memberId: person.id, classCode, fromDay: toDate(on("2023-02-01")) },
  });
  return person;
}

type Form = Partial<z.input<typeof recordServiceInput>>;

/** What the desk's form sends. */
const form = (more: Form) =>
  recordServiceInput.parse({
    commandId: newCommand(),
    unitId: here.id,
    service: "income_loss_claim",
    who: String(ordinary.no),
    happenedOn: today,
    ...more,
  });
const record = (more: Form = {}) => recordService(here.committee, form(more));
const atBanTun = (more: Form) =>
  recordService(
    there.committee,
    form({ unitId: there.id, service: "death_claim", who: "คนไกล", visitor: true, ...more }),
  );

const code = (outcome: { ok: boolean; refusal?: Refusal }) =>
  outcome.ok ? "done" : outcome.refusal?.code;

const entryOf = (id: number) =>
  db.ledgerEntry.findFirstOrThrow({
    where: { source: "paid_service", sourceId: id },
    include: { lines: { orderBy: { position: "asc" } } },
    orderBy: { no: "asc" },
  });

async function done<T>(
  outcome: Promise<{ ok: true; value: T } | { ok: false; refusal: Refusal }>,
): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

describe("the price of a service", () => {
  test("follows from the class held on the day, and for visitors from the class of visitors", async () => {
    const price = async (more: Form) =>
      (await done(record({ service: "death_claim", ...more }))).amount;
    expect(await price({})).toBe(baht(800));
    expect(await price({ who: String(general.no) })).toBe(baht(1000));
    expect(await price({ who: "ผู้มาเยือน", visitor: true })).toBe(baht(1000));
    // Before somebody held a class they paid as visitors do.
    expect(await price({ happenedOn: "2023-01-15" })).toBe(baht(1000));
  });

  test("is the old one for what happened under the old version", async () => {
    const old = await done(record({ happenedOn: "31/12/2567" }));
    const now = await done(record({ happenedOn: "1/1/2568" }));
    expect([old.amount, now.amount]).toEqual([baht(30), baht(60)]);
    const entry = await entryOf(old.id);
    expect(entry).toMatchObject({
      happenedOn: toDate(on("2024-12-31")),
      articleNo: "5.1",
      kind: "service_fee",
    });
    const desk = await serviceDesk(here.committee, here.id, on("2024-12-31"));
    expect(desk?.regulation).toMatchObject({ version: 2, effectiveTo: "2024-12-31" });
    const detail = await paidService(here.committee, here.id, old.id);
    expect(detail).toMatchObject({ version: 2, heldCode: "ordinary", heldSince: "2023-02-01" });
    expect(detail?.prices.map((p) => [p.classCode, p.min])).toEqual([
      ["ordinary", baht(30)],
      ["general", baht(50)],
    ]);
  });

  test("within a range is picked by the committee, each part goes where it belongs", async () => {
    expect(await atBanTun({})).toMatchObject({
      refusal: { code: "fee_amount_missing", params: { amount: baht(1000), due: baht(1500) } },
    });
    expect(code(await atBanTun({ amount: "1501" }))).toBe("fee_out_of_range");
    expect(code(await atBanTun({ amount: "๙๙๙.๙๙" }))).toBe("fee_out_of_range");
    const { id, amount } = await done(atBanTun({ amount: "๑,๒๐๐" }));
    expect(amount).toBe(baht(1200));
    const { lines } = await entryOf(id);
    expect(lines.map((l) => [l.account, l.amountSatang])).toEqual([
      ["cash", baht(1200)],
      ["service_fees", -baht(1200)],
    ]);
    // The kiosk's fee comes in with the payments made there.
    expect(code(await atBanTun({ service: "kiosk_payment" }))).toBe("service_not_in_table");
  });
});

describe("receipt and entry", () => {
  test("are written with the service; eight at one instant by two people have eight numbers without a gap", async () => {
    const before = await db.receipt.count({ where: { unitId: here.id } });
    const { actor: finance } = await colleague(here, "finance");
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        recordService(
          at % 4 < 2 ? here.committee : finance,
          form({ who: String(at % 2 ? ordinary.no : general.no) }),
        ),
      ),
    );
    expect(outcomes.map(code)).toEqual(Array(8).fill("done"));
    const receipts = await db.receipt.findMany({
      where: { unitId: here.id },
      orderBy: { no: "asc" },
    });
    expect(receipts).toHaveLength(before + 8);
    expect(receipts.map((r) => r.no)).toEqual(receipts.map((_, at) => at + 1));
    const entries = await db.ledgerEntry.findMany({
      where: { unitId: here.id },
      orderBy: { no: "asc" },
    });
    expect(entries.map((e) => e.no)).toEqual(entries.map((_, at) => at + 1));
  });

  test("sent twice is recorded once", async () => {
    const once = form({});
    const [one, two] = await Promise.all([
      recordService(here.committee, once),
      recordService(here.committee, once),
    ]);
    expect(one).toEqual(two);
    expect(await db.paidService.count({ where: { writeId: once.commandId } })).toBe(1);
  });

  test("cancelled, the number stays and the entry is reversed; twice at once it is cancelled once", async () => {
    const made = await done(record());
    const cancel = () =>
      cancelService(here.committee, {
        commandId: newCommand(),
        unitId: here.id,
        paidServiceId: made.id,
        reason: "บันทึกผิดคน",
      });
    const outcomes = await Promise.all([cancel(), cancel()]);
    expect(outcomes.map(code).sort()).toEqual(["done", "service_cancelled"]);
    const detail = await paidService(here.committee, here.id, made.id);
    expect(detail).toMatchObject({ cancelledOn: today, cancelReason: "บันทึกผิดคน" });
    expect(detail?.entries.map((e) => e.reversal)).toEqual([false, true]);
    const receipt = await db.receipt.findFirstOrThrow({
      where: { unitId: here.id, yearBe, no: made.receiptNo },
    });
    expect(receipt.cancelReason).toBe("บันทึกผิดคน");
    const next = await done(record());
    expect(next.receiptNo).toBe(made.receiptNo + 1);
  });

  test("of a month that is closed stand on the first open day", async () => {
    const closed = monthOf(on("2024-06-01"));
    const money = { openingSatang: 0, inSatang: 0, outSatang: 0, closingSatang: 0, cashSatang: 0 };
    await db.fundClose.create({
      data: { ...money, unitId: there.id, month: closed, countedSatang: 0, closedBy: 1 },
    });
    const { id } = await done(atBanTun({ happenedOn: "2024-03-05", amount: "1000" }));
    const entry = await entryOf(id);
    expect(entry.bookedOn).toEqual(toDate(on("2024-07-01")));
    expect(entry.happenedOn).toEqual(toDate(on("2024-03-05")));
  });
});

describe("wrong input gets its sentence, and nothing is written", () => {
  const fields = (more: Form) => {
    const read = recordServiceInput.safeParse({
      commandId: newCommand(),
      unitId: 1,
      service: "death_claim",
      who: "1",
      happenedOn: today,
      ...more,
    });
    return read.success ? [] : read.error.issues.map((i) => `${i.path.join(".")}: ${i.message}`);
  };

  test("at its field", () => {
    expect(fields({})).toEqual([]);
    expect(fields({ amount: "0.005" })).toEqual(["amount: amount"]);
    expect(fields({ amount: "-30" })).toEqual(["amount: amount"]);
    expect(fields({ happenedOn: "31/02/2569" })).toEqual(["happenedOn: date"]);
    expect(fields({ who: "" })).toEqual(["who: required"]);
    expect(fields({ who: "สมศรี" })).toEqual(["who: payer"]);
    expect(fields({ who: "สมศรี", memberNo: "๑๒" })).toEqual([]);
    expect(fields({ who: "", visitor: true })).toEqual(["who: required"]);
    expect(fields({ quantity: "0" })).toEqual(["quantity: quantity"]);
    expect(fields({ quantity: "๓" })).toEqual([]);
    expect(fields({ service: "" })).toEqual(["service: choose"]);
  });

  test("as a refusal", async () => {
    const count = () =>
      Promise.all([db.paidService.count(), db.receipt.count(), db.ledgerEntry.count()]);
    const lacking = await classed("class-9");
    const before = await count();
    const refusals: [string, Awaited<ReturnType<typeof record>>][] = [
      ["service_in_future", await record({ happenedOn: "1/1/2640" })],
      ["regulation_none_then", await record({ happenedOn: "31/12/2564" })],
      ["service_not_in_table", await record({ service: "old_age_claim" })],
      ["service_not_in_table", await record({ happenedOn: "1/6/2565" })],
      ["fee_class_none", await record({ who: String(lacking.no) })],
      ["fee_differs", await record({ amount: "30" })],
      ["member_no_unknown", await record({ who: "999999" })],
    ];
    for (const [expected, outcome] of refusals) {
      if (outcome.ok) throw new Error(`${expected} was not refused`);
      expect(outcome.refusal.code).toBe(expected);
      expect(sayRefusal("th", outcome.refusal)).not.toMatch(/[{}]|undefined/);
    }
    for (const actor of [here.volunteer, there.committee, world.coordinator, world.stranger]) {
      expect(code(await recordService(actor, form({})))).toBe("not_found");
    }
    expect(await count()).toEqual(before);
  });
});

test("the list finds by name, month, service and payer, and sums what was kept", async () => {
  const list = (filters: Record<string, string>, q = "") =>
    servicesOf(here.committee, here.id, { ...ask, filters, q });
  const all = await list({});
  expect(all?.total).toBe(await db.paidService.count({ where: { unitId: here.id } }));
  expect(all?.kept).toBe((all?.total ?? 0) - 1);
  const cancelled = await list({ state: "cancelled" });
  expect(cancelled).toMatchObject({ total: 1, kept: 0, amount: 0 });
  expect((await list({ month: "2567-12" }))?.rows.map((row) => row.happenedOn)).toEqual([
    "2024-12-31",
  ]);
  expect((await list({ payer: "visitor" }, "ผู้มา"))?.rows).toMatchObject([
    { payer: "ผู้มาเยือน", memberNo: null },
  ]);
  expect(
    (await list({}, `คนที่${general.no}`))?.rows.every((row) => row.memberNo === general.no),
  ).toBe(true);
  expect(all?.services.map((one) => one.service)).toEqual(["death_claim", "income_loss_claim"]);
  const past = await servicesOf(here.committee, here.id, { ...ask, page: 99, size: 5 });
  expect(past?.rows.length).toBeGreaterThan(0);
  expect(await servicesOf(here.volunteer, here.id, ask)).toBe(null);
});

test("many times a high price is refused before it overflows the books", () => {
  const range = { min: baht(1_000_000), max: baht(1_000_000) };
  expect(chargeOf({ range }, 20, null)).toEqual({ ok: true, amount: MOST });
  const refused = chargeOf({ range }, 21, null);
  expect(refused).toEqual({
    ok: false,
    code: "amount_high",
    params: { amount: baht(21_000_000), due: MOST },
  });
  if (!refused.ok) expect(sayRefusal("th", refused)).toContain("21,000,000 บาท");
});

test("the desk finds people by number and name with the class of the day", async () => {
  const find = (q: string, happenedOn = today) =>
    findPayers(here.committee, { unitId: here.id, q, happenedOn });
  expect(await find(String(general.no))).toMatchObject({
    value: [{ no: general.no, classCode: "general", since: "2023-02-01" }],
  });
  expect(await find(`คนที่${ordinary.no}`, on("2023-01-01"))).toMatchObject({
    value: [{ no: ordinary.no, classCode: null, since: null }],
  });
  expect(await find(" ")).toEqual({ ok: true, value: [] });
  expect(
    await findPayers(there.committee, { unitId: here.id, q: "1", happenedOn: today }),
  ).toMatchObject({
    refusal: { code: "not_found" },
  });
});
