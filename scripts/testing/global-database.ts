import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { generateIfNeeded, migrate } from "../prisma.mjs";
import { temporaryDatabase } from "./temporary-database.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databases: { admin: string; template: string; prefix: string; files: string };
  }
}

/**
 * One server for the run (TEST_DATABASE_URL names one to use instead), and in it one migrated
 * template from which every test file gets a database of its own; photos go to a folder per worker.
 */
export default async function setup(project: TestProject) {
  const given = process.env.TEST_DATABASE_URL;
  const [server] = await Promise.all([
    given ? null : temporaryDatabase("vitest"),
    generateIfNeeded(),
  ]);
  const admin = given ?? server?.url ?? "";
  const prefix = `test_${randomBytes(4).toString("hex")}`;
  const files = await mkdtemp(join(tmpdir(), "suk-chumchon-test-"));
  const clean = async () => {
    await rm(files, { recursive: true, force: true });
    if (server) return server.stop();
    for (const name of await databasesOf(admin, prefix)) {
      await run(admin, `DROP DATABASE ${name} WITH (FORCE)`);
    }
  };
  try {
    const template = `${prefix}_template`;
    await run(admin, `CREATE DATABASE ${template}`);
    const url = new URL(admin);
    url.pathname = `/${template}`;
    await migrate(url.toString());
    project.provide("databases", { admin, template, prefix, files });
  } catch (error) {
    await clean();
    throw error;
  }
  return clean;
}

async function run(url: string, statement: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

async function databasesOf(url: string, prefix: string): Promise<string[]> {
  const { rows } = await run(url, "SELECT datname FROM pg_database");
  const names = rows.map((row: { datname: string }) => row.datname);
  return names.filter((name) => name.startsWith(prefix));
}
