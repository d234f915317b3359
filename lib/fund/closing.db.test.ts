import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { baht } from "@/lib/money";
import { addMonths, BUDDHIST_ERA, type Month, monthOf, yearOf } from "@/lib/month";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";
import {
  booksOf,
  codeOf,
  colleague,
  dayAgo,
  done,
  moneyIn,
  sound,
} from "@/scripts/testing/fund-world";
import { transfer } from "./booking";
import { closeMonth, reopenMonth } from "./close-commands";
import { recordEntry } from "./entry-commands";
import { postEntry } from "./post-commands";
import { closes, monthStatement, yearStatement } from "./statement-queries";

const now = monthOf(todayInBangkok());
const ago = (months: number): Month => addMonths(now, -months);

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const record = (unit: TestUnit, months: number, amount: string, more = {}) =>
  recordEntry(unit.committee, moneyIn(unit, { happenedOn: dayAgo(months), amount, ...more }));
const close = (unit: TestUnit, month: Month, counted = 0, actor = unit.committee) =>
  closeMonth(actor, { commandId: newCommand(), unitId: unit.id, month, counted, note: null });
const reopen = (unit: TestUnit, month: Month, actor = unit.committee) =>
  reopenMonth(actor, { commandId: newCommand(), unitId: unit.id, month, reason: "ลืมใบเสร็จ" });

/** Books with three months: 1,000 to begin with, then in and out. */
async function unitWithBooks(): Promise<TestUnit> {
  const { here: unit } = await smallWorld();
  done(await record(unit, 3, "1,000", { direction: "opening" }));
  done(await record(unit, 3, "200"));
  done(await record(unit, 2, "300", { direction: "transfer" }));
  done(await record(unit, 2, "50", { direction: "out", account: "electricity" }));
  done(await record(unit, 1, "75.25"));
  return unit;
}

describe("a month's books", () => {
  test("are closed one after the other, and each closing says what the statement says", async () => {
    const unit = await unitWithBooks();
    expect(codeOf(await close(unit, addMonths(now, 1)))).toBe("fund_month_running");
    expect(codeOf(await close(unit, ago(4)))).toBe("fund_not_begun");
    const counted = baht(1195);
    expect(done(await close(unit, ago(3), counted))).toEqual({
      month: ago(3),
      closing: baht(1200),
      cash: baht(1200),
      difference: baht(-5),
    });
    expect(codeOf(await close(unit, ago(3)))).toBe("fund_month_closed");
    expect(codeOf(await close(unit, ago(1)))).toBe("fund_month_order");
    expect(done(await close(unit, ago(2), baht(850)))).toMatchObject({
      cash: baht(850),
      closing: baht(1150),
      difference: 0,
    });
    const statement = await monthStatement(unit.committee, unit.id, ago(2));
    expect(statement).toMatchObject({
      state: "closed",
      opening: baht(1200),
      in: 0,
      out: baht(50),
      closing: baht(1150),
      cash: baht(850),
      bank: baht(300),
      entries: 2,
      outgoings: [{ account: "electricity", in: 0, out: baht(50) }],
      close: { counted: baht(850), reopenedAt: null },
    });
    expect((await monthStatement(unit.committee, unit.id, ago(1)))?.state).toBe("next");
    const ahead = await monthStatement(unit.committee, unit.id, addMonths(now, 1));
    expect(ahead?.state).toBe("running");
    const year = yearOf(ago(3)) + BUDDHIST_ERA;
    const yearly = await yearStatement(unit.committee, unit.id, year);
    const end = (yearly?.opening ?? 0) + (yearly?.in ?? 0) - (yearly?.out ?? 0);
    expect(yearly?.closing).toBe(end);
    expect(yearly?.months).toHaveLength(12);
    expect(yearly?.years).toContain(year);
    expect(await booksOf(unit.id)).toMatchObject(sound);
  });

  test("take nothing once closed: by hand a refusal, of a late event the first open day", async () => {
    const unit = await unitWithBooks();
    done(await close(unit, ago(3), 0));
    done(await close(unit, ago(2), 0));
    const late = await record(unit, 3, "10");
    expect(late).toMatchObject({ ok: false, refusal: { code: "fund_month_closed" } });
    const posted = await db.$transaction((tx) =>
      postEntry(tx, unit.committee, {
        unitId: unit.id,
        writeId: newCommand(),
        kind: "kiosk",
        happenedOn: dayAgo(3),
        text: "มาช้า",
        lines: transfer(baht(3), { account: "kiosk_share" }, { account: "cash" }),
        late: true,
      }),
    );
    expect(posted.bookedOn).toBe(dayAgo(1, 1));
    // Past the commands, the database refuses the same.
    await expect(
      db.$executeRaw(sql`INSERT INTO "LedgerEntry" ("unitId", no, "bookedOn", "happenedOn", month,
        kind, text, parts, "totalSatang", "recordedBy", "writeId") VALUES (${unit.id}, 999,
        ${dayAgo(2)}::date, ${dayAgo(2)}::date, ${ago(2)}, 'by_hand', 'x', 2, 5,
        ${unit.committee.userId}, gen_random_uuid())`),
    ).rejects.toThrow(/month is closed/);
    await expect(
      db.$executeRaw(sql`UPDATE "FundClose" SET "closingSatang" = 0 WHERE "unitId" = ${unit.id}`),
    ).rejects.toThrow();
    await expect(
      db.$executeRaw(sql`DELETE FROM "FundClose" WHERE "unitId" = ${unit.id}`),
    ).rejects.toThrow();
  });

  test("are opened again by the chair alone, the last month first, and the trace stays", async () => {
    const unit = await unitWithBooks();
    const finance = await colleague(unit);
    done(await close(unit, ago(3), 0));
    done(await close(unit, ago(2), 0));
    expect(codeOf(await reopen(unit, ago(2), finance.actor))).toBe("chair_only");
    expect(codeOf(await reopen(unit, ago(2), unit.volunteer))).toBe("not_permitted");
    expect(codeOf(await reopen(unit, ago(2), world.there.committee))).toBe("not_found");
    expect(codeOf(await reopen(unit, ago(3)))).toBe("fund_month_not_last");
    expect(codeOf(await reopen(unit, ago(1)))).toBe("fund_month_open");
    expect(codeOf(await reopen(unit, ago(2)))).toBe("done");
    expect(codeOf(await record(unit, 2, "10"))).toBe("done");
    expect(codeOf(await close(unit, ago(2), 0, finance.actor))).toBe("done");
    const statement = await monthStatement(unit.committee, unit.id, ago(2));
    expect(statement?.close?.in).toBe(baht(10));
    expect(statement?.history).toMatchObject([{ in: 0, reopenReason: "ลืมใบเสร็จ" }]);
    const all = await closes(unit.committee, unit.id);
    expect(all).toMatchObject({ closedThrough: ago(2), begun: ago(3), mayReopen: true });
    expect(all?.closes).toHaveLength(3);
    expect(all?.toClose[0]).toBe(ago(1));
    expect((await closes(finance.actor, unit.id))?.mayReopen).toBe(false);
    expect(await closes(unit.volunteer, unit.id)).toBeNull();
    expect((await closes(world.coordinator, unit.id))?.mayReopen).toBe(false);
  });
});

describe("at one instant", () => {
  test("two closings are one", async () => {
    const unit = await unitWithBooks();
    const both = await Promise.all([close(unit, ago(3)), close(unit, ago(3))]);
    expect(both.map(codeOf).sort()).toEqual(["done", "fund_month_closed"]);
  });

  test("what is posted is in the closing, or refused: never in neither", async () => {
    const unit = await unitWithBooks();
    const all = await Promise.all([
      record(unit, 3, "1"),
      record(unit, 3, "1"),
      close(unit, ago(3), 0),
      record(unit, 3, "1"),
      record(unit, 3, "1"),
    ]);
    const [closed] = all.splice(2, 1);
    expect(codeOf(closed as (typeof all)[number])).toBe("done");
    const recorded = all.filter((one) => one.ok).length;
    const statement = await monthStatement(unit.committee, unit.id, ago(3));
    expect(statement?.close?.in).toBe(baht(200 + recorded));
    expect(statement?.in).toBe(baht(200 + recorded));
    const codes = all.map(codeOf).filter((code) => code !== "done");
    expect(codes.every((code) => code === "fund_month_closed")).toBe(true);
    expect(await booksOf(unit.id)).toMatchObject(sound);
  });

  test("receipts and entries get numbers without a gap, also where some are refused", async () => {
    const unit = await unitWithBooks();
    const many = Array.from({ length: 24 }, (_, at) =>
      record(unit, at % 4 === 3 ? -1 : 0, "20", {
        payerName: `ผู้จ่าย ${at}`,
        happenedOn: at % 4 === 3 ? "01/01/2600" : dayAgo(0, 1),
      }),
    );
    const all = await Promise.all(many);
    const given = all.flatMap((one) => (one.ok ? [one.value] : []));
    expect(given).toHaveLength(18);
    const receipts = given.map((one) => one.receiptNo ?? 0).sort((a, b) => a - b);
    expect(receipts).toEqual(Array.from({ length: 18 }, (_, at) => at + 1));
    expect(await booksOf(unit.id)).toMatchObject({ ...sound, entries: 5 + 18 });
  });
});
