import { test } from "@playwright/test";
import pg from "pg";

/**
 * Arranges or asks in the database what no screen can, such as the passing of a week. Where the tests
 * run against a portal whose database they may not touch, what needs it is left out.
 */
export async function database<Row extends pg.QueryResultRow>(
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const connectionString = process.env.DATABASE_URL;
  test.skip(!connectionString, "DATABASE_URL is not set");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Row>(statement, values)).rows;
  } finally {
    await client.end();
  }
}
