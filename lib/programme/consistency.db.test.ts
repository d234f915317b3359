import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { todayInBangkok } from "@/lib/day";
import { db, disconnect, sql } from "@/lib/db";
import { addMonths, firstDay, monthOf } from "@/lib/month";
import { refreshFigures } from "@/lib/units/figures-commands";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import { type CheckKey, consistency } from "./consistency-queries";
import { addStatement, removeStatement } from "./statement-commands";
import { addStatementInput } from "./statement-input";

const last = addMonths(monthOf(todayInBangkok()), -1);
let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await addPeople(world.here, 12);
  await db.$transaction((tx) => refreshFigures(tx, world.here.id, addMonths(last, -2)));
});
afterAll(disconnect);

async function found(key: CheckKey) {
  const all = await consistency(world.evaluator);
  const check = all?.checks.find((one) => one.key === key);
  return check?.findings.filter(({ unitId }) => unitId === world.here.id) ?? [];
}
const form = (more: Record<string, unknown> = {}) =>
  addStatementInput.safeParse({
    commandId: newCommand(),
    unitId: world.here.id,
    kind: "percent",
    about: "ผู้มีสิทธิสมัคร",
    source: "รายงาน",
    given: "383; 472",
    stated: "73",
    ...more,
  });

describe("stored figures", () => {
  test("that the commands wrote hold, and the list says how many were checked", async () => {
    const all = await consistency(world.evaluator);
    expect(all?.units).toBeGreaterThanOrEqual(2);
    const here = all?.checks.flatMap(({ findings }) =>
      findings.filter(({ unitId }) => unitId === world.here.id),
    );
    expect(here).toEqual([]);
  });

  test("that were changed behind the records' back are found", async () => {
    const where = { unitId_month: { unitId: world.here.id, month: last } };
    const before = await db.unitMonth.findUniqueOrThrow({ where });
    const { insured, payers } = before;
    await db.unitMonth.update({ where, data: { insured: insured - 1, payers: 3 } });
    expect(await found("payersRecounted")).toMatchObject([{ month: last, is: 3, ought: 0 }]);
    expect(await found("insuredRecounted")).toMatchObject([{ is: insured - 1, ought: insured }]);
    expect(await found("villagesInsured")).toMatchObject([{ is: insured, ought: insured - 1 }]);
    expect(await found("villagesPayers")).toMatchObject([{ is: 0, ought: 3 }]);
    await db.unitMonth.update({ where, data: { insured, payers } });
    expect(await found("payersRecounted")).toEqual([]);
    expect(await found("insuredRecounted")).toEqual([]);
  });

  test("that were left too low, or count people who were not insured then, are found too", async () => {
    const [one, two] = await db.member.findMany({ where: { unitId: world.here.id }, take: 2 });
    for (const member of [one, two]) {
      await db.contribution.create({
        data: {
          unitId: world.here.id,
          memberId: member?.id ?? 0,
          month: last,
          option: 1,
          amountSatang: 7_000,
          paidOn: new Date(firstDay(last)),
          channel: "kiosk",
          writeId: newCommand(),
          recordedBy: world.here.committee.userId,
        },
      });
    }
    expect(await found("payersRecounted")).toMatchObject([{ month: last, is: 0, ought: 2 }]);
    await db.$transaction((tx) => refreshFigures(tx, world.here.id, last));
    expect(await found("payersRecounted")).toEqual([]);
    const insurance = { memberId: two?.id, section: "section40" as const };
    await db.insurance.updateMany({ where: insurance, data: { toMonth: addMonths(last, -1) } });
    expect(
      (await found("payersRecounted")).map(({ month, is, ought }) => [month, is, ought]),
    ).toEqual([[last, 2, 1]]);
    const low = (await found("insuredRecounted")).find(({ month }) => month === last);
    expect((low?.is ?? 0) - (low?.ought ?? 0)).toBe(1);
    await db.insurance.updateMany({ where: insurance, data: { toMonth: null } });
    await db.contribution.deleteMany({ where: { unitId: world.here.id } });
    await db.$transaction((tx) => refreshFigures(tx, world.here.id, last));
    expect(await found("payersRecounted")).toEqual([]);
    expect(await found("insuredRecounted")).toEqual([]);
  });
});

/** Facts that the database itself refuses: what a check is for must have come from elsewhere. */
async function without(constraint: [table: string, name: string], work: () => Promise<void>) {
  const [table, name] = constraint;
  const [kept] = await db.$queryRaw<{ rule: string }[]>(sql`
    SELECT pg_get_constraintdef(oid) AS rule FROM pg_constraint WHERE conname = ${name}`);
  await db.$executeRawUnsafe(`ALTER TABLE "${table}" DROP CONSTRAINT "${name}"`);
  try {
    await work();
  } finally {
    // Rows that were planted meanwhile may stay: a closed month cannot be deleted.
    await db.$executeRawUnsafe(
      `ALTER TABLE "${table}" ADD CONSTRAINT "${name}" ${kept?.rule} NOT VALID`,
    );
  }
}

describe("every check finds what it is for", () => {
  const at = () => ({ unitId_month: { unitId: world.here.id, month: last } });
  const changed = async (data: Record<string, number>, look: () => Promise<void>) => {
    const before = await db.unitMonth.findUniqueOrThrow({ where: at() });
    await db.unitMonth.update({ where: at(), data });
    await look();
    const { insured, payers, registered, newInsured, newPayers } = before;
    const data2 = { insured, payers, registered, newInsured, newPayers };
    await db.unitMonth.update({ where: at(), data: data2 });
  };

  test("more payers than insured, more insured than registered, more new than all", async () => {
    await without(["UnitMonth", "UnitMonth_parts"], async () => {
      await changed({ insured: 5, payers: 6 }, async () => {
        expect(await found("payersOfInsured")).toMatchObject([{ is: 6, ought: 5 }]);
      });
      await changed({ insured: 9, registered: 8 }, async () => {
        expect(await found("insuredOfRegister")).toMatchObject([{ is: 9, ought: 8 }]);
      });
      await changed({ insured: 3, newInsured: 4 }, async () => {
        expect(await found("newOfInsured")).toMatchObject([{ is: 4, ought: 3 }]);
      });
    });
    for (const key of ["payersOfInsured", "insuredOfRegister", "newOfInsured"] as const) {
      expect(await found(key)).toEqual([]);
    }
  });

  test("a month that jumps, and a round or a report that moved after it was closed", async () => {
    const unitId = world.here.id;
    const closedBy = world.here.committee.userId;
    const before = { unitId_month: { unitId, month: addMonths(last, -1) } };
    const kept = await db.unitMonth.findUniqueOrThrow({ where: before });
    await db.unitMonth.update({ where: before, data: { insured: 100, registered: 100 } });
    expect(await found("jumps")).toMatchObject([{ month: last, ought: 100 }]);
    const { insured, registered } = kept;
    await db.unitMonth.update({ where: before, data: { insured, registered } });
    expect(await found("jumps")).toEqual([]);

    const figures = await db.unitMonth.findUniqueOrThrow({ where: at() });
    const closed = { closedOn: new Date(), closedBy, insured: figures.insured };
    await db.roundClose.create({
      data: { unitId, month: last, ...closed, payers: figures.payers + 1 },
    });
    expect(await found("roundsSinceClosed")).toMatchObject([
      { is: figures.payers + 1, ought: figures.payers },
    ]);

    const report = await db.monthlyReport.create({ data: { unitId, month: last } });
    await db.reportSubmission.create({
      data: {
        unitId,
        reportId: report.id,
        no: 1,
        submittedBy: closedBy,
        figures: [{ key: "payers", value: figures.payers + 2 }],
        words: {},
        accepted: true,
        decidedAt: new Date(),
        decidedBy: closedBy,
      },
    });
    expect(await found("reportsSinceAccepted")).toMatchObject([
      { month: last, is: figures.payers + 2, ought: figures.payers },
    ]);
  });

  test("a fund month that does not add up, and one that does not follow", async () => {
    const unitId = world.there.id;
    const there = async (key: CheckKey) =>
      (await consistency(world.evaluator))?.checks
        .find((one) => one.key === key)
        ?.findings.filter((one) => one.unitId === unitId);
    const close = (month: number, openingSatang: bigint, closingSatang: bigint) =>
      db.fundClose.create({
        data: {
          unitId,
          month,
          openingSatang,
          inSatang: 500n,
          outSatang: 0n,
          closingSatang,
          cashSatang: closingSatang,
          countedSatang: closingSatang,
          closedBy: world.there.committee.userId,
        },
      });
    await close(addMonths(last, -1), 0n, 500n);
    await close(last, 700n, 1200n);
    expect(await there("fundChain")).toMatchObject([{ month: last, is: 7, ought: 5 }]);
    expect(await there("fundMonth")).toEqual([]);
    await without(["FundClose", "FundClose_sum"], async () => {
      await close(addMonths(last, -2), 0n, 900n);
    });
    expect(await there("fundMonth")).toMatchObject([{ is: 9, ought: 5 }]);
  });

  test("a sum of the fund that its entries do not come to, and who can look", async () => {
    const unitId = world.here.id;
    expect(await found("fundSums")).toEqual([]);
    const row = { unitId, month: last, account: "cash" as const };
    await db.fundMonth.create({ data: { ...row, debit: 700n } });
    await db.fundMonth.create({ data: { ...row, account: "bank" as const, debit: 200n } });
    expect(await found("fundSums")).toMatchObject([{ month: last, is: 7, ought: 0, runs: false }]);
    const both = [...world.evaluator.grants, ...world.here.committee.grants];
    const all = await consistency({ ...world.evaluator, grants: both });
    const findings = all?.checks.find(({ key }) => key === "fundSums")?.findings;
    expect(findings?.filter((one) => one.unitId === unitId)).toMatchObject([{ runs: true }]);
    await db.fundMonth.deleteMany({ where: { unitId } });
    expect(await found("fundSums")).toEqual([]);
  });

  test("a receipt that is missing, and a person in two units", async () => {
    const unitId = world.here.id;
    for (const no of [1, 3]) {
      await db.receipt.create({
        data: {
          unitId,
          yearBe: 2568,
          no,
          payerName: "ผู้จ่าย",
          text: "ค่าบริการ",
          purpose: "other",
          amountSatang: 100,
          issuedOn: new Date(),
          writeId: newCommand(),
        },
      });
    }
    expect(await found("receipts")).toMatchObject([{ year: 2568, is: 2, ought: 3 }]);
    const [mine] = await db.member.findMany({ where: { unitId }, take: 1 });
    const [theirs] = await addPeople(world.there, 1);
    const idIndex = Buffer.alloc(32, newCommand());
    const idSealed = Buffer.alloc(41, 1);
    for (const id of [mine?.id, theirs?.id]) {
      await db.member.update({ where: { id }, data: { idIndex, idSealed, idLast4: "1234" } });
    }
    expect(await found("twoUnits")).toMatchObject([{ is: 1 }]);
  });

  test("more people at the end than were there at the beginning, once", async () => {
    const unitId = world.here.id;
    const round = async (phase: "baseline" | "endline", people: number, monthsAgo: number) => {
      const { id } = await db.assessmentRound.create({
        data: {
          unitId,
          instrumentKey: "committee_capacity",
          instrumentVersion: 1,
          phase,
          group: "committee",
          entry: "evaluator",
          heldOn: new Date(Date.now() - monthsAgo * 31 * 86_400_000),
          openedBy: world.evaluator.userId,
        },
      });
      for (let no = 1; no <= people; no += 1) {
        const person = { personKey: `x${no}`, label: "ผู้ตอบ", paperCode: `${id}-${no}` };
        const subject = await db.assessmentSubject.create({
          data: { unitId, roundId: id, no, ...person },
        });
        const scored = { answers: { data: 2 }, answered: 1, complete: true, total: 2 };
        await db.assessment.create({
          data: { unitId, subjectId: subject.id, ...scored, way: "grid" },
        });
      }
      const closed = { closedAt: new Date(), closedBy: world.evaluator.userId };
      await db.assessmentRound.update({ where: { id }, data: closed });
    };
    await round("baseline", 9, 24);
    await round("baseline", 5, 12);
    await round("endline", 7, 1);
    expect(await found("roundsGrew")).toMatchObject([{ is: 7, ought: 5 }]);
  });
});

describe("figures as stated", () => {
  test("are kept as printed and checked; taken away they are gone", async () => {
    const given = form({ given: "๓๘๓; 472" });
    if (!given.success) throw given.error;
    const { id } = done(await addStatement(world.evaluator, given.data));
    const kept = async () =>
      (await consistency(world.evaluator))?.statements.find((one) => one.id === id);
    expect(await kept()).toMatchObject({ holds: false, ought: 81.14, given: [383, 472] });
    expect(
      codeOf(await addStatement(world.coordinator, { ...given.data, commandId: newCommand() })),
    ).toBe("not_found");
    done(await removeStatement(world.evaluator, { commandId: newCommand(), statementId: id }));
    expect(await kept()).toBeUndefined();
  });
  test("are refused where they are no figures, or too many or too few", () => {
    expect(form({ given: "383" }).success).toBe(false);
    expect(form({ given: "383; 472; 5" }).success).toBe(false);
    expect(form({ given: "หลายคน; 472" }).success).toBe(false);
    expect(form({ stated: "ครึ่งหนึ่ง" }).success).toBe(false);
    expect(form({ kind: "months", given: "04/2565; 13/2566", stated: "17" }).success).toBe(false);
    expect(form({ kind: "months", given: "04/2565; 09/2566", stated: "17" }).success).toBe(true);
  });
});
