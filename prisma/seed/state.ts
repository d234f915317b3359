import type { ClientBase } from "pg";
import { commandFor } from "./random";

// Kept apart from what writes, so that a start that has nothing to write loads nothing.

/** The account behind all others. Nobody signs in with it: its password is known to nobody. */
export const founder = "founder@demo";

/** The last write of all; where it is found, the demo is whole. */
export const lastWrite = commandFor("last");

/** Foreign: somebody has accounts here, and they are not the demo's. */
export type State = "empty" | "whole" | "broken" | "foreign";

export async function stateOf(client: ClientBase): Promise<State> {
  const first = await client.query<{ username: string }>(
    `SELECT username FROM "User" ORDER BY id LIMIT 1`,
  );
  const [user] = first.rows;
  if (!user) return "empty";
  if (user.username !== founder) return "foreign";
  const last = await client.query(`SELECT 1 FROM "AuditEntry" WHERE id = $1`, [lastWrite]);
  return last.rows.length > 0 ? "whole" : "broken";
}
