import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, formatDay, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { feeLines } from "@/lib/fund/fee-rules";
import { postEntry } from "@/lib/fund/post-commands";
import { cancelReceipts, issueReceipt } from "@/lib/fund/receipt-commands";
import { reverseSource } from "@/lib/fund/reverse-commands";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { articleNo } from "@/lib/regulations/articles";
import { split } from "@/lib/regulations/fees";
import { serviceName } from "@/lib/regulations/names";
import { regulationInForce } from "@/lib/regulations/queries";
import type { CancelService, Payer, RecordService } from "./input";
import { chargeOf, deskServices, quote, type Standing } from "./price";

export type ServiceRecorded = {
  id: number;
  amount: Satang;
  receiptYear: number;
  receiptNo: number;
};

/**
 * Takes the fee of a service at the desk: price, class and split of the regulation in force on the day
 * of the event, receipt and entry in the same transaction. The entry is booked on that day, or on the
 * first open one where its month is closed already.
 *
 * Refuses: not_found (not this unit's committee, no such member), service_in_future,
 * regulation_none_then, service_not_in_table, fee_class_none, fee_free, fee_amount_missing,
 * fee_out_of_range, fee_differs, amount_high.
 */
export function recordService(
  actor: Actor,
  input: RecordService,
): Promise<Outcome<ServiceRecorded>> {
  return write(actor, { id: input.commandId, action: "recordService" }, async (tx, note) => {
    const { unitId, happenedOn, quantity, commandId } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const today = todayInBangkok();
    if (happenedOn > today) refuse("service_in_future", { day: happenedOn });
    const payer = await payerOf(tx, unitId, input.payer, happenedOn);
    const regulation = await regulationInForce(tx, unitId, happenedOn);
    if (!regulation) refuse("regulation_none_then", { day: happenedOn });
    const { terms, id: regulationId, version } = regulation;
    const priced = quote(terms, input.service, payer.standing);
    if (!priced) refuse(codeFor(deskServices(terms), input.service), { version: String(version) });
    const charge = chargeOf(priced, quantity, input.amount);
    if (!charge.ok) refuse(charge.code, charge.params);
    const { amount } = charge;
    const article = articleNo(terms, priced.fee.articleKey);
    const name = serviceName(priced.fee, "th");
    const receipt = await issueReceipt(tx, {
      unitId,
      purpose: "paid_service",
      memberId: payer.memberId,
      payerName: payer.visitorName,
      text: `ค่าบริการ ${name} ${formatDay(happenedOn, "th", "medium")}`,
      amountSatang: amount,
      issuedOn: today,
      writeId: commandId,
    });
    const service = await tx.paidService.create({
      data: {
        unitId,
        service: input.service,
        memberId: payer.memberId,
        visitorName: payer.visitorName,
        classCode: priced.classCode,
        happenedOn: toDate(happenedOn),
        quantity,
        regulationId,
        articleNo: article,
        amountSatang: amount,
        note: input.note,
        receiptId: receipt.id,
        recordedBy: actor.userId,
        writeId: commandId,
      },
      select: { id: true },
    });
    await postEntry(tx, actor, {
      unitId,
      writeId: commandId,
      kind: "service_fee",
      happenedOn,
      text: `${name} ${payer.no === null ? "คนนอกทะเบียน" : `สมาชิกเลขที่ ${payer.no}`}`,
      lines: feeLines("service_fees", split(priced.fee, amount, quantity)),
      regulationId,
      articleNo: article,
      source: { of: "paid_service", id: service.id },
      late: true,
    });
    note({
      unitId,
      subject: payer.memberId === null ? "paidService" : "member",
      subjectId: payer.memberId ?? service.id,
      after: {
        service: input.service,
        happenedOn,
        classCode: priced.classCode,
        amountSatang: amount,
        receiptNo: receipt.no,
      },
    });
    const receiptYear = Number(today.slice(0, 4)) + BUDDHIST_ERA;
    return { id: service.id, amount, receiptYear, receiptNo: receipt.no };
  });
}

/**
 * Takes a paid service back: its receipt is cancelled and keeps its number, its entry is reversed.
 *
 * Refuses: not_found, service_cancelled.
 */
export function cancelService(
  actor: Actor,
  input: CancelService,
): Promise<Outcome<{ receiptNo: number }>> {
  return write(actor, { id: input.commandId, action: "cancelService" }, async (tx, note) => {
    const { unitId, paidServiceId, reason } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const service = await tx.paidService.findFirst({
      where: { id: paidServiceId, unitId },
      include: { receipt: { select: { no: true } } },
    });
    if (!service) refuse("not_found");
    const cancelled = await tx.$executeRaw(sql`
      UPDATE "PaidService" SET "cancelledOn" = ${todayInBangkok()}::date,
        "cancelledBy" = ${actor.userId}, "cancelReason" = ${reason}
      WHERE id = ${paidServiceId} AND "cancelledOn" IS NULL`);
    if (cancelled === 0) refuse("service_cancelled");
    await cancelReceipts(tx, [service], reason);
    await reverseSource(tx, actor, {
      unitId,
      source: "paid_service",
      id: paidServiceId,
      reason,
      writeId: input.commandId,
    });
    note({
      unitId,
      subject: service.memberId === null ? "paidService" : "member",
      subjectId: service.memberId ?? paidServiceId,
      before: {
        service: service.service,
        amountSatang: service.amountSatang,
        receiptNo: service.receipt.no,
      },
    });
    note({ after: { reason } });
    return { receiptNo: service.receipt.no };
  });
}

/** The line is missing from the fee table, or only this class is. */
function codeFor(fees: readonly { service: string }[], service: string) {
  return fees.some((fee) => fee.service === service) ? "fee_class_none" : "service_not_in_table";
}

type Found = {
  memberId: number | null;
  no: number | null;
  visitorName: string | null;
  standing: Standing;
};

async function payerOf(tx: Tx, unitId: number, payer: Payer, on: Day): Promise<Found> {
  if ("visitor" in payer) {
    return { memberId: null, no: null, visitorName: payer.visitor, standing: { member: false } };
  }
  // A merge waits, so that the service stays with the one who is kept.
  const [member] = await tx.$queryRaw<
    { id: number; classCode: string | null; since: Day | null }[]
  >(
    sql`SELECT m.id, p."classCode", p."fromDay"::text AS since FROM "Member" m
      LEFT JOIN "ClassPeriod" p ON p."memberId" = m.id AND p."unitId" = m."unitId"
        AND ${on}::date >= p."fromDay" AND (p."toDay" IS NULL OR ${on}::date <= p."toDay")
      WHERE m."unitId" = ${unitId} AND m.no = ${payer.no} AND m."mergedIntoId" IS NULL
      FOR NO KEY UPDATE OF m`,
  );
  if (!member) refuse("member_no_unknown", { no: payer.no });
  const { id, classCode, since } = member;
  return {
    memberId: id,
    no: payer.no,
    visitorName: null,
    standing: { member: true, classCode, since },
  };
}
