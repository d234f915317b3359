import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as imports from "@/lib/assessments/import-commands";
import * as found from "@/lib/assessments/import-queries";
import { capacity } from "@/lib/assessments/unit-instruments";
import { roundOf } from "./assessment-records";
import type { BusyWorld } from "./busy-world";
import { type Call, ofEvaluator } from "./calls";
import { newCommand } from "./fixture";

const round = (w: BusyWorld) =>
  roundOf(w.here.id, { instrument: capacity, closed: false, answers: [null, null] });

async function sheet() {
  const path = join(await mkdtemp(join(tmpdir(), "answers-")), "answers.csv");
  await writeFile(path, "no,data\n1,3\n");
  return { path, name: "answers.csv" };
}

async function waiting(w: BusyWorld): Promise<number> {
  const roundId = await round(w);
  const file = { commandId: newCommand(), roundId, ...(await sheet()) };
  const received = await imports.receiveAnswers(w.evaluator, file);
  if (!received.ok) throw new Error(received.refusal.code);
  return received.value.batchId;
}

async function applied(w: BusyWorld): Promise<number> {
  const batchId = await waiting(w);
  await imports.applyAnswers(w.evaluator, { commandId: newCommand(), batchId });
  return batchId;
}

const batch = (batchId: number) => ({ commandId: newCommand(), batchId });

/** Files of answers for a round of the unit `here`, brought by its evaluator. */
export const answersCommandCalls: Record<string, Call> = {
  "assessments/import-commands.receiveAnswers": ofEvaluator(
    async (a, _, roundId) =>
      imports.receiveAnswers(a, { commandId: newCommand(), roundId, ...(await sheet()) }),
    round,
  ),
  "assessments/import-commands.applyAnswers": ofEvaluator(
    (a, _, id) => imports.applyAnswers(a, batch(id)),
    waiting,
  ),
  "assessments/import-commands.undoAnswers": ofEvaluator(
    (a, _, id) => imports.undoAnswers(a, batch(id)),
    applied,
  ),
  "assessments/import-commands.discardAnswers": ofEvaluator(
    (a, _, id) => imports.discardAnswers(a, batch(id)),
    waiting,
  ),
};

export const answersQueryCalls: Record<string, Call> = {
  "assessments/import-queries.answersImport": ofEvaluator(
    (a, _, roundId) => found.answersImport(a, roundId),
    round,
  ),
  "assessments/import-queries.peopleToAnswer": ofEvaluator(
    (a, _, roundId) => found.peopleToAnswer(a, roundId),
    round,
  ),
};
