import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { db, pool, sql, type Tx } from "@/lib/db";
import type { ImportBatchModel } from "@/lib/generated/prisma/models";
import { batchLock } from "@/lib/locks";
import { enqueue } from "@/lib/queue";
import { type Outcome, type RefusalCode, refuse } from "@/lib/refusal";
import type { BatchInput, ImportKind } from "./input";
import type { SavedMapping } from "./queries";

/** The batch, if it is of a unit the actor runs. Refuses `not_found`. */
export async function batchOf(tx: Tx, actor: Actor, batchId: number): Promise<ImportBatchModel> {
  const batch = await tx.importBatch.findUnique({ where: { id: batchId } });
  // Answers of assessments are another's to keep.
  if (!batch || batch.kind === "answers") refuse("not_found");
  return mayRunUnit(actor, batch.unitId) ? batch : refuse("not_found");
}

/**
 * Keeps which column is what, remembers it for the unit's next file of this kind, and puts the batch
 * to be checked. Refuses `import_state` once the batch is recorded or under way.
 */
export async function saveMapping(
  actor: Actor,
  input: BatchInput,
  mapping: SavedMapping,
): Promise<Outcome<{ batchId: number }>> {
  return write(actor, { id: input.commandId, action: "saveMapping" }, async (tx, note) => {
    const batch = await batchOf(tx, actor, input.batchId);
    const { count } = await tx.importBatch.updateMany({
      where: { id: batch.id, state: { in: ["mapping", "preview"] } },
      data: { state: "checking", mapping, done: 0, problem: null, actedBy: actor.userId },
    });
    if (count === 0) refuse("import_state");
    const columns = batch.columns as string[];
    const headings = Object.fromEntries(
      Object.entries(mapping.columns).map(([field, index]) => [field, columns[index] ?? ""]),
    );
    const kept = { headings, options: mapping.options ?? {} };
    await tx.columnMapping.upsert({
      where: { unitId_kind: { unitId: batch.unitId, kind: batch.kind } },
      create: { unitId: batch.unitId, kind: batch.kind, mapping: kept },
      update: { mapping: kept },
    });
    note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id, after: mapping });
    return { batchId: batch.id };
  });
}

/** Leaves one row out, or takes it back in. Refuses `import_state` unless the batch waits in its preview. */
export async function skipRow(
  actor: Actor,
  input: BatchInput & { row: number; skip: string },
): Promise<Outcome<{ row: number; skip: boolean }>> {
  return write(actor, { id: input.commandId, action: "skipImportRow" }, async (tx, note) => {
    // Held, so that two rows of one month that are left out at one moment are judged one by one.
    await tx.$queryRaw(sql`
      SELECT 1 FROM "ImportBatch" WHERE id = ${input.batchId} FOR NO KEY UPDATE`);
    const batch = await batchOf(tx, actor, input.batchId);
    if (batch.state !== "preview") refuse("import_state");
    const skip = input.skip === "true";
    const { count } = await tx.importRow.updateMany({
      where: { batchId: batch.id, row: input.row },
      data: { skip },
    });
    if (count === 0) refuse("not_found");
    await judgeTwins(tx, batch.id, input.row);
    const after = { row: input.row, skip };
    note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id, after });
    return after;
  });
}

/**
 * Rows of one person for the same month: the first that is not left out is the one that counts, as
 * when the file was checked, so that the preview shows what recording will do.
 */
async function judgeTwins(tx: Tx, batchId: number, row: number): Promise<void> {
  await tx.$executeRaw(sql`
    WITH mine AS (
      SELECT v.row, v.month, v.months, r.skip FROM "ImportVerdict" v
      JOIN "ImportRow" r ON r."batchId" = v."batchId" AND r.row = v.row
      WHERE v."batchId" = ${batchId} AND v.verdict IN ('new', 'duplicate') AND v."memberId" = (
        SELECT o."memberId" FROM "ImportVerdict" o WHERE o."batchId" = ${batchId} AND o.row = ${row})
    ), share AS (
      SELECT m.row, row_number() OVER (PARTITION BY s.month ORDER BY m.row) AS turn
      FROM mine m CROSS JOIN LATERAL generate_series(m.month, m.month + m.months - 1) AS s(month)
      WHERE NOT m.skip
    )
    UPDATE "ImportVerdict" v SET verdict = CASE WHEN EXISTS (
      SELECT 1 FROM share s WHERE s.row = v.row AND s.turn > 1) THEN 'duplicate' ELSE 'new' END
    FROM mine m WHERE v."batchId" = ${batchId} AND v.row = m.row`);
}

/**
 * Keeps whom a person chose for a row, and for every other row that names someone in the same words
 * (`who` of its verdict); `chosenId` 0 stands for "somebody new", null takes the choice back. The
 * batch waits for its check again. The caller has made sure the chosen person is the unit's.
 */
export async function chooseForRow(
  actor: Actor,
  input: BatchInput & { row: number; chosenId: number | null },
): Promise<Outcome<{ rows: number }>> {
  return write(actor, { id: input.commandId, action: "chooseForImportRow" }, async (tx, note) => {
    const batch = await batchOf(tx, actor, input.batchId);
    const { count } = await tx.importBatch.updateMany({
      where: { id: batch.id, state: "preview" },
      data: { state: "checking", done: 0, problem: null, actedBy: actor.userId },
    });
    if (count === 0) refuse("import_state");
    const rows = await tx.$executeRaw(sql`
      UPDATE "ImportRow" r SET "chosenId" = ${input.chosenId}::int
      FROM "ImportVerdict" v, "ImportVerdict" chosen
      WHERE chosen."batchId" = ${batch.id} AND chosen.row = ${input.row}
        AND v."batchId" = ${batch.id} AND r."batchId" = ${batch.id} AND r.row = v.row
        AND (v.row = chosen.row OR v.detail->>'who' = chosen.detail->>'who')`);
    if (rows === 0) refuse("not_found");
    const after = { row: input.row, rows };
    note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id, after });
    return { rows };
  });
}

/** Puts a batch to be checked again, with the mapping it has. */
export async function checkAgain(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  return write(actor, { id: input.commandId, action: "checkImportAgain" }, async (tx, note) => {
    const batch = await batchOf(tx, actor, input.batchId);
    const { count } = await tx.importBatch.updateMany({
      where: { id: batch.id, state: "preview" },
      data: { state: "checking", done: 0, problem: null, actedBy: actor.userId },
    });
    if (count === 0) refuse("import_state");
    note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id });
    return null;
  });
}

/** Throws a batch away that was not recorded, with all it had read. */
export async function discardBatch(
  actor: Actor,
  input: BatchInput,
): Promise<Outcome<{ batchId: number }>> {
  return write(actor, { id: input.commandId, action: "discardImport" }, async (tx, note) => {
    const batch = await batchOf(tx, actor, input.batchId);
    const { count } = await tx.importBatch.deleteMany({
      where: { id: batch.id, state: { in: ["mapping", "preview", "failed"] } },
    });
    if (count === 0) refuse("import_state");
    note({ unitId: batch.unitId, subject: "ImportBatch", subjectId: batch.id });
    return { batchId: batch.id };
  });
}

/**
 * Puts a checked batch to be recorded under this command's id. From here on a job, or whoever called,
 * goes on with it; claimed again under the same id it is the same recording.
 */
export async function claimApply(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  const batch = await db.importBatch.findUnique({ where: { id: input.batchId } });
  if (!batch || !mayRunUnit(actor, batch.unitId)) {
    return { ok: false, refusal: { code: "not_found" } };
  }
  const { count } = await db.importBatch.updateMany({
    where: {
      id: batch.id,
      OR: [{ state: "preview" }, { state: "applying", writeId: input.commandId }],
    },
    data: {
      state: "applying",
      writeId: input.commandId,
      actedBy: actor.userId,
      done: 0,
      problem: null,
    },
  });
  if (count === 1) return { ok: true, value: null };
  const same = batch.writeId === input.commandId && batch.state === "applied";
  return same ? { ok: true, value: null } : { ok: false, refusal: { code: "import_state" } };
}

/** The same with a look first whether there is anything to record, for the button. */
export async function requestApply(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  const [look] = await db.$queryRaw<{ any: boolean }[]>(sql`
    SELECT EXISTS (
      SELECT 1 FROM "ImportVerdict" v WHERE v."batchId" = ${input.batchId} AND v.verdict = 'new'
        AND v.row <> ALL (ARRAY(
          SELECT row FROM "ImportRow" WHERE "batchId" = ${input.batchId} AND skip))) AS any`);
  const claimed = await claimApply(actor, input);
  if (!claimed.ok || look?.any) return claimed;
  await giveBack(input.batchId, "applying", "import_nothing");
  return { ok: false, refusal: { code: "import_nothing" } };
}

/** Back to the state before the work that failed, with the sentence that says why. */
export async function giveBack(
  batchId: number,
  from: "checking" | "applying",
  problem: RefusalCode,
): Promise<void> {
  await db.importBatch.updateMany({
    where: { id: batchId, state: from },
    data: { state: from === "checking" ? "mapping" : "preview", problem, done: 0, actedBy: null },
  });
}

/** A batch `b` that no transaction reads, checks or applies. */
const leftAlone = `NOT EXISTS (SELECT 1 FROM pg_locks l
  WHERE l.locktype = 'advisory' AND l.objsubid = 2
    AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND l.classid = ${batchLock}::oid AND l.objid = b.id::oid)`;

/**
 * Takes up again what a stopped server left: checks and recordings go back into the queue under the
 * person who asked. Called when a server starts.
 */
export async function resumeImports(): Promise<void> {
  const { rows } = await pool().query<{
    id: number;
    state: string;
    kind: ImportKind;
    actedBy: number;
    writeId: string | null;
  }>(
    `SELECT b.id, b.state, b.kind, b."actedBy", b."writeId" FROM "ImportBatch" b
     WHERE b.state IN ('checking', 'applying') AND b."actedBy" IS NOT NULL AND ${leftAlone}`,
  );
  for (const { id, state, kind, actedBy, writeId } of rows) {
    const name = state === "checking" ? "imports.check" : "imports.apply";
    await enqueue(name, { kind, batchId: id, userId: actedBy, commandId: writeId ?? undefined });
  }
}

/**
 * A reading is lost with the file its server held, and says so. A file that waits for its turn holds
 * no lock yet, so only those that began before the given moment count as lost.
 */
export async function endLostReadings(begunBefore: Date): Promise<void> {
  await pool().query(
    `UPDATE "ImportBatch" b SET state = 'failed', problem = 'import_interrupted'
     WHERE b.state = 'reading' AND b."createdAt" < $1 AND ${leftAlone}`,
    [begunBefore],
  );
}

const keptDays = 30;

/** What was read from files is kept a month and no longer; what was recorded from it stays. */
export async function forgetOldRows(): Promise<void> {
  for (const table of ["ImportRow", "ImportVerdict"]) {
    await pool().query(
      `DELETE FROM "${table}" WHERE "batchId" IN (
         SELECT id FROM "ImportBatch" WHERE "createdAt" < now() - make_interval(days => $1))`,
      [keptDays],
    );
  }
  await pool().query(
    `DELETE FROM "ImportBatch" WHERE state IN ('reading', 'mapping', 'preview', 'failed')
       AND "createdAt" < now() - make_interval(days => $1)`,
    [keptDays],
  );
}
