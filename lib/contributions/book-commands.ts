import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Day, fromDate, todayInBangkok } from "@/lib/day";
import { empty, join, sql, type Tx } from "@/lib/db";
import { type Line, reversed, transfer } from "@/lib/fund/booking";
import { addedUp, kioskByClass, kioskEntry } from "@/lib/fund/kiosk";
import { holderKey } from "@/lib/fund/party";
import { postEntry } from "@/lib/fund/post-commands";
import { reverseAll, reverseOne } from "@/lib/fund/reverse-commands";
import type { Satang } from "@/lib/money";
import { asMonth, formatMonth, type Month, monthOf } from "@/lib/month";
import { KIOSK } from "@/lib/regulations/services";
import type { Terms } from "@/lib/regulations/terms";
import { keptTerms } from "@/lib/regulations/terms-queries";
import type { Channel } from "./channels";

// What payments of contributions mean for the unit's fund. The contributions themselves are never its
// money: cash that is held for them is owed on, and a kiosk leaves the fee that the regulation says.

/** A version of the regulation with a kiosk fee; what it says is kept in memory once read. */
export type KioskRule = { id: number; mark: string };

/**
 * For the statement that finds a member anyway: the version in force on the day of payment, if it has
 * a fee for the kiosk. Asked for no other channel, so that a tick costs nothing where there is none.
 */
export const kioskRuleOf = (channel: Channel | null, paidOn: Day | null) =>
  channel === "kiosk"
    ? sql`(SELECT json_build_object('id', r.id, 'mark', coalesce(r.hash, r."createdAt"::text))
        FROM "Regulation" r
        WHERE r."unitId" = m."unitId" AND r."adoptedOn" IS NOT NULL AND ${paidOn}::date
          BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity')
          AND EXISTS (SELECT 1 FROM "FeeRule" f
            WHERE f."regulationId" = r.id AND f.service = ${KIOSK}))`
    : sql`NULL::json`;

type Payment = {
  unitId: number;
  memberId: number;
  memberNo: number;
  months: readonly Month[];
  paidOn: Day;
  channel: Channel;
  amount: Satang;
  writeId: string;
  kiosk: KioskRule | null;
};

/** Books one payment, last of all in its transaction: whoever posts holds the unit's journal. */
export async function postPayment(tx: Tx, actor: Actor, payment: Payment): Promise<void> {
  const { unitId, memberId, memberNo, months, paidOn, channel, amount, writeId } = payment;
  const about = {
    unitId,
    writeId,
    happenedOn: paidOn,
    source: { of: "contribution", id: memberId } as const,
    late: true,
  };
  const named = `สมาชิกเลขที่ ${memberNo} ${monthsInWords(months)}`;
  if (channel === "volunteer") {
    const party = holderKey(actor.userId);
    await postEntry(tx, actor, {
      ...about,
      kind: "contribution",
      text: `รับเงินสมทบเป็นเงินสด ${named}`,
      lines: transfer(
        amount,
        { account: "contributions_held", party },
        { account: "volunteer_cash", party },
      ),
    });
  }
  if (!payment.kiosk) return;
  const { id } = payment.kiosk;
  const terms = await keptTerms(tx, id, payment.kiosk.mark);
  const classCode = kioskByClass(terms) ? await classOn(tx, memberId, paidOn) : null;
  const fee = kioskEntry(terms, { payments: 1, months: months.length, classCode });
  if (!fee) return;
  await postEntry(tx, actor, {
    ...about,
    kind: "kiosk",
    text: `ค่าบริการตู้บุญเติม ${named}`,
    regulationId: id,
    ...fee,
  });
}

function monthsInWords(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined) return "";
  const from = formatMonth(first, "th", "short");
  return first === last ? `งวด ${from}` : `งวด ${from} ถึง ${formatMonth(last, "th", "short")}`;
}

async function classOn(tx: Tx, memberId: number, day: Day): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ code: string }[]>(sql`
    SELECT "classCode" AS code FROM "ClassPeriod" WHERE "memberId" = ${memberId}
      AND ${day}::date BETWEEN "fromDay" AND coalesce("toDay", 'infinity')`);
  return row?.code ?? null;
}

type Group = {
  id: number;
  mark: string;
  month: number;
  last: Day;
  classCode: string | null;
  payments: number;
  months: number;
};

/**
 * Books what the kiosk payments of one import brought: one entry for each month of payment. Cash in a
 * file has gone its way already, so nobody is booked as holding it.
 *
 * @param batchId null where clean rows were recorded without a file
 */
export async function postImported(
  tx: Tx,
  actor: Actor,
  by: { unitId: number; writeId: string; batchId: number | null },
): Promise<void> {
  let groups = await kioskGroups(tx, by, false);
  const rules = new Map<number, Terms>();
  for (const { id, mark } of groups) rules.set(id, await keptTerms(tx, id, mark));
  if ([...rules.values()].some(kioskByClass)) groups = await kioskGroups(tx, by, true);
  const entries = new Map<string, Group[]>();
  for (const group of groups) {
    const key = `${group.month} ${group.id}`;
    entries.set(key, [...(entries.get(key) ?? []), group]);
  }
  for (const [, parts] of entries) {
    const [first] = parts;
    const terms = first && rules.get(first.id);
    if (!first || !terms) continue;
    const fees = parts.flatMap((part) => kioskEntry(terms, part) ?? []);
    const lines = addedUp(fees.flatMap((fee) => fee.lines));
    if (lines.length === 0) continue;
    const payments = parts.reduce((sum, part) => sum + part.payments, 0);
    const month = formatMonth(asMonth(first.month), "th", "long");
    await postEntry(tx, actor, {
      unitId: by.unitId,
      writeId: by.writeId,
      kind: "kiosk",
      happenedOn:
        parts
          .map((part) => part.last)
          .sort()
          .at(-1) ?? first.last,
      text: `ค่าบริการตู้บุญเติม ${payments} ครั้ง ${month}`,
      lines,
      regulationId: first.id,
      articleNo: fees[0]?.articleNo,
      source: by.batchId === null ? undefined : { of: "import_batch", id: by.batchId },
      late: true,
    });
  }
}

function kioskGroups(
  tx: Tx,
  { unitId, writeId }: { unitId: number; writeId: string },
  byClass: boolean,
): Promise<Group[]> {
  return tx.$queryRaw<Group[]>(sql`
    SELECT r.id, coalesce(r.hash, r."createdAt"::text) AS mark,
      (extract(year FROM c."paidOn") * 12 + extract(month FROM c."paidOn") - 1)::int AS month,
      max(c."paidOn")::text AS last, ${byClass ? sql`p."classCode"` : sql`NULL::text`} AS "classCode",
      count(DISTINCT (c."memberId", c."paidOn"))::int AS payments, count(*)::int AS months
    FROM "Regulation" r
    JOIN "Contribution" c ON c."unitId" = r."unitId" AND c."writeId" = ${writeId}::uuid
      AND c.channel = 'kiosk'
      AND c."paidOn" BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity')
    ${
      byClass
        ? sql`LEFT JOIN "ClassPeriod" p ON p."memberId" = c."memberId"
            AND c."paidOn" BETWEEN p."fromDay" AND coalesce(p."toDay", 'infinity')`
        : empty
    }
    WHERE r."unitId" = ${unitId} AND r."adoptedOn" IS NOT NULL AND EXISTS (SELECT 1
      FROM "FeeRule" f WHERE f."regulationId" = r.id AND f.service = ${KIOSK})
    GROUP BY 1, 2, 3, 5 ORDER BY 3, 1, 5`);
}

type Undone = {
  unitId: number;
  memberId: number;
  /** the write that recorded the payment */
  paymentWrite: string;
  months: number;
  amount: Satang;
  paidOn: Day;
  channel: Channel;
  reason: string;
  /** the write that takes it back */
  writeId: string;
};

/**
 * Takes back what a payment had brought into the books, after it is taken back itself. Of an import,
 * whose payments share an entry, only this one's part; of a payment of which some months remain, only
 * the cash of the others.
 */
export async function takeBack(tx: Tx, actor: Actor, undone: Undone): Promise<void> {
  const { unitId, paymentWrite, reason, writeId } = undone;
  const entries = await tx.ledgerEntry.findMany({
    where: { unitId, writeId: paymentWrite, reversesId: null, reversedBy: null },
    include: { lines: { orderBy: { position: "asc" } } },
    orderBy: { no: "asc" },
  });
  if (entries.length === 0) return;
  const [left] = await tx.$queryRaw<{ some: boolean; day: boolean }[]>(sql`
    SELECT coalesce(bool_or("memberId" = ${undone.memberId}), false) AS some,
      coalesce(bool_or("memberId" = ${undone.memberId} AND "paidOn" = ${undone.paidOn}::date), false)
        AS day
    FROM "Contribution" WHERE "unitId" = ${unitId} AND "writeId" = ${paymentWrite}::uuid`);
  for (const entry of entries.filter((one) => one.source === "contribution")) {
    // Of cash that was taken back in part before, only the rest is left to take back.
    const whole = entry.kind !== "contribution" || undone.amount === entry.totalSatang;
    if (whole && !left?.some) await reverseOne(tx, actor, entry, { reason, writeId });
    else if (!whole) {
      const party = (entry.lines[0]?.party ?? "") as Line["party"];
      const lines = transfer(
        undone.amount,
        { account: "volunteer_cash", party },
        { account: "contributions_held", party },
      );
      await postPart(tx, actor, entry, lines, undone);
    }
  }
  if (undone.channel !== "kiosk") return;
  const month = monthOf(undone.paidOn);
  const shared = entries.filter(
    (one) =>
      one.source !== "contribution" &&
      one.kind === "kiosk" &&
      monthOf(fromDate(one.happenedOn)) === month,
  );
  // By the version it was booked by, whatever was adopted since for that day.
  const by = shared.flatMap(({ regulationId }) => regulationId ?? []);
  if (by.length === 0) return;
  const [rule] = await tx.$queryRaw<KioskRule[]>(sql`
    SELECT id, coalesce(hash, "createdAt"::text) AS mark FROM "Regulation"
    WHERE "unitId" = ${unitId} AND id IN (${join(by)})
      AND "effectiveFrom" <= ${undone.paidOn}::date ORDER BY "effectiveFrom" DESC LIMIT 1`);
  const entry = shared.find(({ regulationId }) => regulationId === rule?.id);
  if (!rule || !entry) return;
  const terms = await keptTerms(tx, rule.id, rule.mark);
  const classCode = kioskByClass(terms) ? await classOn(tx, undone.memberId, undone.paidOn) : null;
  const fee = kioskEntry(terms, {
    payments: left?.day ? 0 : 1,
    months: undone.months,
    classCode,
  });
  if (fee) await postPart(tx, actor, entry, reversed(fee.lines), undone);
}

type Entry = Awaited<ReturnType<Tx["ledgerEntry"]["findFirstOrThrow"]>>;

/** A part of an entry taken back; the rest of it stands. */
async function postPart(
  tx: Tx,
  actor: Actor,
  entry: Entry,
  lines: ReturnType<typeof transfer>,
  { reason, writeId }: Undone,
): Promise<void> {
  const { source, sourceId } = entry;
  await postEntry(tx, actor, {
    unitId: entry.unitId,
    writeId,
    kind: "reversal",
    happenedOn: todayInBangkok(),
    text: `${entry.text} (บางส่วน)`,
    lines,
    regulationId: entry.regulationId,
    articleNo: entry.articleNo,
    source: source && sourceId !== null ? { of: source, id: sourceId } : undefined,
    reason,
    late: true,
  });
}

/** Takes back all that an import had brought, what was taken back of it before included. */
export async function takeBackImport(
  tx: Tx,
  actor: Actor,
  of: { unitId: number; batchId: number; reason: string; writeId: string },
): Promise<void> {
  const { unitId, batchId } = of;
  await reverseAll(tx, actor, { unitId, source: "import_batch", sourceId: batchId }, of);
}
