// The real server on one of the databases, as `npm start` runs it.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "../ports.mjs";
import { atEnd, endChild } from "../processes.mjs";
import { ROOT } from "../root.mjs";
import { serve } from "../serve.mjs";
import { TEST_SECRETS } from "../testing/secrets.mjs";

/** Next's folder of the benchmark's build, from the project's folder. */
export const BUILD = join(".data", "bench", "build");

/** { origin, end(), peak(), resetPeak() }; memory in bytes, null where the system does not tell. */
export async function startPortal(databaseUrl) {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const child = await serve({
    command: "start",
    folder: BUILD,
    host: "127.0.0.1",
    port,
    quiet: true,
    env: {
      ...TEST_SECRETS,
      DATABASE_URL: databaseUrl,
      NODE_ENV: "production",
      BENCH: "1",
      DEMO: "0",
      NEXTAUTH_URL: origin,
      PUBLIC_URL: origin,
    },
  });
  atEnd(() => endChild(child));
  return {
    origin,
    end: () => endChild(child),
    /** Highest resident memory since the start or the last reset. */
    peak() {
      try {
        const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
        return Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
      } catch {
        return null;
      }
    },
    resetPeak() {
      try {
        writeFileSync(`/proc/${child.pid}/clear_refs`, "5");
      } catch {
        // The peak is then that of the whole run.
      }
    },
  };
}

/** The number under which the build answers to a server action. */
export function actionId(file, name) {
  const manifest = join(ROOT, BUILD, "server", "server-reference-manifest.json");
  const actions = JSON.parse(readFileSync(manifest, "utf8")).node;
  const found = Object.entries(actions).find(
    ([, action]) => action.exportedName === name && action.filename === file,
  );
  if (!found) throw new Error(`The build has no action ${name} of ${file}.`);
  return found[0];
}

/** A request that calls an action with one plain object, as the browser sends it. */
export function plainCall(id, path, cookie, input) {
  return {
    path,
    method: "POST",
    headers: {
      cookie,
      "next-action": id,
      accept: "text/x-component",
      "content-type": "text/plain;charset=UTF-8",
    },
    body: JSON.stringify([input]),
  };
}

/** Sends a form to an action; resolves once it says that it is done. */
export async function sendForm(origin, id, path, cookie, fields) {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(`_1_${name}`, String(value));
  body.append("0", '[{"status":"idle"},"$K1"]');
  const response = await fetch(`${origin}${path}`, {
    method: "POST",
    headers: { cookie, "next-action": id, accept: "text/x-component" },
    body,
  });
  const text = await response.text();
  if (!text.includes('"status":"done"')) {
    throw new Error(`${path} answers ${response.status}: ${text.slice(0, 400)}`);
  }
}
