import "server-only";
import type { Day } from "@/lib/day";
import { Prisma, sql } from "@/lib/db";

/**
 * Condition on a dated row (`since`, `until`): whether it held at the end of a day. What ended on a
 * day no longer held then; what ended later did, however it stands today. A month shown after the
 * fact is read as of its last day, so that its figures stay what they were.
 *
 * @param alias of the row in the statement: committee seat, care of a village, village covered
 */
export function heldOn(alias: "c" | "k" | "w", day: Day): Prisma.Sql {
  const row = Prisma.raw(alias);
  return sql`(${row}.since <= ${day}::date AND (${row}.until IS NULL OR ${row}.until > ${day}::date))`;
}

/** The same for a goal `g`, which has `startsOn` and `closedOn`. */
export function goalOpenOn(day: Day): Prisma.Sql {
  return sql`(g."startsOn" <= ${day}::date AND (g."closedOn" IS NULL OR g."closedOn" > ${day}::date))`;
}

/** What the unit itself had counted for a goal `g` up to a day; null where it had not. */
export function goalCount(day: Day): Prisma.Sql {
  return sql`(SELECT x.value FROM "GoalCount" x
    WHERE x."unitId" = g."unitId" AND x."goalId" = g.id AND x."countedOn" <= ${day}::date
    ORDER BY x."countedOn" DESC, x.id DESC LIMIT 1)`;
}

/** How many villages the unit `unitId` (an expression of ours) covered on a day, and had looked after. */
export function villageCover(unitId: "u.id" | "page.id", day: Day): Prisma.Sql {
  return sql`
    SELECT count(*)::int AS villages, count(k.id)::int AS cared
    FROM "UnitVillage" w LEFT JOIN "VillageCare" k
      ON k."unitId" = w."unitId" AND k."villageId" = w."villageId" AND ${heldOn("k", day)}
    WHERE w."unitId" = ${Prisma.raw(unitId)} AND ${heldOn("w", day)}`;
}
