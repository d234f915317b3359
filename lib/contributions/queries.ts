import "server-only";
import type { Actor } from "@/lib/access/actor";
import { volunteerOf } from "@/lib/access/policy";
import { careScope } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { rowsOf, sql } from "@/lib/db";
import { type Month, monthOf } from "@/lib/month";
import { fullName, insuredPeople } from "./people-queries";
import type { DuePerson, VillageRow } from "./reminder";

export type Due = {
  /** of the regulation in force today; null where there is none */
  cutoffDay: number | null;
  villages: VillageRow[];
  people: DuePerson[];
};

/**
 * The people in a volunteer's care who are due this month, paid or not, by register number, and their
 * villages: one statement. Nobody for an actor who is no volunteer of the unit.
 */
export async function membersDue(
  actor: Actor,
  unitId: number,
  month: Month,
  today: Day,
): Promise<Due> {
  const nobody: Due = { cutoffDay: null, villages: [], people: [] };
  if (!volunteerOf(actor, unitId)) return nobody;
  const due = insuredPeople(unitId, month, monthOf(today), careScope(actor, unitId), "by_person");
  const [row] = await rowsOf<Due>(sql`
    WITH ${due.ctes}, due AS (
      SELECT m.id, m.no, ${fullName} AS name, m."villageId", i.option, p.bits, p."asOf",
        p.insured
      FROM ${due.from}
    )
    SELECT
      (SELECT r."cutoffDay" FROM "Regulation" r WHERE r."unitId" = ${unitId}
        AND ${today}::date BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity'))
        AS "cutoffDay",
      (SELECT coalesce(json_agg(json_build_array(v.id, v.number, v.name) ORDER BY v.number, v.name),
        '[]') FROM "Village" v WHERE v.id IN (SELECT "villageId" FROM due)) AS villages,
      (SELECT coalesce(json_agg(json_build_array(id, no, name, "villageId", option, bits::text, "asOf",
        insured::text) ORDER BY no), '[]') FROM due) AS people`);
  return row ?? nobody;
}
