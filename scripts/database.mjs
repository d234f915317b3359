// The embedded PostgreSQL: created, started, recovered and stopped. Listens on 127.0.0.1 alone.
import { rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import pg from "pg";
import { address, ROLE } from "./database-address.mjs";
import { place, remember, settings, writableFolder } from "./database-place.mjs";
import { endServer, initialise, launch } from "./database-process.mjs";
import { takeOver } from "./database-recovery.mjs";
import { freePort, isFree } from "./ports.mjs";

/**
 * Starts the database of `dataDir` and creates the database `name` when it is missing.
 * Resolves to { url, urlOf(name), port, folder, elsewhere, ended(), stop(), restart() }.
 * `careless` trades durability for speed (tests).
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
  let run = await launch(placed, at, log, careless);
  const found = await run.owner.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (found.rowCount === 0) await run.owner.query(`CREATE DATABASE ${pg.escapeIdentifier(name)}`);

  let stopping;
  return {
    url: address(at, name),
    urlOf: (other) => address(at, other),
    port: at.port,
    folder: placed.cluster,
    elsewhere: at.elsewhere,
    ended: () => run.ended,
    /** Fast shutdown: open transactions are rolled back. Safe to call twice. */
    stop: () => {
      stopping ??= endServer(run);
      return stopping;
    },
    /** After it has ended by itself: the same server on the same port. */
    restart: async () => {
      await takeOver(placed.cluster, at);
      run = await launch(placed, at, log, careless);
    },
  };
}
