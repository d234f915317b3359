import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import type { UnitMonth } from "@/lib/generated/prisma/client";
import { insuredBitsAt } from "@/lib/members/insured-months";
import { refreshPaid } from "@/lib/members/paid-commands";
import type { InsuranceSection } from "@/lib/members/periods";
import { register } from "@/lib/members/register-queries";
import { addMonths, asMonth, firstDay, lastDay, type Month, monthOf } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";
import { smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { membersInCare } from "./care-queries";
import { memberPayments } from "./member-queries";
import { unitOverview } from "./overview-queries";
import { membersDue } from "./queries";
import { type PaidRecord, reminderOf } from "./reminder";
import { meterRulesAt } from "./rights";
import { recordOf, roundPage } from "./round-queries";
import { unpaidMembers } from "./unpaid-queries";

const today = todayInBangkok();
const now = monthOf(today);
const start = addMonths(now, -30);

type Life = {
  joinedOn: Day;
  leftOn: Day | null;
  periods: { section: InsuranceSection; from: Month; to: Month | null }[];
  paid: Month[];
};

/** A person who changes between sections and to none, comes before or after it, leaves or stays. */
const life = fc
  .record({
    came: fc.nat(28),
    stays: fc.option(fc.nat(20), { freq: 3 }),
    spans: fc.array(
      fc.record({
        section: fc.constantFrom("section40", "section40", "section33", "section39"),
        months: fc.integer({ min: 1, max: 12 }),
        gap: fc.constantFrom(0, 0, 1, 4),
      }),
      { minLength: 1, maxLength: 5 },
    ),
    lasts: fc.boolean(),
    paid: fc.uniqueArray(fc.nat(33), { maxLength: 30 }),
  })
  .map(({ came, stays, spans, lasts, paid }): Life => {
    const joined = addMonths(start, came);
    const left = stays === null ? null : addMonths(joined, stays);
    let next = start;
    const periods = spans.map(({ section, months, gap }, at) => {
      const from = addMonths(next, gap);
      next = addMonths(from, months);
      const to = lasts && at === spans.length - 1 ? null : addMonths(next, -1);
      return { section: section as InsuranceSection, from, to };
    });
    return {
      joinedOn: lastDay(joined),
      leftOn:
        left !== null && left < now ? (left === joined ? lastDay(left) : firstDay(left)) : null,
      periods,
      paid: paid.map((at) => addMonths(start, at)),
    };
  });

async function live(unit: TestUnit, lives: readonly Life[]): Promise<void> {
  const ids: number[] = [];
  for (const [at, one] of lives.entries()) {
    const { id } = await db.member.create({
      data: {
        unitId: unit.id,
        no: at + 1,
        firstName: `คนที่${at + 1}`,
        lastName: "ตัวอย่าง",
        villageId: unit.villages[0].id,
        joinedOn: toDate(one.joinedOn),
        leftOn: one.leftOn && toDate(one.leftOn),
        leftReason: one.leftOn && "moved",
        searchKey: `คนที${at + 1}`,
        insurance: {
          create: one.periods.map(({ section, from, to }) => ({
            section,
            option: section === "section40" ? 1 : null,
            fromMonth: from,
            toMonth: to,
          })),
        },
      },
    });
    ids.push(id);
    await db.contribution.createMany({
      data: one.paid.map((month) => ({
        unitId: unit.id,
        memberId: id,
        month,
        option: 1,
        amountSatang: 7000,
        paidOn: toDate(firstDay(month)),
        channel: "bank" as const,
        writeId: randomUUID(),
        recordedBy: unit.committee.userId,
      })),
    });
  }
  await db.$transaction(async (tx) => {
    await refreshPaid(tx, unit.id, ids);
    await refreshFigures(tx, unit.id, start);
  });
}

test("figures, strips, today's list, call sheets, register and member page know the same months", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 12, maxLength: 12 }), async (lives) => {
      const { here } = await smallWorld();
      await live(here, lives);
      const figures = await db.unitMonth.findMany({ where: { unitId: here.id } });
      for (const month of [now, addMonths(now, -1), addMonths(now, -7), addMonths(now, -16)]) {
        await agree(here, lives, month, figures);
      }
    }),
    { numRuns: 6 },
  );
});

const under40 = ({ periods }: Pick<Life, "periods">) =>
  periods.filter((p) => p.section === "section40");

async function agree(
  unit: TestUnit,
  lives: readonly Life[],
  month: Month,
  figures: readonly UnitMonth[],
): Promise<void> {
  const bitsOf = ({ periods, ...one }: Life, at: Month) =>
    insuredBitsAt(under40({ periods }), one, at);
  // Month by month: how many the rule finds, and what was counted.
  for (let at = start; at <= now; at = addMonths(at, 1)) {
    const insured = lives.filter((one) => bitsOf(one, at) & 1n);
    const counted = figures.find((one) => one.month === at);
    const payers = insured.filter((one) => one.paid.includes(at));
    const before = addMonths(at, -1);
    const returned = payers.filter(
      (one) =>
        bitsOf(one, before) & 1n &&
        !one.paid.includes(before) &&
        one.paid.some((paid) => paid < before),
    );
    const firsts = insured.map((one) => Math.min(...under40(one).map(({ from }) => from)));
    expect([at - start, counted]).toMatchObject([
      at - start,
      {
        insured: insured.length,
        payers: payers.length,
        returned: returned.length,
        joined: firsts.filter((first) => first === at).length,
        newInsured: firsts.filter((first) => at - first < 12).length,
      },
    ]);
  }

  const rules = meterRulesAt(month);
  const said = (record: PaidRecord) => reminderOf(record, month, rules);
  const ruled = (one: Life) =>
    said({
      bits: String(
        one.paid.filter((m) => m <= month).reduce((all, m) => all | (1n << BigInt(month - m)), 0n),
      ),
      asOf: month,
      option: 1,
      insured: String(bitsOf(one, month)),
    });
  const expected = new Map(
    lives.flatMap((one, at) => (bitsOf(one, month) & 1n ? [[at + 1, ruled(one)]] : [])),
  );
  const unpaid = new Map([...expected].filter(([, { code }]) => code !== "paid"));

  const ask = { month, q: "", villageId: null, carerId: null, standing: null } as const;
  const page = { sort: "missed", descending: true, limit: 50, offset: 0 } as const;
  const round = await roundPage(unit.committee, unit.id, { ...ask, ...page }, today);
  expect(sorted(round?.people.map((p) => [p[0], said(recordOf(p))]))).toEqual(sorted(expected));
  const missed = round?.people.map((p) => said(recordOf(p)).cells.replace("o", "m"));
  const counts = missed?.map((cells) => cells.split("m").length - 1) ?? [];
  expect(counts).toEqual([...counts].sort((a, b) => b - a));

  const sheet = await unpaidMembers(unit.committee, unit.id, month, today);
  expect(sorted(sheet?.map((p) => [p.no, said(p)]))).toEqual(sorted(unpaid));

  const overview = await unitOverview(unit.committee, unit.id, start, month, today);
  expect(
    sorted(
      overview?.unpaid.map(([no, , , option, bits, asOf, insured]) => [
        no,
        said({ option, bits, asOf, insured }),
      ]),
    ),
  ).toEqual(sorted(unpaid));

  if (month < now) return;
  const due = await membersDue(unit.volunteer, unit.id, month, today);
  expect(
    sorted(
      due.people.map(([, no, , , option, bits, asOf, insured]) => [
        no,
        said({ option, bits, asOf, insured }),
      ]),
    ),
  ).toEqual(sorted(expected));
  const care = await membersInCare(unit.volunteer, unit.id, month, { q: "", villageId: null });
  expect(
    sorted(
      care.people
        .filter((p) => p[4] > 0)
        .map(([no, , , , option, bits, asOf, insured]) => [
          no,
          said({ option, bits, asOf, insured }),
        ]),
    ),
  ).toEqual(sorted(expected));
  const state = { q: "", filters: {}, sort: [], page: 1, size: 50 };
  const { rows } = await register(unit.committee, unit.id, state, month);
  for (const row of rows) {
    expect(row.insuredBits).toBe(bitsOf(lives[row.no - 1] as Life, month));
  }
  for (const [at, one] of lives.entries()) {
    const own = await memberPayments(unit.volunteer, unit.id, at + 1);
    if (!own) throw new Error("not found");
    expect(insuredBitsAt(own.periods, own, asMonth(month))).toBe(bitsOf(one, month));
  }
}

function sorted<T>(pairs: Iterable<readonly [number, T]> = []): [number, T][] {
  return [...pairs].map(([no, one]): [number, T] => [no, one]).sort(([a], [b]) => a - b);
}

afterAll(disconnect);
