import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { committeeOf, mayRecordFor, mayRunUnit, volunteerOf } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Compensation } from "@/lib/generated/prisma/client";
import { MOST, type Satang } from "@/lib/money";
import { type Outcome, refuse } from "@/lib/refusal";
import { articleNo } from "@/lib/regulations/articles";
import { compensationFor } from "@/lib/regulations/compensation";
import { activityName } from "@/lib/regulations/names";
import { regulationInForce } from "@/lib/regulations/queries";
import type { CompensationTerm, Terms } from "@/lib/regulations/terms";
import { transfer } from "./booking";
import { notAhead } from "./books-commands";
import type {
  approveWorkInput,
  cancelWorkInput,
  payWorkInput,
  recordWorkInput,
  rejectWorkInput,
} from "./input";
import { workerKey } from "./party";
import { postEntry } from "./post-commands";
import { reverseSource } from "./reverse-commands";
import { type WorkStep, workRefusal, workState } from "./work";

/**
 * A worker's campaign day or trip, at what the regulation in force on that day pays for it. A
 * volunteer records their own; the committee anybody's of the unit.
 *
 * Refuses: not_found, not_permitted (a volunteer for somebody else), day_ahead, work_not_in_office,
 * work_unpaid (the regulation pays nothing for it), work_there (the same day and activity).
 */
export function recordWork(
  actor: Actor,
  input: z.output<typeof recordWorkInput>,
): Promise<Outcome<{ id: number; amountSatang: Satang }>> {
  return write(actor, { id: input.commandId, action: "recordWork" }, async (tx, note) => {
    const work = await recordWorkIn(tx, actor, input);
    note({ unitId: input.unitId, subject: "work", subjectId: work.id, after: work.after });
    return { id: work.id, amountSatang: work.after.amountSatang };
  });
}

/** The same inside another command, a campaign say. Refuses as `recordWork` does. */
export async function recordWorkIn(tx: Tx, actor: Actor, input: z.output<typeof recordWorkInput>) {
  const { unitId, workerId, activity, happenedOn, quantity, place } = input;
  if (!mayRecordFor(actor, unitId)) refuse("not_found");
  const worker = await tx.committeeMember.findFirst({ where: { id: workerId, unitId } });
  if (!worker) refuse("not_found");
  const own = volunteerOf(actor, unitId)?.committeeMemberId === workerId;
  if (!mayRunUnit(actor, unitId) && !own) refuse("not_permitted");
  notAhead(happenedOn);
  const [since, until] = [fromDate(worker.since), worker.until && fromDate(worker.until)];
  if (happenedOn < since || (until && happenedOn > until)) refuse("work_not_in_office");
  const regulation = await regulationInForce(tx, unitId, happenedOn);
  const term = regulation && compensationFor(regulation.terms, activity);
  if (!regulation || !term) refuse("work_unpaid", { day: happenedOn });
  const amountSatang = term.amount * quantity;
  if (amountSatang > MOST) refuse("amount_high", { amount: amountSatang, due: MOST });
  const work = { activity, quantity, place, amountSatang };
  const created = await tx.compensation
    .create({
      data: {
        ...work,
        unitId,
        workerId,
        workerUserId: worker.userId,
        happenedOn: toDate(happenedOn),
        regulationId: regulation.id,
        articleNo: articleNo(regulation.terms, term.articleKey),
        recordedBy: actor.userId,
        writeId: input.commandId,
      },
    })
    .catch((error) => {
      if (isUniqueViolation(error, "Compensation_once")) {
        refuse("work_there", { name: worker.name, day: happenedOn });
      }
      throw error;
    });
  return { id: created.id, after: { ...work, happenedOn } };
}

/**
 * A second person of the committee approves a worker's day or trip; from then on the unit owes it.
 *
 * Refuses: not_found, not_permitted, work_own (one's own, or recorded by oneself), work_over_limit,
 * work_approved, work_paid, work_rejected, work_cancelled.
 */
export function approveWork(
  actor: Actor,
  input: z.output<typeof approveWorkInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "approveWork" }, async (tx, note) => {
    const { work, term } = await workFor(tx, actor, input, "approve");
    await tx.compensation.update({
      where: { id: work.id },
      data: { approvedBy: actor.userId, approvedAt: new Date() },
    });
    const payee = { account: "payable", party: workerKey(work.workerId) } as const;
    const { no } = await postEntry(tx, actor, {
      ...aboutWork(work, term),
      writeId: input.commandId,
      kind: "compensation",
      lines: transfer(work.amountSatang, payee, { account: "compensation" }),
      late: true,
    });
    note({ ...subject(work), after: { entryNo: no, amountSatang: work.amountSatang } });
    return { no };
  });
}

/**
 * Turns down what waits for approval, with the reason; who recorded it may take it back so.
 *
 * Refuses: not_found, not_permitted, work_approved, work_paid, work_rejected, work_cancelled.
 */
export function rejectWork(
  actor: Actor,
  input: z.output<typeof rejectWorkInput>,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "rejectWork" }, async (tx, note) => {
    const work = await rejectWorkIn(tx, actor, input);
    note({ ...subject(work), after: { reason: input.reason } });
    return { id: work.id };
  });
}

/** The same inside another command. Refuses as `rejectWork` does. */
export async function rejectWorkIn(
  tx: Tx,
  actor: Actor,
  input: { unitId: number; workId: number; reason: string },
): Promise<Compensation> {
  const { work } = await workFor(tx, actor, input, "reject");
  await tx.compensation.update({
    where: { id: work.id },
    data: { rejectedBy: actor.userId, rejectedAt: new Date(), rejectReason: input.reason },
  });
  return work;
}

/**
 * Pays approved work out of the cash box or the bank. Nobody pays themselves.
 *
 * Refuses: not_found, not_permitted, day_ahead, work_not_approved, work_own_pay, work_paid,
 * work_paid_before (paid before the day it is for), fund_month_closed.
 */
export function payWork(
  actor: Actor,
  input: z.output<typeof payWorkInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "payWork" }, async (tx, note) => {
    const { paidOn, money } = input;
    notAhead(paidOn);
    const { work, term } = await workFor(tx, actor, input, "pay");
    if (paidOn < fromDate(work.happenedOn)) refuse("work_paid_before");
    await tx.compensation.update({
      where: { id: work.id },
      data: { paidBy: actor.userId, paidOn: toDate(paidOn) },
    });
    const payee = { account: "payable", party: workerKey(work.workerId) } as const;
    const { no } = await postEntry(tx, actor, {
      ...aboutWork(work, term),
      happenedOn: paidOn,
      writeId: input.commandId,
      kind: "compensation_paid",
      lines: transfer(work.amountSatang, { account: money }, payee),
    });
    note({ ...subject(work), after: { entryNo: no, paidOn, amountSatang: work.amountSatang } });
    return { no };
  });
}

/**
 * Takes approved or paid work back with the reason; its entries are reversed, so money that was paid
 * counts as handed back.
 *
 * Refuses: not_found, not_permitted, work_not_approved, work_rejected, work_cancelled.
 */
export function cancelWork(
  actor: Actor,
  input: z.output<typeof cancelWorkInput>,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "cancelWork" }, async (tx, note) => {
    const { commandId: writeId, unitId, reason } = input;
    const { work } = await workFor(tx, actor, input, "cancel");
    await tx.compensation.update({
      where: { id: work.id },
      data: {
        cancelledBy: actor.userId,
        cancelledOn: toDate(todayInBangkok()),
        cancelReason: reason,
      },
    });
    await reverseSource(tx, actor, {
      unitId,
      source: "compensation",
      id: work.id,
      reason,
      writeId,
    });
    note({ ...subject(work), after: { reason, amountSatang: work.amountSatang } });
    return { id: work.id };
  });
}

type Found = {
  work: Compensation;
  worker: { name: string; userId: number | null };
  terms: Terms;
  term: CompensationTerm | null;
};

/** The work, locked, if this person may take this step now. */
async function workFor(
  tx: Tx,
  actor: Actor,
  { unitId, workId }: { unitId: number; workId: number },
  step: WorkStep,
): Promise<Found> {
  if (!mayRecordFor(actor, unitId)) refuse("not_found");
  await tx.$queryRaw(sql`
    SELECT 1 FROM "Compensation" WHERE id = ${workId} AND "unitId" = ${unitId} FOR UPDATE`);
  const found = await tx.compensation.findFirst({
    where: { id: workId, unitId },
    include: { worker: { select: { name: true, userId: true } } },
  });
  const mine = found?.recordedBy === actor.userId;
  // A volunteer knows of their own work only, and may take back what they recorded.
  if (!found || (!mayRunUnit(actor, unitId) && !mine)) refuse("not_found");
  if (!mayRunUnit(actor, unitId) && step !== "reject") refuse("not_permitted");
  const { worker, ...work } = found;
  const regulation = await regulationInForce(tx, unitId, fromDate(work.happenedOn));
  if (!regulation) throw new Error("work rests on a regulation");
  const fault = workRefusal(
    step,
    { userId: actor.userId, position: committeeOf(actor, unitId)?.position ?? null },
    {
      recordedBy: work.recordedBy,
      workerUserIds: [work.workerUserId, worker.userId],
      amount: work.amountSatang,
      state: workState(work),
    },
    regulation.terms,
  );
  if (fault) refuse(fault, { amount: work.amountSatang });
  const { terms } = regulation;
  return { work, worker, terms, term: compensationFor(terms, work.activity) };
}

const subject = (work: Compensation) => ({
  unitId: work.unitId,
  subject: "work",
  subjectId: work.id,
});

function aboutWork(work: Compensation, term: CompensationTerm | null) {
  const name = term ? activityName(term, "th") : work.activity;
  const times = work.quantity > 1 ? ` ${work.quantity} ครั้ง` : "";
  return {
    unitId: work.unitId,
    happenedOn: fromDate(work.happenedOn) as Day,
    text: `${name}${times}${work.place ? ` ${work.place}` : ""}`,
    regulationId: work.regulationId,
    articleNo: work.articleNo,
    source: { of: "compensation", id: work.id } as const,
  };
}
