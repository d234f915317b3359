import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { copyInto, copyLine, directly } from "@/lib/copy";
import { db, pool } from "@/lib/db";
import { batchLock } from "@/lib/locks";
import { logError } from "@/lib/log";
import type { Outcome, Refusal } from "@/lib/refusal";
import { readSpreadsheet, type Spreadsheet } from "@/lib/spreadsheet/read";
import { refusalOf } from "@/lib/spreadsheet/refusal";
import type { Cell, RefusalCode as SheetRefusal, SheetRow } from "@/lib/spreadsheet/types";
import { type Place, takePlace } from "@/lib/turns";
import type { StagedCell } from "./cells";
import { type FieldSpec, findHeader, type Remembered, suggestColumns } from "./columns";
import type { ImportKind } from "./input";

/** Rows among which the heading line is looked for. */
const headRows = 25;
const progressEvery = 5_000;
const nameLength = 120;
/** So many new rows mislead the planner until they are counted: it joins them row by row for minutes. */
export const manyRows = 1_000;
/** Each holds a connection and asks for another now and then; ten wait for some minutes at most. */
const readings = { atOnce: 2, waiting: 10 };

export type Reading = {
  fields: readonly FieldSpec[];
  /** seals what may not lie open, such as an identity number; other cells pass as they are */
  protect?: (cell: Cell) => StagedCell;
};

export type Received = {
  batchId: number;
  /** false when the rows are still coming in: the batch shows how far it is */
  finished: boolean;
};

type Upload = { commandId: string; unitId: number; kind: ImportKind; path: string; name: string };

/**
 * Takes an uploaded file in. What can be known at once is refused at once and leaves nothing behind;
 * then its rows go to the staging table. A large file is waited for only so long: after that the
 * batch answers for itself, and a fault found later is told there.
 * Refusals: `not_found` outside the unit, `import_busy` when many files wait to be read already, `sheet_…` for what the reader or an empty sheet gives.
 *
 * @param waitMs how long to wait for the last row
 * @param onClose called once the file is no longer needed
 */
export async function receiveFile(
  actor: Actor,
  file: Upload,
  how: Reading,
  { waitMs = 2_147_483_647, onClose = () => {} }: { waitMs?: number; onClose?: () => void } = {},
): Promise<Outcome<Received>> {
  let kept = false;
  let place: Place | null = null;
  try {
    if (!mayRunUnit(actor, file.unitId)) return { ok: false, refusal: { code: "not_found" } };
    place = takePlace("imports.read", readings);
    if (!place) return { ok: false, refusal: { code: "import_busy" } };
    const sheet = await readSpreadsheet({ path: file.path, name: file.name });
    if (!sheet.ok) return { ok: false, refusal: sheetRefusal(sheet.code) };
    const opened = await openBatch(actor, file);
    if (!opened.ok || !opened.value.fresh) {
      await sheet.close();
      return opened.ok ? receivedBefore(opened.value.batchId) : opened;
    }
    const { batchId } = opened.value;
    kept = true;
    const { turn, leave } = place;
    const reading = turn
      .then(() => readInto(batchId, file, sheet, how))
      .finally(() => {
        leave();
        onClose();
      });
    const fault = await within(reading, waitMs);
    if (fault === late) return { ok: true, value: { batchId, finished: false } };
    if (fault === null) return { ok: true, value: { batchId, finished: true } };
    await db.importBatch.delete({ where: { id: batchId } });
    return { ok: false, refusal: fault };
  } finally {
    if (!kept) {
      place?.leave();
      onClose();
    }
  }
}

/** The upload sent again. A file whose rows could not be read has left no batch to lead to. */
async function receivedBefore(batchId: number): Promise<Outcome<Received>> {
  const batch = await db.importBatch.findUnique({
    where: { id: batchId },
    select: { state: true },
  });
  if (!batch) return { ok: false, refusal: { code: "import_interrupted" } };
  return { ok: true, value: { batchId, finished: batch.state !== "reading" } };
}

const late = Symbol("late");

async function within<T>(work: Promise<T>, ms: number): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const wait = new Promise<typeof late>((resolve) => {
    timer = setTimeout(() => resolve(late), ms);
  });
  try {
    return await Promise.race([work, wait]);
  } finally {
    clearTimeout(timer);
  }
}

/** The batch of this upload; the same upload sent again finds the batch it made. */
async function openBatch(
  actor: Actor,
  file: { commandId: string; unitId: number; kind: ImportKind; name: string },
): Promise<Outcome<{ batchId: number; fresh: boolean }>> {
  let fresh = false;
  const outcome = await write(
    actor,
    { id: file.commandId, action: "receiveFile" },
    async (tx, note) => {
      const batch = await tx.importBatch.create({
        data: {
          unitId: file.unitId,
          kind: file.kind,
          state: "reading",
          fileName: file.name.slice(-nameLength),
          columns: [],
          createdBy: actor.userId,
          actedBy: actor.userId,
        },
      });
      note({
        unitId: file.unitId,
        subject: "ImportBatch",
        subjectId: batch.id,
        after: { kind: file.kind },
      });
      fresh = true;
      return { batchId: batch.id };
    },
  );
  if (!outcome.ok) return outcome;
  return { ok: true, value: { batchId: outcome.value.batchId, fresh } };
}

/** Null when every row is in; else why not, which the batch then says too. */
async function readInto(
  batchId: number,
  file: { unitId: number; kind: ImportKind },
  sheet: Spreadsheet,
  how: Reading,
): Promise<Refusal | null> {
  try {
    const remembered = await db.columnMapping.findUnique({
      where: { unitId_kind: { unitId: file.unitId, kind: file.kind } },
    });
    const known = (remembered?.mapping as { headings?: Remembered } | undefined)?.headings;
    await stage(batchId, sheet, how, known ?? {});
    return null;
  } catch (error) {
    await sheet.close();
    const refusal = refusalIn(error);
    if (!refusal) logError(error, { batchId, job: "imports.read" });
    const { code } = refusal ?? { code: "import_interrupted" as const };
    await db.importBatch
      .update({ where: { id: batchId }, data: { state: "failed", problem: code } })
      .catch((again) => logError(again, { batchId, job: "imports.read" }));
    return { code };
  }
}

class NoRows extends Error {}

function refusalIn(error: unknown): Refusal | null {
  if (error instanceof NoRows) return { code: "sheet_no_rows" };
  const code = refusalOf(error);
  return code ? sheetRefusal(code) : null;
}

function sheetRefusal(code: SheetRefusal): Refusal {
  return { code: `sheet_${code}` };
}

/** All rows and the batch's next state in one transaction: a reading cut short leaves no row. */
async function stage(
  batchId: number,
  sheet: Spreadsheet,
  how: Reading,
  remembered: Remembered,
): Promise<number> {
  const { head, rest } = await firstRows(sheet.rows);
  const header = findHeader(
    head.map((row) => row.cells),
    how.fields,
  );
  const body = head.slice(header.at === null ? 0 : header.at + 1);
  return directly(async (client) => {
    await client.query("SELECT pg_advisory_xact_lock($1, $2)", [batchLock, batchId]);
    const rows = await copyInto(
      client,
      `COPY "ImportRow" ("batchId", "row", "cells", "skip") FROM STDIN`,
      stagedLines(batchId, body, rest, how.protect ?? ((cell) => cell)),
    );
    if (rows === 0) throw new NoRows();
    const notes = { ...sheet.notes, sheet: sheet.sheet ?? null, sheets: sheet.sheets?.length ?? 1 };
    await client.query(
      `UPDATE "ImportBatch" SET state = 'mapping', columns = $2, mapping = $3, notes = $4, rows = $5,
         done = 0, "actedBy" = NULL WHERE id = $1`,
      [
        batchId,
        JSON.stringify(header.columns),
        JSON.stringify({ columns: suggestColumns(header.columns, how.fields, remembered) }),
        JSON.stringify({ ...notes, heading: header.at !== null }),
        rows,
      ],
    );
    if (rows >= manyRows) await client.query('ANALYZE "ImportRow"');
    return rows;
  });
}

async function firstRows(rows: AsyncIterable<SheetRow>) {
  const rest = rows[Symbol.asyncIterator]();
  const head: SheetRow[] = [];
  while (head.length < headRows) {
    const next = await rest.next();
    if (next.done) break;
    head.push(next.value);
  }
  return { head, rest };
}

async function* stagedLines(
  batchId: number,
  head: SheetRow[],
  rest: AsyncIterator<SheetRow>,
  protect: (cell: Cell) => StagedCell,
): AsyncGenerator<string> {
  let count = 0;
  const line = (row: SheetRow) =>
    copyLine([
      batchId,
      row.number,
      JSON.stringify(row.cells.map((c) => protect(storable(c)))),
      "f",
    ]);
  for (const row of head) {
    count += 1;
    yield line(row);
  }
  for (let next = await rest.next(); !next.done; next = await rest.next()) {
    count += 1;
    if (count % progressEvery === 0) await showProgress(batchId, count);
    yield line(next.value);
  }
}

const unstorable = /[\0\ud800-\udfff]/;

/** Without what PostgreSQL takes in no text: zero bytes and halves of letters. */
function storable(cell: Cell): Cell {
  if (typeof cell !== "string" || !unstorable.test(cell)) return cell;
  return Buffer.from(cell.replaceAll("\0", "")).toString();
}

/** On a connection of its own, so that whoever waits sees it before the transaction ends. */
export async function showProgress(batchId: number, done: number): Promise<void> {
  await pool().query(`UPDATE "ImportBatch" SET done = $2 WHERE id = $1`, [batchId, done]);
}
