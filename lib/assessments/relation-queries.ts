import "server-only";
import type { Actor } from "@/lib/access/actor";
import { join, Prisma, rowsOf, sql } from "@/lib/db";
import { overseenUnits } from "@/lib/units/scope";
import type { Instrument } from "./instrument";
import { instrumentsOf } from "./instrument-queries";
import { monthsBack, type Relation, relationOf } from "./relation";

/** What a band is set beside. Debts and cases join here, a line each, once they are kept. */
export const factors = ["missed"] as const;
export type Factor = (typeof factors)[number];

/**
 * Whether it is true of somebody, as a condition on `a`: `a."memberId"` and `a.month` of the round.
 * Null of whoever it says nothing about.
 */
const isTrue: Record<Factor, Prisma.Sql> = {
  // Insured under section 40 in some of the months before, and one of those months not paid.
  missed: sql`(
    SELECT bool_or(NOT EXISTS (SELECT 1 FROM "Contribution" c
      WHERE c."unitId" = a."unitId" AND c."memberId" = a."memberId" AND c.month = g.month))
    FROM generate_series(a.month - ${monthsBack}::int, a.month - 1) AS g(month)
    WHERE EXISTS (SELECT 1 FROM "Insurance" i WHERE i."memberId" = a."memberId"
      AND i.section = 'section40' AND g.month >= i."fromMonth"
      AND (i."toMonth" IS NULL OR g.month <= i."toMonth")))`,
};

export type InstrumentRelation = { instrument: Instrument; factor: Factor; relation: Relation };

/**
 * Bands of happiness and stress beside each factor, over the members in the evaluator's units: each by
 * their latest complete answers. Null for whoever evaluates nowhere.
 */
export async function relations(actor: Actor): Promise<InstrumentRelation[] | null> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  if (!scope) return null;
  const columns = join(factors.map((factor) => sql`${isTrue[factor]} AS ${Prisma.raw(factor)}`));
  const rows = await rowsOf<
    { key: string; version: number; band: string } & Record<Factor, boolean | null>
  >(sql`
    WITH latest AS MATERIALIZED (
      SELECT DISTINCT ON (r."instrumentKey", s."memberId") r."instrumentKey" AS key,
        r."instrumentVersion" AS version, s."unitId", s."memberId", a.band,
        extract(year FROM r."heldOn")::int * 12 + extract(month FROM r."heldOn")::int - 1 AS month
      FROM "AssessmentRound" r
      JOIN "Unit" u ON u.id = r."unitId"
      JOIN "AssessmentSubject" s ON s."unitId" = r."unitId" AND s."roundId" = r.id
      JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
      WHERE ${scope} AND s."memberId" IS NOT NULL AND a.complete AND a.band IS NOT NULL
      ORDER BY r."instrumentKey", s."memberId", r."heldOn" DESC, r.id DESC
    )
    SELECT a.key, a.version, a.band, ${columns} FROM latest a`);
  const instruments = await instrumentsOf(rows);
  return [...instruments.values()]
    .filter(({ sensitive, bands }) => sensitive && bands.length > 0)
    .flatMap((instrument) =>
      factors.map((factor) => ({
        instrument,
        factor,
        relation: relationOf(
          instrument,
          rows.flatMap((row) => {
            const is = row[factor];
            const same = row.key === instrument.key && row.version === instrument.version;
            return same && is !== null ? [{ band: row.band, is }] : [];
          }),
        ),
      })),
    );
}
