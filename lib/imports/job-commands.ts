import "server-only";
import type { Actor } from "@/lib/access/actor";
import { actorNow } from "@/lib/access/queries";
import { logError } from "@/lib/log";
import { isConnectionError, type JobData } from "@/lib/queue";
import type { Outcome } from "@/lib/refusal";
import { giveBack } from "./commands";

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
      if (pauseMs === undefined) {
        await giveBack(data.batchId, stage, "import_interrupted").catch((again) =>
          logError(again, { job: stage, batchId: data.batchId }),
        );
        return;
      }
      await pause(pauseMs);
    }
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
