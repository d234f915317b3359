import "server-only";
import { addDays, type Day } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { CampaignResultKind } from "@/lib/generated/prisma/enums";
import { monthOf } from "@/lib/month";
import { RESULT_DAYS } from "./kinds";

export type Candidate = {
  memberId: number;
  no: number;
  name: string;
  kind: CampaignResultKind;
  /** the day somebody joined; for a change of option the first day of its month */
  since: Day;
  chosen: boolean;
};

/**
 * Who joined or changed the option of section 40 within 90 days after a campaign, and is not counted
 * with another one. For callers who have asked who may see the register.
 */
export async function candidatesOf(
  tx: Tx,
  unitId: number,
  campaignId: number,
  heldOn: Day,
): Promise<Candidate[]> {
  const until = addDays(heldOn, RESULT_DAYS);
  return tx.$queryRaw<Candidate[]>(sql`
    WITH found AS (
      SELECT m.id AS "memberId", m.no, concat_ws(' ', m."firstName", m."lastName") AS name,
        'application' AS kind, m."joinedOn" AS since
      FROM "Member" m
      WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
        AND m."joinedOn" BETWEEN ${heldOn}::date AND ${until}::date
      UNION ALL
      SELECT m.id, m.no, concat_ws(' ', m."firstName", m."lastName"), 'option_change',
        make_date(i."fromMonth" / 12, i."fromMonth" % 12 + 1, 1)
      FROM "Insurance" i
      JOIN "Member" m ON m.id = i."memberId" AND m."mergedIntoId" IS NULL
      WHERE i."unitId" = ${unitId} AND i.section = 'section40'
        AND i."fromMonth" BETWEEN ${monthOf(heldOn)} AND ${monthOf(until)}
        AND EXISTS (SELECT 1 FROM "Insurance" b WHERE b."memberId" = i."memberId"
          AND b.section = 'section40' AND b."toMonth" = i."fromMonth" - 1
          AND b.option IS DISTINCT FROM i.option)
    )
    SELECT f."memberId", f.no, f.name, f.kind, f.since::text, EXISTS (SELECT 1
        FROM "CampaignResult" r WHERE r."campaignId" = ${campaignId}
          AND r."memberId" = f."memberId" AND r.kind::text = f.kind) AS chosen
    FROM found f
    WHERE NOT EXISTS (SELECT 1 FROM "CampaignResult" r
      JOIN "Campaign" c ON c.id = r."campaignId" AND c."cancelledOn" IS NULL
      WHERE r."memberId" = f."memberId" AND r.kind::text = f.kind
        AND r."campaignId" <> ${campaignId})
    ORDER BY f.kind, f.since, f.no LIMIT 1000`);
}
