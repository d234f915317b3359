import pg from "pg";

/** The address of this test file's own database. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error("Only files named *.db.test.ts have a database.");
  return url;
}

/**
 * Empties every table between tests. A file starts with an empty migrated database, so this is
 * needed only where one test would see the rows of another.
 */
export async function emptyTables(): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  try {
    const { rows } = await client.query<{ list: string | null }>(
      `SELECT string_agg(format('%I', tablename), ', ') AS list FROM pg_tables
       WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
    );
    const list = rows[0]?.list;
    if (list) await client.query(`TRUNCATE ${list} RESTART IDENTITY CASCADE`);
  } finally {
    await client.end();
  }
}
