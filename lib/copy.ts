import "server-only";
import { once } from "node:events";
import type pg from "pg";
import { from } from "pg-copy-streams";
import { pool } from "@/lib/db";

const piece = 64 * 1024;

/**
 * One transaction on a connection of its own, for what Prisma has no word for. After any failure the
 * connection is closed, and with it whatever it had begun is undone.
 */
export async function directly<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool().connect();
  // A connection lost between two statements is told by the next one; unheard it would end the process.
  const heard = () => {};
  client.on("error", heard);
  try {
    // Work of minutes waits its turn.
    await client.query("BEGIN; SET LOCAL lock_timeout = 0");
    const result = await work(client);
    await client.query("COMMIT");
    client.off("error", heard);
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/**
 * Sends lines into a table with COPY … FROM STDIN, as fast as the database takes them and no faster,
 * so that memory stays flat however long the list is. After a failure the connection must not be
 * used again: release it with `true`, and whatever it had begun is undone.
 *
 * @param lines rows in COPY's text format, made with `copyLine`
 * @returns rows sent
 */
export async function copyInto(
  client: pg.PoolClient,
  statement: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<number> {
  const stream = client.query(from(statement));
  let failure: unknown = null;
  stream.on("error", (error) => {
    failure ??= error;
  });
  const ended = new Promise<void>((resolve) => stream.once("close", resolve));
  let waiting: string[] = [];
  let size = 0;
  let rows = 0;
  const send = async () => {
    if (failure) throw failure;
    const text = waiting.join("");
    waiting = [];
    size = 0;
    if (!stream.write(text)) await Promise.race([once(stream, "drain"), ended]);
  };
  try {
    for await (const line of lines) {
      waiting.push(line);
      size += line.length;
      rows += 1;
      if (size > piece) await send();
    }
    await send();
    stream.end();
  } catch (error) {
    stream.destroy();
    throw failure ?? error;
  }
  await ended;
  if (failure) throw failure;
  return rows;
}

export type CopyValue = string | number | null | undefined;

/** One row in COPY's text format. */
export function copyLine(values: CopyValue[]): string {
  let line = "";
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (i > 0) line += "\t";
    if (value === null || value === undefined) line += "\\N";
    else line += typeof value === "number" ? value : escaped(value);
  }
  return `${line}\n`;
}

const special = /[\\\t\n\r\0]/;

function escaped(text: string): string {
  if (!special.test(text)) return text;
  return text
    .replaceAll("\0", "")
    .replaceAll("\\", "\\\\")
    .replaceAll("\t", "\\t")
    .replaceAll("\n", "\\n")
    .replaceAll("\r", "\\r");
}
