import "server-only";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { type Prisma, sql, type Tx } from "@/lib/db";
import type { StagedCell } from "@/lib/imports/cells";
import { type Outcome, type Refusal, refuse } from "@/lib/refusal";
import { readSpreadsheet } from "@/lib/spreadsheet/read";
import { refusalOf } from "@/lib/spreadsheet/refusal";
import {
  checkRows,
  columnsOf,
  isFault,
  type KnownPerson,
  rowOf,
  type SheetRow,
} from "./answer-sheet";
import { keepAnswers, subjectToEnter } from "./entry-commands";
import type { AnswersBatch } from "./import-input";
import { knownPeople } from "./import-queries";
import { type RoundAtWork, roundToEnter } from "./round-commands";
import { mostPeople } from "./round-input";

/** Beside the people of the largest round, lines of explanation and doubles. */
const mostRows = mostPeople + 100;
const limits = { fileBytes: 5 * 1024 * 1024, columns: 200 };
const headRows = 20;

type Upload = { commandId: string; roundId: number; path: string; name: string };

/**
 * Takes a file of answers in for a look: nothing of it is written into the round yet. For the
 * evaluator. What was taken in before for the round and not used is thrown away.
 *
 * Refuses: not_found, assessment_closed, sheet_… for what the reader gives, answers_no_person,
 * answers_no_questions, answers_columns, answers_many.
 */
export async function receiveAnswers(
  actor: Actor,
  { commandId, roundId, path, name }: Upload,
): Promise<Outcome<{ batchId: number }>> {
  const read = await rowsIn(path, name);
  return write(actor, { id: commandId, action: "receiveAnswers" }, async (tx, note) => {
    const round = await roundToImport(tx, actor, roundId);
    if (!read.ok) refuse(read.refusal.code, read.refusal.params);
    const { instrument, itemKeys, unitId } = round;
    const columns = columnsOf(
      instrument,
      itemKeys,
      read.rows.map(({ cells }) => cells),
    );
    if (!columns.ok) {
      const { fault } = columns;
      refuse(fault.code, "params" in fault ? fault.params : undefined);
    }
    const rows = read.rows.slice(columns.value.at + 1);
    if (rows.length === 0) refuse("sheet_no_rows");
    await tx.importBatch.deleteMany({ where: { unitId, roundId, state: "preview" } });
    const { id } = await tx.importBatch.create({
      data: {
        unitId,
        roundId,
        kind: "answers",
        state: "preview",
        fileName: name.slice(-120),
        columns: [],
        rows: rows.length,
        createdBy: actor.userId,
        actedBy: actor.userId,
      },
      select: { id: true },
    });
    await tx.importRow.createMany({
      data: rows.map(({ number, cells }) => ({
        batchId: id,
        row: number,
        cells: rowOf(columns.value, cells) as Prisma.InputJsonObject,
      })),
    });
    note({ unitId, subject: "assessmentRound", subjectId: roundId });
    note({ after: { rows: rows.length } });
    return { batchId: id };
  });
}

type Read =
  | { ok: true; rows: { number: number; cells: StagedCell[] }[] }
  | { ok: false; refusal: Refusal };

/** The whole sheet: it is never larger than a round. */
async function rowsIn(path: string, name: string): Promise<Read> {
  const sheet = await readSpreadsheet({ path, name }, { limits });
  if (!sheet.ok) return { ok: false, refusal: { code: `sheet_${sheet.code}` } };
  const rows: { number: number; cells: StagedCell[] }[] = [];
  try {
    for await (const { number, cells } of sheet.rows) {
      if (rows.length >= mostRows + headRows) {
        return { ok: false, refusal: { code: "answers_many", params: { most: mostPeople } } };
      }
      rows.push({ number, cells });
    }
  } catch (error) {
    const code = refusalOf(error);
    if (!code) throw error;
    return { ok: false, refusal: { code: `sheet_${code}` } };
  }
  return { ok: true, rows };
}

/** The round for the evaluator who brings a file. Refuses: not_found, assessment_closed. */
async function roundToImport(tx: Tx, actor: Actor, roundId: number): Promise<RoundAtWork> {
  const round = await roundToEnter(tx, actor, roundId, { alone: true });
  if (round.part !== "evaluator") refuse("not_found");
  if (round.closed) refuse("assessment_closed");
  return round;
}

/** A file of answers with its round, held until the transaction ends. Refuses as `roundToImport`. */
async function batchToImport(tx: Tx, actor: Actor, batchId: number) {
  const [batch] = await tx.$queryRaw<
    { state: string; roundId: number; appliedAt: Date | null }[]
  >(sql`
    SELECT b.state, b."roundId", b."appliedAt" FROM "ImportBatch" b
    WHERE b.id = ${batchId} AND b.kind = 'answers' FOR UPDATE`);
  if (!batch) refuse("not_found");
  return { batch, round: await roundToImport(tx, actor, batch.roundId) };
}

/**
 * Takes the answers over: every new row or none. Who has answered already keeps what they have.
 * Refuses: not_found, assessment_closed, import_state, answers_faults {count}, answers_none.
 */
export function applyAnswers(
  actor: Actor,
  { commandId, batchId }: AnswersBatch,
): Promise<Outcome<{ people: number }>> {
  return write(
    actor,
    { id: commandId, action: "applyAnswers" },
    async (tx, note) => {
      const { batch, round } = await batchToImport(tx, actor, batchId);
      if (batch.state !== "preview") refuse("import_state");
      const rows = await tx.importRow.findMany({ where: { batchId }, orderBy: { row: "asc" } });
      const people = await tx.$queryRaw<KnownPerson[]>(knownPeople(round.id));
      const checked = checkRows(
        round.instrument,
        round.itemKeys,
        rows.map(({ row, cells }) => ({ row, cells: cells as unknown as SheetRow })),
        people,
      );
      const faults = checked.filter(({ verdict }) => isFault(verdict)).length;
      if (faults > 0) refuse("answers_faults", { count: faults });
      const fresh = checked.filter(({ verdict }) => verdict === "new");
      if (fresh.length === 0) refuse("answers_none");
      for (const { no, answers } of fresh) {
        const subject = await subjectToEnter(tx, round.id, no ?? 0);
        const given = { answers, way: "import" as const, finish: true, by: actor.userId };
        await keepAnswers(tx, round, subject, given);
      }
      // Who came with the file is kept for taking it back; what they answered is not kept twice.
      await tx.importVerdict.createMany({
        data: fresh.map(({ row, no }) => ({ batchId, row, verdict: "new", detail: { no } })),
      });
      await tx.importRow.deleteMany({ where: { batchId } });
      await tx.importBatch.update({
        where: { id: batchId },
        data: {
          state: "applied",
          appliedAt: new Date(),
          done: fresh.length,
          actedBy: actor.userId,
        },
      });
      note({ unitId: round.unitId, subject: "assessmentRound", subjectId: round.id });
      note({ after: { people: fresh.length } });
      return { people: fresh.length };
    },
    { timeout: 60_000 },
  );
}

/**
 * Takes back what came with a file, as long as nobody has touched it since. Refuses: not_found,
 * assessment_closed, import_state, answers_changed {count}.
 */
export function undoAnswers(
  actor: Actor,
  { commandId, batchId }: AnswersBatch,
): Promise<Outcome<{ people: number }>> {
  return write(actor, { id: commandId, action: "undoAnswers" }, async (tx, note) => {
    const { batch, round } = await batchToImport(tx, actor, batchId);
    if (batch.state !== "applied" || !batch.appliedAt) refuse("import_state");
    const written = await tx.$queryRaw<{ id: number; subjectId: number; same: boolean }[]>(sql`
      SELECT a.id, a."subjectId", a.way = 'import' AND a."updatedAt" <= ${batch.appliedAt} AND NOT EXISTS (
        SELECT 1 FROM "FollowUp" f LEFT JOIN "FollowUpStep" p ON p."followUpId" = f.id
        WHERE f."subjectId" = a."subjectId" AND (f."closedOn" IS NOT NULL OR p.id IS NOT NULL)) AS same
      FROM "ImportVerdict" v
      JOIN "AssessmentSubject" s ON s."roundId" = ${round.id} AND s.no = (v.detail->>'no')::int
      JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
      WHERE v."batchId" = ${batchId} FOR UPDATE OF a`);
    const changed = written.filter(({ same }) => !same).length;
    if (changed > 0) refuse("answers_changed", { count: changed });
    const subjects = written.map(({ subjectId }) => subjectId);
    await tx.followUp.deleteMany({ where: { subjectId: { in: subjects } } });
    await tx.assessment.deleteMany({ where: { id: { in: written.map(({ id }) => id) } } });
    await tx.importBatch.update({
      where: { id: batchId },
      data: { state: "undone", undoneAt: new Date(), actedBy: actor.userId },
    });
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: round.id });
    note({ after: { people: written.length } });
    return { people: written.length };
  });
}

/** A file that was not taken over is thrown away. Refuses: not_found, import_state. */
export function discardAnswers(
  actor: Actor,
  { commandId, batchId }: AnswersBatch,
): Promise<Outcome<{ batchId: number }>> {
  return write(actor, { id: commandId, action: "discardAnswers" }, async (tx, note) => {
    const known = await tx.importBatch.findUnique({ where: { id: batchId } });
    if (!known?.roundId) refuse("not_found");
    const round = await roundToEnter(tx, actor, known.roundId, { alone: true });
    if (round.part !== "evaluator") refuse("not_found");
    const { count } = await tx.importBatch.deleteMany({ where: { id: batchId, state: "preview" } });
    if (count === 0) refuse("import_state");
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: round.id });
    return { batchId };
  });
}
