import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addDays, type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, asMonth, firstDay, isoMonth, type Month, monthOf } from "@/lib/month";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { closeRound, recordContribution, undoContribution } from "./commands";
import type { RecordContribution } from "./input";
import { rebuildFigures } from "./rebuild-commands";

const today = todayInBangkok();
const now = monthOf(today);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

function payment(memberId: number, more: Partial<RecordContribution> = {}): RecordContribution {
  return {
    commandId: newCommand(),
    memberId,
    month: now,
    months: 1,
    paidOn: today,
    channel: "kiosk",
    proof: null,
    ...more,
  };
}

async function person(more: Parameters<typeof addPeople>[2] = {}): Promise<number> {
  const [first] = await addPeople(world.here, 1, more);
  if (!first) throw new Error("nobody was added");
  return first.id;
}

async function figures(month: Month) {
  return db.unitMonth.findUnique({ where: { unitId_month: { unitId: world.here.id, month } } });
}

describe("recording a contribution", () => {
  it("keeps the payment, the member's paid months and the month's figures", async () => {
    const member = await person({ option: 2 });
    const outcome = await recordContribution(world.here.committee, payment(member));
    expect(outcome).toEqual({ ok: true, value: { months: [now], receiptNo: null } });
    const [row] = await db.contribution.findMany({ where: { memberId: member } });
    expect(row).toMatchObject({ month: now, option: 2, amountSatang: 10_000, channel: "kiosk" });
    const kept = await db.member.findUniqueOrThrow({ where: { id: member } });
    expect({ bits: kept.paidBits, asOf: kept.paidAsOf }).toEqual({ bits: 1n, asOf: now });
    expect((await figures(now))?.payers).toBe(1);
  });

  it("is one write when it is sent twice, also at the same instant", async () => {
    const member = await person();
    const same = payment(member);
    const answers = await Promise.all(
      [1, 2, 3].map(() => recordContribution(world.here.committee, same)),
    );
    for (const answer of answers) {
      expect(answer).toEqual({ ok: true, value: { months: [now], receiptNo: null } });
    }
    expect(await db.auditEntry.count({ where: { id: same.commandId } })).toBe(1);
    expect(await db.contribution.count({ where: { memberId: member } })).toBe(1);
  });

  it("refuses a command id that was used for something else", async () => {
    const used = payment(await person());
    await recordContribution(world.here.committee, used);
    const other = await recordContribution(world.here.volunteer, used);
    expect(other).toMatchObject({ ok: false, refusal: { code: "command_id_used" } });
  });

  it("lets one of two tabs win and tells the other who was first", async () => {
    const member = await person();
    const answers = await Promise.all([
      recordContribution(world.here.committee, payment(member)),
      recordContribution(world.here.volunteer, payment(member)),
    ]);
    expect(answers.filter((a) => a.ok)).toHaveLength(1);
    const lost = answers.find((a) => !a.ok);
    expect(lost).toMatchObject({
      refusal: { code: "already_paid", params: { month: isoMonth(now), day: today } },
    });
    expect(await db.contribution.count({ where: { memberId: member } })).toBe(1);
  });

  it("takes up to twelve months ahead and refuses the thirteenth, writing nothing", async () => {
    const member = await person();
    const tooFar = await recordContribution(
      world.here.committee,
      payment(member, { month: addMonths(now, 1), months: 13 }),
    );
    expect(tooFar).toMatchObject({ ok: false, refusal: { code: "too_far_ahead" } });
    expect(await db.contribution.count({ where: { memberId: member } })).toBe(0);
    const year = await recordContribution(
      world.here.committee,
      payment(member, { month: addMonths(now, 1), months: 12 }),
    );
    expect(year.ok).toBe(true);
    expect(await db.contribution.count({ where: { memberId: member } })).toBe(12);
    expect((await figures(addMonths(now, 12)))?.payers).toBe(1);
  });

  it("refuses a payment dated after its month, before the insurance or in the future", async () => {
    const member = await person({ fromMonth: addMonths(now, -2), joinedOn: "2023-01-01" as Day });
    const ask = async (more: Partial<RecordContribution>) => {
      const answer = await recordContribution(world.here.committee, payment(member, more));
      return answer.ok ? "ok" : answer.refusal.code;
    };
    expect(await ask({ month: addMonths(now, -1) })).toBe("paid_after_month");
    const early = addMonths(now, -5);
    expect(await ask({ month: early, paidOn: firstDay(early) })).toBe("not_insured_that_month");
    expect(await ask({ paidOn: addDays(today, 1) })).toBe("paid_in_future");
    expect(await db.contribution.count({ where: { memberId: member } })).toBe(0);
  });

  it("takes an old payment that was made in time, however late it is typed", async () => {
    const month = addMonths(now, -7);
    const member = await person();
    const answer = await recordContribution(
      world.here.committee,
      payment(member, { month, paidOn: firstDay(month) }),
    );
    expect(answer.ok).toBe(true);
  });

  it("finds nobody outside the actor's care", async () => {
    const elsewhere = await person({ villageId: world.here.villages[1].id });
    const code = async (actor: World["coordinator"]) => {
      const answer = await recordContribution(actor, payment(elsewhere));
      return answer.ok ? "ok" : answer.refusal.code;
    };
    expect(await code(world.here.volunteer)).toBe("not_found");
    expect(await code(world.there.committee)).toBe("not_found");
    expect(await code(world.coordinator)).toBe("not_found");
    expect(await code(world.evaluator)).toBe("not_found");
    expect(await code(world.stranger)).toBe("not_found");
    expect(await code(world.here.committee)).toBe("ok");
  });
});

describe("receipts for cash", () => {
  it("have no gap and no double number when many are issued at once", async () => {
    const people = await addPeople(world.there, 24, { villageId: world.there.villages[0].id });
    const answers = await Promise.all(
      people.map((p) =>
        recordContribution(world.there.volunteer, payment(p.id, { channel: "volunteer" })),
      ),
    );
    const numbers = answers.map((a) => (a.ok ? a.value.receiptNo : null));
    expect(numbers.sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(people.map((_, i) => i + 1));
    const month = await db.unitMonth.findUniqueOrThrow({
      where: { unitId_month: { unitId: world.there.id, month: now } },
    });
    expect(month.payers).toBe(24);
  });

  it("take no number when the payment is refused", async () => {
    const [first] = await addPeople(world.there, 1, { villageId: world.there.villages[0].id });
    const refused = await recordContribution(
      world.there.volunteer,
      payment(first?.id ?? 0, { channel: "volunteer", month: addMonths(now, 13) }),
    );
    expect(refused.ok).toBe(false);
    const paid = await recordContribution(
      world.there.volunteer,
      payment(first?.id ?? 0, { channel: "volunteer" }),
    );
    expect(paid).toMatchObject({ value: { receiptNo: 25 } });
  });
});

describe("undoing a contribution", () => {
  it("takes back the whole payment with its reason and its receipt, and frees the months", async () => {
    const member = await person();
    const paid = payment(member, { months: 3, channel: "volunteer" });
    await recordContribution(world.here.committee, paid);
    const undone = await undoContribution(world.here.committee, {
      commandId: newCommand(),
      memberId: member,
      month: addMonths(now, 1),
      reason: "แตะผิดคน",
    });
    expect(undone).toEqual({
      ok: true,
      value: { months: [now, addMonths(now, 1), addMonths(now, 2)] },
    });
    const gone = await db.undoneContribution.findMany({ where: { memberId: member } });
    expect(gone.map((g) => g.reason)).toEqual(["แตะผิดคน", "แตะผิดคน", "แตะผิดคน"]);
    const receipt = await db.receipt.findFirstOrThrow({ where: { memberId: member } });
    expect(receipt.cancelReason).toBe("แตะผิดคน");
    const kept = await db.member.findUniqueOrThrow({ where: { id: member } });
    expect(kept.paidBits).toBe(0n);
    expect((await recordContribution(world.here.committee, payment(member))).ok).toBe(true);
  });

  it("takes back one day's payment of a history that was written at once", async () => {
    const member = await person();
    const writeId = newCommand();
    const months = [addMonths(now, -3), addMonths(now, -2), addMonths(now, -1)];
    await db.contribution.createMany({
      data: months.map((month) => ({
        unitId: world.here.id,
        memberId: member,
        month,
        option: 1,
        amountSatang: 7_000,
        paidOn: toDate(firstDay(month)),
        channel: "kiosk" as const,
        writeId,
        recordedBy: world.here.committee.userId,
      })),
    });
    const undone = await undoContribution(world.here.committee, {
      commandId: newCommand(),
      memberId: member,
      month: addMonths(now, -2),
      reason: "ผิดเดือน",
    });
    expect(undone).toEqual({ ok: true, value: { months: [addMonths(now, -2)] } });
    expect(await db.contribution.count({ where: { memberId: member } })).toBe(2);
  });

  it("lets a volunteer undo only what they recorded themselves", async () => {
    const member = await person();
    await recordContribution(world.here.committee, payment(member));
    const undo = { memberId: member, month: now, reason: "ผิด" };
    const theirs = await undoContribution(world.here.volunteer, {
      commandId: newCommand(),
      ...undo,
    });
    expect(theirs).toMatchObject({ refusal: { code: "not_yours" } });
    const first = await undoContribution(world.here.committee, {
      commandId: newCommand(),
      ...undo,
    });
    expect(first.ok).toBe(true);
    const again = await undoContribution(world.here.committee, {
      commandId: newCommand(),
      ...undo,
    });
    expect(again).toMatchObject({ refusal: { code: "not_paid" } });
  });
});

describe("closing a round", () => {
  it("keeps what it stood at, once, and not before it began", async () => {
    const close = (month: Month, actor = world.here.committee) =>
      closeRound(actor, { commandId: newCommand(), unitId: world.here.id, month, note: null });
    const stood = await close(now);
    expect(stood.ok).toBe(true);
    expect(await close(now)).toMatchObject({ refusal: { code: "round_closed" } });
    const next = await close(addMonths(now, 1));
    expect(next).toMatchObject({ refusal: { code: "round_not_started" } });
    const stranger = await close(addMonths(now, -1), world.here.volunteer);
    expect(stranger).toMatchObject({ refusal: { code: "not_found" } });
  });
});

describe("the monthly figures", () => {
  it("are the same after a full rebuild, whatever was recorded and undone in which order", async () => {
    const people = await addPeople(world.here, 6, { villageId: world.here.villages[2].id });
    let seed = 7;
    const random = (n: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return Math.floor(seed / 65_536) % n;
    };
    const rebuild = () =>
      rebuildFigures(world.here.committee, { commandId: newCommand(), unitId: world.here.id });
    // The rows above were put into the tables without figures; one rebuild sets the start.
    await rebuild();
    let returned = 0;
    for (let round = 0; round < 25; round++) {
      for (let i = 0; i < 4; i++) {
        const member = people[random(people.length)]?.id ?? 0;
        const month = addMonths(now, random(14) - 11);
        const paidOn = month > now ? today : firstDay(month);
        if (random(5) === 0) {
          const undo = { commandId: newCommand(), memberId: member, month, reason: "ทดสอบ" };
          await undoContribution(world.here.committee, undo);
        } else {
          const more = { month, months: 1 + random(2), paidOn };
          await recordContribution(world.here.committee, payment(member, more));
        }
      }
      const kept = await db.unitMonth.aggregate({
        where: { unitId: world.here.id },
        _sum: { returned: true },
      });
      returned += kept._sum.returned ?? 0;
      expect(await rebuild()).toMatchObject({ ok: true, value: { changed: 0 } });
    }
    expect(returned).toBeGreaterThan(20);
    const villages = await db.villageMonth.groupBy({
      by: ["month"],
      where: { unitId: world.here.id },
      _sum: { payers: true, insured: true },
    });
    for (const sum of villages) {
      const whole = await figures(asMonth(sum.month));
      expect([sum._sum.insured, sum._sum.payers]).toEqual([whole?.insured, whole?.payers]);
    }
  });
});
