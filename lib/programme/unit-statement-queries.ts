import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayEvaluate, mayRunUnit } from "@/lib/access/policy";
import { rowsOf, sql } from "@/lib/db";
import { checkStatement, type Stated, type StatementKind, type Verdict } from "./statements";

export type DoubtfulStatement = Stated &
  Verdict & {
    id: number;
    kind: StatementKind;
    about: string;
    source: string;
    note: string | null;
  };

/**
 * What was stated of a unit elsewhere and does not add up; for its committee, its coordinator and its
 * evaluator. Null for everybody else.
 */
export async function doubtfulStatements(
  actor: Actor,
  unit: { id: number; provinceCode: string },
): Promise<DoubtfulStatement[] | null> {
  const { id, provinceCode } = unit;
  const reads =
    mayRunUnit(actor, id) || mayCoordinate(actor, provinceCode) || mayEvaluate(actor, provinceCode);
  if (!reads) return null;
  const rows = await rowsOf<
    Omit<DoubtfulStatement, keyof Stated | keyof Verdict> & { figures: Stated }
  >(sql`
    SELECT s.id, s.kind::text, s.about, s.source, s.note, s.figures
    FROM "Statement" s JOIN "Unit" u ON u.id = s."unitId"
    WHERE s."unitId" = ${id} AND u."provinceCode" = ${provinceCode} AND s."removedAt" IS NULL
    ORDER BY s.id`);
  return rows
    .map(({ figures, ...row }) => ({ ...row, ...figures, ...checkStatement(row.kind, figures) }))
    .filter(({ holds }) => !holds);
}
