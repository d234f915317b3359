// What `npm start`, `npm run dev` and `npm test` have in common before a server runs.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import pg from "pg";
import { startDatabase } from "./database.mjs";
import { writableFolder } from "./database-place.mjs";
import { keepAlive } from "./database-watch.mjs";
import { checkEnvironment } from "./environment.mjs";
import { migrateIfNeeded } from "./migrations.mjs";
import { generateIfNeeded } from "./prisma.mjs";
import { atEnd, runNode, TYPESCRIPT_ENV, typescript } from "./processes.mjs";
import { StopError, step } from "./report.mjs";
import { ROOT } from "./root.mjs";
import { isDemo, secrets } from "./secrets.mjs";

/** Refuses, without the password, a DATABASE_URL that nobody answers. */
async function checkGiven(url) {
  let place = "DATABASE_URL";
  try {
    const { hostname, port, pathname } = new URL(url);
    place = `${hostname}:${port || 5432}${pathname}`;
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
    await client.connect();
    await client.end();
  } catch (error) {
    const why = error.code ?? error.errors?.[0]?.code ?? "no answer";
    throw new StopError(
      `The database named by DATABASE_URL (${place}) cannot be used: ${why}. Is it running, and are name and password right? Without DATABASE_URL an embedded one is started.`,
      `เชื่อมต่อฐานข้อมูลตาม DATABASE_URL (${place}) ไม่ได้: ${why} กรุณาตรวจว่าฐานข้อมูลเปิดอยู่และรหัสถูกต้อง`,
    );
  }
}

async function database(dataDir) {
  if (process.env.DATABASE_URL) {
    await step("Database named by DATABASE_URL", () => checkGiven(process.env.DATABASE_URL));
    return process.env.DATABASE_URL;
  }
  let server;
  await step("Database", async () => {
    server = await startDatabase({ dataDir });
    atEnd(() => server.stop());
    keepAlive(server);
    return `PostgreSQL on 127.0.0.1:${server.port}`;
  });
  if (server.elsewhere) {
    console.log(`    kept in ${server.folder}: its user may not enter ${dataDir}`);
    console.log(`    ข้อมูลอยู่ที่ ${server.folder} เพราะผู้ใช้ของฐานข้อมูลเข้าโฟลเดอร์นี้ไม่ได้`);
  }
  return server.url;
}

/** The data folder: DATA_DIR, or .data in the project. */
export const dataFolder = () => resolve(process.env.DATA_DIR || join(ROOT, ".data"));

// The embedded database has no address before it runs.
const TO_COME = "postgresql://127.0.0.1/to-come";

/** The environment of the application, checked; without a database yet. */
export async function environment(port) {
  const dataDir = dataFolder();
  await writableFolder(dataDir);
  const publicUrl = process.env.PUBLIC_URL || `http://localhost:${port}`;
  const env = {
    ...secrets(dataDir),
    NEXTAUTH_URL: process.env.NEXTAUTH_URL || publicUrl,
    PUBLIC_URL: publicUrl,
    DEMO: isDemo() ? "1" : "0",
    FILES_DIR: process.env.FILES_DIR || join(dataDir, "files"),
  };
  const DATABASE_URL = process.env.DATABASE_URL || TO_COME;
  await checkEnvironment({ ...process.env, ...env, DATABASE_URL });
  return env;
}

/** Starts and migrates the database, and fills an empty one in a demo. Returns its address. */
export async function readyDatabase(env) {
  const url = await database(dataFolder());
  await step("Migrations", async () => `${await migrateIfNeeded(url)} in place`);
  if (env.DEMO === "1") await step("Demo data", () => seed({ ...env, DATABASE_URL: url }));
  return url;
}

/** Runs the seed, which decides itself whether the database is empty. */
export async function seed(env, output = "inherit") {
  const file = join("prisma", "seed", "seed.ts");
  if (!existsSync(join(ROOT, file))) return "none";
  const run = await runNode(typescript(file), { env: { ...env, ...TYPESCRIPT_ENV }, output });
  if (run.code !== 0) throw new Error(`The demo data could not be written:\n${run.output}`);
}

export async function readyClient() {
  await step("Prisma client", async () => ((await generateIfNeeded()) ? "generated" : "in place"));
}
