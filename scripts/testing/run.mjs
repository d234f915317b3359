import { needChromium } from "../chromium.mjs";
import { writableFolder } from "../database-place.mjs";
import { dataFolder, readyClient } from "../set-up.mjs";
import { lastLine, NONE, sum } from "./counts.mjs";
import { endToEnd, lint, preparation, types, unit } from "./stages.mjs";
import { demoDatabase, freshBuild, testServer } from "./test-server.mjs";

/** Runs the parts that are asked for; prints the counts and returns the exit code. */
export async function runAll(asked) {
  await writableFolder(dataFolder());
  if (asked.e2e) process.env.CHROME_PATH = needChromium();
  await readyClient();
  // Two cores: while one checks and tests the sources, the other builds them.
  const [checked, built] = await Promise.all([checksAndUnit(asked), asked.e2e ? portal() : null]);
  const all = [...checked];
  if (built) {
    all.push(...built.counts);
    if (built.env) all.push(await endToEnd(asked.filters, built.env));
  }
  const total = sum(all);
  console.log(`\n${lastLine(total)}`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
}

async function checksAndUnit({ checks, unit: wanted, filters }) {
  const counts = [];
  if (checks) counts.push(await lint(), await types());
  if (wanted) counts.push(await unit(filters));
  return counts;
}

/** The portal to visit; without `env` when it could not be made, which counts as a failure. */
async function portal() {
  const build = await preparation("Build", freshBuild);
  if (build.counts.failed) return { counts: [build.counts] };
  const data = await preparation("Demo data", demoDatabase);
  if (data.counts.failed) return { counts: [data.counts] };
  const server = await preparation("Server", () => testServer(build.result, data.result));
  if (server.counts.failed) return { counts: [server.counts] };
  return { counts: [NONE], env: data.result };
}
