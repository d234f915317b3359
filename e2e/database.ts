import { test } from "@playwright/test";
import pg from "pg";

/** Arranges in the database what no screen can, such as the passing of a week. */
export async function arrange(statement: string, values: unknown[]): Promise<number> {
  const connectionString = process.env.DATABASE_URL;
  test.skip(!connectionString, "DATABASE_URL is not set");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(statement, values)).rowCount ?? 0;
  } finally {
    await client.end();
  }
}
