import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, sql } from "@/lib/db";
import { overseenUnits } from "@/lib/units/scope";
import type { Terms } from "./terms";
import { readTerms } from "./terms-queries";
import { type Unusual, unusualOf } from "./unusual";

export type FeeTableUnit = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  provinceCode: string;
  /** in force on the day asked for */
  version: number | null;
  effectiveFrom: Day | null;
  shared: boolean;
  /** without its articles; null where no regulation is in force */
  terms: Terms | null;
};

/**
 * The fee tables of all units a coordinator oversees, as they are in force on a day, and what stands
 * out among them.
 *
 * @param provinceCode null for all provinces of the actor
 */
export async function feeTables(
  actor: Actor,
  provinceCode: string | null,
  day: Day = todayInBangkok(),
): Promise<{ units: FeeTableUnit[]; unusual: Unusual[] }> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  if (!scope) return { units: [], unusual: [] };
  type Row = Omit<FeeTableUnit, "terms"> & { regulationId: number | null };
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT u.id, u.slug, u."shortTh", u."shortEn", u."provinceCode", r.id AS "regulationId",
      r.version, r."effectiveFrom"::text, s."regulationId" IS NOT NULL AS shared
    FROM "Unit" u
    LEFT JOIN "Regulation" r ON r."unitId" = u.id AND r."adoptedOn" IS NOT NULL
      AND ${day}::date BETWEEN r."effectiveFrom" AND coalesce(r."effectiveTo", 'infinity')
    LEFT JOIN "RegulationShare" s ON s."regulationId" = r.id
    WHERE ${scope}
    ORDER BY u."provinceCode", u."shortTh" COLLATE "th-x-icu", u.id`);
  const ids = rows.flatMap(({ regulationId }) => regulationId ?? []);
  const terms = await readTerms(db, ids, { withArticles: false });
  const units = rows.map(({ regulationId, ...unit }) => ({
    ...unit,
    terms: regulationId === null ? null : (terms.get(regulationId) ?? null),
  }));
  return {
    units,
    unusual: unusualOf(units.map((unit) => ({ unitId: unit.id, terms: unit.terms }))),
  };
}
