import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { recordEnrolment } from "@/lib/fund/enrolment-commands";
import { payAnnualFee } from "@/lib/fund/fee-commands";
import { approveWork, cancelWork, recordWork } from "@/lib/fund/work-commands";
import { baht } from "@/lib/money";
import { monthOf } from "@/lib/month";
import { saveDraft, startDraft } from "@/lib/regulations/commands";
import { paSang } from "@/lib/regulations/template-pa-sang";
import type { Terms } from "@/lib/regulations/terms";
import { adoptTerms } from "@/scripts/testing/adopt-terms";
import {
  addPeople,
  newCommand,
  smallWorld,
  type TestUnit,
  type World,
} from "@/scripts/testing/fixture";
import { recordService } from "./commands";
import { draftEffect, yearOfEvents } from "./effect-queries";
import { recordServiceInput } from "./input";

const today = todayInBangkok();
let world: World;
let here: TestUnit;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
  await adoptTerms(here, paSang, "2023-01-01" as Day);
});
afterAll(disconnect);

async function value<T>(
  outcome: Promise<{ ok: boolean; value?: T; refusal?: unknown }>,
): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value as T;
}

async function draft(terms: Terms): Promise<void> {
  const command = () => ({ commandId: newCommand(), unitId: here.id });
  const { revision } = await value(
    startDraft(here.committee, { ...command(), from: { kind: "empty" } }),
  );
  await value(saveDraft(here.committee, { ...command(), revision, terms }));
}

test("a year of real events is run through the draft", async () => {
  expect(await draftEffect(here.committee, here.id, today)).toBe(null);
  const people = await addPeople(here, 6);
  for (const [at, { id }] of people.entries()) {
    await db.classPeriod.deleteMany({ where: { memberId: id } });
    await db.classPeriod.create({
      data: {
        unitId: here.id,
        memberId: id,
        classCode: at < 2 ? "ordinary" : "general",
        fromDay: toDate("2023-02-01" as Day),
      },
    });
  }
  const no = (at: number) => people[at]?.no ?? 0;
  const command = () => ({ commandId: newCommand(), unitId: here.id });
  const served = (who: string, more: object = {}) =>
    value(
      recordService(
        here.committee,
        recordServiceInput.parse({
          ...command(),
          service: "income_loss_claim",
          who,
          happenedOn: today,
          ...more,
        }),
      ),
    );
  await served(String(no(0)));
  await served(String(no(0)));
  await served(String(no(2)));
  await served("คนไกล", { visitor: true });
  // A year ago and a day: not in the last twelve months.
  await served(String(no(0)), { happenedOn: addDays(today, -370) });
  await value(
    payAnnualFee(here.committee, {
      ...command(),
      no: no(0),
      yearBe: Number(today.slice(0, 4)) + 543,
      paidOn: today,
    }),
  );
  await value(
    recordEnrolment(here.committee, { ...command(), no: no(1), happenedOn: today, keying: "unit" }),
  );
  // Two days of a campaign; one was taken back.
  const works: number[] = [];
  for (const back of [1, 2]) {
    const { id } = await value(
      recordWork(here.volunteer, {
        ...command(),
        workerId: here.volunteerId,
        activity: "funeral_campaign",
        happenedOn: addDays(today, -back),
        quantity: 1,
        place: null,
      }),
    );
    works.push(id);
    await value(approveWork(here.committee, { ...command(), workId: id }));
  }
  const workId = works[1] ?? 0;
  await value(cancelWork(here.committee, { ...command(), workId, reason: "ไม่ได้ไป" }));
  // Two months paid at once at the kiosk are one payment there.
  const paidOn = addDays(today, -40);
  const writeId = newCommand();
  await db.contribution.createMany({
    data: [0, 1].map((later) => ({
      unitId: here.id,
      memberId: people[3]?.id ?? 0,
      month: monthOf(paidOn) + later,
      option: 1,
      amountSatang: 7000,
      paidOn: toDate(paidOn),
      channel: "kiosk" as const,
      writeId,
      recordedBy: here.committee.userId,
    })),
  });

  const year = await yearOfEvents(here.committee, here.id, today);
  expect(year).toBe(null);
  const line = { nameTh: null, nameEn: null, articleKey: null };
  await draft({
    ...paSang,
    classes: paSang.classes.map((c) => ({ ...c, annualFee: baht(c.code === "ordinary" ? 30 : 5) })),
    fees: [
      ...paSang.fees.map((fee) => ({
        ...fee,
        amounts: fee.amounts.map((a) => ({ ...a, range: { min: baht(60), max: baht(60) } })),
      })),
      {
        ...line,
        service: "kiosk_payment",
        per: "time",
        amounts: [{ classCode: "", range: { min: baht(3), max: baht(3) } }],
        split: [
          { to: "unit", name: null, amount: baht(1) },
          { to: "electricity", name: null, amount: baht(1) },
          { to: "kiosk_owner", name: null, amount: baht(1) },
        ],
      },
    ],
  });
  const effect = await draftEffect(here.committee, here.id, today);
  // Now: claims 30 + 30 + 50 + 50, a fee of 20, an enrolment of 13.
  expect(effect?.income.now).toBe(baht(30 + 30 + 50 + 50 + 20 + 13));
  // Draft: four claims of 60, a fee of 30, four others of 5, the kiosk's baht, 13.
  expect(effect?.income.draft).toBe(baht(4 * 60 + 30 + 4 * 5 + 1 + 13));
  const paid = effect?.classes.map(({ code, paid: { now, draft: then } }) => [
    code,
    now / 100,
    then / 100,
  ]);
  expect(paid).toEqual([
    ["ordinary", 30 + 30 + 20, 60 + 60 + 30],
    ["general", 50 + 50, 60 + 60 + 4 * 5 + 3],
  ]);
  expect(effect).toMatchObject({ unpriced: [], spending: { now: baht(50), draft: baht(50) } });
  expect(await draftEffect(world.coordinator, here.id, today)).toEqual(effect);
  for (const actor of [here.volunteer, world.there.committee, world.stranger, world.evaluator]) {
    expect(await draftEffect(actor, here.id, today)).toBe(null);
  }
});
