import { startNode, TYPESCRIPT_ENV, typescript } from "../processes.mjs";
import { TEST_SECRETS } from "../testing/secrets.mjs";

/** Counts the figures of all units, or of these, in a process that can load the application. */
export async function countFigures(url, units = []) {
  const child = startNode(typescript("scripts/bench/count-figures.ts", ...units.map(String)), {
    env: { ...TYPESCRIPT_ENV, ...TEST_SECRETS, DATABASE_URL: url },
  });
  if ((await child.ended) !== 0) throw new Error("The figures could not be counted.");
}
