import "server-only";
import type { Actor } from "@/lib/access/actor";
import { db, empty, join, type Prisma, sql } from "@/lib/db";
import type { UnitTrack } from "@/lib/generated/prisma/enums";
import { addMonths, lastDay, type Month } from "@/lib/month";
import { provinceByCode } from "@/lib/places/provinces";
import type { TableAnswer, TableAsk } from "@/lib/table";
import { cleanThai } from "@/lib/thai";
import { goalCount, goalOpenOn, villageCover } from "./as-of";
import { tracks } from "./choices";
import type { GoalToMeasure } from "./goals";
import { overseenUnits } from "./scope";

export type UnitRow = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  districtTh: string;
  districtEn: string;
  provinceTh: string;
  provinceEn: string;
  track: UnitTrack;
  registered: number;
  insured: number;
  payers: number;
  /** insured twelve months before; null when the unit had nobody insured then */
  insuredYearAgo: number | null;
  villages: number;
  villagesCared: number;
  /** twelve months up to the month asked for; back to three years where a goal began earlier */
  months: { month: Month; insured: number; payers: number; joined: number }[];
  goals: (GoalToMeasure & { startsIn: Month })[];
};

const averageOf = (month: Month) => sql`(
  SELECT avg(a.payers::float8 / a.insured) FROM "UnitMonth" a
  WHERE a."unitId" = u.id AND a.insured > 0 AND a.month BETWEEN ${addMonths(month, -11)} AND ${month})`;

const caredShare = (month: Month) => sql`(
  SELECT v.cared::float8 / nullif(v.villages, 0) FROM (${villageCover("u.id", lastDay(month))}) v)`;

/** What a column sorts by. The costly ones are worked out for all units only when they are asked for. */
function sortKey(id: string, month: Month): Prisma.Sql | null {
  switch (id) {
    case "unit":
      return sql`u."shortTh" COLLATE "th-x-icu"`;
    case "registered":
      return sql`coalesce(now.registered, 0)`;
    case "insured":
      return sql`coalesce(now.insured, 0)`;
    case "retention":
      return sql`now.payers::float8 / nullif(now.insured, 0)`;
    case "average":
      return averageOf(month);
    case "growth":
      return sql`coalesce(now.insured, 0) - nullif(ago.insured, 0)`;
    case "villages":
      return caredShare(month);
    default:
      return null;
  }
}

/**
 * The coordinator's and the evaluator's table of units: one page of rows in one statement over the
 * monthly figures; villages and goals as they stood on the last day of the month. Null out of scope.
 *
 * @param provinceCode null for all provinces the actor oversees
 * @param ask filters `track` and `province`; sorts unit, registered, insured, retention, average,
 *   growth, villages
 */
export async function unitsTable(
  actor: Actor,
  provinceCode: string | null,
  month: Month,
  ask: TableAsk,
): Promise<TableAnswer<UnitRow> | null> {
  const scope = overseenUnits(actor, provinceCode);
  if (!scope) return null;
  const conditions = [scope];
  const q = cleanThai(ask.q);
  if (q !== "") {
    const like = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(sql`(u."nameTh" ILIKE ${like} OR u."nameEn" ILIKE ${like} OR u."shortTh" ILIKE ${like}
      OR d."nameTh" ILIKE ${like} OR d."nameEn" ILIKE ${like})`);
  }
  const track = tracks.find((t) => t === ask.filters.track);
  if (track) conditions.push(sql`u.track = ${track}::"UnitTrack"`);
  const province = ask.filters.province;
  if (province && provinceByCode.has(province)) {
    conditions.push(sql`u."provinceCode" = ${province}`);
  }
  const sorts = ask.sort.flatMap(({ id, desc }) => {
    const key = sortKey(id, month);
    return key ? [sql`${key} ${desc ? sql`DESC` : sql`ASC`} NULLS LAST`] : [];
  });
  const order = sorts.length ? sql`${join(sorts)}, ` : empty;
  const day = lastDay(month);
  const offset = (Math.max(1, ask.page) - 1) * ask.size;

  const rows = await db.$queryRaw<Stored[]>(sql`
    WITH page AS (
      SELECT u.id, u.slug, u."shortTh", u."shortEn", u.track, u."provinceCode",
        d."nameTh" AS "districtTh", d."nameEn" AS "districtEn",
        coalesce(now.registered, 0) AS registered, coalesce(now.insured, 0) AS insured,
        coalesce(now.payers, 0) AS payers, nullif(ago.insured, 0) AS "insuredYearAgo",
        count(*) OVER ()::int AS total,
        row_number() OVER (ORDER BY ${order}u."shortTh" COLLATE "th-x-icu", u.id) AS place
      FROM "Unit" u
      JOIN "District" d ON d.id = u."districtId"
      LEFT JOIN "UnitMonth" now ON now."unitId" = u.id AND now.month = ${month}
      LEFT JOIN "UnitMonth" ago ON ago."unitId" = u.id AND ago.month = ${addMonths(month, -12)}
      WHERE ${join(conditions, " AND ")}
      ORDER BY place LIMIT ${ask.size} OFFSET ${offset}
    )
    SELECT page.id, page.slug, page."shortTh", page."shortEn", page."districtTh", page."districtEn",
      p."nameTh" AS "provinceTh", p."nameEn" AS "provinceEn", page.track, page.registered,
      page.insured, page.payers, page."insuredYearAgo", page.total,
      v.villages, v.cared AS "villagesCared", coalesce(g.goals, '[]') AS goals,
      f.month AS "seriesMonth", f.insured AS "seriesInsured", f.payers AS "seriesPayers",
      f.joined AS "seriesJoined"
    FROM page
    JOIN "Province" p ON p.code = page."provinceCode"
    CROSS JOIN LATERAL (${villageCover("page.id", day)}) v
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('indicator', g.indicator, 'baseline', g.baseline,
          'target', g.target, 'progress', g.progress, 'startsIn', g.began) ORDER BY g.id) AS goals,
        min(g.began) AS began
      FROM (
        SELECT g.*, ${goalCount(day)} AS progress, extract(year FROM g."startsOn")::int * 12
          + extract(month FROM g."startsOn")::int - 1 AS began
        FROM "Goal" g
        WHERE g."unitId" = page.id AND ${goalOpenOn(day)}
      ) g
    ) g
    CROSS JOIN LATERAL (
      SELECT array_agg(f.month) AS month, array_agg(f.insured) AS insured,
        array_agg(f.payers) AS payers, array_agg(f.joined) AS joined
      FROM (
        SELECT f.month, f.insured, f.payers, f.joined FROM "UnitMonth" f
        WHERE f."unitId" = page.id AND f.month <= ${month}
          AND f.month >= greatest(least(g.began, ${addMonths(month, -11)}::int), ${addMonths(month, -35)}::int)
        ORDER BY f.month
      ) f
    ) f
    ORDER BY page.place`);
  const total = rows[0]?.total ?? 0;
  return { rows: rows.map(toRow), total };
}

// Four plain arrays come through several times faster than one array of JSON objects.
type Stored = Omit<UnitRow, "months"> & {
  total: number;
  seriesMonth: Month[] | null;
  seriesInsured: number[];
  seriesPayers: number[];
  seriesJoined: number[];
};

function toRow(stored: Stored): UnitRow {
  const { total: _, seriesMonth, seriesInsured, seriesPayers, seriesJoined, ...row } = stored;
  const months = (seriesMonth ?? []).map((month, at) => ({
    month,
    insured: seriesInsured[at] ?? 0,
    payers: seriesPayers[at] ?? 0,
    joined: seriesJoined[at] ?? 0,
  }));
  return { ...row, months };
}

export type UnitChoice = { slug: string; shortTh: string; shortEn: string };

/** Up to 200 units by name, for lists to choose from; null out of scope. */
export async function unitChoices(
  actor: Actor,
  provinceCode: string | null,
): Promise<UnitChoice[] | null> {
  const scope = overseenUnits(actor, provinceCode);
  if (!scope) return null;
  return db.$queryRaw<UnitChoice[]>(sql`
    SELECT u.slug, u."shortTh", u."shortEn" FROM "Unit" u WHERE ${scope}
    ORDER BY u."shortTh" COLLATE "th-x-icu", u.id LIMIT 200`);
}
