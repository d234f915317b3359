import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";

// Before any import of the test file: its own database, fresh from the template, and no photos.
const { admin, template, prefix, files } = inject("databases");
const name = `${prefix}_${process.env.VITEST_POOL_ID ?? "1"}`;
const client = new pg.Client({ connectionString: admin });
await client.connect();
await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
await client.end();

const url = new URL(admin);
url.pathname = `/${name}`;
process.env.DATABASE_URL = url.toString();
process.env.FILES_DIR = join(files, name);
await rm(process.env.FILES_DIR, { recursive: true, force: true });
