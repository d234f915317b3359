import { readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { db, disconnect, Prisma, pool } from "@/lib/db";
import { type BusyWorld, busyWorld } from "@/scripts/testing/busy-world";
import { commandCalls } from "@/scripts/testing/command-calls";
import { testActor } from "@/scripts/testing/fixture";
import { queryCalls } from "@/scripts/testing/query-calls";
import type { Actor } from "./actor";

// Every query and command, asked by somebody of another place: nothing is found and nothing written.

const inTransaction =
  "runs inside the transaction of a command that has found its subject in scope";
const sqlPiece = "a piece of SQL, joined with the scope by the query that uses it";
const noData = "touches no data";
const keptSums = "reads sums for a query or command that has asked readerOf or keeperOf";
const inJob = "runs in a job without a person; the work inside is done as who asked for it";

/** Exports that take no actor, and why that is right. */
const withoutActor: Record<string, string> = {
  "access/queries.loadActor": "is how an actor comes to be",
  "access/queries.actorNow": "is how an actor comes to be, for a job",
  "access/people-queries.invitationByToken": "the link itself is the right to ask",
  "access/invitation-commands.hashToken": noData,
  "access/commands.randomToken": noData,
  "access/invitation-commands.acceptInvitation": "the link itself is the right to an account",
  "access/commands.foundFirstAccount": "there is nobody yet; refuses as soon as there is",
  "access/role-commands.mayGiveRole": inTransaction,
  "access/role-commands.freeSeat": inTransaction,
  "access/commands.changePassword": "changes the actor's own account alone",
  "access/commands.signOutEverywhere": "ends the actor's own sessions alone",
  "assessments/entry-commands.followUp": inTransaction,
  "assessments/entry-commands.keepAnswers": inTransaction,
  "assessments/entry-commands.subjectToEnter": inTransaction,
  "assessments/link-queries.linkByToken": "the link itself is the right to ask",
  "assessments/link-commands.consentByLink": "the link itself is the right to answer",
  "assessments/link-commands.declineByLink": "the link itself is the right to answer",
  "assessments/link-commands.answerByLink": "the link itself is the right to answer",
  "assessments/link-commands.finishByLink": "the link itself is the right to answer",
  "assessments/round-commands.counselsIn": "asks whether the actor is the unit's counsellor",
  "assessments/round-commands.roundToEnter": inTransaction,
  "assessments/subject-commands.addPeopleTo": inTransaction,
  "assessments/import-queries.knownPeople": sqlPiece,
  "assessments/instrument-commands.keepsInstruments": noData,
  "assessments/instrument-queries.askedIn":
    "whether a published instrument may be asked in a province is no secret",
  "assessments/instrument-queries.instrumentOf":
    "the questions of a published instrument are no secret",
  "assessments/instrument-queries.instrumentsOf":
    "the questions of published instruments are no secret",
  "campaigns/queries.campaignsBetween": "the caller has asked who may see the unit's sums",
  "campaigns/queries.campaignsOfMonth": "the caller has asked who may see the unit's sums",
  "campaigns/result-queries.candidatesOf": "the caller has asked who may see the register",
  "contributions/people-queries.insuredMonths": sqlPiece,
  "contributions/people-queries.insuredPeople": sqlPiece,
  "contributions/people-queries.paidBits": sqlPiece,
  "contributions/people-queries.paidIn": sqlPiece,
  "contributions/cash-commands.issueForCash": inTransaction,
  "contributions/round-queries.recordOf": noData,
  "contributions/import-apply-commands.insertFrom": sqlPiece,
  "contributions/import-apply-commands.refreshWritten": inTransaction,
  "contributions/import-check-commands.section40Of": inTransaction,
  "fund/fee-queries.dueFees": sqlPiece,
  "fund/work-commands.recordWorkIn": inTransaction,
  "fund/work-commands.rejectWorkIn": inTransaction,
  "fund/books-commands.keeperOf": "asks who keeps the books, for a command",
  "fund/books-commands.lockBooks": inTransaction,
  "fund/books-commands.balanceOf": inTransaction,
  "fund/books-commands.notAhead": noData,
  "fund/books-commands.notToOneself": inTransaction,
  "fund/books-commands.cited": inTransaction,
  "fund/journal-queries.journalWhere": sqlPiece,
  "fund/photo-queries.placeOf": noData,
  "fund/photo-upkeep-commands.cleanOldPhotos": inJob,
  "fund/photo-upkeep-commands.keepPhotosInOrder": inJob,
  "fund/photo-upkeep-commands.removeStrayPhotos": inJob,
  "fund/reader-queries.citedArticles": keptSums,
  "fund/sums-queries.sumsBetween": keptSums,
  "fund/sums-queries.stoodAt": keptSums,
  "fund/sums-queries.openedBetween": keptSums,
  "fund/party-queries.partyName": keptSums,
  "fund/party-queries.partyNames": sqlPiece,
  "fund/sums-queries.partiesAt": keptSums,
  "fund/sums-queries.booksOf": keptSums,
  "fund/sums-queries.articleSums": keptSums,
  "contributions/book-commands.kioskRuleOf": sqlPiece,
  "contributions/book-commands.postPayment": inTransaction,
  "contributions/book-commands.postImported": inTransaction,
  "contributions/book-commands.takeBack": inTransaction,
  "contributions/book-commands.takeBackImport": inTransaction,
  "fund/post-commands.closedThrough": inTransaction,
  "fund/post-commands.postEntry": inTransaction,
  "fund/reverse-commands.reverseOne": inTransaction,
  "fund/reverse-commands.reverseSource": inTransaction,
  "fund/reverse-commands.reverseAll": inTransaction,
  "fund/receipt-commands.issueReceipt": inTransaction,
  "fund/receipt-commands.issuedReceipts": sqlPiece,
  "fund/receipt-commands.cancelReceipts": inTransaction,
  "imports/check-commands.checkBatch": inJob,
  "imports/commands.batchOf": inTransaction,
  "imports/commands.giveBack": inJob,
  "imports/commands.resumeImports": inJob,
  "imports/commands.endLostReadings": inJob,
  "imports/commands.forgetOldRows": inJob,
  "imports/job-commands.runJob": inJob,
  "imports/staging-commands.showProgress": inTransaction,
  "maturity/evidence-queries.evidenceWhere": sqlPiece,
  "maturity/queries.standardFor": "what is asked of units is no secret",
  "meetings/commands.meetingFor": inTransaction,
  "meetings/task-commands.seatOf": inTransaction,
  "meetings/open-queries.openMatters": inTransaction,
  "meetings/queries.meetingsOfMonth": "the caller has asked who may see the unit's sums",
  "meetings/plan-queries.planProgress": "the caller has asked who may see the unit's sums",
  "members/register-queries.idsFound": sqlPiece,
  "members/month-queries.insuredBits": sqlPiece,
  "members/month-queries.onRegister": sqlPiece,
  "members/month-queries.paidIn": sqlPiece,
  "members/register-queries.detailsOf": sqlPiece,
  "members/commands.addMemberIn": inTransaction,
  "members/commands.registeredFrom": noData,
  "members/commands.unitFacts": inTransaction,
  "members/commands.mayPutInto": noData,
  "members/commands.refuseKnownId": inTransaction,
  "members/change-commands.refuseAge": inTransaction,
  "members/change-commands.memberFor": inTransaction,
  "members/change-commands.memberForCommittee": inTransaction,
  "members/insert-commands.storedPerson": noData,
  "members/insert-commands.houseNumber": noData,
  "members/insert-commands.householdId": inTransaction,
  "members/insert-commands.insertMembers": inTransaction,
  "members/insurance-commands.periodsOf": inTransaction,
  "members/insurance-commands.replacePeriods": inTransaction,
  "members/insurance-commands.firstChanged": noData,
  "members/merge-commands.mergeMembersIn": inTransaction,
  "members/paid-commands.refreshPaid": inTransaction,
  "reports/facts-queries.monthFacts": "the caller has asked who may see the unit's sums",
  "regulations/commands.unitToRule": inTransaction,
  "regulations/commands.draftToChange": inTransaction,
  "regulations/commands.refuseFaults": noData,
  "regulations/terms-commands.rowOf": noData,
  "regulations/terms-commands.writeTerms": inTransaction,
  "regulations/terms-queries.readTerms": "the caller has asked who may read them",
  "regulations/terms-queries.keptTerms": "the caller has asked who may read them",
  "reports/due-queries.reportDayOf": sqlPiece,
  "reports/due-queries.dueOf": sqlPiece,
  "units/commands.unitToEdit": inTransaction,
  "units/commands.dayNotAhead": noData,
  "units/commands.lockVillage": inTransaction,
  "units/figures-commands.lastFiguresMonth": noData,
  "members/over-time-commands.beginOverTime": inTransaction,
  "members/over-time-commands.changeOverTime": inTransaction,
  "units/paid-change-commands.changePaid": inTransaction,
  "units/figures-commands.refreshFigures": inTransaction,
  "units/figures-commands.rollFigures": inJob,
};

const checksFile = "judges the rows of a file that waits beside the books";
const onTheWay = "a step towards the recording of a file, which is the row";

/** Commands that leave no audit row, and why that is right. */
const withoutRow: Record<string, string> = {
  "contributions/import-check-commands.checkPayments": checksFile,
  "members/import-commands.checkMembers": checksFile,
  "imports/commands.requestApply": onTheWay,
  "imports/commands.claimApply": onTheWay,
  "imports/job-commands.goOnChecking": checksFile,
  "imports/job-commands.goOnApplying": onTheWay,
};

const lib = join(import.meta.dirname, "..");
const files = (readdirSync(lib, { recursive: true }) as string[])
  .filter((name) => /^[^/]+\/([^/]+-)?(queries|commands)\.ts$/.test(name))
  .map((name) => name.replace(/\.ts$/, ""));

async function exportsOf(file: string): Promise<string[]> {
  const found: Record<string, unknown> = await import(join(lib, `${file}.ts`));
  return Object.keys(found)
    .filter((name) => typeof found[name] === "function")
    .map((name) => `${file}.${name}`);
}

let world: BusyWorld;
let outsiders: [string, Actor][];

beforeAll(async () => {
  world = await busyWorld();
  await db.province.createMany({
    data: [{ code: "57", nameTh: "เชียงราย", nameEn: "Chiang Rai" }],
    skipDuplicates: true,
  });
  const elsewhere = { provinceCode: "57" };
  outsiders = [
    ["committee of another unit", world.there.committee],
    ["volunteer of another unit", world.there.volunteer],
    ["coordinator of another province", await testActor("far-coord", "coordinator", elsewhere)],
    ["evaluator of another province", await testActor("far-eval", "evaluator", elsewhere)],
    ["person without a role", world.stranger],
  ];
});
afterAll(disconnect);

const tables = Object.values(Prisma.ModelName).filter((name) => name !== "SignInThrottle");
const prints = tables.map(
  (name) => `(SELECT count(*) || ':' || coalesce(max(xmin::text::bigint), 0) FROM "${name}")
    AS "${name}"`,
);

/**
 * A fingerprint of every table but the one that counts failed sign-ins: how many rows, and the
 * youngest transaction that wrote one. A row written, changed or gone changes it; prepared once,
 * for it is asked twice a case.
 */
async function everything(): Promise<Record<string, string>> {
  const { rows } = await pool().query({ name: "everything", text: `SELECT ${prints.join(", ")}` });
  return rows[0];
}

type Answer = { ok?: boolean; refusal?: { code: string } } | null;

/** What somebody outside is told: nothing, or that it was not found or is not theirs to do. */
function nothing(answer: unknown): boolean {
  if (answer === null || answer === undefined || answer === false || answer === 0) return true;
  if (typeof answer !== "object") return false;
  const { ok, refusal } = answer as NonNullable<Answer>;
  if (ok === false) return refusal?.code === "not_found" || refusal?.code === "not_permitted";
  if (ok === true) return false;
  return Object.values(answer).every(nothing);
}

const said = (answer: unknown) =>
  JSON.stringify(answer, (_, value) => (typeof value === "bigint" ? `${value}` : value));

describe("the list of queries and commands", () => {
  it("is whole: each is called below or says why it takes no actor", async () => {
    const all = (await Promise.all(files.map(exportsOf))).flat().sort();
    const listed = { ...queryCalls, ...commandCalls, ...withoutActor };
    expect(all.length).toBeGreaterThan(80);
    expect(Object.keys(listed).sort()).toEqual(all);
  });
});

describe("the fingerprint", () => {
  const provinces = async () => (await everything()).Province;
  const changed = async (write: () => Promise<unknown>) => {
    const before = await provinces();
    await write();
    return (await provinces()) !== before;
  };

  it("holds still by itself, and tells a row that is written, changed or gone", async () => {
    expect(await changed(async () => {})).toBe(false);
    const data = { code: "99", nameTh: "แดนทดลอง", nameEn: "Nowhere" };
    expect(await changed(() => db.province.create({ data }))).toBe(true);
    const where = { code: data.code };
    expect(await changed(() => db.province.update({ where, data: { nameEn: "Else" } }))).toBe(true);
    expect(await changed(() => db.province.delete({ where }))).toBe(true);
  });
});

describe.each(Object.entries({ ...queryCalls, ...commandCalls }))("%s", (name, call) => {
  it("gives nothing to outsiders, leaves nothing behind, and serves its own", async () => {
    // What a call needs to stand on is made first, so that the fingerprint holds still.
    const made = await call.make(world);
    const before = await everything();
    for (const [who, actor] of outsiders) {
      const answer = await call.ask(actor, world, made);
      expect(nothing(answer), `${who} is told ${said(answer)}`).toBe(true);
    }
    expect(await everything()).toEqual(before);
    const rows = await db.auditEntry.count();
    const answer = await call.ask(call.by(world), world, made);
    expect(nothing(answer), `its own is told ${said(answer)}`).toBe(false);
    expect((answer as Answer)?.ok ?? true, said(answer)).toBe(true);
    // The row is the command's idempotence too: see write() in lib/audit.ts.
    const due = name in commandCalls && !(name in withoutRow) ? 1 : 0;
    expect(await db.auditEntry.count(), "audit rows").toBe(rows + due);
  });
});
