import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { baht } from "@/lib/money";
import { banTun } from "@/lib/regulations/template-ban-tun";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";
import {
  balance,
  booksOf,
  codeOf,
  colleague,
  dayAgo,
  done,
  moneyIn,
  sound,
} from "@/scripts/testing/fund-world";
import { transfer } from "./booking";
import { recordEntry, reverseEntry } from "./entry-commands";
import { entry } from "./entry-queries";
import { recordEntryInput, settleInput } from "./input";
import { type JournalLine, journal, journalRows } from "./journal-queries";
import { holderKey, namedKey, workerKey } from "./party";
import { postEntry } from "./post-commands";
import { fundOverview } from "./queries";
import { rebuildFund } from "./rebuild-commands";
import { remit, settle } from "./settle-commands";

const today = todayInBangkok();
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };

let world: World;
let here: TestUnit;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
});
afterAll(async () => {
  for (const unit of [world.here, world.there]) {
    expect(await booksOf(unit.id)).toMatchObject(sound);
  }
  await disconnect();
});

const record = async (more: Record<string, unknown>, unit = here) =>
  recordEntry(unit.committee, moneyIn(unit, more));

describe("an entry by hand", () => {
  test("brings money in and out, moves it, and begins the books", async () => {
    const { there: unit } = world;
    const of = (more: Record<string, unknown>) => record(more, unit).then(done);
    expect((await of({ direction: "opening", amount: "1,000" })).no).toBe(1);
    expect((await of({ amount: "๒๕๐.๕๐" })).no).toBe(2);
    await of({ direction: "out", account: "electricity", amount: "80" });
    await of({ direction: "transfer", amount: "500" });
    expect(await balance(unit.id, "cash")).toBe(baht(670.5));
    expect(await balance(unit.id, "bank")).toBe(baht(500));
    const overview = await fundOverview(unit.committee, unit.id, today);
    expect(overview).toMatchObject({ cash: baht(670.5), bank: baht(500), names: true });
    expect(overview?.months.at(-1)).toMatchObject({ in: baht(250.5), out: baht(80) });
    expect(await record({ direction: "opening", amount: "5" }, unit).then(codeOf)).toBe(
      "opening_there",
    );
  });

  test("may cite the meeting that decided it, of this unit and not cancelled", async () => {
    const meetingOf = (unit: TestUnit, cancelled = false) =>
      db.meeting.create({
        data: {
          unitId: unit.id,
          kind: "regular",
          heldOn: new Date(dayAgo(0, 1)),
          calledBy: unit.committee.userId,
          cancelledAt: cancelled ? new Date() : null,
        },
      });
    const { id: meetingId } = await meetingOf(here);
    const { no } = done(await record({ meetingId: String(meetingId) }));
    const found = await entry(here.committee, here.id, no);
    expect(found?.source).toMatchObject({ of: "meeting", id: meetingId, meetingOn: dayAgo(0, 1) });
    for (const other of [await meetingOf(world.there), await meetingOf(here, true)]) {
      expect(codeOf(await record({ meetingId: String(other.id) }))).toBe("meeting_not_there");
    }
    expect(codeOf(await record({ meetingId: "" }))).toBe("done");
  });

  test("is not to whoever writes it, by whichever of their names, nor is what they are owed", async () => {
    const { actor, name, seatId } = await colleague(here);
    const out = { direction: "out", account: "other_expense", amount: "1" };
    const pay = (payeeName: string | undefined, by = actor) =>
      recordEntry(by, moneyIn(here, { ...out, payeeName })).then(codeOf);
    expect(await pay(name)).toBe("own_pay");
    expect(await pay(`นาย${name} `)).toBe("own_pay");
    expect(await pay(actor.name)).toBe("own_pay");
    expect(await pay(name, here.committee)).toBe("done");
    expect(await pay("ร้านวัสดุก่อสร้าง")).toBe("done");
    for (const party of [namedKey(name), workerKey(seatId)]) {
      const input = { commandId: newCommand(), unitId: here.id, side: "pay", party, amount: "1" };
      const settling = settleInput.parse({ ...input, money: "cash", paidOn: today });
      expect(codeOf(await settle(actor, settling))).toBe("own_pay");
    }
  });

  test("gives a receipt where the payer is named, and cancels it with the entry", async () => {
    const input = moneyIn(here, { payerName: "ร้านค้าชุมชน", amount: "120" });
    const first = done(await recordEntry(here.committee, input));
    expect(first.receiptNo).toBeGreaterThan(0);
    // The same submission once more is the same entry and the same receipt.
    expect(done(await recordEntry(here.committee, input))).toEqual(first);
    const found = await entry(here.committee, here.id, first.no);
    expect(found).toMatchObject({ in: baht(120), out: 0, mayReverse: true });
    expect(found?.source?.receipt).toEqual({ yearBe: first.yearBe, no: first.receiptNo });
    const taken = await reverseEntry(here.committee, {
      commandId: newCommand(),
      unitId: here.id,
      no: first.no,
      reason: "พิมพ์ผิด",
    });
    const { no } = done(taken);
    expect(await entry(here.committee, here.id, first.no)).toMatchObject({
      reversedByNo: no,
      mayReverse: false,
    });
    const receipt = await db.receipt.findFirst({
      where: { unitId: here.id, no: first.receiptNo ?? 0 },
    });
    expect(receipt?.cancelReason).toBe("พิมพ์ผิด");
  });

  test.each([
    ["an amount of half a satang", { amount: "0.005" }, "amount"],
    ["nothing", { amount: "0" }, "amount"],
    ["a negative amount", { amount: "-5" }, "amount"],
    ["a day that is none", { happenedOn: "31/02/2569" }, "happenedOn"],
    ["an expense booked as income", { account: "electricity" }, "account"],
    ["a service fee, which is taken at the desk", { account: "service_fees" }, "account"],
    ["an annual fee, which is taken in its list", { account: "membership_fees" }, "account"],
    [
      "compensation without a second person",
      { direction: "out", account: "compensation" },
      "account",
    ],
  ])("is refused at its field: %s", (_, more, field) => {
    const parsed = recordEntryInput.safeParse({ ...plain, unitId: here.id, ...more });
    expect(parsed.error?.issues.map((issue) => issue.path.join("."))).toContain(field);
  });

  test("names who was paid, in the journal, in its lines and in what takes it back", async () => {
    const spent = { direction: "out", account: "other_expense", amount: "35" };
    const { no } = done(await record({ ...spent, payeeName: "  ร้านเครื่องเขียน " }));
    const { no: plainNo } = done(await record(spent));
    const input = { commandId: newCommand(), unitId: here.id, no, reason: "ลงผิด" };
    const { no: back } = done(await reverseEntry(here.committee, input));
    const rows = (await journal(here.committee, here.id, ask))?.rows ?? [];
    const partyAt = (of: number) => rows.find((row) => row.no === of)?.party;
    expect([partyAt(no), partyAt(plainNo), partyAt(back)]).toEqual([
      "named:ร้านเครื่องเขียน",
      "",
      "named:ร้านเครื่องเขียน",
    ]);
    const found = await entry(here.committee, here.id, no);
    expect(found?.lines.find(({ account }) => account === "other_expense")).toMatchObject({
      name: "ร้านเครื่องเขียน",
      amount: baht(35),
    });
    // Somebody who was paid is not somebody who is owed.
    const overview = await fundOverview(here.committee, here.id, today);
    expect(overview?.owed.some(({ party }) => party.startsWith("named:ร้าน"))).toBe(false);
    expect(await booksOf(here.id)).toMatchObject(sound);
  });

  test("is refused ahead of its day, without its article, and by whoever does not keep the books", async () => {
    expect(codeOf(await record({ happenedOn: addDays(today, 1) }))).toBe("day_ahead");
    const input = moneyIn(here);
    expect(codeOf(await recordEntry(here.volunteer, input))).toBe("not_permitted");
    expect(codeOf(await recordEntry(world.there.committee, input))).toBe("not_found");
    expect(codeOf(await recordEntry(world.coordinator, input))).toBe("not_found");
  });

  test("cites the article of the version in force on its day, and keeps to limits of expenses", async () => {
    const limits = [
      { of: "expense", by: "chair", upTo: baht(500) } as const,
      { of: "expense", by: "finance", upTo: null } as const,
    ];
    const other = (await smallWorld()).here;
    await adoptTerms(other, { ...banTun, approvals: limits }, dayAgo(2, 1));
    const spend = { direction: "out", account: "electricity", happenedOn: dayAgo(1) };
    expect(codeOf(await record({ ...spend }, other))).toBe("article_missing");
    expect(codeOf(await record({ ...spend, articleKey: "nothing" }, other))).toBe(
      "article_not_there",
    );
    const cited = { ...spend, articleKey: "fee-kiosk" };
    expect(codeOf(await record({ ...cited, amount: "500.01" }, other))).toBe("expense_over_limit");
    const { no } = done(await record({ ...cited, amount: "500" }, other));
    const found = await entry(other.committee, other.id, no);
    expect(found).toMatchObject({ heading: "ตู้บุญเติม", out: baht(500) });
    expect(found?.articleNo).toMatch(/^\d+\.\d+$/);
    const finance = await colleague(other, "finance");
    const large = moneyIn(other, { ...cited, amount: "9,000" });
    expect(codeOf(await recordEntry(finance.actor, large))).toBe("done");
    // Before the version there was one without articles: nothing to cite.
    const before = { happenedOn: dayAgo(3), articleKey: undefined };
    expect(codeOf(await record({ ...cited, ...before }, other))).toBe("done");
    const overview = await fundOverview(other.committee, other.id, today);
    expect(overview?.byArticle[0]).toMatchObject({
      heading: "ตู้บุญเติม",
      out: baht(9500),
      version: 2,
    });
    expect(overview?.byArticle.at(-1)).toMatchObject({ articleNo: null, heading: null });
    expect(await booksOf(other.id)).toMatchObject(sound);
  });
});

const plain = {
  commandId: "00000000-0000-4000-8000-000000000000",
  direction: "in",
  money: "cash",
  account: "other_income",
  amount: "5",
  text: "ขายของ",
  happenedOn: "01/01/2566",
};

describe("a reversal", () => {
  const reverse = (no: number) =>
    reverseEntry(here.committee, { commandId: newCommand(), unitId: here.id, no, reason: "ผิด" });

  test("happens once, also when two do it at one instant, and never to itself", async () => {
    const { no } = done(await record({ amount: "30" }));
    const before = await balance(here.id, "cash");
    const both = await Promise.all([reverse(no), reverse(no)]);
    expect(both.map(codeOf).sort()).toEqual(["done", "entry_reversed"]);
    expect(await balance(here.id, "cash")).toBe(before - baht(30));
    const last = both.find((one) => one.ok);
    expect(codeOf(await reverse(last?.ok ? last.value.no : 0))).toBe("entry_is_reversal");
    expect(codeOf(await reverse(99_999))).toBe("not_found");
  });

  test("is not for what another record posted", async () => {
    const { no } = await db.$transaction((tx) =>
      postEntry(tx, here.committee, {
        unitId: here.id,
        writeId: newCommand(),
        kind: "service_fee",
        happenedOn: today,
        text: "ค่าบริการ",
        lines: transfer(baht(50), { account: "service_fees" }, { account: "cash" }),
      }),
    );
    expect(codeOf(await reverse(no))).toBe("entry_has_record");
  });
});

describe("what is owed", () => {
  const post = (
    lines: ReturnType<typeof transfer>,
    by: { regulationId?: number; articleNo?: string } = {},
  ) =>
    db.$transaction((tx) =>
      postEntry(tx, here.committee, {
        unitId: here.id,
        writeId: newCommand(),
        kind: "by_hand",
        happenedOn: dayAgo(0, 1),
        text: "ทดสอบ",
        lines,
        ...by,
      }),
    );
  const settling = (more: Record<string, unknown>) =>
    settleInput.parse({
      commandId: newCommand(),
      unitId: here.id,
      side: "pay",
      party: "electricity",
      amount: "2",
      money: "cash",
      paidOn: today,
      ...more,
    });

  test("is paid up to what is owed, also when two pay at one instant", async () => {
    await post(
      transfer(baht(3), { account: "payable", party: "electricity" }, { account: "cash" }),
    );
    expect(codeOf(await settle(here.committee, settling({ amount: "3.01" })))).toBe(
      "settle_too_much",
    );
    const both = await Promise.all([
      settle(here.committee, settling({})),
      settle(here.committee, settling({})),
    ]);
    expect(both.map(codeOf).sort()).toEqual(["done", "settle_too_much"]);
    expect(await balance(here.id, "payable", "electricity")).toBe(baht(-1));
  });

  test("is settled under the article by which it was owed", async () => {
    const { id } = await db.regulation.findFirstOrThrow({ where: { unitId: here.id } });
    await post(
      transfer(baht(7), { account: "payable", party: "kiosk_owner" }, { account: "cash" }),
      {
        regulationId: id,
        articleNo: "4.1",
      },
    );
    const paid = done(
      await settle(here.committee, settling({ party: "kiosk_owner", amount: "7" })),
    );
    expect(await entry(here.committee, here.id, paid.no)).toMatchObject({
      kind: "settlement",
      articleNo: "4.1",
      out: baht(7),
    });
  });

  test("is received from who owes it, and contributions held are passed on", async () => {
    const party = namedKey("สำนักงานประกันสังคม");
    await post(transfer(baht(26), { account: "incentives" }, { account: "receivable", party }));
    const received = settling({ side: "receive", party, amount: "26" });
    expect(codeOf(await settle(here.committee, received))).toBe("done");
    const holder = holderKey(here.volunteer.userId);
    await post(
      transfer(
        baht(140),
        { account: "contributions_held", party: holder },
        { account: "volunteer_cash", party: holder },
      ),
    );
    const before = await fundOverview(here.committee, here.id, today);
    expect(before?.holding).toEqual([
      { party: holder, name: here.volunteer.name, cash: baht(140), held: baht(140) },
    ]);
    const pass = (amount: number) =>
      remit(here.committee, {
        commandId: newCommand(),
        unitId: here.id,
        party: holder,
        amount,
        remittedOn: today,
      });
    expect(codeOf(await pass(baht(141)))).toBe("remit_too_much");
    expect(codeOf(await pass(baht(140)))).toBe("done");
    const after = await fundOverview(here.committee, here.id, today);
    expect(after?.holding).toEqual([]);
    // Neither of the two was the fund's own money.
    expect(after?.months.at(-1)?.in).toBe(before?.months.at(-1)?.in);
  });
});

describe("the journal", () => {
  test("is read by the committee alone, filtered, summed and whole as a file", async () => {
    expect(await journal(here.volunteer, here.id, ask)).toBeNull();
    expect(await journal(world.coordinator, here.id, ask)).toBeNull();
    expect(journalRows(world.there.committee, here.id, ask)).toBeNull();
    expect(await entry(world.coordinator, here.id, 1)).toBeNull();
    const all = await journal(here.committee, here.id, ask);
    const rows: JournalLine[] = [];
    for await (const row of journalRows(here.committee, here.id, ask) ?? []) rows.push(row);
    expect(rows).toHaveLength(all?.total ?? 0);
    expect(rows.map((row) => row.no)).toEqual(rows.map((_, at) => at + 1));
    const sums = { in: sum(rows, "in"), out: sum(rows, "out") };
    expect(all?.sums).toEqual(sums);
    const electric = { ...ask, filters: { party: "electricity" } };
    const some = await journal(here.committee, here.id, electric);
    expect(some?.rows.every((row) => row.kind === "by_hand" || row.kind === "settlement")).toBe(
      true,
    );
    expect(some?.sums.out).toBe(baht(2));
    const found = await journal(here.committee, here.id, { ...ask, q: "ขาย%" });
    expect(found?.total).toBe(0);
  });

  test("gives the coordinator sums without a name", async () => {
    const seen = await fundOverview(world.coordinator, here.id, today);
    const own = await fundOverview(here.committee, here.id, today);
    expect(seen?.names).toBe(false);
    expect(seen?.owed.every(({ party, name }) => party === "" && name === "")).toBe(true);
    expect(seen?.cash).toBe(own?.cash);
    expect(await fundOverview(here.volunteer, here.id, today)).toBeNull();
    expect(await fundOverview(world.evaluator, here.id, today)).toBeNull();
  });
});

const sum = (rows: { in: number; out: number }[], side: "in" | "out") =>
  rows.reduce((total, row) => total + row[side], 0);

describe("the database itself", () => {
  const rejects = (statement: ReturnType<typeof sql>) =>
    expect(db.$executeRaw(statement)).rejects.toThrow();

  test("refuses a journal that is changed, deleted from, added to later or out of balance", async () => {
    const { no } = done(await record({ amount: "7" }));
    const { id } = await db.ledgerEntry.findUniqueOrThrow({
      where: { unitId_no: { unitId: here.id, no } },
    });
    await rejects(sql`UPDATE "LedgerEntry" SET text = 'อื่น' WHERE id = ${id}`);
    await rejects(sql`DELETE FROM "LedgerEntry" WHERE id = ${id}`);
    await rejects(sql`UPDATE "LedgerLine" SET "amountSatang" = 1 WHERE "entryId" = ${id}`);
    await rejects(sql`DELETE FROM "LedgerLine" WHERE "entryId" = ${id}`);
    await rejects(sql`INSERT INTO "LedgerLine" ("unitId", "entryId", position, account, "amountSatang")
      VALUES (${here.id}, ${id}, 9, 'cash', 5)`);
    await rejects(sql`
      WITH e AS (INSERT INTO "LedgerEntry" ("unitId", no, "bookedOn", "happenedOn", month, kind, text,
          parts, "totalSatang", "recordedBy", "writeId")
        VALUES (${here.id}, 90000, '2024-01-05', '2024-01-05', 24288, 'by_hand', 'x', 2, 100,
          ${here.committee.userId}, gen_random_uuid()) RETURNING id)
      INSERT INTO "LedgerLine" ("unitId", "entryId", position, account, "amountSatang")
      SELECT ${here.id}, e.id, p, 'cash'::"Account", a FROM e, (VALUES (0, 100), (1, -99)) v(p, a)`);
    expect(await db.ledgerEntry.count({ where: { unitId: here.id, no: 90000 } })).toBe(0);
  });

  test.each(["Receipt", "PaidService"])(
    "finds a %s by its write without reading all",
    async (table) => {
      const plan = await db.$transaction(async (tx) => {
        await tx.$executeRaw(sql`SET LOCAL enable_seqscan = off`);
        return tx.$queryRawUnsafe(`EXPLAIN SELECT 1 FROM "${table}"
        WHERE "unitId" = 1 AND "writeId" = '${newCommand()}'::uuid`);
      });
      expect(JSON.stringify(plan)).toContain(`${table}_writeId_idx`);
    },
  );
});

describe("counting anew", () => {
  const rebuild = () => rebuildFund(here.committee, { commandId: newCommand(), unitId: here.id });

  test("reaches the same sums, and mends what somebody wrote past the product", async () => {
    const first = done(await rebuild());
    expect(first).toMatchObject({ different: 0 });
    expect(first.sums).toBeGreaterThan(5);
    await db.$executeRaw(sql`UPDATE "FundMonth" SET debit = debit + 1 WHERE "unitId" = ${here.id}
      AND account = 'cash'`);
    await db.$executeRaw(sql`INSERT INTO "FundMonth" ("unitId", month, account, credit)
      VALUES (${here.id}, 24000, 'grants', 5)`);
    expect(done(await rebuild()).different).toBeGreaterThanOrEqual(2);
    expect(await booksOf(here.id)).toMatchObject(sound);
    expect(done(await rebuild())).toMatchObject({ different: 0 });
  });
});
