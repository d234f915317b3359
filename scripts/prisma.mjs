// The Prisma CLI with our schema engine: node scripts/prisma.mjs generate | migrate deploy | …
// `migrate dev` and `db pull` need a native engine and do not work; see scripts/migration.mjs.
import { spawn } from "node:child_process";
import { chmodSync, existsSync, readdirSync, statSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT } from "./root.mjs";

const ENGINE = join(ROOT, "scripts", "schema-engine.mjs");
const CLIENT = join(ROOT, "lib", "generated", "prisma", "client.ts");

/**
 * Runs the CLI. With `quiet` its words are returned instead of shown.
 * Resolves to { code, output, errors }.
 */
export function prisma(args, { env = {}, quiet = false } = {}) {
  // A clone through a tool that drops file modes must still work.
  if (process.platform !== "win32" && !(statSync(ENGINE).mode & 0o100)) chmodSync(ENGINE, 0o755);
  const child = spawn(
    process.execPath,
    [join("node_modules", "prisma", "build", "index.js"), ...args],
    {
      cwd: ROOT,
      stdio: quiet ? ["ignore", "pipe", "pipe"] : "inherit",
      env: {
        ...process.env,
        // The engine's first line asks the PATH for `node`: it must be the one that runs now.
        PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH ?? ""}`,
        PRISMA_SCHEMA_ENGINE_BINARY: ENGINE,
        PRISMA_HIDE_UPDATE_MESSAGE: "1",
        CHECKPOINT_DISABLE: "1",
        ...env,
      },
    },
  );
  let output = "";
  let errors = "";
  child.stdout?.on("data", (chunk) => {
    output += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    errors += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve({ code: code ?? 1, output, errors }));
  });
}

function newest(path) {
  if (!existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Generates the client when the schema or Prisma itself is newer than the generated code. */
export async function generateIfNeeded() {
  const generated = newest(CLIENT);
  const sources = ["prisma/schema", "node_modules/prisma/package.json"].map((p) => join(ROOT, p));
  if (generated && sources.every((path) => newest(path) <= generated)) return false;
  const { code, output, errors } = await prisma(["generate"], { quiet: true });
  if (code !== 0) throw new Error(`prisma generate failed:\n${output}${errors}`);
  return true;
}

/** Applies the migrations that the database at `url` lacks; returns the CLI's words. */
export async function migrate(url) {
  const { code, output, errors } = await prisma(["migrate", "deploy"], {
    env: { DATABASE_URL: url },
    quiet: true,
  });
  if (code !== 0) throw new Error(`prisma migrate deploy failed:\n${output}${errors}`);
  return output;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { code } = await prisma(process.argv.slice(2));
  process.exit(code);
}
