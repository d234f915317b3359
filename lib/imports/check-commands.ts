import "server-only";
import type pg from "pg";
import { directly } from "@/lib/copy";
import { pool } from "@/lib/db";
import { batchLock } from "@/lib/locks";
import type { StagedCell } from "./cells";
import { manyRows, showProgress } from "./staging-commands";

const piece = 4_000;

export type Staged = { row: number; cells: StagedCell[]; chosenId: number | null };

/** The verdict line of every row, made as the database takes them. */
export type Lines = (line: (staged: Staged) => string) => AsyncGenerator<string>;

/**
 * What the checks of all kinds share: one transaction that throws the verdicts of an earlier check
 * away, lets `judge` write new ones, counts them and opens the preview. A batch that is not waiting
 * for its check, or that another process is checking, is left alone. The caller has asked the policy.
 *
 * @returns rows by verdict, or null when there was nothing to do
 */
export async function checkBatch(
  batchId: number,
  judge: (client: pg.PoolClient, lines: Lines) => Promise<void>,
): Promise<Record<string, number> | null> {
  return directly(async (client) => {
    if (!(await holdBatch(client, batchId))) return null;
    await client.query(`DELETE FROM "ImportVerdict" WHERE "batchId" = $1`, [batchId]);
    await judge(client, (line) => stagedLines(batchId, line));
    const { rows } = await client.query<{ counts: Record<string, number> }>(
      `UPDATE "ImportBatch" SET state = 'preview', problem = NULL, "actedBy" = NULL, counts = (
         SELECT coalesce(jsonb_object_agg(verdict, n), '{}') FROM (
           SELECT verdict, count(*) AS n FROM "ImportVerdict" WHERE "batchId" = $1 GROUP BY verdict) v)
       WHERE id = $1 RETURNING counts`,
      [batchId],
    );
    const counts = rows[0]?.counts ?? {};
    const checked = Object.values(counts).reduce((sum, n) => sum + n, 0);
    if (checked >= manyRows) await client.query('ANALYZE "ImportVerdict"');
    return counts;
  });
}

async function holdBatch(client: pg.PoolClient, batchId: number): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>(
    `SELECT pg_try_advisory_xact_lock($1, $2)
       AND (SELECT state = 'checking' FROM "ImportBatch" WHERE id = $2) AS held`,
    [batchLock, batchId],
  );
  return rows[0]?.held === true;
}

/** Fetches the next piece while the one before it is judged and sent. */
async function* stagedLines(
  batchId: number,
  line: (staged: Staged) => string,
): AsyncGenerator<string> {
  let done = 0;
  let next = fetchPiece(batchId, 0);
  for (;;) {
    const rows = await next;
    const last = rows.at(-1);
    if (!last) return;
    next = fetchPiece(batchId, last.row);
    // Whoever stops reading here must not leave a rejection that nobody awaits.
    next.catch(() => {});
    for (const staged of rows) yield line(staged);
    done += rows.length;
    await showProgress(batchId, done);
  }
}

async function fetchPiece(batchId: number, after: number): Promise<Staged[]> {
  const { rows } = await pool().query<Staged>(
    `SELECT row, cells, "chosenId" FROM "ImportRow" WHERE "batchId" = $1 AND row > $2
     ORDER BY row LIMIT ${piece}`,
    [batchId, after],
  );
  return rows;
}
