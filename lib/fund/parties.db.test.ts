import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { baht } from "@/lib/money";
import { paSang } from "@/lib/regulations/template-pa-sang";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import { newCommand, smallWorld, type TestUnit } from "@/scripts/testing/fixture";
import { booksOf, codeOf, colleague, dayAgo, done, sound } from "@/scripts/testing/fund-world";
import { transfer } from "./booking";
import { entry } from "./entry-queries";
import { journal } from "./journal-queries";
import { holderKey, namedKey, workerKey } from "./party";
import { postEntry } from "./post-commands";
import { fundOverview } from "./queries";
import { remit, settle } from "./settle-commands";
import { approveWork, payWork, recordWork } from "./work-commands";

const today = todayInBangkok();
const name = "สมชาย ใจดี";
let here: TestUnit;
let finance: Actor;

beforeAll(async () => {
  here = (await smallWorld()).here;
  await adoptTerms(here, paSang, dayAgo(3, 1));
  finance = (await colleague(here)).actor;
});
afterAll(async () => {
  expect(await booksOf(here.id)).toMatchObject(sound);
  await disconnect();
});

const command = () => ({ commandId: newCommand(), unitId: here.id });
const overview = async () => {
  const found = await fundOverview(here.committee, here.id, today);
  if (!found) throw new Error("nothing to read");
  return found;
};
const owed = async () =>
  (await overview()).owed.map(({ party, name, amount }) => [party, name, amount / 100]).sort();

test("two workers of one name have each their own account, and are told apart", async () => {
  const seats = await Promise.all([colleague(here, "member"), colleague(here, "member")]);
  const [first, second] = seats.map(({ seatId }) => seatId);
  if (!first || !second) throw new Error("no seats");
  await db.committeeMember.updateMany({ where: { id: { in: [first, second] } }, data: { name } });
  const approved = async (workerId: number, quantity: number) => {
    const work = { workerId, activity: "funeral_campaign", happenedOn: dayAgo(1), place: null };
    const { id } = done(await recordWork(here.committee, { ...command(), ...work, quantity }));
    done(await approveWork(finance, { ...command(), workId: id }));
    return id;
  };
  await approved(first, 1);
  const work = await approved(second, 2);
  expect(await owed()).toEqual([
    [workerKey(first), `${name} (1)`, 50],
    [workerKey(second), `${name} (2)`, 100],
  ]);
  const filters = { account: "payable", party: workerKey(second) };
  const read = await journal(here.committee, here.id, {
    ...{ q: "", sort: [], page: 1, size: 50 },
    filters,
  });
  expect(read?.rows.map(({ total }) => total)).toEqual([baht(100)]);
  const shown = await entry(here.committee, here.id, read?.rows[0]?.no ?? 0);
  expect(shown?.lines.map((line) => line.name).sort()).toEqual(["", `${name} (2)`]);

  // What one is paid leaves the other's alone, and a new name does not take what is owed with it.
  done(await payWork(finance, { ...command(), workId: work, money: "cash", paidOn: today }));
  expect(await owed()).toEqual([[workerKey(first), `${name} (1)`, 50]]);
  await db.committeeMember.update({ where: { id: first }, data: { name: "สมชาย ใหม่" } });
  expect(await owed()).toEqual([[workerKey(first), "สมชาย ใหม่", 50]]);
});

test("two who hold cash under one name pass on each their own", async () => {
  const holders = [here.volunteer, finance];
  const users = { id: { in: holders.map(({ userId }) => userId) } };
  await db.user.updateMany({ where: users, data: { name } });
  for (const [at, { userId }] of holders.entries()) {
    const party = holderKey(userId);
    const lines = transfer(
      baht(70 * (at + 1)),
      { account: "contributions_held", party },
      { account: "volunteer_cash", party },
    );
    await db.$transaction((tx) =>
      postEntry(tx, here.committee, {
        ...{ unitId: here.id, writeId: newCommand(), kind: "contribution", happenedOn: today },
        text: "รับเงินสมทบเป็นเงินสด",
        lines,
      }),
    );
  }
  const pass = (userId: number, amount: number) =>
    remit(here.committee, { ...command(), party: holderKey(userId), amount, remittedOn: today });
  expect(codeOf(await pass(here.volunteer.userId, baht(140)))).toBe("remit_too_much");
  expect(codeOf(await pass(finance.userId, baht(140)))).toBe("done");
  const { holding } = await overview();
  expect(holding).toMatchObject([{ party: holderKey(here.volunteer.userId), held: baht(70) }]);
  const [kept] = await db.auditEntry.findMany({
    where: { unitId: here.id, action: "remit" },
    orderBy: { at: "desc" },
  });
  // The audit trail says the name, not the key.
  expect(JSON.stringify(kept?.after)).toContain(name);
  expect(JSON.stringify(kept?.after)).not.toContain("account:");
});

test("whoever the books do not know is owed nothing; the database knows keys alone", async () => {
  for (const party of [name, namedKey(name), workerKey(999_999)]) {
    const input = { ...command(), side: "pay" as const, party, amount: 1, money: "cash" as const };
    expect(codeOf(await settle(here.committee, { ...input, paidOn: today }))).toBe(
      "settle_too_much",
    );
  }
  const [line] = await db.ledgerLine.findMany({ where: { unitId: here.id, party: { not: "" } } });
  const named = db.ledgerLine.create({
    data: {
      unitId: here.id,
      entryId: line?.entryId ?? 0,
      position: 9,
      account: "payable",
      party: name,
      amountSatang: 1,
    },
  });
  await expect(named).rejects.toThrow(/LedgerLine_party/);
  const data = { unitId: here.id, key: "account:7", kind: "seat" as const, seatId: here.chairId };
  await expect(db.fundParty.create({ data })).rejects.toThrow(/FundParty_key/);
});
