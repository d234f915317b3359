// Child processes and the order in which everything ends.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./root.mjs";

const require = createRequire(import.meta.url);
const endings = [];
let ending;

/** Registers something to end; the last one registered ends first. */
export function atEnd(end) {
  endings.push(end);
}

/** Ends everything and exits. A second call changes nothing. */
export function finish(code) {
  ending ??= (async () => {
    while (endings.length) {
      try {
        await endings.pop()();
      } catch (error) {
        console.error(error);
      }
    }
    process.exit(code);
  })();
  return ending;
}

/**
 * SIGINT and SIGTERM end everything in order. A terminal sends Ctrl-C to the whole group and npm
 * forwards it once more, so they may come twice. `codeOf` gives the exit code.
 */
export function finishOnSignals(codeOf = () => 0) {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
    process.on(signal, () => finish(codeOf(signal)));
  }
  // npm starts us through a shell, which may not pass SIGTERM on: leave when the parent has left.
  const parent = process.ppid;
  if (!process.env.npm_lifecycle_event) return;
  setInterval(() => {
    if (process.ppid !== parent) finish(codeOf("SIGTERM"));
  }, 500).unref();
}

export const isEnding = () => ending !== undefined;

const group = process.platform !== "win32";

/** Sends a signal to a child and, where it leads a group, to its children. */
export function signal(child, name) {
  if (child.exitCode !== null || child.signalCode !== null || !child.pid) return;
  try {
    if (child.leads) process.kill(-child.pid, name);
    else child.kill(name);
  } catch {
    // Gone meanwhile.
  }
}

/** Asks a child to end, and insists after `patience` milliseconds. */
export async function endChild(child, patience = 5_000) {
  signal(child, "SIGTERM");
  const insist = setTimeout(() => signal(child, "SIGKILL"), patience);
  await child.ended;
  clearTimeout(insist);
}

/**
 * Starts Node.js with `args`. The child leads a group of its own, so that Ctrl-C reaches it only
 * through us, and leaves by itself when we are killed. `child.ended` resolves to its exit code.
 */
export function startNode(args, { env = {}, output = "inherit" } = {}) {
  const leave = join(ROOT, "scripts", "leave-with-parent.cjs");
  const child = spawn(process.execPath, ["--require", leave, ...args], {
    cwd: ROOT,
    detached: group,
    stdio: ["ignore", output, output, "ipc"],
    env: {
      ...process.env,
      LEAVE_WITH_PARENT: String(process.pid),
      NEXT_TELEMETRY_DISABLED: "1",
      ...env,
    },
  });
  child.leads = group;
  child.ended = new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, name) => resolve(code ?? (name ? 1 : 0)));
  });
  const killAtExit = () => signal(child, "SIGKILL");
  process.once("exit", killAtExit);
  child.once("exit", () => process.off("exit", killAtExit));
  return child;
}

/** Runs to the end; resolves to { code, output }, the latter when `output` is "pipe". */
export async function runNode(args, options = {}) {
  const child = startNode(args, options);
  atEnd(() => endChild(child, 2_000));
  const parts = [];
  child.stdout?.on("data", (chunk) => parts.push(chunk));
  child.stderr?.on("data", (chunk) => parts.push(chunk));
  const closed = new Promise((resolve) => child.once("close", resolve));
  const code = await child.ended;
  await closed;
  return { code, output: Buffer.concat(parts).toString() };
}

/** Arguments that run a TypeScript file of the project under Node.js. */
export function typescript(file, ...args) {
  return ["--import", require.resolve("tsx"), file, ...args];
}

/** What such a file needs to know: its paths, and an empty module for `server-only`. */
export const TYPESCRIPT_ENV = { TSX_TSCONFIG_PATH: join(ROOT, "scripts", "tsconfig.run.json") };
