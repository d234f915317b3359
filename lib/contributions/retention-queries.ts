import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { carer, insuredPeople, paidIn } from "./people-queries";

export type RetentionMonth = {
  month: Month;
  insured: number;
  payers: number;
  joined: number;
  returned: number;
  newInsured: number;
  newPayers: number;
};

/** Insured and payers of one village or one carer in the asked month. */
export type RetentionPart = { insured: number; payers: number };

export type RetentionDetails = {
  months: RetentionMonth[];
  villages: (RetentionPart & {
    id: number;
    number: number | null;
    name: string;
    carer: string | null;
  })[];
  /** by who looks after each person now; id null is nobody */
  carers: (RetentionPart & { id: number | null; name: string | null })[];
};

/**
 * Where a unit's retention comes from: month by month, and for `month` by village and by volunteer,
 * each adding up to the unit. For the unit's committee, null for everybody else.
 */
export async function retentionDetails(
  actor: Actor,
  unitId: number,
  from: Month,
  month: Month,
  today: Day,
): Promise<RetentionDetails | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const due = insuredPeople(unitId, month, monthOf(today), memberScopeIn(actor, unitId));
  const [row] = await db.$queryRaw<RetentionDetails[]>(sql`
    WITH ${due.ctes}, people AS (
      SELECT k.id, k.name, ${paidIn(month)} AS paid
      FROM ${due.from}
      ${carer}
    ),
    by_carer AS (
      SELECT id, name, count(*)::int AS insured, count(*) FILTER (WHERE paid)::int AS payers
      FROM people GROUP BY id, name
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('month', month, 'insured', insured,
          'payers', payers, 'joined', joined, 'returned', returned, 'newInsured', "newInsured",
          'newPayers', "newPayers") ORDER BY month), '[]')
        FROM "UnitMonth" WHERE "unitId" = ${unitId} AND month BETWEEN ${from} AND ${month}
        AND insured > 0) AS months,
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'name', v.name,
          'insured', f.insured, 'payers', f.payers, 'carer', k.name) ORDER BY v.number, v.name), '[]')
        FROM "VillageMonth" f JOIN "Village" v ON v.id = f."villageId"
        LEFT JOIN "VillageCare" w
          ON w."unitId" = f."unitId" AND w."villageId" = f."villageId" AND w.until IS NULL
        LEFT JOIN "CommitteeMember" k ON k.id = w."committeeMemberId"
        WHERE f."unitId" = ${unitId} AND f.month = ${month} AND f.insured > 0) AS villages,
      (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'insured', insured,
          'payers', payers) ORDER BY id IS NULL, name), '[]') FROM by_carer) AS carers`);
  return row ?? null;
}
