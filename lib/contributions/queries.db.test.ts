import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import { receiptPaper, receiptsOf } from "@/lib/fund/receipt-queries";
import { changeOverTime } from "@/lib/members/over-time-commands";
import { asMonth, type Month, month, monthOf } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";
import { retentionFinding } from "@/lib/units/finding";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { fillPaSang, type PaSang } from "@/scripts/testing/pa-sang";
import { membersInCare } from "./care-queries";
import { joiningCohorts } from "./cohort-queries";
import { recordContribution, undoContribution } from "./commands";
import { recordContributionInput } from "./input";
import { memberPayments } from "./member-queries";
import { unitOverview } from "./overview-queries";
import { membersDue } from "./queries";
import { reminderOf } from "./reminder";
import { averageRetention, retention } from "./retention";
import { retentionDetails } from "./retention-queries";
import { meterRulesAt } from "./rights";
import { type RoundAsk, recordOf, roundPage } from "./round-queries";
import { unpaidMembers } from "./unpaid-queries";

const today = todayInBangkok();
const now = monthOf(today);
const january = month(2023, 1);
const august = month(2023, 8);

const everybody: RoundAsk = {
  month: august,
  q: "",
  villageId: null,
  carerId: null,
  standing: null,
  sort: "no",
  descending: false,
  limit: 50,
  offset: 0,
};

const allReceipts = { q: "", filters: {}, sort: [], page: 1, size: 50 };

describe("ป่าซาง, January to August 2566", () => {
  let world: World;
  let paSang: PaSang;
  beforeAll(async () => {
    world = await smallWorld();
    paSang = await fillPaSang(world.here);
  });

  const overview = async () => {
    const { here } = world;
    const found = await unitOverview(here.committee, here.id, january, august, today);
    if (!found) throw new Error("not found");
    return found;
  };

  test("the overview shows the report's months, and 60.85 where it cut to 60.84", async () => {
    const { months, villages, unpaid } = await overview();
    expect(months.map(([, insured, payers]) => retention(payers, insured).percent)).toEqual([
      "60.85",
      "60.61",
      "15.45",
      "63.44",
      "56.84",
      "52.36",
      "51.89",
      "32.19",
    ]);
    const figures = months.map(([m, insured, payers]) => ({ month: asMonth(m), insured, payers }));
    expect(averageRetention(figures)).toBe("49.20");
    expect(retentionFinding(figures, "49.20")).toEqual({
      code: "lowest",
      params: { percent: 32, months: 5 },
    });
    expect(villages.reduce((sum, v) => sum + v[3], 0)).toBe(848);
    expect(villages.reduce((sum, v) => sum + v[4], 0)).toBe(273);
    expect(villages.filter((v) => v[5] === null)).toHaveLength(1);
    expect(unpaid).toHaveLength(848 - 273);
  });

  test("payments of later years leave the past round as it was", async () => {
    const { here } = world;
    await paSang.payLater(now);
    const { unpaid } = await overview();
    expect(unpaid).toHaveLength(848 - 273);
    expect(new Set(unpaid.map((p) => p[5]))).toEqual(new Set([august]));
    const round = await roundPage(
      here.committee,
      here.id,
      { ...everybody, standing: "paid" },
      today,
    );
    expect(round?.total).toBe(273);
  });

  test("pages of the round share nobody, filters and their sum agree", async () => {
    const { here } = world;
    const page = async (ask: Partial<RoundAsk>) => {
      const found = await roundPage(here.committee, here.id, { ...everybody, ...ask }, today);
      if (!found) throw new Error("not found");
      return found;
    };
    const numbers = new Set<number>();
    for (let offset = 0; offset < 848; offset += 100) {
      for (const person of (await page({ limit: 100, offset, sort: "missed", descending: true }))
        .people) {
        numbers.add(person[0]);
      }
    }
    expect(numbers.size).toBe(848);
    const totals = await Promise.all(
      here.villages.map(async ({ id }) => (await page({ villageId: id })).total),
    );
    expect(totals.reduce((a, b) => a + b)).toBe(848);
    const [mine, chairs] = await Promise.all([
      page({ carerId: here.volunteerId }),
      page({ carerId: here.chairId }),
    ]);
    expect([mine.total, chairs.total]).toEqual([totals[0], totals[1]]);
    expect((await page({ q: "คนที่848" })).people.map((p) => p[0])).toEqual([848]);
    expect((await page({ q: "%" })).total).toBe(0);
  });

  test("sorted by months missed, and at risk by the rule", async () => {
    const { here } = world;
    const rules = meterRulesAt(august);
    const all = await roundPage(
      here.committee,
      here.id,
      { ...everybody, sort: "missed", descending: true, limit: 900 },
      today,
    );
    const reminders = (all?.people ?? []).map((p) => reminderOf(recordOf(p), august, rules, true));
    const missed = reminders.map((r) => r.cells.split("m").length - 1);
    expect(missed).toEqual([...missed].sort((a, b) => b - a));
    const atRisk = await roundPage(
      here.committee,
      here.id,
      { ...everybody, standing: "at_risk", limit: 10 },
      today,
    );
    expect(atRisk?.total).toBe(reminders.filter((r) => r.code === "risk").length);
    expect(atRisk?.people).toHaveLength(Math.min(10, atRisk?.total ?? 0));
  });

  test("villages, volunteers and cohorts each add up to the unit", async () => {
    const { here } = world;
    const details = await retentionDetails(here.committee, here.id, january, august, today);
    const cohorts = await joiningCohorts(here.committee, here.id, january, august);
    if (!details || !cohorts) throw new Error("not found");
    const sum = (parts: { insured: number; payers: number }[]) => [
      parts.reduce((all, p) => all + p.insured, 0),
      parts.reduce((all, p) => all + p.payers, 0),
    ];
    expect(sum(details.villages)).toEqual([848, 273]);
    expect(sum(details.carers)).toEqual([848, 273]);
    expect(details.carers.at(-1)?.id).toBeNull();
    for (const m of details.months) {
      expect(sum(cohorts.filter((c) => c.month === m.month))).toEqual([m.insured, m.payers]);
      const fresh = cohorts.filter((c) => c.month === m.month && m.month - c.cohort < 12);
      expect(sum(fresh)).toEqual([m.newInsured, m.newPayers]);
    }
    expect(new Set(cohorts.map((c) => c.cohort)).size).toBeGreaterThan(1);
  });
});

describe("a volunteer's own", () => {
  let world: World;
  let mine: { id: number; no: number }[];
  let others: { id: number; no: number }[];
  beforeAll(async () => {
    world = await smallWorld();
    const { here } = world;
    mine = await addPeople(here, 3);
    others = await addPeople(here, 2, { villageId: here.villages[1].id });
  });

  const due = (actor: Actor) => membersDue(actor, world.here.id, now, today);
  const nos = (people: readonly (readonly [number, number, ...unknown[]])[]) =>
    people.map((p) => p[1]);

  test("sees the people of their villages and those given to them, and nobody else", async () => {
    const { here, there } = world;
    const [first, second] = mine;
    const [other] = others;
    if (!first || !second || !other) throw new Error("nobody");
    expect(nos((await due(here.volunteer)).people)).toEqual(mine.map((p) => p.no));
    await db.member.update({ where: { id: first.id }, data: { lookedAfterById: here.chairId } });
    await db.member.update({
      where: { id: other.id },
      data: { lookedAfterById: here.volunteerId },
    });
    const found = await due(here.volunteer);
    expect(nos(found.people)).toEqual([second.no, mine[2]?.no, other.no]);
    expect(found.villages.map((v) => v[1])).toEqual([1, 2]);
    expect(found.cutoffDay).toBe(25);
    const cared = await membersInCare(here.volunteer, here.id, now, { q: "", villageId: null });
    expect(cared.people.map((p) => p[0]).sort()).toEqual([second.no, mine[2]?.no, other.no]);
    expect(await memberPayments(here.volunteer, here.id, first.no)).toBeNull();
    expect(await memberPayments(here.volunteer, here.id, other.no)).not.toBeNull();
    for (const actor of [there.volunteer, there.committee, world.coordinator, world.stranger]) {
      expect((await due(actor)).people).toEqual([]);
    }
  });

  test("one search finds by name inside the care, and keeps the count of all", async () => {
    const { here } = world;
    const [, second] = mine;
    const q = `คนที่ ${second?.no}`;
    const found = await membersInCare(here.volunteer, here.id, now, { q, villageId: null });
    expect(found.people.map((p) => p[0])).toEqual([second?.no]);
    expect(found.all).toBe(3);
  });

  test("a payment shows at once: in the list, on the member's page, in the receipts", async () => {
    const { here } = world;
    const [, second] = mine;
    if (!second) throw new Error("nobody");
    const paid = await recordContribution(
      here.volunteer,
      recordContributionInput.parse({
        commandId: newCommand(),
        memberId: second.id,
        month: now,
        months: 3,
        channel: "volunteer",
      }),
    );
    if (!paid.ok) throw new Error(paid.refusal.code);
    const person = (await due(here.volunteer)).people.find((p) => p[0] === second.id);
    if (!person) throw new Error("nobody");
    const [, , , , option, bits, asOf, insured] = person;
    const rules = meterRulesAt(now);
    expect(reminderOf({ option, bits, asOf, insured }, now, rules).code).toBe("paid");

    const page = await memberPayments(here.volunteer, here.id, second.no);
    expect(page?.paid.map((p) => [p.month, p.firstOf, p.together, p.receiptNo])).toEqual(
      [now + 2, now + 1, now].map((m) => [m, now, 3, paid.value.receiptNo]),
    );
    const year = Number(today.slice(0, 4)) + 543;
    const receipts = await receiptsOf(here.committee, here.id, year, allReceipts);
    expect(receipts).toMatchObject({ years: [year], valid: 1, amount: 21_000, total: 1 });
    const no = paid.value.receiptNo ?? 0;
    const paper = await receiptPaper(here.committee, here.id, year, no);
    expect(paper).toMatchObject({ no, amount: 21_000, issuedOn: today, memberNo: second.no });
    expect(paper?.months.map((m) => m.month)).toEqual([now, now + 1, now + 2]);

    await undoContribution(here.volunteer, {
      commandId: newCommand(),
      memberId: second.id,
      month: now,
      reason: "แตะผิดคน",
    });
    const after = await memberPayments(here.volunteer, here.id, second.no);
    expect(after?.paid).toEqual([]);
    expect(after?.undone.map((u) => u.reason)).toEqual(Array(3).fill("แตะผิดคน"));
    const cancelled = await receiptPaper(here.committee, here.id, year, no);
    expect(cancelled).toMatchObject({ cancelledOn: today, cancelReason: "แตะผิดคน" });
    expect(cancelled?.months).toHaveLength(3);
    const left = await receiptsOf(here.committee, here.id, year, allReceipts);
    expect(left).toMatchObject({ valid: 0, amount: 0, total: 1 });
  });
});

test("a unit's round is its committee's alone", async () => {
  const { here, there, coordinator, evaluator, stranger } = await smallWorld();
  await addPeople(here, 1);
  const asks = (actor: Actor) =>
    Promise.all([
      unitOverview(actor, here.id, january, now, today),
      roundPage(actor, here.id, { ...everybody, month: now }, today),
      unpaidMembers(actor, here.id, now, today),
      retentionDetails(actor, here.id, january, now, today),
      joiningCohorts(actor, here.id, january, now),
      receiptsOf(actor, here.id, 2569, allReceipts),
      receiptPaper(actor, here.id, 2569, 1),
    ]);
  for (const actor of [there.committee, here.volunteer, coordinator, evaluator, stranger]) {
    expect(await asks(actor)).toEqual(Array(7).fill(null));
  }
  expect(await unpaidMembers(here.committee, here.id, now, today)).toHaveLength(1);
});

test("a past round keeps people in the village they lived in, as its figures do", async () => {
  const { here } = await smallWorld();
  const [old, next] = here.villages;
  const [moved] = await addPeople(here, 1, { villageId: old.id });
  if (!moved) throw new Error("nobody added");
  await db.$transaction(async (tx) => {
    const data = { villageId: next.id };
    await tx.member.update({ where: { id: moved.id }, data });
    const { id } = moved;
    const joinedOn = "2023-01-01" as Day;
    await changeOverTime(
      tx,
      { unitId: here.id, id, joinedOn, villageId: next.id, classCode: null },
      "2023-06-10" as Day,
    );
    await refreshFigures(tx, here.id, january);
  });
  const asked = async (at: Month) => {
    const inVillage = async (villageId: number) =>
      (await roundPage(here.committee, here.id, { ...everybody, month: at, villageId }, today))
        ?.total;
    const counted = await db.villageMonth.findMany({ where: { unitId: here.id, month: at } });
    const figure = (id: number) => counted.find((v) => v.villageId === id)?.insured ?? 0;
    expect([await inVillage(old.id), await inVillage(next.id)]).toEqual([
      figure(old.id),
      figure(next.id),
    ]);
    const unpaid = await unpaidMembers(here.committee, here.id, at, today);
    const person = unpaid?.find((p) => p.no === moved.no);
    const page = await roundPage(here.committee, here.id, { ...everybody, month: at }, today);
    const row = page?.people.find(([no]) => no === moved.no);
    expect(row && page?.villages[row[2]]?.[0]).toBe(person?.villageId);
    return person?.villageId;
  };
  expect(await asked(month(2023, 5))).toBe(old.id);
  expect(await asked(month(2023, 6))).toBe(next.id);
  expect(await asked(now)).toBe(next.id);
});

test("who left or is insured elsewhere is not due", async () => {
  const { here } = await smallWorld();
  const [left, elsewhere, stays] = await addPeople(here, 3);
  if (!left || !elsewhere || !stays) throw new Error("nobody");
  await db.member.update({ where: { id: left.id }, data: { leftOn: toDate("2022-05-31" as Day) } });
  await db.insurance.updateMany({
    where: { memberId: elsewhere.id },
    data: { toMonth: month(2022, 5) },
  });
  const due = await unpaidMembers(here.committee, here.id, now, today);
  expect(due?.map((p) => p.no)).toEqual([stays.no]);
  const then = await unpaidMembers(here.committee, here.id, month(2022, 5), today);
  expect(then).toHaveLength(3);
});
