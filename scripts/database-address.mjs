// How the scripts reach the embedded database.
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

export const ROLE = "suk_chumchon";
// Whoever holds this lock in the `postgres` database is the start that the cluster belongs to.
export const OWNER_LOCK = 7_258_240;

/** The address of a database of the cluster. */
export const address = (at, database) =>
  `postgresql://${ROLE}:${at.password}@127.0.0.1:${at.port}/${database}`;

async function connect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  await client.connect();
  return client;
}

/** Connects as soon as the server takes connections; gives up when `gone()` says it has ended. */
export async function connectWhenReady(url, gone, limit = 60_000) {
  const until = Date.now() + limit;
  for (;;) {
    try {
      return await connect(url);
    } catch (error) {
      if (gone() || Date.now() > until) throw error;
      await pause(50);
    }
  }
}
