import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { sql } from "@/lib/db";
import { refreshPaid } from "@/lib/members/paid-commands";
import { asMonth } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { lastFiguresMonth, refreshFigures } from "@/lib/units/figures-commands";
import type { RebuildFigures } from "./input";

/**
 * Counts a unit's monthly figures and its members' paid months whole from the payments. Must reach
 * the numbers that the commands kept; `changed` says for how many months it did not.
 *
 * Refuses: not_found (neither this unit's committee nor its coordinator).
 */
export function rebuildFigures(
  actor: Actor,
  input: RebuildFigures,
): Promise<Outcome<{ months: number; changed: number }>> {
  const { unitId } = input;
  return write(
    actor,
    { id: input.commandId, action: "rebuildFigures" },
    async (tx, note) => {
      const unit = await tx.unit.findUnique({
        where: { id: unitId },
        select: { provinceCode: true },
      });
      const may = unit && (mayRunUnit(actor, unitId) || mayCoordinate(actor, unit.provinceCode));
      if (!may) refuse("not_found");
      const before = await tx.unitMonth.findMany({ where: { unitId }, orderBy: { month: "asc" } });
      const [span] = await tx.$queryRaw<{ first: number | null; ids: number[] | null }[]>(sql`
        SELECT min(extract(year FROM "joinedOn")::int * 12 + extract(month FROM "joinedOn")::int - 1)
          AS first, array_agg(id) AS ids
        FROM "Member" WHERE "unitId" = ${unitId}`);
      await tx.unitMonth.deleteMany({ where: { unitId } });
      await tx.villageMonth.deleteMany({ where: { unitId } });
      await refreshPaid(tx, unitId, span?.ids ?? []);
      if (span?.first) await refreshFigures(tx, unitId, asMonth(span.first));
      const after = await tx.unitMonth.findMany({ where: { unitId }, orderBy: { month: "asc" } });
      const kept = new Map(before.map((row) => [row.month, JSON.stringify(row)]));
      const last = lastFiguresMonth();
      const changed = after.filter(
        (row) => row.month <= last && kept.get(row.month) !== JSON.stringify(row),
      ).length;
      note({
        unitId,
        subject: "unit",
        subjectId: unitId,
        after: { months: after.length, changed },
      });
      return { months: after.length, changed };
    },
    { timeout: 120_000 },
  );
}
