import { afterAll, expect, test } from "vitest";
import { db, disconnect, pool } from "./db";

afterAll(disconnect);

test("a connection lost between being given out and being used ends no process", async () => {
  const client = await pool().connect();
  const [row] = (await client.query<{ pid: number }>("SELECT pg_backend_pid() AS pid")).rows;
  const ended = new Promise((resolve) => client.once("end", resolve));
  await db.$queryRaw`SELECT pg_terminate_backend(${row?.pid ?? 0}::int)`;
  await ended;
  await expect(client.query("SELECT 1")).rejects.toThrow();
  client.release(true);
  expect(await db.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }]);
});
