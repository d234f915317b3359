import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { recordContribution, undoContribution } from "@/lib/contributions/commands";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, monthOf } from "@/lib/month";
import { banTun } from "@/lib/regulations/template-ban-tun";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestPerson,
  type TestUnit,
} from "@/scripts/testing/fixture";
import { balance, booksOf, dayAgo, moneyIn, sound } from "@/scripts/testing/fund-world";
import { closeMonth, reopenMonth } from "./close-commands";
import { recordEntry, reverseEntry } from "./entry-commands";
import { holderKey } from "./party";
import { fundOverview } from "./queries";
import { rebuildFund } from "./rebuild-commands";
import { remit, settle } from "./settle-commands";
import { monthStatement } from "./statement-queries";
import { approveWork, cancelWork, payWork, recordWork, rejectWork } from "./work-commands";

// Whatever people do in whatever order, done or refused: the sums of months are those of the lines,
// every entry balances, and cash is what the statements say.

const today = todayInBangkok();
const now = monthOf(today);
afterAll(disconnect);

type Step = { what: number; pick: number; amount: number; month: number };
type Setting = { unit: TestUnit; people: TestPerson[] };

const steps: ((setting: Setting, step: Step) => Promise<unknown>)[] = [
  ...["in", "in", "out", "transfer", "opening"].map(
    (direction) =>
      ({ unit }: Setting, { amount, month, pick }: Step) =>
        recordEntry(
          unit.committee,
          moneyIn(unit, {
            direction,
            amount: `${amount / 100}`,
            account: direction === "out" ? "electricity" : "grants",
            money: pick % 2 ? "cash" : "bank",
            articleKey: "fees",
            happenedOn: dayAgo(month, 1),
            payerName: pick % 3 ? undefined : "ผู้จ่าย",
          }),
        ),
  ),
  async ({ unit }, { pick }) => {
    const all = await db.ledgerEntry.findMany({ where: { unitId: unit.id }, select: { no: true } });
    const no = all[pick % Math.max(1, all.length)]?.no ?? 1;
    return reverseEntry(unit.committee, { ...about(unit), no, reason: "ผิด" });
  },
  ({ unit, people }, { pick, month }) =>
    recordContribution(unit.volunteer, {
      commandId: newCommand(),
      memberId: people[pick % people.length]?.id ?? 0,
      month: now,
      months: 1 + (month % 2),
      paidOn: today,
      channel: pick % 2 ? "volunteer" : "kiosk",
      proof: null,
    }),
  ({ unit, people }, { pick }) =>
    undoContribution(unit.committee, {
      commandId: newCommand(),
      memberId: people[pick % people.length]?.id ?? 0,
      month: now,
      reason: "ผิดคน",
    }),
  ({ unit }, { amount }) =>
    remit(unit.committee, {
      ...about(unit),
      party: holderKey(unit.volunteer.userId),
      amount: 7000 * (1 + (amount % 2)),
      remittedOn: today,
    }),
  ({ unit }, { pick }) =>
    settle(unit.committee, {
      ...about(unit),
      side: "pay",
      party: pick % 2 ? "electricity" : "kiosk_owner",
      amount: 100 * (1 + (pick % 3)),
      money: "cash",
      paidOn: today,
    }),
  ({ unit }, { pick, month }) =>
    recordWork(unit.volunteer, {
      ...about(unit),
      workerId: unit.volunteerId,
      activity: "funeral_campaign",
      happenedOn: dayAgo(month, 1 + (pick % 9)),
      quantity: 1,
      place: null,
    }),
  ...[approveWork, payWork, cancelWork, rejectWork].map(
    (command) =>
      async ({ unit }: Setting, { pick }: Step) => {
        const all = await db.compensation.findMany({ where: { unitId: unit.id } });
        const workId = all[pick % Math.max(1, all.length)]?.id ?? 0;
        const input = { ...about(unit), workId, reason: "ผิด", money: "cash", paidOn: today };
        return command(unit.committee, input as never);
      },
  ),
  ({ unit }, { month, amount }) =>
    closeMonth(unit.committee, {
      ...about(unit),
      month: addMonths(now, -month),
      counted: amount,
      note: null,
    }),
  ({ unit }, { month }) =>
    reopenMonth(unit.committee, { ...about(unit), month: addMonths(now, -month), reason: "ลืม" }),
];

const about = (unit: TestUnit) => ({ commandId: newCommand(), unitId: unit.id });

const drawn = fc.array(
  fc.record({
    what: fc.nat({ max: steps.length - 1 }),
    pick: fc.nat({ max: 60 }),
    amount: fc.integer({ min: 1, max: 500_000 }),
    month: fc.nat({ max: 3 }),
  }),
  { minLength: 15, maxLength: 45 },
);

test("after anything that people do the books are sound", async () => {
  let [done, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(drawn, async (list) => {
      const { here: unit } = await smallWorld();
      await adoptTerms(
        unit,
        { ...banTun, compensation: paSang.compensation.map(uncited) },
        dayAgo(4, 1),
      );
      const people = await addPeople(unit, 4);
      // Two at a time, as two people at two tables.
      for (let at = 0; at < list.length; at += 2) {
        const pair = list.slice(at, at + 2);
        const answers = await Promise.all(
          pair.map((step) => steps[step.what]?.({ unit, people }, step)),
        );
        for (const answer of answers) (answer as { ok: boolean }).ok ? done++ : refused++;
      }
      expect(await booksOf(unit.id)).toMatchObject(sound);
      const again = await rebuildFund(unit.committee, about(unit));
      expect(again).toMatchObject({ ok: true, value: { different: 0 } });
      const overview = await fundOverview(unit.committee, unit.id, today);
      const [cash, bank] = [await balance(unit.id, "cash"), await balance(unit.id, "bank")];
      expect(overview).toMatchObject({ cash, bank });
      const statement = await monthStatement(unit.committee, unit.id, now);
      expect(statement?.closing).toBe(cash + bank);
      const closings = await db.fundClose.findMany({
        where: { unitId: unit.id, reopenedAt: null },
        orderBy: { month: "asc" },
      });
      for (const closed of closings) {
        const said = await monthStatement(unit.committee, unit.id, closed.month as never);
        expect(said?.closing).toBe(Number(closed.closingSatang));
        expect(said?.cash).toBe(Number(closed.cashSatang));
      }
      // What volunteers hold is what is owed on, to the satang.
      const held = await balance(unit.id, "contributions_held");
      expect((await balance(unit.id, "volunteer_cash")) + held).toBe(0);
    }),
    { numRuns: 8, endOnFailure: true },
  );
  // A test in which all is refused would prove nothing.
  expect(done).toBeGreaterThan(refused / 3);
}, 180_000);

const uncited = <T extends { articleKey: string | null }>(line: T): T => ({
  ...line,
  articleKey: null,
});
