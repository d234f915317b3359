// Fills a database of the benchmark: set-based, in minutes where the application's commands would
// take hours. The figures are counted by the application itself.
import { hash } from "@node-rs/argon2";
import pg from "pg";
import { migrate } from "../prisma.mjs";
import { countFigures } from "./figures.mjs";
import { basics, MEMBERS, MONTHS, payments, people } from "./fill-sql.mjs";
import { withoutIndexes } from "./indexes.mjs";

export const PASSWORD = "bench-only-password";

const HEAVY = ['"Contribution"', '"Insurance"', '"Member"'];

/** This month in Bangkok, as lib/month.ts counts, and the day of it. */
export function present(now = new Date()) {
  const [year, month, day] = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Bangkok" })
    .format(now)
    .split("-")
    .map(Number);
  return { thisMonth: year * 12 + month - 1, day };
}

/** Resolves to { units, members, payments, seconds }. */
export async function fill(url, units) {
  const since = performance.now();
  await migrate(url);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { thisMonth, day } = present();
    await client.query("SET work_mem = '128MB'");
    await client.query("SET synchronous_commit = off");
    for (const statement of basics(units, await hash(PASSWORD))) await client.query(statement);
    await withoutIndexes(client, HEAVY, async () => {
      for (const statement of people(units, thisMonth)) await client.query(statement);
      // Month after month, as they come in life: a person's payments lie far apart on the disk.
      for (let month = thisMonth - MONTHS + 1; month <= thisMonth; month++) {
        await client.query(payments(month, { thisMonth, day }));
      }
    });
    await moveSequences(client);
    await client.query("ANALYZE");
    await countFigures(url);
    await client.query("VACUUM (ANALYZE)");
    await client.query("CHECKPOINT");
    const { rows } = await client.query('SELECT count(*)::int AS n FROM "Contribution"');
    const seconds = (performance.now() - since) / 1000;
    return { units, members: units * MEMBERS, payments: rows[0].n, seconds };
  } finally {
    await client.end();
  }
}

/** Numbers were given by hand; the next one must not be taken. */
async function moveSequences(client) {
  const { rows } = await client.query(
    `SELECT quote_ident(table_name) AS "table", pg_get_serial_sequence(quote_ident(table_name), 'id') AS sequence
     FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'id' AND column_default LIKE 'nextval%'`,
  );
  for (const { table, sequence } of rows) {
    await client.query(`SELECT setval($1, (SELECT max(id) FROM ${table}))`, [sequence]);
  }
}
