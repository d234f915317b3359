// The embedded PostgreSQL: created, started, recovered and stopped. Listens on 127.0.0.1 alone.
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { address, ROLE } from "./database-address.mjs";
import { place, remember, settings, writableFolder } from "./database-place.mjs";
import { initialise, launch } from "./database-process.mjs";
import { takeOver } from "./database-recovery.mjs";
import { freePort, isFree } from "./ports.mjs";

/**
 * Starts the database of `dataDir` and creates the database `name` when it is missing.
 * Resolves to { url, urlOf(name), port, folder, elsewhere, ended, stop() }. `careless` trades
 * durability for speed (tests).
 */
export async function startDatabase({ dataDir, name = ROLE, careless = false }) {
  const folder = resolve(dataDir);
  await writableFolder(folder);
  const at = await settings(folder);
  const log = join(folder, "postgres.log");
  // Begun and not finished (the machine went off): nothing is in it yet.
  if (!at.created) {
    await rm(at.elsewhere ?? join(folder, "postgres"), { recursive: true, force: true });
  }
  const placed = await place(folder, at);
  if (!at.created) {
    await remember(folder, at);
    await initialise(placed, at.password, log);
    at.created = true;
  }
  await takeOver(placed.cluster, at);
  if (!(await isFree(at.port))) at.port = await freePort();
  await remember(folder, at);
  const { child, ended, owner } = await launch(placed, at, log, careless);
  const found = await owner.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (found.rowCount === 0) await owner.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);

  const killAtExit = () => child.kill("SIGINT");
  process.once("exit", killAtExit);
  let stopping;
  /** Fast shutdown: open transactions are rolled back. Safe to call twice. */
  async function stop() {
    await owner.end().catch(() => {});
    child.kill("SIGINT");
    const late = setTimeout(() => child.kill("SIGQUIT"), 15_000);
    await ended;
    clearTimeout(late);
    process.off("exit", killAtExit);
  }
  return {
    url: address(at, name),
    urlOf: (other) => address(at, other),
    port: at.port,
    folder: placed.cluster,
    elsewhere: at.elsewhere,
    ended,
    stop: () => {
      stopping ??= stop();
      return stopping;
    },
  };
}
