import "server-only";
import type pg from "pg";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { copyInto, copyLine } from "@/lib/copy";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, sql, type Tx } from "@/lib/db";
import { checkBatch, type Staged } from "@/lib/imports/check-commands";
import type { SavedMapping } from "@/lib/imports/queries";
import {
  type Match,
  matchPerson,
  type People,
  personOf,
  type Sought,
} from "@/lib/members/import-people";
import { registerForImport } from "@/lib/members/import-queries";
import type { Outcome } from "@/lib/refusal";
import type { Channel } from "./channels";
import {
  type Judged,
  judgePayment,
  type PaymentRead,
  type Period,
  readPaymentRow,
} from "./import-rules";

/**
 * Says for every row of a batch what will happen to it: read and judged by the rules here, held
 * against what is already recorded and against the rest of the file by the database. One
 * transaction; memory holds the register and two pieces of the file.
 * Refuses `not_found`; a batch that is not waiting to be checked, or is being checked, is left alone.
 */
export async function checkPayments(
  actor: Actor,
  input: { batchId: number; today?: Day },
): Promise<Outcome<{ counts: Record<string, number> }>> {
  const batch = await db.importBatch.findUnique({ where: { id: input.batchId } });
  if (!batch || !mayRunUnit(actor, batch.unitId)) {
    return { ok: false, refusal: { code: "not_found" } };
  }
  const { columns, options } = batch.mapping as SavedMapping;
  const register = {
    people: await registerForImport(actor, batch.unitId),
    periods: await section40Of(db, batch.unitId),
    columns,
    channel: (options?.channel ?? "kiosk") as Channel,
    today: input.today ?? todayInBangkok(),
  };
  const counts = await checkBatch(batch.id, async (client, lines) => {
    await copyInto(
      client,
      copyVerdicts,
      lines((staged) => verdictLine(batch.id, staged, register)),
    );
    await compareWithRecorded(client, batch.id, batch.unitId);
  });
  return { ok: true, value: { counts: counts ?? {} } };
}

const copyVerdicts = `COPY "ImportVerdict" ("batchId", row, verdict, "memberId", month, months, "paidOn",
  "amountSatang", option, channel, proof, detail) FROM STDIN`;

/** Periods under section 40 of a unit's members. The caller has asked the policy. */
export async function section40Of(tx: Tx, unitId: number): Promise<Map<number, Period[]>> {
  const rows = await tx.$queryRaw<(Period & { memberId: number })[]>(sql`
    SELECT "memberId", "fromMonth" AS "from", "toMonth" AS "to", option FROM "Insurance"
    WHERE "unitId" = ${unitId} AND section = 'section40' ORDER BY "memberId", "fromMonth"`);
  const periods = new Map<number, Period[]>();
  for (const { memberId, ...period } of rows) {
    const list = periods.get(memberId);
    if (list) list.push(period);
    else periods.set(memberId, [period]);
  }
  return periods;
}

type Register = {
  people: People;
  periods: Map<number, Period[]>;
  columns: SavedMapping["columns"];
  channel: Channel;
  today: Day;
};

function verdictLine(batchId: number, staged: Staged, register: Register): string {
  const read = readPaymentRow(staged.cells, register.columns, register.channel);
  const match = whose(staged, read, register.people);
  const judged = verdictOf(read, match, register);
  const good = judged.verdict === "new";
  return copyLine([
    batchId,
    staged.row,
    judged.verdict,
    match.kind === "one" ? match.id : null,
    read.month,
    good ? judged.amounts.length : null,
    read.paidOn,
    read.amount,
    good ? judged.option : null,
    read.channel,
    read.proof,
    detailOf(read, match, judged),
  ]);
}

/** Only what the other columns do not tell; most rows need nothing. */
function detailOf(read: PaymentRead, match: Match, judged: Judged): string | null {
  if (judged.verdict === "new") {
    const uneven = judged.amounts.some((share) => share !== judged.amounts[0]);
    return uneven ? JSON.stringify({ amounts: judged.amounts }) : null;
  }
  if (match.kind === "one") {
    return "due" in judged && judged.due ? JSON.stringify({ due: judged.due }) : null;
  }
  const { idIndex, no, phone, nameKey, village } = read;
  const sought: Sought = { idIndex, no, phone, nameKey, village };
  const candidates = match.kind === "several" ? match.ids.slice(0, 20) : undefined;
  return JSON.stringify({ who: whoKey(sought), sought, candidates });
}

function whose(staged: Staged, read: PaymentRead, people: People): Match {
  const chosen = staged.chosenId === null ? undefined : personOf(people, staged.chosenId);
  if (chosen) return { kind: "one", id: chosen.id };
  return matchPerson(people, read);
}

function verdictOf(read: PaymentRead, match: Match, register: Register): Judged {
  if (read.fault) return { verdict: read.fault };
  if (match.kind === "none") return { verdict: "unknown_person" };
  if (match.kind === "several") return { verdict: "ambiguous_person" };
  return judgePayment(read, register.periods.get(match.id) ?? [], register.today);
}

/** Rows that mean one person in the same words: chosen once, chosen for all of them. */
function whoKey(sought: Sought): string {
  const { idIndex, no, phone, nameKey, village } = sought;
  return [idIndex, no, phone, nameKey, village].map((v) => v ?? "").join("|");
}

/** Months that are recorded already, the same or otherwise, and months the file has twice. */
async function compareWithRecorded(
  client: pg.PoolClient,
  batchId: number,
  unitId: number,
): Promise<void> {
  // The new rows are unknown to the planner, which would look each of them up one by one.
  await client.query("SET LOCAL enable_nestloop = off");
  await client.query(
    `WITH share AS (
       SELECT v.row, v."memberId", v."paidOn", m.month
       FROM "ImportVerdict" v
       CROSS JOIN LATERAL generate_series(v.month, v.month + v.months - 1) AS m(month)
       WHERE v."batchId" = $1 AND v.verdict = 'new'
     ), seen AS (
       SELECT s.row, count(*) AS months, count(k.month) AS kept,
         count(*) FILTER (WHERE k."paidOn" = s."paidOn") AS same
       FROM share s LEFT JOIN "Contribution" k
         ON k."unitId" = $2 AND k."memberId" = s."memberId" AND k.month = s.month
       GROUP BY s.row HAVING count(k.month) > 0
     )
     UPDATE "ImportVerdict" v SET verdict = CASE
       WHEN s.same = s.months THEN 'already' ELSE 'differs' END
     FROM seen s WHERE v."batchId" = $1 AND s.row = v.row`,
    [batchId, unitId],
  );
  // Only then: a row that is not recorded itself (already there,
  // or left out by hand) must not keep another out of the record.
  await client.query(
    `WITH share AS (
       SELECT v.row, row_number() OVER (PARTITION BY v."memberId", m.month ORDER BY v.row) AS turn
       FROM "ImportVerdict" v
       CROSS JOIN LATERAL generate_series(v.month, v.month + v.months - 1) AS m(month)
       WHERE v."batchId" = $1 AND v.verdict = 'new'
         AND v.row <> ALL (ARRAY(SELECT row FROM "ImportRow" WHERE "batchId" = $1 AND skip))
     )
     UPDATE "ImportVerdict" v SET verdict = 'duplicate'
     FROM (SELECT DISTINCT row FROM share WHERE turn > 1) s WHERE v."batchId" = $1 AND s.row = v.row`,
    [batchId],
  );
  await client.query("SET LOCAL enable_nestloop = on");
}
