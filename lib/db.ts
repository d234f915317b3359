import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";

type Kept = { pool?: pg.Pool; db?: PrismaClient; names: Map<string, string> };
// A server holds this module more than once (pages, actions, reloads in development): one pool for all,
// and one list of the names that its connections know statements by.
const kept = globalThis as typeof globalThis & { sukChumchon?: Kept };
kept.sukChumchon ??= { names: new Map() };

/** The pool behind `db`; used directly only where Prisma has no word for it (COPY). */
export function pool(): pg.Pool {
  const store = kept.sukChumchon as Kept;
  if (!store.pool) {
    store.pool = new pg.Pool({
      connectionString: env().DATABASE_URL,
      max: env().DATABASE_POOL,
      // Nobody stands before a screen for longer; see write() in lib/audit.ts.
      lock_timeout: 4_000,
      idleTimeoutMillis: 30_000,
      connectionTimeoutMillis: 15_000,
    });
    // A connection lost while idle (database restarted) is replaced at the next use.
    store.pool.on("error", () => {});
    // Nor does one lost on its way to whoever asked for it end the process: its next query says so.
    store.pool.on("connect", (client) => client.on("error", () => {}));
  }
  return store.pool;
}

/**
 * A statement seen before is planned no more: its name tells the connection which one it is. Past 400
 * texts (lists of many lengths) the rest stays nameless.
 */
function statementName({ sql: text }: { sql: string }): string {
  const { names } = kept.sukChumchon as Kept;
  const name = names.get(text);
  if (name !== undefined) return name;
  if (names.size >= 400) return "";
  names.set(text, `s${names.size}`);
  return `s${names.size - 1}`;
}

const INT8 = 20;

/** Large whole numbers as Prisma gives them. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === INT8 ? BigInt : pg.types.getTypeParser(oid, format as "text"),
};

/**
 * Rows of one reading statement, past Prisma, whose way there and back costs as much processor time as
 * a small statement itself. For the reads of every request and of the pages people open all day; their
 * columns are numbers, texts and JSON. An error carries no values.
 */
export async function rowsOf<T>(statement: Prisma.Sql): Promise<T[]> {
  const { text, values } = statement;
  const { rows } = await pool().query({ name: statementName({ sql: text }), text, values, types });
  return rows as T[];
}

function connect(): PrismaClient {
  const store = kept.sukChumchon as Kept;
  store.db ??= new PrismaClient({
    adapter: new PrismaPg(pool(), { statementNameGenerator: statementName }),
  });
  return store.db;
}

/** Connects at first use, so that a build needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_, property) {
    const client = connect();
    const value = Reflect.get(client, property, client);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

export type Tx = Prisma.TransactionClient;

export { Prisma };

export const { sql, join, empty } = Prisma;

/**
 * A statement that puts many rows together which the planner takes for a row or two: those the
 * transaction has just written, or of a unit that came after the last count of the table. It would walk
 * through all of the one for each of the other; this keeps it from that.
 */
export async function forMany<T>(tx: Tx, statement: () => Promise<T>): Promise<T> {
  await tx.$executeRaw(sql`SET LOCAL enable_nestloop = off`);
  const result = await statement();
  await tx.$executeRaw(sql`SET LOCAL enable_nestloop = on`);
  return result;
}

/** Ends all connections; for scripts and tests. */
export async function disconnect(): Promise<void> {
  const store = kept.sukChumchon as Kept;
  await store.db?.$disconnect();
  await store.pool?.end();
  kept.sukChumchon = { names: new Map() };
}
