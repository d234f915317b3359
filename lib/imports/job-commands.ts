import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actorNow } from "@/lib/access/queries";
import { logError } from "@/lib/log";
import { enqueue, isConnectionError, type JobData } from "@/lib/queue";
import type { Outcome } from "@/lib/refusal";
import { inTurn } from "@/lib/turns";
import { giveBack } from "./commands";
import type { BatchInput, ImportKind } from "./input";
import { importBatch } from "./queries";

type Work = (actor: Actor, data: JobData) => Promise<Outcome<unknown>>;

/** Waits between tries when the database goes away in the middle, in milliseconds. */
const waits = [500, 2_000, 5_000, 10_000];

/**
 * Runs a check or a recording as the person who asked for it, with the roles they hold by now. When
 * the database goes away in the middle the transaction is gone with it and the work starts anew; what
 * can not be done gives the batch back with the sentence that says why. Never throws.
 */
export async function runJob(
  stage: "checking" | "applying",
  data: JobData,
  work: Work,
  pause: (ms: number) => Promise<unknown> = wait,
): Promise<void> {
  for (let tried = 0; ; tried++) {
    try {
      const actor = await actorNow(data.userId, data.requestId);
      const outcome: Outcome<unknown> = actor
        ? await work(actor, data)
        : { ok: false, refusal: { code: "not_permitted" } };
      if (!outcome.ok) {
        // Someone who no longer runs the unit sees "not found" elsewhere; here it is their role.
        const { code } = outcome.refusal;
        await giveBack(data.batchId, stage, code === "not_found" ? "not_permitted" : code);
      }
      return;
    } catch (error) {
      logError(error, { job: stage, batchId: data.batchId, tried });
      const pauseMs = isConnectionError(error) ? waits[tried] : undefined;
      if (pauseMs === undefined) return giveBackAtLast(stage, data.batchId, pause);
      await pause(pauseMs);
    }
  }
}

/** The database may only just be coming back. What fails here is found again when a server starts. */
async function giveBackAtLast(
  stage: "checking" | "applying",
  batchId: number,
  pause: (ms: number) => Promise<unknown>,
): Promise<void> {
  for (const pauseMs of [...waits, 0]) {
    try {
      await giveBack(batchId, stage, "import_interrupted");
      return;
    } catch (error) {
      logError(error, { job: stage, batchId });
      await pause(pauseMs);
    }
  }
}

const done: Outcome<null> = { ok: true, value: null };

/** Files up to this many rows are checked before the page comes back: that takes under a second. */
const atOnce = 5_000;
/** A check holds a connection and asks for another, as the reading of a file does. */
const checksAtOnce = 2;

/**
 * Goes on with a batch that waits for its check: here and now where it is small, else as a job. One that
 * waits for nothing is left alone. Refuses `not_found`.
 */
export async function goOnChecking(
  actor: Actor,
  batchId: number,
  check: Work,
): Promise<Outcome<null>> {
  const batch = await importBatch(actor, batchId);
  if (!batch) return { ok: false, refusal: { code: "not_found" } };
  if (batch.state !== "checking") return done;
  const data = jobData(actor, batch);
  if (batch.rows > atOnce && (await enqueue("imports.check", data))) return done;
  await inTurn("imports.check", checksAtOnce, () => runJob("checking", data, check));
  return done;
}

/** Goes on with a batch that waits to be recorded: as a job, or here where no queue runs. Refuses `not_found`. */
export async function goOnApplying(
  actor: Actor,
  { batchId, commandId }: BatchInput,
  apply: Work,
): Promise<Outcome<null>> {
  const batch = await importBatch(actor, batchId);
  if (!batch) return { ok: false, refusal: { code: "not_found" } };
  if (batch.state !== "applying" || batch.writeId !== commandId) return done;
  const data = { ...jobData(actor, batch), commandId };
  if (!(await enqueue("imports.apply", data))) await runJob("applying", data, apply);
  return done;
}

function jobData(actor: Actor, batch: { id: number; kind: ImportKind }): JobData {
  const { userId, requestId } = actor;
  return { kind: batch.kind, batchId: batch.id, userId, requestId };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
