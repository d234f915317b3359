import "server-only";
import { applyPayments } from "@/lib/contributions/import-apply-commands";
import { checkPayments } from "@/lib/contributions/import-check-commands";
import { keepPhotosInOrder } from "@/lib/fund/photo-upkeep-commands";
import { endLostReadings, forgetOldRows, resumeImports } from "@/lib/imports/commands";
import { runJob } from "@/lib/imports/job-commands";
import { logError } from "@/lib/log";
import { applyMembers, checkMembers } from "@/lib/members/import-commands";
import { type Handlers, startQueue } from "@/lib/queue";
import { rollFigures } from "@/lib/units/figures-commands";

/** Which command does which job. */
export const handlers: Handlers = {
  "imports.check": (data) =>
    runJob("checking", data, data.kind === "payments" ? checkPayments : checkMembers),
  "imports.apply": (data) =>
    runJob("applying", data, (actor, { batchId, commandId }) => {
      const input = { batchId, commandId: commandId ?? "" };
      return data.kind === "payments" ? applyPayments(actor, input) : applyMembers(actor, input);
    }),
};

const longestWait = 60_000;
/** So long a file may wait for its turn at another server that is still there. */
const readingWait = 120_000;
const day = 24 * 60 * 60_000;

/** Starts the queue, as soon as the database answers, and takes up what a stopped server left. */
export async function startJobs(): Promise<void> {
  const began = Date.now();
  for (let wait = 1_000; ; wait = Math.min(2 * wait, longestWait)) {
    try {
      await startQueue(handlers);
      await resumeImports();
      await endLostReadings(new Date(began - readingWait));
      break;
    } catch (error) {
      logError(error, { job: "queue" });
      await new Promise((resolve) => setTimeout(resolve, wait).unref());
    }
  }
  // What was being read in the last moments before this start is given up a little later.
  setTimeout(() => {
    endLostReadings(new Date(began)).catch((error) => logError(error, { job: "imports.read" }));
  }, readingWait).unref();
  await daily();
  setInterval(() => void daily(), day).unref();
}

/** What time itself makes necessary; one that fails does not keep the others from their turn. */
async function daily(): Promise<void> {
  await forgetOldRows().catch((error) => logError(error, { job: "imports.forget" }));
  await rollFigures().catch((error) => logError(error, { job: "figures.roll" }));
  await keepPhotosInOrder().catch((error) => logError(error, { job: "photos" }));
}
