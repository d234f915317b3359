import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, it } from "vitest";
import { isFree } from "./ports.mjs";
import { ROOT } from "./root.mjs";

// What stands behind npm start, without the pages: the database, and everything's end on a signal.
const script = `
  const { startDatabase } = await import("./scripts/database.mjs");
  const { atEnd, finishOnSignals } = await import("./scripts/processes.mjs");
  finishOnSignals();
  const database = await startDatabase({ dataDir: process.env.DATA_DIR, careless: true });
  atEnd(database.stop);
  console.log(JSON.stringify({ url: database.url, port: database.port, folder: database.folder }));
  setInterval(() => {}, 1000);`;

let dataDir;
let running;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), "database-"));
});
afterEach(() => {
  running?.kill("SIGKILL");
  rmSync(dataDir, { recursive: true, force: true });
});

async function started() {
  running = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [line] = await once(running.stdout, "data");
  return JSON.parse(line);
}

async function ended(...signals) {
  const exit = once(running, "exit");
  for (const signal of signals) running.kill(signal);
  const [code] = await exit;
  return code;
}

async function ask(url, statement) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

it("ends at SIGTERM and at a Ctrl-C that comes twice, leaves nothing running, and keeps what it holds", async () => {
  for (const [at, signals] of [["SIGTERM"], ["SIGINT", "SIGINT"]].entries()) {
    const { url, port, folder } = await started();
    await ask(url, `CREATE TABLE note_${at} AS SELECT 1 AS kept`);
    const server = Number(readFileSync(join(folder, "postmaster.pid"), "utf8").split("\n")[0]);
    expect(await ended(...signals)).toBe(0);
    expect(() => process.kill(server, 0)).toThrow("ESRCH");
    expect(existsSync(join(folder, "postmaster.pid"))).toBe(false);
    expect(await isFree(port)).toBe(true);
  }
  const { url } = await started();
  expect(await ask(url, "SELECT kept FROM note_0 UNION ALL SELECT kept FROM note_1")).toHaveLength(
    2,
  );
  await ended("SIGTERM");
});

it("comes back after it was killed, with what was committed", async () => {
  const { url } = await started();
  await ask(url, "CREATE TABLE note AS SELECT 1 AS kept");
  await ended("SIGKILL");
  const again = await started();
  expect(await ask(again.url, "SELECT kept FROM note")).toEqual([{ kept: 1 }]);
  expect(await ended("SIGTERM")).toBe(0);
});
