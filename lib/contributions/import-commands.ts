import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { contributionDue } from "@/lib/members/section40";
import type { Satang } from "@/lib/money";
import type { Month } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { postImported } from "./book-commands";
import { issueForCash } from "./cash-commands";
import type { Channel } from "./channels";
import { insertFrom, refreshWritten } from "./import-apply-commands";
import { section40Of } from "./import-check-commands";
import type { Period } from "./import-rules";
import { mayPayFor } from "./payable";

export type PaymentRow = {
  /** number in the unit's register, or the member's id: one of the two */
  no?: number;
  memberId?: number;
  month: Month;
  paidOn: Day;
  /** left out: what the member's option costs in that month */
  amountSatang?: Satang;
  channel: Channel;
  proof?: string | null;
};

const piece = 10_000;
const longest = 30 * 60_000;

/**
 * Records payments that are already clean, such as the seed's: every row under the rules of a single
 * payment, all of them or none, in one transaction. Months already there count as `already`.
 * Refuses `not_found` outside the unit, and `import_rows_refused` with the number of bad rows, the
 * first of them (from 1) and its reason.
 */
export async function importPayments(
  actor: Actor,
  input: { commandId: string; unitId: number; rows: readonly PaymentRow[] },
): Promise<Outcome<{ recorded: number; already: number }>> {
  if (!mayRunUnit(actor, input.unitId)) return { ok: false, refusal: { code: "not_found" } };
  return write(
    actor,
    { id: input.commandId, action: "importPayments" },
    async (tx, note) => {
      const { unitId, commandId: writeId } = input;
      const good = await sound(tx, unitId, input.rows);
      const by = { unitId, writeId, batchId: null, userId: actor.userId };
      let recorded = 0;
      for (let at = 0; at < good.length; at += piece) {
        recorded += await tx.$executeRaw(insertFrom(by, listed(good.slice(at, at + piece))));
      }
      await refreshWritten(tx, unitId, writeId);
      await issueForCash(tx, { unitId, writeId });
      await postImported(tx, actor, { unitId, writeId, batchId: null });
      const result = { recorded, already: good.length - recorded };
      note({ unitId, subject: "Contribution", after: result });
      return result;
    },
    { timeout: longest },
  );
}

type Sound = {
  memberId: number;
  month: Month;
  option: number;
  satang: Satang;
  paidOn: Day;
  channel: Channel;
  proof: string | null;
};

async function sound(tx: Tx, unitId: number, rows: readonly PaymentRow[]): Promise<Sound[]> {
  const members = await tx.$queryRaw<{ id: number; no: number }[]>(
    sql`SELECT id, no FROM "Member" WHERE "unitId" = ${unitId}`,
  );
  const byNo = new Map(members.map(({ id, no }) => [no, id]));
  const ids = new Set(members.map(({ id }) => id));
  const periods = await section40Of(tx, unitId);
  const today = todayInBangkok();
  const good: Sound[] = [];
  let bad = 0;
  let first: { row: number; reason: string } | null = null;
  for (const [index, row] of rows.entries()) {
    const memberId = row.memberId ?? byNo.get(row.no ?? 0);
    const judged =
      memberId === undefined || !ids.has(memberId)
        ? "unknown_person"
        : soundRow(row, memberId, periods.get(memberId) ?? [], today);
    if (typeof judged !== "string") good.push(judged);
    else {
      bad += 1;
      first ??= { row: index + 1, reason: judged };
    }
  }
  if (first) refuse("import_rows_refused", { count: bad, ...first });
  return good;
}

function soundRow(
  row: PaymentRow,
  memberId: number,
  periods: readonly Period[],
  today: Day,
): Sound | string {
  const { month, paidOn, channel, proof = null } = row;
  const period = periods.find((p) => p.from <= month && (p.to === null || month <= p.to));
  if (!period) return "not_insured";
  const { option, from: insuredFrom, to: insuredTo } = period;
  const satang = row.amountSatang ?? contributionDue(option, month);
  const answer = mayPayFor({
    paidOn,
    month,
    today,
    insuredFrom,
    insuredTo,
    option,
    amount: satang,
  });
  return answer.ok ? { memberId, month, option, satang, paidOn, channel, proof } : answer.code;
}

/** The rows as a table, sent as one array for each column. */
function listed(rows: Sound[]) {
  return sql`
    SELECT * FROM unnest(${rows.map((r) => r.memberId)}::int[], ${rows.map((r) => r.month)}::int[],
      ${rows.map((r) => r.option)}::smallint[], ${rows.map((r) => r.satang)}::int[],
      ${rows.map((r) => r.paidOn)}::date[], ${rows.map((r) => r.channel)}::"Channel"[],
      ${rows.map((r) => r.proof)}::text[])
      AS t("memberId", month, option, satang, "paidOn", channel, proof)
    ORDER BY "memberId", month`;
}
