import "server-only";
import type pg from "pg";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { copyInto, copyLine } from "@/lib/copy";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, pool, sql } from "@/lib/db";
import type { StagedCell } from "@/lib/imports/cells";
import { batchLock } from "@/lib/imports/locks";
import type { SavedMapping } from "@/lib/imports/queries";
import { showProgress } from "@/lib/imports/staging-commands";
import { type Match, matchPerson, type People } from "@/lib/members/import-people";
import { registerForImport } from "@/lib/members/import-queries";
import type { Outcome } from "@/lib/refusal";
import {
  type Channel,
  type Judged,
  judgePayment,
  type PaymentRead,
  type Period,
  readPaymentRow,
} from "./import-rules";

const piece = 4_000;

type Staged = { row: number; cells: StagedCell[]; chosenId: number | null };

/**
 * Says for every row of a batch what will happen to it: read and judged by the rules here, held
 * against what is already recorded and against the rest of the file by the database. One
 * transaction; memory holds the register and one piece of the file.
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
  if (batch.state !== "checking") return { ok: true, value: { counts: {} } };
  const { columns, options } = batch.mapping as SavedMapping;
  const register = {
    people: await registerForImport(batch.unitId),
    periods: await periodsOf(batch.unitId),
    columns,
    channel: (options?.channel ?? "kiosk") as Channel,
    today: input.today ?? todayInBangkok(),
  };
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    if (!(await holdBatch(client, batch.id))) {
      await client.query("ROLLBACK");
      client.release();
      return { ok: true, value: { counts: {} } };
    }
    await client.query(`CREATE TEMP TABLE import_checked (row int, verdict text, "memberId" int,
      month int, months int, "paidOn" date, parsed jsonb) ON COMMIT DROP`);
    await judgeAll(client, batch.id, register);
    const counts = await settle(client, batch.id, batch.unitId);
    await client.query("COMMIT");
    client.release();
    return { ok: true, value: { counts } };
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function holdBatch(client: pg.PoolClient, batchId: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    "SELECT pg_try_advisory_xact_lock($1, $2) AS held",
    [batchLock, batchId],
  );
  return rows[0]?.held === true;
}

async function periodsOf(unitId: number): Promise<Map<number, Period[]>> {
  const rows = await db.$queryRaw<(Period & { memberId: number })[]>(sql`
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

async function judgeAll(client: pg.PoolClient, batchId: number, register: Register): Promise<void> {
  let after = 0;
  let done = 0;
  for (;;) {
    const { rows } = await client.query<Staged>(
      `SELECT row, cells, "chosenId" FROM "ImportRow" WHERE "batchId" = $1 AND row > $2
       ORDER BY row LIMIT ${piece}`,
      [batchId, after],
    );
    if (rows.length === 0) return;
    const lines = rows.map((staged) => checkedLine(staged, register));
    await copyInto(client, "COPY import_checked FROM STDIN", lines);
    after = rows.at(-1)?.row ?? after;
    done += rows.length;
    await showProgress(batchId, done);
  }
}

function checkedLine(staged: Staged, register: Register): string {
  const read = readPaymentRow(staged.cells, register.columns, register.channel);
  const match = whose(staged, read, register.people);
  const memberId = match.kind === "one" ? match.id : null;
  const judged = verdictOf(read, match, register);
  const good = judged.verdict === "new";
  const parsed = {
    who: whoKey(read),
    sought: {
      ...read,
      paidOn: undefined,
      month: undefined,
      amount: undefined,
      fault: undefined,
      channel: undefined,
      proof: undefined,
    },
    month: read.month,
    paidOn: read.paidOn,
    amount: read.amount,
    channel: read.channel,
    proof: read.proof,
    option: good ? judged.option : undefined,
    amounts: good ? judged.amounts : undefined,
    due: "due" in judged ? judged.due : undefined,
    candidates: match.kind === "several" ? match.ids.slice(0, 20) : undefined,
  };
  return copyLine([
    staged.row,
    judged.verdict,
    memberId,
    read.month,
    good ? judged.amounts.length : null,
    read.paidOn,
    JSON.stringify(parsed),
  ]);
}

function whose(staged: Staged, read: PaymentRead, people: People): Match {
  if (staged.chosenId !== null && people.byId.has(staged.chosenId)) {
    return { kind: "one", id: staged.chosenId };
  }
  return matchPerson(people, read);
}

function verdictOf(read: PaymentRead, match: Match, register: Register): Judged {
  if (read.fault) return { verdict: read.fault };
  if (match.kind === "none") return { verdict: "unknown_person" };
  if (match.kind === "several") return { verdict: "ambiguous_person" };
  return judgePayment(read, register.periods.get(match.id) ?? [], register.today);
}

/** Rows that mean one person in the same words: chosen once, chosen for all of them. */
function whoKey(read: PaymentRead): string {
  return [read.idIndex, read.no, read.phone, read.nameKey, read.village]
    .map((v) => v ?? "")
    .join("|");
}

/** Compares with what is recorded and within the file, and writes the verdicts to the rows. */
async function settle(
  client: pg.PoolClient,
  batchId: number,
  unitId: number,
): Promise<Record<string, number>> {
  await client.query("ANALYZE import_checked");
  await client.query(
    `WITH share AS (
       SELECT c.row, c."memberId", c."paidOn", m.month,
         row_number() OVER (PARTITION BY c."memberId", m.month ORDER BY c.row) AS turn
       FROM import_checked c
       CROSS JOIN LATERAL generate_series(c.month, c.month + c.months - 1) AS m(month)
       WHERE c.verdict = 'new'
     ), seen AS (
       SELECT s.row, count(*) AS months, count(k.month) AS kept,
         count(*) FILTER (WHERE k."paidOn" = s."paidOn") AS same, bool_or(s.turn > 1) AS twice
       FROM share s LEFT JOIN "Contribution" k
         ON k."unitId" = $1 AND k."memberId" = s."memberId" AND k.month = s.month
       GROUP BY s.row
     )
     UPDATE import_checked c SET verdict = CASE
       WHEN s.same = s.months THEN 'already' WHEN s.kept > 0 THEN 'differs' ELSE 'duplicate' END
     FROM seen s WHERE s.row = c.row AND (s.kept > 0 OR s.twice)`,
    [unitId],
  );
  await client.query(
    `UPDATE "ImportRow" r SET verdict = c.verdict, "memberId" = c."memberId", parsed = c.parsed
     FROM import_checked c WHERE r."batchId" = $1 AND r.row = c.row`,
    [batchId],
  );
  const { rows } = await client.query<{ counts: Record<string, number> }>(
    `UPDATE "ImportBatch" SET state = 'preview', problem = NULL, "actedBy" = NULL, counts = (
       SELECT coalesce(jsonb_object_agg(verdict, n), '{}') FROM (
         SELECT verdict, count(*) AS n FROM import_checked GROUP BY verdict) v)
     WHERE id = $1 RETURNING counts`,
    [batchId],
  );
  return rows[0]?.counts ?? {};
}
