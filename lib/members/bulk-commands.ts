import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { sql, type Tx } from "@/lib/db";
import type { Month } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { registeredFrom, unitFacts } from "./commands";
import { insertMembers } from "./insert-commands";
import { type NewMember, newMemberProblems } from "./new-member";
import { idIndex } from "./sealed-id";

export const mostRows = 50_000;

export type AddMembers = { commandId: string; unitId: number; rows: readonly NewMember[] };

/**
 * Puts many people on the register at once, all or none, under the checks of `addMember`; a second
 * person of one name is taken as meant. Numbers follow the order of the rows.
 *
 * Refuses with `members_row` and the first row (from 1) that may not come in.
 */
export async function addMembers(
  actor: Actor,
  { commandId, unitId, rows }: AddMembers,
): Promise<Outcome<{ count: number; firstNo: number; lastNo: number }>> {
  return write(
    actor,
    { id: commandId, action: "addMembers" },
    async (tx, note) => {
      if (!mayRunUnit(actor, unitId)) refuse("not_found");
      if (rows.length === 0) refuse("members_none");
      if (rows.length > mostRows) refuse("members_too_many", { most: mostRows });
      const { facts, villages } = await unitFacts(tx, unitId);
      rows.forEach((row, at) => {
        const [problem] = newMemberProblems(row, facts);
        if (problem) refuse("members_row", { row: at + 1, problem: problem.code });
      });
      await tx.$executeRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
      await refuseKnownIds(tx, unitId, rows);
      const { firstNo, lastNo } = await insertMembers(tx, actor, unitId, rows, villages);
      // So many new rows at once mislead the planner until it has counted them.
      if (rows.length >= 1_000) await tx.$executeRaw(sql`ANALYZE "Member", "Insurance"`);
      let from = Number.POSITIVE_INFINITY;
      for (const row of rows) from = Math.min(from, registeredFrom(row));
      await refreshFigures(tx, unitId, from as Month);
      const result = { count: rows.length, firstNo, lastNo };
      note({ unitId, subject: "members", after: result });
      return result;
    },
    { timeout: 180_000 },
  );
}

/** One number twice, in the rows or beside the register. */
async function refuseKnownIds(tx: Tx, unitId: number, rows: readonly NewMember[]): Promise<void> {
  const rowOf = new Map<string, number>();
  rows.forEach(({ nationalId }, at) => {
    if (!nationalId) return;
    const index = Buffer.from(idIndex(nationalId)).toString("hex");
    if (rowOf.has(index)) refuse("members_row", { row: at + 1, problem: "national_id_known" });
    rowOf.set(index, at + 1);
  });
  if (rowOf.size === 0) return;
  const known = await tx.$queryRaw<{ index: string }[]>(sql`
    SELECT encode("idIndex", 'hex') AS index FROM "Member"
    WHERE "unitId" = ${unitId} AND "idIndex" IN
      (SELECT decode(x, 'hex') FROM jsonb_array_elements_text(${JSON.stringify([...rowOf.keys()])}::jsonb) x)`);
  const first = Math.min(...known.map(({ index }) => rowOf.get(index) ?? 1));
  if (known.length > 0) refuse("members_row", { row: first, problem: "national_id_known" });
}
