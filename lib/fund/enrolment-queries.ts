import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { rowsOf, sql } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA, firstDay, lastDay, type Month } from "@/lib/month";

export type EnrolmentLine = {
  id: number;
  no: number;
  name: string;
  happenedOn: Day;
  keying: "unit" | "office";
  amount: Satang;
  /** who brought them, where it was a volunteer */
  worker: string | null;
  by: string;
  cancelledOn: Day | null;
  cancelReason: string | null;
};

export type Enrolments = {
  /** Buddhist years that have some, the latest first */
  years: number[];
  /** of those not cancelled */
  count: number;
  amount: Satang;
  rows: EnrolmentLine[];
};

/**
 * Who was brought under section 40 by the unit in a Buddhist year, or in one month; null for all but
 * its committee.
 */
export async function enrolmentsOf(
  actor: Actor,
  unitId: number,
  yearBe: number,
  month: Month | null = null,
): Promise<Enrolments | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const year = yearBe - BUDDHIST_ERA;
  const [from, through] =
    month === null ? [`${year}-01-01`, `${year}-12-31`] : [firstDay(month), lastDay(month)];
  const [row] = await rowsOf<Enrolments>(sql`
    WITH found AS (
      SELECT e.id, m.no, concat_ws(' ', m."firstName", m."lastName") AS name, e."happenedOn",
        e.keying, e."amountSatang" AS amount, k.name AS worker, u.name AS by, e."cancelledOn",
        e."cancelReason"
      FROM "Enrolment" e
      JOIN "Member" m ON m."unitId" = e."unitId" AND m.id = e."memberId"
      JOIN "User" u ON u.id = e."recordedBy"
      LEFT JOIN "CommitteeMember" k ON k.id = e."workerId"
      WHERE e."unitId" = ${unitId}
        AND e."happenedOn" BETWEEN ${from}::date AND ${through}::date
    )
    SELECT (count(*) FILTER (WHERE "cancelledOn" IS NULL))::int AS count,
      coalesce(sum(amount) FILTER (WHERE "cancelledOn" IS NULL), 0)::float8 AS amount,
      coalesce(json_agg(to_jsonb(f) ORDER BY f."happenedOn" DESC, f.id DESC), '[]') AS rows,
      (SELECT coalesce(json_agg(y.year ORDER BY y.year DESC), '[]') FROM (
        SELECT DISTINCT extract(year FROM e."happenedOn")::int + ${BUDDHIST_ERA}::int AS year
        FROM "Enrolment" e WHERE e."unitId" = ${unitId}) y) AS years
    FROM found f`);
  return row ?? null;
}
