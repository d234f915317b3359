// A whole portal for the end-to-end tests, beside one that may be running from the same folder.
import { build, isFresh } from "../build.mjs";
import { migrateIfNeeded } from "../migrations.mjs";
import { freePort } from "../ports.mjs";
import { atEnd, endChild } from "../processes.mjs";
import { serve } from "../serve.mjs";
import { seed } from "../set-up.mjs";
import { TEST_SECRETS } from "./secrets.mjs";
import { temporaryDatabase } from "./temporary-database.mjs";

const FOLDER = ".data/next-test";

/** A build of the sources as they are: that of `npm start` when it is, else our own. */
export async function freshBuild() {
  if (isFresh(".next")) return ".next";
  if (!isFresh(FOLDER)) await build(FOLDER);
  return FOLDER;
}

/**
 * An empty database with the demo data, and the environment of a server on it. The tests get the
 * same variables: E2E_URL to visit, DATABASE_URL to arrange what no screen can.
 */
export async function demoDatabase() {
  const database = await temporaryDatabase("e2e");
  atEnd(() => database.stop());
  await migrateIfNeeded(database.url);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env = {
    ...TEST_SECRETS,
    DATABASE_URL: database.url,
    NEXTAUTH_URL: url,
    PUBLIC_URL: url,
    DEMO: "1",
    TEST: "1",
  };
  await seed(env, "pipe");
  return { ...env, E2E_URL: url, PORT: String(port) };
}

/** Serves the build in `folder` with the environment of `demoDatabase`. */
export async function testServer(folder, env) {
  const all = { ...env, NODE_ENV: "production" };
  const where = { host: "127.0.0.1", port: Number(env.PORT) };
  const server = await serve({ command: "start", folder, ...where, env: all, quiet: true });
  atEnd(() => endChild(server));
}
