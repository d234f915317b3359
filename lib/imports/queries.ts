import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, empty, sql } from "@/lib/db";
import type { Channel, ImportState } from "@/lib/generated/prisma/enums";
import { batchLock } from "@/lib/locks";
import type { StagedCell } from "./cells";
import type { ColumnOf } from "./columns";
import type { ImportKind } from "./input";

export const rowsPerPage = 50;

/** What the user chose on the mapping page. */
export type SavedMapping = { columns: ColumnOf; options?: Record<string, string> };

/** What a person should be told about the file itself. */
export type FileNotes = {
  mergedCells: number;
  formulasWithoutValue: number;
  errorCells: number;
  hiddenRows: number;
  sheet: string | null;
  sheets: number;
  heading: boolean;
};

export type Batch = {
  id: number;
  unitId: number;
  kind: ImportKind;
  state: ImportState;
  fileName: string;
  columns: string[];
  mapping: SavedMapping;
  notes: FileNotes;
  rows: number;
  done: number;
  counts: Record<string, number>;
  problem: string | null;
  writeId: string | null;
  createdBy: number;
  createdAt: Date;
  appliedAt: Date | null;
  undoneAt: Date | null;
};

/** A batch of a unit the actor runs; null for any other. */
export async function importBatch(actor: Actor, batchId: number): Promise<Batch | null> {
  const batch = await db.importBatch.findUnique({ where: { id: batchId } });
  if (!batch || batch.kind === "answers" || !mayRunUnit(actor, batch.unitId)) return null;
  return {
    ...batch,
    kind: batch.kind,
    columns: batch.columns as string[],
    mapping: (batch.mapping as SavedMapping | null) ?? { columns: {} },
    notes: batch.notes as FileNotes,
    counts: (batch.counts as Record<string, number> | null) ?? {},
  };
}

export type BatchLine = Pick<
  Batch,
  "id" | "kind" | "state" | "fileName" | "rows" | "createdAt" | "counts" | "problem"
> & { by: string };

/** The unit's imports, newest first; null when the actor does not run the unit. */
export async function unitImports(actor: Actor, unitId: number): Promise<BatchLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return db.$queryRaw<BatchLine[]>(sql`
    SELECT b.id, b.kind, b.state, b."fileName", b.rows, b."createdAt", coalesce(b.counts, '{}') AS counts,
      b.problem, u.name AS by
    FROM "ImportBatch" b JOIN "User" u ON u.id = b."createdBy"
    WHERE b."unitId" = ${unitId} AND b.kind <> 'answers' ORDER BY b."createdAt" DESC LIMIT 50`);
}

export type Progress = { state: ImportState; rows: number; done: number; stopped: boolean };

/**
 * How far the work under way is. `stopped`: nothing holds the batch although it should be under way,
 * because the server that worked on it went away; starting it again is safe.
 */
export async function importProgress(actor: Actor, batchId: number): Promise<Progress | null> {
  const [row] = await db.$queryRaw<(Progress & { unitId: number })[]>(sql`
    SELECT b."unitId", b.state, b.rows, b.done,
      b.state = 'reading' AND b."createdAt" < now() - interval '2 minutes' AND NOT EXISTS (
        SELECT 1 FROM pg_locks l WHERE l.locktype = 'advisory' AND l.objsubid = 2 AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
          AND l.classid = ${batchLock}::oid AND l.objid = b.id::oid) AS stopped
    FROM "ImportBatch" b WHERE b.id = ${batchId}`);
  if (!row || !mayRunUnit(actor, row.unitId)) return null;
  const { unitId: _, ...progress } = row;
  return progress;
}

export type Recorded = {
  recorded: number;
  already: number;
  /** of payments: issued for cash */
  receipts: number;
  firstNo: number;
  lastNo: number;
};

/** What recording the batch came to, as its audit row says; null where the actor does not run the unit. */
export async function recordedBy(actor: Actor, batch: Batch): Promise<Recorded | null> {
  if (!mayRunUnit(actor, batch.unitId)) return null;
  const none = { recorded: 0, already: 0, receipts: 0, firstNo: 0, lastNo: 0 };
  if (batch.writeId === null) return none;
  const entry = await db.auditEntry.findUnique({
    where: { id: batch.writeId },
    select: { result: true },
  });
  return { ...none, ...(entry?.result as Partial<Recorded> | null) };
}

export type VerdictCount = {
  verdict: string;
  skip: boolean;
  rows: number;
  /** of payments: months they pay for, and money */
  months: number | null;
  satang: number | null;
  /** payments in cash, for each of which a receipt is issued */
  cash: number;
};

/** Rows of a checked batch by what will happen to them; none for whoever does not run the unit. */
export async function verdictCounts(actor: Actor, batch: Batch): Promise<VerdictCount[]> {
  if (!mayRunUnit(actor, batch.unitId)) return [];
  return db.$queryRaw<VerdictCount[]>(sql`
    SELECT v.verdict, s.row IS NOT NULL AS skip, count(*)::int AS rows, sum(v.months)::int AS months,
      sum(v."amountSatang")::float8 AS satang,
      (count(DISTINCT (v."memberId", v."paidOn")) FILTER (WHERE v.channel = 'volunteer'))::int AS cash
    FROM "ImportVerdict" v
    LEFT JOIN "ImportRow" s ON s."batchId" = v."batchId" AND s.row = v.row AND s.skip
    WHERE v."batchId" = ${batch.id} GROUP BY 1, 2 ORDER BY 3 DESC`);
}

export type StagedRow = {
  row: number;
  cells: StagedCell[];
  skip: boolean;
  chosenId: number | null;
  verdict: string | null;
  memberId: number | null;
  month: number | null;
  months: number | null;
  paidOn: Day | null;
  satang: number | null;
  option: number | null;
  channel: Channel | null;
  detail: Record<string, unknown> | null;
};

const rowColumns = sql`r.row, r.cells, r.skip, r."chosenId", v.verdict, v."memberId", v.month, v.months,
  v."paidOn"::text AS "paidOn", v."amountSatang"::float8 AS satang, v.option, v.channel, v.detail`;

/**
 * One page of rows, in the order of the file; none for whoever does not run the unit. `verdict` narrows
 * to one; "skipped" to those left out by hand.
 */
export async function importRows(
  actor: Actor,
  batch: Batch,
  {
    verdict,
    page = 1,
    limit = rowsPerPage,
  }: { verdict?: string; page?: number; limit?: number } = {},
): Promise<StagedRow[]> {
  if (!mayRunUnit(actor, batch.unitId)) return [];
  const narrowed =
    verdict === undefined
      ? empty
      : verdict === "skipped"
        ? sql`AND r.skip`
        : sql`AND v.verdict = ${verdict} AND NOT r.skip`;
  return db.$queryRaw<StagedRow[]>(sql`
    SELECT ${rowColumns} FROM "ImportRow" r
    LEFT JOIN "ImportVerdict" v ON v."batchId" = r."batchId" AND v.row = r.row
    WHERE r."batchId" = ${batch.id} ${narrowed}
    ORDER BY r.row LIMIT ${limit} OFFSET ${(page - 1) * limit}`);
}

const pieceOfRows = 2_000;

/** Every row that will not be recorded, piece by piece, for a file of any length. */
export async function* rejectedRows(actor: Actor, batch: Batch): AsyncGenerator<StagedRow[]> {
  if (!mayRunUnit(actor, batch.unitId)) return;
  let after = 0;
  for (;;) {
    const rows = await db.$queryRaw<StagedRow[]>(sql`
      SELECT ${rowColumns} FROM "ImportVerdict" v
      JOIN "ImportRow" r ON r."batchId" = v."batchId" AND r.row = v.row
      WHERE v."batchId" = ${batch.id} AND v.row > ${after}
        AND (r.skip OR v.verdict NOT IN ('new', 'already', 'blank'))
      ORDER BY v.row LIMIT ${pieceOfRows}`);
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)?.row ?? after;
  }
}
