import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { rowsOf, sql } from "@/lib/db";
import { lastDay, type Month, monthOf } from "@/lib/month";
import { goalOpenOn } from "@/lib/units/as-of";
import { fullName, insuredPeople, paidIn } from "./people-queries";

/** [month, insured, payers] */
export type RoundFigures = [number, number, number];

/** [id, number, name, insured, payers, who looks after it now] */
export type VillageRound = [number, number | null, string, number, number, string | null];

/**
 * [register number, name, village of then, option, bits, asOf, months insured, village of now, who looks
 * after them where that is not who looks after the village]
 */
export type UnpaidPerson = [
  number,
  string,
  number,
  number,
  string,
  number,
  string,
  number,
  string | null,
];

export type Overview = {
  /** months in order, those without anybody insured left out */
  months: RoundFigures[];
  cutoffDay: number | null;
  /** percent that the unit set itself as its retention, in the goal latest begun by that month */
  goal: number | null;
  villages: VillageRound[];
  unpaid: UnpaidPerson[];
  closed: { on: Day; by: string; insured: number; payers: number; note: string | null } | null;
};

/**
 * A unit's round for its committee, in one statement: the months from `from` on, the villages of
 * `month`, and who has not paid it. Null for everybody else.
 */
export async function unitOverview(
  actor: Actor,
  unitId: number,
  from: Month,
  month: Month,
  today: Day,
): Promise<Overview | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const on = lastDay(month) < today ? lastDay(month) : today;
  const due = insuredPeople(unitId, month, monthOf(today), memberScopeIn(actor, unitId));
  const [row] = await rowsOf<Overview>(sql`
    WITH ${due.ctes}, unpaid AS (
      SELECT m.no, ${fullName} AS name, p."villageId", i.option, p.bits, p."asOf", p.insured,
        m."villageId" AS home, (SELECT k.name FROM "CommitteeMember" k WHERE k.id = m."lookedAfterById") AS carer
      FROM ${due.from}
      WHERE NOT ${paidIn(month)}
    ),
    villages AS (
      SELECT v.id, v.number, v.name, coalesce(f.insured, 0) AS insured,
        coalesce(f.payers, 0) AS payers, k.name AS carer, u."villageId" IS NOT NULL AS covered
      FROM "Village" v
      LEFT JOIN "UnitVillage" u ON u."unitId" = ${unitId} AND u."villageId" = v.id AND u.until IS NULL
      LEFT JOIN "VillageMonth" f
        ON f."unitId" = ${unitId} AND f."villageId" = v.id AND f.month = ${month}
      LEFT JOIN "VillageCare" w
        ON w."unitId" = ${unitId} AND w."villageId" = v.id AND w.until IS NULL
      LEFT JOIN "CommitteeMember" k ON k.id = w."committeeMemberId"
      WHERE v.id IN (SELECT "villageId" FROM "UnitVillage" WHERE "unitId" = ${unitId}
        UNION SELECT "villageId" FROM "VillageMonth" WHERE "unitId" = ${unitId} AND month = ${month})
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_array(month, insured, payers) ORDER BY month), '[]')
        FROM "UnitMonth" WHERE "unitId" = ${unitId} AND month BETWEEN ${from} AND ${month}
        AND insured > 0) AS months,
      (SELECT r."cutoffDay" FROM "Regulation" r WHERE r."unitId" = ${unitId}
        AND ${on}::date BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity'))
        AS "cutoffDay",
      (SELECT g.target::float8 FROM "Goal" g WHERE g."unitId" = ${unitId}
        AND g.indicator = 'retention_percent' AND ${goalOpenOn(on)}
        ORDER BY g."startsOn" DESC, g.id DESC LIMIT 1) AS goal,
      (SELECT coalesce(json_agg(json_build_array(id, number, name, insured, payers, carer)
        ORDER BY number, name), '[]') FROM villages WHERE covered OR insured > 0) AS villages,
      (SELECT coalesce(json_agg(json_build_array(no, name, "villageId", option, bits::text, "asOf",
        insured::text, home, carer) ORDER BY no), '[]') FROM unpaid) AS unpaid,
      (SELECT json_build_object('on', c."closedOn", 'by', u.name, 'insured', c.insured,
          'payers', c.payers, 'note', c.note)
        FROM "RoundClose" c JOIN "User" u ON u.id = c."closedBy"
        WHERE c."unitId" = ${unitId} AND c.month = ${month}) AS closed`);
  return row ?? null;
}
