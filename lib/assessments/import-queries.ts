import "server-only";
import type { Actor } from "@/lib/access/actor";
import { db, type Prisma, rowsOf, sql } from "@/lib/db";
import type { ImportState } from "@/lib/generated/prisma/enums";
import { type CheckedRow, checkRows, type KnownPerson, type SheetRow } from "./answer-sheet";
import { type Round, roundOf } from "./round-queries";

export type AnswersFile = {
  id: number;
  state: ImportState;
  fileName: string;
  rows: number;
  done: number;
  by: string;
  createdAt: Date;
};

export type AnswersImport = {
  round: Round;
  /** newest first */
  files: AnswersFile[];
  /** the file that waits, and what each of its rows would do; without the answers */
  preview: { id: number; fileName: string; rows: Omit<CheckedRow, "answers">[] } | null;
};

/** The people of a round as a file is compared with them. */
export function knownPeople(roundId: number): Prisma.Sql {
  return sql`
    SELECT s.no, s."paperCode", s.age, s."consentOn" IS NOT NULL AS consented,
      s."skippedOn" IS NOT NULL OR s."withdrawnOn" IS NOT NULL AS gone, a.id IS NOT NULL AS answered
    FROM "AssessmentSubject" s
    LEFT JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
    WHERE s."roundId" = ${roundId}`;
}

/** Files of answers brought into a round; for its evaluator, null for everybody else. */
export async function answersImport(actor: Actor, roundId: number): Promise<AnswersImport | null> {
  const round = await roundOf(actor, roundId);
  if (round?.part !== "evaluator") return null;
  const files = await rowsOf<AnswersFile>(sql`
    SELECT b.id, b.state, b."fileName", b.rows, b.done, u.name AS by, b."createdAt"
    FROM "ImportBatch" b JOIN "User" u ON u.id = b."createdBy"
    WHERE b."roundId" = ${roundId} AND b.kind = 'answers' ORDER BY b.id DESC LIMIT 20`);
  const waiting = files.find(({ state }) => state === "preview");
  if (!waiting) return { round, files, preview: null };
  const [rows, people] = await Promise.all([
    db.importRow.findMany({ where: { batchId: waiting.id }, orderBy: { row: "asc" } }),
    rowsOf<KnownPerson>(knownPeople(roundId)),
  ]);
  const checked = checkRows(
    round.instrument,
    round.itemKeys,
    rows.map(({ row, cells }) => ({ row, cells: cells as unknown as SheetRow })),
    people,
  );
  return {
    round,
    files,
    preview: {
      id: waiting.id,
      fileName: waiting.fileName,
      rows: checked.map(({ answers: _, ...row }) => row),
    },
  };
}

/** Number and code of everybody who is asked in a round, for an empty sheet; null for others. */
export async function peopleToAnswer(
  actor: Actor,
  roundId: number,
): Promise<{ round: Round; people: { no: number; paperCode: string }[] } | null> {
  const round = await roundOf(actor, roundId);
  if (round?.part !== "evaluator") return null;
  const people = await rowsOf<{ no: number; paperCode: string }>(sql`
    SELECT s.no, s."paperCode" FROM "AssessmentSubject" s
    WHERE s."roundId" = ${roundId} AND s."skippedOn" IS NULL AND s."withdrawnOn" IS NULL
    ORDER BY s.no`);
  return { round, people };
}
