// The web server as a child, and the wait until it is healthy.
import { setTimeout as pause } from "node:timers/promises";
import { NEXT } from "./build.mjs";
import { startNode } from "./processes.mjs";

async function isHealthy(url) {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
    return response.ok && (await response.json()).status === "ok";
  } catch {
    return false;
  }
}

/**
 * The pages and a file of any size get along with much less; told so, Node collects early instead of
 * letting its memory grow with the work. `NODE_OPTIONS=--max-old-space-size=…` gives it another limit.
 */
const HEAP = "--max-old-space-size=512";

/** Options of Node for a server; developing compiles pages and needs room. */
function nodeOptions(command, said = process.env.NODE_OPTIONS ?? "") {
  return command === "dev" || said.includes("max-old-space-size") ? [] : [HEAP];
}

/**
 * Starts `next start` or `next dev` and resolves to the child once /api/health answers ok. Its
 * output until then is shown only when that does not come about; later output is shown unless `quiet`.
 */
export async function serve({
  command,
  folder,
  host,
  port,
  env,
  quiet = false,
  patience = 60_000,
}) {
  const args = [...nodeOptions(command), NEXT, command, "--port", String(port), "--hostname", host];
  const child = startNode(args, { env: { NEXT_DIST_DIR: folder, ...env }, output: "pipe" });
  let early = "";
  const collect = (chunk) => {
    early += chunk;
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  let gone = false;
  child.ended.then(
    () => {
      gone = true;
    },
    () => {
      gone = true;
    },
  );
  const until = Date.now() + patience;
  const url = `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}`;
  while (!(await isHealthy(url))) {
    if (gone) throw new Error(`The web server ended while starting:\n${early}`);
    if (Date.now() > until) {
      child.kill("SIGKILL");
      throw new Error(`The web server does not answer at ${url}/api/health:\n${early}`);
    }
    await pause(50);
  }
  child.stdout.off("data", collect);
  child.stderr.off("data", collect);
  for (const name of ["stdout", "stderr"]) {
    if (quiet) child[name].resume();
    else child[name].pipe(process[name]);
  }
  return child;
}
