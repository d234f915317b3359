import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { db, empty, type Prisma, sql, type Tx } from "@/lib/db";
import { cancelReceipts } from "@/lib/fund/receipt-commands";
import { batchOf, claimApply, giveBack } from "@/lib/imports/commands";
import type { BatchInput } from "@/lib/imports/input";
import { showProgress } from "@/lib/imports/staging-commands";
import { batchLock, unitImportLock } from "@/lib/locks";
import { refreshPaid } from "@/lib/members/paid-commands";
import { asMonth } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { postImported, takeBackImport } from "./book-commands";
import { issueForCash } from "./cash-commands";

const piece = 25_000;
const longest = 30 * 60_000;

export type Applied = {
  /** contributions written, one per person and month */
  recorded: number;
  /** meanwhile recorded by someone else */
  already: number;
  /** receipts issued for the cash among them */
  receipts: number;
};

/**
 * Records a checked batch: all of it or nothing, in one transaction. A month that someone recorded
 * meanwhile counts as already there. Repeated under the same command id it answers with the first
 * result. Refuses `not_found`, `import_state`, and `import_register_changed` when the register no
 * longer has what the check found (someone left section 40, was merged, changed option).
 */
export async function applyPayments(actor: Actor, input: BatchInput): Promise<Outcome<Applied>> {
  const claimed = await claimApply(actor, input);
  if (!claimed.ok) return claimed;
  const command = { id: input.commandId, action: "applyPayments" };
  const outcome = await write(actor, command, (tx, note) => record(tx, actor, input, note), {
    timeout: longest,
  });
  if (!outcome.ok) await giveBack(input.batchId, "applying", outcome.refusal.code);
  return outcome;
}

async function record(
  tx: Tx,
  actor: Actor,
  { batchId, commandId }: BatchInput,
  note: (n: { unitId: number; subject: string; subjectId: number; after: Applied }) => void,
): Promise<Applied> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${batchLock}::int, ${batchId}::int)`);
  const batch = await batchOf(tx, actor, batchId);
  if (batch.state !== "applying" || batch.writeId !== commandId) refuse("import_state");
  const { unitId } = batch;
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(${unitImportLock}::int, ${unitId}::int)`);
  // A few statements over many rows: compiling them would cost more than it saves.
  await tx.$executeRaw(sql`SET LOCAL jit = off`);
  const total: Applied = { recorded: 0, already: 0, receipts: 0 };
  let after = 0;
  let done = 0;
  for (;;) {
    const part = await recordPieceQuickly(tx, {
      unitId,
      batchId,
      after,
      writeId: commandId,
      userId: actor.userId,
    });
    if (part.last === null) break;
    if (part.found < part.wanted) refuse("import_register_changed");
    total.recorded += part.written;
    total.already += part.found - part.written;
    after = part.last;
    done += part.rows;
    await showProgress(batchId, done);
  }
  if (done === 0) refuse("import_nothing");
  await refreshWritten(tx, unitId, commandId);
  total.receipts = await issueForCash(tx, { unitId, writeId: commandId });
  await postImported(tx, actor, { unitId, writeId: commandId, batchId });
  const { count } = await tx.importBatch.updateMany({
    where: { id: batchId, state: "applying" },
    data: { state: "applied", appliedAt: new Date(), actedBy: null },
  });
  if (count === 0) refuse("import_state");
  note({ unitId, subject: "ImportBatch", subjectId: batchId, after: total });
  return total;
}

type Piece = { unitId: number; batchId: number; after: number; writeId: string; userId: number };
type PieceResult = {
  last: number | null;
  rows: number;
  wanted: number;
  found: number;
  written: number;
};

/**
 * Hardly ever does somebody tick a month of the file between check and recording, so it is tried
 * without looking for that first, which takes a quarter off; where it happened, the piece again.
 */
async function recordPieceQuickly(tx: Tx, p: Piece): Promise<PieceResult> {
  await tx.$executeRaw(sql`SAVEPOINT piece`);
  try {
    const result = await recordPiece(tx, p, empty);
    await tx.$executeRaw(sql`RELEASE SAVEPOINT piece`);
    return result;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    await tx.$executeRaw(sql`ROLLBACK TO SAVEPOINT piece`);
    return recordPiece(tx, p);
  }
}

/**
 * The next rows of the batch, straight from staging. `wanted` months are asked for, `found` are still
 * insured with the same option, `written` were not there yet. In the order of the primary key, so that
 * two writers can not wait for each other.
 */
async function recordPiece(tx: Tx, p: Piece, taken = passOver): Promise<PieceResult> {
  const [result] = await tx.$queryRaw<PieceResult[]>(sql`
    WITH taken AS MATERIALIZED (
      SELECT v.row, v."memberId", v.month, v.months, v.option, v."amountSatang", v."paidOn", v.channel,
        v.proof, v.detail->'amounts' AS amounts
      FROM "ImportVerdict" v
      WHERE v."batchId" = ${p.batchId} AND v.row > ${p.after} AND v.verdict = 'new'
        AND v.row <> ALL (ARRAY(
          SELECT row FROM "ImportRow" WHERE "batchId" = ${p.batchId} AND skip))
      ORDER BY v.row LIMIT ${piece}
    ), share AS MATERIALIZED (
      SELECT t."memberId", t.month + n AS month, t.option, t."paidOn", t.channel, t.proof,
        coalesce((t.amounts->>n)::int, (t."amountSatang" / t.months)::int) AS satang
      FROM taken t CROSS JOIN LATERAL generate_series(0, t.months - 1) AS n
    ), good AS MATERIALIZED (
      SELECT s.* FROM share s
      JOIN "Member" m ON m.id = s."memberId" AND m."unitId" = ${p.unitId} AND m."mergedIntoId" IS NULL
      JOIN "Insurance" i ON i."memberId" = s."memberId" AND i.section = 'section40'
        AND i.option = s.option AND s.month >= i."fromMonth"
        AND (i."toMonth" IS NULL OR s.month <= i."toMonth")
    ), written AS (
      ${insertFrom(p, sql`SELECT * FROM good ORDER BY "memberId", month`, taken)}
      RETURNING 1
    )
    SELECT (SELECT max(row) FROM taken) AS last, (SELECT count(*)::int FROM taken) AS rows,
      (SELECT count(*)::int FROM share) AS wanted, (SELECT count(*)::int FROM good) AS found,
      (SELECT count(*)::int FROM written) AS written`);
  return result as PieceResult;
}

const passOver = sql`ON CONFLICT DO NOTHING`;

/** Writes contributions from `source`: memberId, month, option, satang, "paidOn", channel, proof. */
export function insertFrom(
  by: { unitId: number; batchId: number | null; writeId: string; userId: number },
  source: Prisma.Sql,
  taken = passOver,
): Prisma.Sql {
  return sql`
    INSERT INTO "Contribution" ("unitId", "memberId", month, option, "amountSatang", "paidOn", channel,
      proof, "writeId", "batchId", "recordedBy")
    SELECT ${by.unitId}::int, x."memberId", x.month, x.option, x.satang, x."paidOn", x.channel,
      x.proof, ${by.writeId}::uuid, ${by.batchId}::int, ${by.userId}::int
    FROM (${source}) x ${taken}`;
}

type Touched = { members: number[] | null; first: number | null };

/** Copies and figures of all that one command wrote. */
export async function refreshWritten(tx: Tx, unitId: number, writeId: string): Promise<void> {
  const [touched] = await tx.$queryRaw<Touched[]>(sql`
    SELECT array_agg(DISTINCT "memberId") AS members, min(month) AS first
    FROM "Contribution" WHERE "writeId" = ${writeId}::uuid AND "unitId" = ${unitId}`);
  if (touched) await refreshTouched(tx, unitId, touched);
}

/**
 * A month that is paid or no longer paid changes itself and, as the return of someone, the next paid
 * one; so figures change up to the last paid month of these members and no further.
 */
async function refreshTouched(tx: Tx, unitId: number, touched: Touched, last = 0): Promise<void> {
  const { members, first } = touched;
  if (members === null || first === null) return;
  await refreshPaid(tx, unitId, members);
  const [paid] = await tx.$queryRaw<{ last: number | null }[]>(sql`
    SELECT max("paidAsOf") AS last FROM "Member" WHERE id = ANY(${members}::int[])`);
  await refreshFigures(tx, unitId, asMonth(first), asMonth(Math.max(last, paid?.last ?? 0)));
}

/**
 * Takes back every contribution a batch recorded, save those taken back one by one before, and cancels
 * their receipts. They stay on file with who, when and why. Refuses `not_found`, and `import_state` unless the batch is recorded.
 */
export async function undoBatch(
  actor: Actor,
  input: BatchInput & { reason: string },
): Promise<Outcome<{ undone: number }>> {
  const batch = await db.importBatch.findUnique({ where: { id: input.batchId } });
  if (!batch || !mayRunUnit(actor, batch.unitId)) {
    return { ok: false, refusal: { code: "not_found" } };
  }
  const command = { id: input.commandId, action: "undoBatch" };
  return write(
    actor,
    command,
    async (tx, note) => {
      const { count } = await tx.importBatch.updateMany({
        where: { id: batch.id, state: "applied", kind: "payments" },
        data: { state: "undone", undoneAt: new Date() },
      });
      if (count === 0) refuse("import_state");
      const [undone] = await tx.$queryRaw<
        (Touched & { undone: number; last: number | null; receipts: number[] | null })[]
      >(sql`
        WITH gone AS (
          DELETE FROM "Contribution" WHERE "unitId" = ${batch.unitId} AND "batchId" = ${batch.id}
            AND "writeId" = ${batch.writeId}::uuid RETURNING *
        ), kept AS (
          INSERT INTO "UndoneContribution" ("unitId", "memberId", month, option, "amountSatang",
            "paidOn", channel, proof, "writeId", "batchId", "receiptId", "recordedBy", "recordedAt",
            "undoneBy", "undoneWrite", reason)
          SELECT "unitId", "memberId", month, option, "amountSatang", "paidOn", channel, proof,
            "writeId", "batchId", "receiptId", "recordedBy", "recordedAt", ${actor.userId}::int,
            ${input.commandId}::uuid, ${input.reason} FROM gone
        )
        SELECT count(*)::int AS undone, array_agg(DISTINCT "memberId") AS members, min(month) AS first,
          max(month) AS last,
          array_agg(DISTINCT "receiptId") FILTER (WHERE "receiptId" IS NOT NULL) AS receipts
        FROM gone`);
      const receipts = (undone?.receipts ?? []).map((receiptId) => ({ receiptId }));
      await cancelReceipts(tx, receipts, input.reason);
      if (undone) await refreshTouched(tx, batch.unitId, undone, undone.last ?? 0);
      const { reason, commandId: writeId } = input;
      await takeBackImport(tx, actor, { unitId: batch.unitId, batchId: batch.id, reason, writeId });
      const after = { undone: undone?.undone ?? 0, reason: input.reason };
      note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id, after });
      return { undone: after.undone };
    },
    { timeout: longest },
  );
}
