// Brings a database up to the migrations in prisma/migrations.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { migrate } from "./prisma.mjs";
import { ROOT } from "./root.mjs";

const FOLDER = join(ROOT, "prisma", "migrations");

const onDisk = () =>
  readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => {
      const sql = readFileSync(join(FOLDER, name, "migration.sql"));
      return `${name} ${createHash("sha256").update(sql).digest("hex")}`;
    });

/** What Prisma has noted as applied, in the same form; empty for a new database. */
async function applied(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query(
      `SELECT migration_name AS name, checksum FROM _prisma_migrations
       WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`,
    );
    return new Set(rows.map(({ name, checksum }) => `${name} ${checksum}`));
  } catch (error) {
    if (error.code === "42P01") return new Set();
    throw error;
  } finally {
    await client.end();
  }
}

/**
 * Applies what is missing and returns the number of migrations in place. Prisma's CLI is asked only
 * when something differs: it takes a second to say that nothing does.
 */
export async function migrateIfNeeded(url) {
  const wanted = onDisk();
  const there = await applied(url);
  if (!wanted.every((migration) => there.has(migration))) await migrate(url);
  return wanted.length;
}
