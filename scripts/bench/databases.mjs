// The benchmark's own PostgreSQL with a filled database for each size.
import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { startDatabase } from "../database.mjs";
import { settings } from "../database-place.mjs";
import { atEnd } from "../processes.mjs";
import { step } from "../report.mjs";
import { ROOT } from "../root.mjs";
import { fill } from "./fill.mjs";

const FOLDER = join(ROOT, ".data", "bench", "database");
// The pages of the benchmark are there for a database of such a name alone.
const nameOf = (units) => `bench_${units}`;

async function remove() {
  const at = await settings(FOLDER).catch(() => null);
  if (at?.elsewhere) await rm(at.elsewhere, { recursive: true, force: true });
  await rm(FOLDER, { recursive: true, force: true });
}

async function exists(server, name) {
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  const { rows } = await client.query(
    "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = $1",
    [name],
  );
  await client.end();
  return rows.length > 0;
}

async function create(server, name) {
  const client = new pg.Client({ connectionString: server.urlOf("postgres") });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}

/**
 * Fills a database for each size and starts the server anew as `npm start` runs it. Resolves to
 * { urlOf(units), filled }. With `keep` what an earlier run has filled is used again.
 */
export async function filledDatabases(sizes, keep) {
  if (!keep) await remove();
  const filled = [];
  // While it is filled nobody would miss it: without waiting for the disk it takes half the time.
  const careless = await startDatabase({ dataDir: FOLDER, careless: true });
  atEnd(() => careless.stop());
  for (const units of sizes) {
    if (await exists(careless, nameOf(units))) continue;
    await step(`Filling ${units} units`, async () => {
      await create(careless, nameOf(units));
      const result = await fill(careless.urlOf(nameOf(units)), units);
      filled.push(result);
      return `${result.members} members, ${result.payments} payments`;
    });
  }
  await careless.stop();
  const server = await startDatabase({ dataDir: FOLDER });
  atEnd(async () => {
    await server.stop();
    if (!keep) await remove();
  });
  return { urlOf: (units) => server.urlOf(nameOf(units)), filled };
}
