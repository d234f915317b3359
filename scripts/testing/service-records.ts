import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { db } from "@/lib/db";
import { recordEnrolment } from "@/lib/fund/enrolment-commands";
import { payAnnualFee } from "@/lib/fund/fee-commands";
import type { Outcome } from "@/lib/refusal";
import { recordService } from "@/lib/services/commands";
import { recordServiceInput } from "@/lib/services/input";
import type { BusyWorld } from "./busy-world";
import { newCommand } from "./fixture";

const today = todayInBangkok();
export const feeYear = () => Number(today.slice(0, 4)) + 543;

/** Somebody of the class that pays an annual fee, since they joined. */
export async function ordinary(w: BusyWorld, at: number): Promise<number> {
  const { id } = w.person(at);
  await db.classPeriod.deleteMany({ where: { memberId: id } });
  const fromDay = toDate("2022-01-01" as Day);
  await db.classPeriod.create({
    data: { unitId: w.here.id, memberId: id, classCode: "ordinary", fromDay },
  });
  return id;
}

export const serviceForm = (w: BusyWorld, who: string) =>
  recordServiceInput.parse({
    commandId: newCommand(),
    unitId: w.here.id,
    service: "income_loss_claim",
    who,
    visitor: true,
    happenedOn: "2023-06-01",
  });

/** A paid service to look at or take back. */
export async function servicePaid(w: BusyWorld): Promise<number> {
  return (await value(recordService(w.here.committee, serviceForm(w, "คนไกล")))).id;
}

/** An annual fee that was paid. */
export async function feePaid(w: BusyWorld): Promise<number> {
  const memberId = await ordinary(w, 24);
  const paid = { memberId, cancelledOn: null };
  const asked = { commandId: newCommand(), unitId: w.here.id, no: w.person(24).no };
  if ((await db.membershipFee.count({ where: paid })) === 0) {
    await value(payAnnualFee(w.here.committee, { ...asked, yearBe: feeYear(), paidOn: today }));
  }
  return (await db.membershipFee.findFirstOrThrow({ where: paid })).id;
}

/** An enrolment recorded by mistake. */
export async function enrolled(w: BusyWorld): Promise<number> {
  const { id: memberId, no } = w.person(25);
  const kept = { memberId, cancelledOn: null };
  const asked = { commandId: newCommand(), unitId: w.here.id, no, happenedOn: today };
  if ((await db.enrolment.count({ where: kept })) === 0) {
    await value(recordEnrolment(w.here.committee, { ...asked, keying: "unit" }));
  }
  return (await db.enrolment.findFirstOrThrow({ where: kept })).id;
}

async function value<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
}
