import "server-only";
import type { Actor } from "@/lib/access/actor";
import { maySeeFigures } from "@/lib/access/policy";
import type { CampaignKind } from "@/lib/campaigns/kinds";
import { type Day, todayInBangkok } from "@/lib/day";
import { rowsOf, sql } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";

/** What stands behind those figures of the evidence that no other page of a coordinator lists. */
export type EvidenceRecords = {
  closes: { month: Month; closedOn: Day }[];
  activities: { title: string; dueOn: Day; doneOn: Day | null }[];
  campaigns: { kind: CampaignKind; heldOn: Day; peopleReached: number | null }[];
};

/** The records of the months and days that the evidence counts, newest first; nobody's name is in it. */
export async function evidenceRecords(
  actor: Actor,
  unit: { id: number; provinceCode: string },
  today: Day = todayInBangkok(),
): Promise<EvidenceRecords | null> {
  if (!maySeeFigures(actor, unit)) return null;
  // The province is the unit's own, whatever the caller says.
  const own = sql`EXISTS (SELECT 1 FROM "Unit" u
    WHERE u.id = ${unit.id} AND u."provinceCode" = ${unit.provinceCode})`;
  const now = monthOf(today);
  const year = sql`BETWEEN ${today}::date - 365 AND ${today}::date`;
  const [closes, activities, campaigns] = await Promise.all([
    rowsOf<EvidenceRecords["closes"][number]>(sql`
      SELECT f.month, max(f."closedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "closedOn"
      FROM "FundClose" f WHERE ${own} AND f."unitId" = ${unit.id} AND f."reopenedAt" IS NULL
        AND f.month BETWEEN ${now - 6} AND ${now - 1} GROUP BY f.month ORDER BY f.month DESC`),
    rowsOf<EvidenceRecords["activities"][number]>(sql`
      SELECT p.title, p."dueOn"::text AS "dueOn", p."doneOn"::text AS "doneOn" FROM "PlanActivity" p
      WHERE ${own} AND p."unitId" = ${unit.id} AND p."droppedOn" IS NULL AND p."dueOn" ${year}
      ORDER BY p."dueOn" DESC, p.id DESC`),
    rowsOf<EvidenceRecords["campaigns"][number]>(sql`
      SELECT c.kind::text AS kind, c."heldOn"::text AS "heldOn", c."peopleReached" FROM "Campaign" c
      WHERE ${own} AND c."unitId" = ${unit.id} AND c."cancelledOn" IS NULL AND c."heldOn" ${year}
      ORDER BY c."heldOn" DESC, c.id DESC`),
  ]);
  return { closes, activities, campaigns };
}
