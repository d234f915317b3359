import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Day, toDate } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { happinessOf, roundOf } from "@/scripts/testing/assessment-records";
import { newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { itemHeading } from "./answer-sheet";
import { saveAnswers } from "./entry-commands";
import { applyAnswers, discardAnswers, receiveAnswers, undoAnswers } from "./import-commands";
import { answersImport } from "./import-queries";
import { itemsOf } from "./instrument";
import { tmhi15 } from "./mental-health";
import { closeRound } from "./round-commands";

let world: World;
beforeAll(async () => {
  world = await smallWorld();
});
afterAll(disconnect);

const heading = ["คนที่", ...itemsOf(tmhi15).map(itemHeading)].join(",");
const line = (no: number, total: number) =>
  [no, ...itemsOf(tmhi15).map(({ key }) => happinessOf(total)[key])].join(",");

async function sheetOf(...lines: string[]) {
  const path = join(await mkdtemp(join(tmpdir(), "answers-")), "answers.csv");
  await writeFile(path, [heading, ...lines].join("\n"));
  return { path, name: "answers.csv" };
}

const openRound = (people = 4) =>
  roundOf(world.here.id, { closed: false, answers: Array(people).fill(null) });

async function received(roundId: number, ...lines: string[]) {
  const file = await sheetOf(...lines);
  const outcome = await receiveAnswers(world.evaluator, {
    commandId: newCommand(),
    roundId,
    ...file,
  });
  if (!outcome.ok) throw new Error(outcome.refusal.code);
  return outcome.value.batchId;
}
const command = (batchId: number) => ({ commandId: newCommand(), batchId });
const answersIn = (roundId: number) =>
  db.assessment.findMany({ where: { subject: { roundId } }, orderBy: { id: "asc" } });

describe("a file of answers", () => {
  it("is looked at, taken over as a whole, and taken back as a whole", async () => {
    const { evaluator } = world;
    const roundId = await openRound();
    const batchId = await received(roundId, line(1, 45), line(2, 52));
    expect(await answersIn(roundId)).toEqual([]);
    const shown = await answersImport(evaluator, roundId);
    expect(shown?.preview?.rows.map(({ verdict }) => verdict)).toEqual(["new", "new"]);
    expect(JSON.stringify(shown?.preview)).not.toContain("h1");
    expect(await applyAnswers(evaluator, command(batchId))).toMatchObject({ value: { people: 2 } });
    expect(await answersIn(roundId)).toMatchObject([
      { way: "import", complete: true, total: 45, band: "average" },
      { way: "import", complete: true, total: 52, band: "above_average" },
    ]);
    // The cells are not kept beside the answers.
    expect(await db.importRow.count({ where: { batchId } })).toBe(0);
    expect(await applyAnswers(evaluator, command(batchId))).toMatchObject({
      refusal: { code: "import_state" },
    });
    expect(await undoAnswers(evaluator, command(batchId))).toMatchObject({ value: { people: 2 } });
    expect(await answersIn(roundId)).toEqual([]);
  });

  it("with one bad row writes none", async () => {
    const { evaluator } = world;
    const roundId = await openRound();
    const batchId = await received(
      roundId,
      line(1, 45),
      line(2, 45).replace(/\d$/, "5"),
      line(9, 45),
    );
    const shown = await answersImport(evaluator, roundId);
    expect(shown?.preview?.rows.map(({ verdict }) => verdict)).toEqual([
      "new",
      "out_of_range",
      "unknown",
    ]);
    expect(await applyAnswers(evaluator, command(batchId))).toMatchObject({
      refusal: { code: "answers_faults", params: { count: 2 } },
    });
    expect(await answersIn(roundId)).toEqual([]);
    expect(await discardAnswers(evaluator, command(batchId))).toMatchObject({ ok: true });
    expect((await answersImport(evaluator, roundId))?.files).toEqual([]);
  });

  it("passes by who has answered, and never overwrites", async () => {
    const { evaluator } = world;
    const roundId = await openRound();
    await saveAnswers(evaluator, {
      commandId: newCommand(),
      roundId,
      no: 1,
      answers: happinessOf(30),
      way: "grid",
    });
    const batchId = await received(roundId, line(1, 60), line(2, 52));
    expect(await applyAnswers(evaluator, command(batchId))).toMatchObject({ value: { people: 1 } });
    expect((await answersIn(roundId)).map(({ total }) => total)).toEqual([30, 52]);
    const again = await received(roundId, line(1, 60), line(2, 60));
    expect(await applyAnswers(evaluator, command(again))).toMatchObject({
      refusal: { code: "answers_none" },
    });
  });

  it("is not taken back once somebody changed an answer", async () => {
    const { evaluator } = world;
    const roundId = await openRound();
    const batchId = await received(roundId, line(1, 45), line(2, 52));
    await applyAnswers(evaluator, command(batchId));
    const change = { commandId: newCommand(), roundId, no: 1, answers: { h1: 4 } };
    await saveAnswers(evaluator, { ...change, way: "grid" });
    expect(await undoAnswers(evaluator, command(batchId))).toMatchObject({
      refusal: { code: "answers_changed", params: { count: 1 } },
    });
    expect(await answersIn(roundId)).toHaveLength(2);
  });

  it("is nobody's but the evaluator's, and not for a closed round", async () => {
    const { here, evaluator, coordinator } = world;
    const roundId = await openRound();
    const batchId = await received(roundId, line(1, 45));
    for (const actor of [here.committee, coordinator, here.volunteer]) {
      expect(await answersImport(actor, roundId)).toBeNull();
      expect(await applyAnswers(actor, command(batchId))).toMatchObject({
        refusal: { code: "not_found" },
      });
    }
    await closeRound(evaluator, { commandId: newCommand(), roundId });
    expect(await applyAnswers(evaluator, command(batchId))).toMatchObject({
      refusal: { code: "assessment_closed" },
    });
    const file = await sheetOf(line(1, 45));
    expect(
      await receiveAnswers(evaluator, { commandId: newCommand(), roundId, ...file }),
    ).toMatchObject({ refusal: { code: "assessment_closed" } });
  });

  it("needs consent, and who withdrew stays out", async () => {
    const { evaluator } = world;
    const roundId = await openRound();
    await db.assessmentSubject.updateMany({
      where: { roundId, no: 1 },
      data: { consentOn: null },
    });
    await db.assessmentSubject.updateMany({
      where: { roundId, no: 2 },
      data: { withdrawnOn: toDate("2026-01-01" as Day) },
    });
    await received(roundId, line(1, 45), line(2, 45));
    const shown = await answersImport(evaluator, roundId);
    expect(shown?.preview?.rows.map(({ verdict }) => verdict)).toEqual(["consent", "gone"]);
  });
});
