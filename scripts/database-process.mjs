// The two PostgreSQL programs as child processes: initdb and the server.
import { spawn } from "node:child_process";
import { closeSync, openSync, statSync } from "node:fs";
import { chown, readFile, rm, writeFile } from "node:fs/promises";
import { address, connectWhenReady, OWNER_LOCK, ROLE } from "./database-address.mjs";

const TUNING = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  shared_buffers: "256MB",
  max_connections: "100",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  max_wal_size: "2GB",
};
// For data that nobody will miss.
const CARELESS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off" };

/** The file tells more than the exit code: it is the server's own log. */
async function lastWords(file) {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trim().split("\n").slice(-8).join("\n");
}

function finished(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.once("exit", done);
  });
}

/** Creates the cluster; its only role has `password`. */
export async function initialise({ cluster, user, programs }, password, log) {
  const file = `${cluster}.password`;
  await writeFile(file, `${password}\n`, { mode: 0o600 });
  if (user.uid !== undefined) await chown(file, user.uid, user.gid);
  // Systems other than Linux do not all know C.UTF-8; PostgreSQL has one of its own.
  const locale =
    process.platform === "linux"
      ? ["--locale=C.UTF-8"]
      : ["--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const common = ["--encoding=UTF8", "--lc-messages=C", "--auth=scram-sha-256"];
  const target = ["-D", cluster, `--username=${ROLE}`, `--pwfile=${file}`];
  const out = openSync(log, "a");
  try {
    const options = { ...user, cwd: "/", stdio: ["ignore", out, out] };
    const code = await finished(spawn(programs.initdb, [...target, ...common, ...locale], options));
    if (code !== 0) throw new Error(`initdb failed:\n${await lastWords(log)}`);
  } finally {
    closeSync(out);
    await rm(file, { force: true });
  }
}

/** The log begins anew at a start when it has grown past 5 MB. */
const logMode = (log) =>
  (statSync(log, { throwIfNoEntry: false })?.size ?? 0) > 5_000_000 ? "w" : "a";

/** Ends the server of `launch`, by force when it takes more than 15 seconds. */
export async function endServer({ child, ended, owner }) {
  await owner.end().catch(() => {});
  child.kill("SIGINT");
  const late = setTimeout(() => child.kill("SIGQUIT"), 15_000);
  await ended;
  clearTimeout(late);
}

/** Starts the server and resolves to { child, ended, owner } once it takes connections. */
export async function launch({ cluster, user, programs }, at, log, careless) {
  const options = Object.entries({ ...TUNING, ...(careless ? CARELESS : {}) });
  const args = ["-D", cluster, "-p", String(at.port)];
  for (const [name, value] of options) args.push("-c", `${name}=${value}`);
  const out = openSync(log, logMode(log));
  // A group of its own: Ctrl-C in the terminal reaches the owner, who ends the database last.
  const child = spawn(programs.postgres, args, {
    ...user,
    cwd: "/",
    detached: process.platform !== "win32",
    stdio: ["ignore", out, out],
    env: { PATH: process.env.PATH, TZ: "UTC", SYSTEMROOT: process.env.SYSTEMROOT },
  });
  closeSync(out);
  const killAtExit = () => child.kill("SIGINT");
  process.once("exit", killAtExit);
  child.once("exit", () => process.off("exit", killAtExit));
  const ended = finished(child).catch(() => null);
  const gone = () => child.exitCode !== null || child.signalCode !== null || !child.pid;
  try {
    const owner = await connectWhenReady(address(at, "postgres"), gone);
    await owner.query("SELECT pg_advisory_lock($1)", [OWNER_LOCK]);
    return { child, ended, owner };
  } catch {
    if (!gone()) child.kill("SIGQUIT");
    await ended;
    throw new Error(`The database did not start:\n${await lastWords(log)}`);
  }
}
