import "server-only";
import type { Actor } from "@/lib/access/actor";
import { maySeeFigures } from "@/lib/access/policy";
import { db, join, rowsOf, sql } from "@/lib/db";
import { addMonths, lastDay, type Month, monthsBetween } from "@/lib/month";
import { heldOn, villageCover } from "./as-of";
import { mostCompared } from "./choices";
import type { UnitHead } from "./queries";
import { overseenUnits } from "./scope";

/** The figures of one unit and month as they are kept in UnitMonth. */
export type UnitFigures = {
  month: Month;
  insured: number;
  payers: number;
  joined: number;
  returned: number;
  newInsured: number;
  newPayers: number;
  registered: number;
};

const nothing = {
  insured: 0,
  payers: 0,
  joined: 0,
  returned: 0,
  newInsured: 0,
  newPayers: 0,
  registered: 0,
};

/** Every month of the span with its figures, zeros where nothing is known; null out of scope. */
export async function unitRetention(
  actor: Actor,
  unitId: number,
  from: Month,
  to: Month,
): Promise<UnitFigures[] | null> {
  const rows = await db.$queryRaw<(UnitFigures & { provinceCode: string })[]>(sql`
    SELECT u."provinceCode", f.month, f.insured, f.payers, f.joined, f.returned, f."newInsured",
      f."newPayers", f.registered
    FROM "Unit" u
    LEFT JOIN "UnitMonth" f ON f."unitId" = u.id AND f.month BETWEEN ${from} AND ${to}
    WHERE u.id = ${unitId}`);
  const unit = rows[0];
  if (!unit || !maySeeFigures(actor, { id: unitId, provinceCode: unit.provinceCode })) return null;
  const known = new Map(rows.map((r) => [r.month, r]));
  return monthsBetween(from, to).map((month) => {
    const found = known.get(month);
    if (!found) return { month, ...nothing };
    const { provinceCode: _, ...figures } = found;
    return figures;
  });
}

export type PlaceMonth = {
  month: Month;
  insured: number;
  payers: number;
  registered: number;
  joined: number;
};

export type PlaceTotals = {
  units: number;
  months: PlaceMonth[];
  /** what the units that had insured people a year before the last month have gained since; null without any */
  growth: number | null;
};

/**
 * Sums over all units of a province (null: over all the actor oversees) for every month of a span.
 * Null out of scope.
 */
export async function provinceTotals(
  actor: Actor,
  provinceCode: string | null,
  from: Month,
  to: Month,
): Promise<PlaceTotals | null> {
  const scope = overseenUnits(actor, provinceCode);
  if (!scope) return null;
  const rows = await db.$queryRaw<(PlaceMonth & { units: number })[]>(sql`
    SELECT f.month, sum(f.insured)::int AS insured, sum(f.payers)::int AS payers,
      sum(f.registered)::int AS registered, sum(f.joined)::int AS joined,
      (SELECT count(*)::int FROM "Unit" u WHERE ${scope}) AS units
    FROM "UnitMonth" f JOIN "Unit" u ON u.id = f."unitId"
    WHERE ${scope} AND f.month BETWEEN ${from} AND ${to}
    GROUP BY f.month`);
  const known = new Map(rows.map(({ units: _, ...row }) => [row.month, row]));
  // As in the table of units: whoever began within the year is no growth of the others.
  const [grown] = await db.$queryRaw<{ growth: number | null }[]>(sql`
    SELECT sum(coalesce(now.insured, 0) - ago.insured)::int AS growth
    FROM "UnitMonth" ago JOIN "Unit" u ON u.id = ago."unitId"
    LEFT JOIN "UnitMonth" now ON now."unitId" = ago."unitId" AND now.month = ${to}
    WHERE ${scope} AND ago.month = ${addMonths(to, -12)}::int AND ago.insured > 0`);
  return {
    units: rows[0]?.units ?? 0,
    growth: grown?.growth ?? null,
    months: monthsBetween(from, to).map(
      (month) => known.get(month) ?? { month, insured: 0, payers: 0, registered: 0, joined: 0 },
    ),
  };
}

export type ComparedUnit = UnitHead & {
  districtTh: string;
  districtEn: string;
  villages: number;
  villagesCared: number;
  committee: number;
  months: UnitFigures[];
  /** insured twelve months before the last month; null when the unit was not there yet */
  insuredYearAgo: number | null;
};

/**
 * Two to six units side by side over a span of months, in the order asked for; villages and committee
 * as of its last day. Null when one of them is out of scope or the number is wrong.
 */
export async function compareUnits(
  actor: Actor,
  slugs: readonly string[],
  from: Month,
  to: Month,
): Promise<ComparedUnit[] | null> {
  const wanted = [...new Set(slugs)];
  if (wanted.length < 2 || wanted.length > mostCompared) return null;
  const yearAgo = addMonths(to, -12);
  const day = lastDay(to);
  const rows = await rowsOf<ComparedUnit>(sql`
    SELECT u.id, u.slug, u."nameTh", u."nameEn", u."shortTh", u."shortEn", u."provinceCode",
      d."nameTh" AS "districtTh", d."nameEn" AS "districtEn",
      v.villages, v.cared AS "villagesCared",
      (SELECT count(*)::int FROM "CommitteeMember" c
        WHERE c."unitId" = u.id AND ${heldOn("c", day)}) AS committee,
      coalesce(f.months, '[]') AS months,
      (SELECT nullif(a.insured, 0) FROM "UnitMonth" a
        WHERE a."unitId" = u.id AND a.month = ${yearAgo}) AS "insuredYearAgo"
    FROM "Unit" u
    JOIN "District" d ON d.id = u."districtId"
    CROSS JOIN LATERAL (${villageCover("u.id", day)}) v
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('month', f.month, 'insured', f.insured, 'payers', f.payers,
        'joined', f.joined, 'returned', f.returned, 'newInsured', f."newInsured",
        'newPayers', f."newPayers", 'registered', f.registered) ORDER BY f.month) AS months
      FROM "UnitMonth" f WHERE f."unitId" = u.id AND f.month BETWEEN ${from} AND ${to}
    ) f
    WHERE u.slug IN (${join(wanted)})`);
  const seen = rows.filter((unit) => maySeeFigures(actor, unit));
  if (seen.length !== wanted.length) return null;
  const span = monthsBetween(from, to);
  return wanted.flatMap((slug) => {
    const unit = seen.find((u) => u.slug === slug);
    if (!unit) return [];
    const known = new Map(unit.months.map((m) => [m.month, m]));
    return [{ ...unit, months: span.map((month) => known.get(month) ?? { month, ...nothing }) }];
  });
}
