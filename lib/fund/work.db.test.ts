import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { baht } from "@/lib/money";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";
import {
  balance,
  booksOf,
  codeOf,
  colleague,
  dayAgo,
  done,
  sound,
} from "@/scripts/testing/fund-world";
import { settleInput } from "./input";
import { workerKey } from "./party";
import { fundOverview } from "./queries";
import { settle } from "./settle-commands";
import { approveWork, cancelWork, payWork, recordWork, rejectWork } from "./work-commands";
import { myWork, workers, workList } from "./work-queries";

const today = todayInBangkok();
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };

let world: World;
let here: TestUnit;
let finance: { actor: Actor; seatId: number; name: string };
let days = 0;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
  await adoptTerms(here, paSang, dayAgo(3, 1));
  finance = await colleague(here, "finance");
});
afterAll(async () => {
  expect(await booksOf(here.id)).toMatchObject(sound);
  await disconnect();
});

/** A campaign day of its own for each call, by the volunteer for themselves. */
const record = (actor = here.volunteer, more: Partial<Parameters<typeof recordWork>[1]> = {}) =>
  recordWork(actor, {
    commandId: newCommand(),
    unitId: here.id,
    workerId: here.volunteerId,
    activity: "funeral_campaign",
    happenedOn: addDays(today, -++days),
    quantity: 1,
    place: "หมู่ 1",
    ...more,
  });

const step = (workId: number) => ({ commandId: newCommand(), unitId: here.id, workId });
const approve = (actor: Actor, id: number) => approveWork(actor, step(id));
const pay = (actor: Actor, id: number, paidOn = today) =>
  payWork(actor, { ...step(id), money: "cash", paidOn });

describe("a campaign day", () => {
  test("is recorded by its worker, approved by another, paid, and leaves its trail", async () => {
    const { id, amountSatang } = done(await record());
    expect(amountSatang).toBe(baht(50));
    const waiting = await workList(here.committee, here.id, ask);
    expect(waiting?.rows[0]).toMatchObject({
      state: "waiting",
      rate: baht(50),
      version: 2,
      may: { approve: null, reject: null, pay: "work_not_approved", cancel: "work_not_approved" },
    });
    expect(codeOf(await pay(here.committee, id))).toBe("work_not_approved");
    done(await approve(here.committee, id));
    const worker = workerKey(here.volunteerId);
    expect(await balance(here.id, "payable", worker)).toBe(baht(-50));
    expect(await balance(here.id, "compensation")).toBe(baht(50));
    const { no } = done(await pay(here.committee, id));
    expect(await balance(here.id, "payable", worker)).toBe(0);
    const mine = await myWork(here.volunteer, here.id);
    expect(mine?.rows[0]).toMatchObject({ id, state: "paid", entryNo: no, paidOn: today });
    expect(mine?.rows[0]?.articleNo).toMatch(/^\d+\.\d+$/);
    expect(codeOf(await pay(here.committee, id))).toBe("work_paid");
    const overview = await fundOverview(here.committee, here.id, today);
    expect(overview).toMatchObject({ waiting: 0, toPay: 0 });
  });

  test("counts as often as it was done, at the price of its day", async () => {
    const trips = { activity: "document_delivery", quantity: 2 };
    expect(done(await record(here.volunteer, trips)).amountSatang).toBe(baht(600));
    expect(codeOf(await record(here.volunteer, { activity: "own-1" }))).toBe("work_unpaid");
    const before = { happenedOn: dayAgo(4) };
    expect(codeOf(await record(here.volunteer, before))).toBe("work_unpaid");
    const ahead = { happenedOn: addDays(today, 1) };
    expect(codeOf(await record(here.volunteer, ahead))).toBe("day_ahead");
  });

  test("is recorded once a day, also at one instant, and by a volunteer for nobody else", async () => {
    const same = { happenedOn: dayAgo(1, 3) };
    const both = await Promise.all([record(here.volunteer, same), record(here.committee, same)]);
    expect(both.map(codeOf).sort()).toEqual(["done", "work_there"]);
    const other = { workerId: here.chairId };
    expect(codeOf(await record(here.volunteer, other))).toBe("not_permitted");
    expect(codeOf(await record(world.there.committee, other))).toBe("not_found");
    expect(codeOf(await record(here.committee, { workerId: world.there.chairId }))).toBe(
      "not_found",
    );
  });
});

describe("a second person", () => {
  test("approves: never who recorded it, never who did it", async () => {
    const own = done(await record(here.committee, { workerId: here.chairId }));
    expect(codeOf(await approve(here.committee, own.id))).toBe("work_own");
    const forMe = done(await record(finance.actor, { workerId: here.chairId }));
    expect(codeOf(await approve(here.committee, forMe.id))).toBe("work_own");
    expect(codeOf(await approve(finance.actor, forMe.id))).toBe("work_own");
    expect(codeOf(await approve(finance.actor, own.id))).toBe("done");
    expect(codeOf(await pay(here.committee, own.id))).toBe("work_own_pay");
    expect(codeOf(await pay(finance.actor, own.id))).toBe("done");
    const mine = done(await record());
    expect(codeOf(await approve(here.volunteer, mine.id))).toBe("not_permitted");
    expect(codeOf(await approve(world.there.committee, mine.id))).toBe("not_found");
    expect(codeOf(await approve(world.coordinator, mine.id))).toBe("not_found");
  });

  test("is asked for by the database itself", async () => {
    const { id } = done(await record(here.committee, { workerId: finance.seatId }));
    const set = (column: string, userId: number) =>
      db.$executeRawUnsafe(
        `UPDATE "Compensation" SET "${column}" = ${userId}, "approvedAt" = now(), "paidOn" = now()
         WHERE id = ${id}`,
      );
    await expect(set("approvedBy", here.committee.userId)).rejects.toThrow(/second_person/);
    await expect(set("approvedBy", finance.actor.userId)).rejects.toThrow(/second_person/);
    await expect(set("paidBy", finance.actor.userId)).rejects.toThrow(/not_to_oneself/);
    await expect(
      db.$executeRaw(sql`UPDATE "Compensation" SET "paidOn" = now() WHERE id = ${id}`),
    ).rejects.toThrow(/order/);
    const refused = async (change: string, why: RegExp, of = id) =>
      expect(
        db.$executeRawUnsafe(`UPDATE "Compensation" SET ${change} WHERE id = ${of}`),
      ).rejects.toThrow(why);
    // Nobody's name under it is no approval, and whose work it is, and for how much, stays.
    await refused(`"approvedAt" = now()`, /steps_signed/);
    await refused(`"approvedAt" = now(), "paidOn" = now()`, /steps_signed/);
    await refused(`"recordedBy" = ${finance.actor.userId}`, /never changed/);
    await refused(`"workerUserId" = NULL`, /never changed/);
    await refused(`"amountSatang" = 1`, /never changed/);
    await expect(
      db.$executeRawUnsafe(`DELETE FROM "Compensation" WHERE id = ${id}`),
    ).rejects.toThrow(/never changed/);
    const other = done(await record());
    done(await approve(finance.actor, other.id));
    await refused(`"approvedBy" = NULL, "approvedAt" = NULL`, /never changed/, other.id);
    await refused(`"approvedBy" = ${here.volunteer.userId}`, /never changed/, other.id);
  });

  test("approves once, and pays once, also at one instant", async () => {
    const { id } = done(await record());
    const approvals = await Promise.all([approve(here.committee, id), approve(finance.actor, id)]);
    expect(approvals.map(codeOf).sort()).toEqual(["done", "work_approved"]);
    const payments = await Promise.all([pay(here.committee, id), pay(finance.actor, id)]);
    expect(payments.map(codeOf).sort()).toEqual(["done", "work_paid"]);
    const posted = await db.ledgerEntry.count({ where: { source: "compensation", sourceId: id } });
    expect(posted).toBe(2);
  });

  test("keeps to what the regulation lets a position approve", async () => {
    const unit = world.there;
    const approvals = [
      { of: "compensation", by: "chair", upTo: null } as const,
      { of: "compensation", by: "finance", upTo: baht(100) } as const,
    ];
    await adoptTerms(unit, { ...paSang, approvals }, dayAgo(3, 1));
    const money = await colleague(unit, "finance");
    const trip = done(
      await recordWork(unit.volunteer, {
        commandId: newCommand(),
        unitId: unit.id,
        workerId: unit.volunteerId,
        activity: "provincial_meeting",
        happenedOn: dayAgo(1),
        quantity: 1,
        place: null,
      }),
    );
    const asked = { commandId: newCommand(), unitId: unit.id, workId: trip.id };
    expect(codeOf(await approveWork(money.actor, asked))).toBe("work_over_limit");
    const seen = await workList(money.actor, unit.id, ask);
    expect(seen?.rows[0]?.may.approve).toBe("work_over_limit");
    expect(codeOf(await approveWork(unit.committee, { ...asked, commandId: newCommand() }))).toBe(
      "done",
    );
  });
});

describe("what is not paid after all", () => {
  test("is turned down with a reason, or taken back by who recorded it, and may be asked for again", async () => {
    const day = { happenedOn: dayAgo(1, 5) };
    const first = done(await record(here.volunteer, day));
    const reject = (actor: Actor, id: number) =>
      rejectWork(actor, { ...step(id), reason: "ไม่ได้ไป" });
    expect(codeOf(await reject(here.committee, first.id))).toBe("done");
    expect(codeOf(await approve(here.committee, first.id))).toBe("work_rejected");
    const second = done(await record(here.volunteer, day));
    expect(codeOf(await reject(here.volunteer, second.id))).toBe("done");
    const theirs = done(await record(here.committee, { workerId: here.chairId, ...day }));
    expect(codeOf(await reject(here.volunteer, theirs.id))).toBe("not_found");
  });

  test("is cancelled after it was approved or paid, and its entries are reversed", async () => {
    const day = { happenedOn: dayAgo(1, 7) };
    const cash = await balance(here.id, "cash");
    const spent = await balance(here.id, "compensation");
    const { id } = done(await record(here.volunteer, day));
    const cancel = () => cancelWork(here.committee, { ...step(id), reason: "บันทึกผิดคน" });
    expect(codeOf(await cancel())).toBe("work_not_approved");
    done(await approve(here.committee, id));
    done(await pay(here.committee, id));
    expect(codeOf(await cancel())).toBe("done");
    expect(codeOf(await cancel())).toBe("work_cancelled");
    expect(await balance(here.id, "cash")).toBe(cash);
    expect(await balance(here.id, "compensation")).toBe(spent);
    expect(codeOf(await record(here.volunteer, day))).toBe("done");
    const seen = await workList(here.committee, here.id, {
      ...ask,
      filters: { state: "cancelled" },
    });
    expect(seen).toMatchObject({ total: 1, rows: [{ reason: "บันทึกผิดคน" }] });
    expect(seen?.sums.cancelled).toEqual({ n: 1, amount: baht(50) });
  });

  test("is not paid past its record: settling pays only what is owed besides", async () => {
    const { id } = done(await record(here.volunteer, { happenedOn: dayAgo(1, 9) }));
    done(await approve(here.committee, id));
    const input = settleInput.parse({
      commandId: newCommand(),
      unitId: here.id,
      side: "pay",
      party: workerKey(here.volunteerId),
      amount: "50",
      money: "cash",
      paidOn: today,
    });
    expect(codeOf(await settle(here.volunteer, input))).toBe("not_permitted");
    expect(codeOf(await settle(finance.actor, input))).toBe("settle_too_much");
    // The list of who is owed what says so before anybody tries.
    const owed = (await fundOverview(here.committee, here.id, today))?.owed ?? [];
    const worker = owed.find(({ party }) => party === input.party);
    expect(worker?.forWork).toBe(worker?.amount);
    expect(worker?.forWork).toBeGreaterThan(0);
  });
});

describe("who sees what", () => {
  test("the committee all, a volunteer their own, others nothing", async () => {
    expect(await workList(here.volunteer, here.id, ask)).toBeNull();
    expect(await workList(world.coordinator, here.id, ask)).toBeNull();
    expect(await myWork(world.there.volunteer, here.id)).toBeNull();
    expect(await workers(world.coordinator, here.id)).toBeNull();
    expect((await workers(here.volunteer, here.id))?.map(({ id }) => id)).toEqual([
      here.volunteerId,
    ]);
    expect((await workers(here.committee, here.id))?.length).toBe(3);
    const mine = await myWork(here.volunteer, here.id);
    expect(mine?.rows.every(({ workerId }) => workerId === here.volunteerId)).toBe(true);
  });
});
