// node scripts/migration.mjs NAME: writes prisma/migrations/<time>_NAME/migration.sql from what has
// changed in prisma/schema.
//
// `prisma migrate dev` reads a database to know what is there, which needs the native engine. The
// schema itself knows as well: a migration is committed together with its schema, so the schema at
// the last commit that touched prisma/migrations is what the migrations add up to. What the schema
// language has no word for (checks, exclusions, triggers) is then appended by hand.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { prisma } from "./prisma.mjs";
import { explain, StopError } from "./report.mjs";
import { ROOT } from "./root.mjs";

const MIGRATIONS = "prisma/migrations";
const SCHEMA = "prisma/schema";

const git = (...args) => execFileSync("git", args, { cwd: ROOT, encoding: "utf8" }).trim();

/** The schema that the committed migrations add up to, in a folder of its own; null for none. */
function schemaAtLastMigration() {
  const commit = git("log", "-1", "--format=%H", "--", MIGRATIONS);
  if (!commit) return null;
  const folder = mkdtempSync(join(tmpdir(), "schema-"));
  for (const path of git("ls-tree", "--name-only", commit, `${SCHEMA}/`).split("\n")) {
    if (path) writeFileSync(join(folder, basename(path)), `${git("show", `${commit}:${path}`)}\n`);
  }
  return folder;
}

async function write(name) {
  if (!/^[a-z][a-z0-9_]*$/.test(name ?? "")) {
    throw new StopError(
      "Name the migration in small letters: node scripts/migration.mjs add_visits",
    );
  }
  if (git("status", "--porcelain", "--", MIGRATIONS)) {
    throw new StopError(
      `There is a migration that is not committed. Commit ${MIGRATIONS} and ${SCHEMA} together first, or remove it.`,
    );
  }
  const before = schemaAtLastMigration();
  const from = before ? ["--from-schema", before] : ["--from-empty"];
  try {
    const args = ["migrate", "diff", ...from, "--to-schema", SCHEMA, "--script"];
    const { code, output, errors } = await prisma(args, { quiet: true });
    if (code !== 0) throw new StopError(`${output}\n${errors}`);
    if (/^(-- This is an empty migration\.)?$/.test(output.trim())) {
      throw new StopError(`${SCHEMA} has not changed since the last migration.`);
    }
    const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
    const folder = join(MIGRATIONS, `${time}_${name}`);
    mkdirSync(join(ROOT, folder), { recursive: true });
    writeFileSync(join(ROOT, folder, "migration.sql"), `${output.trim()}\n`);
    console.log(`${folder}/migration.sql`);
  } finally {
    if (before) rmSync(before, { recursive: true, force: true });
  }
}

try {
  await write(process.argv[2]);
} catch (error) {
  explain(error);
  process.exit(1);
}
