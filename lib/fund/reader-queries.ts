import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayRunUnit } from "@/lib/access/policy";
import { db, join, sql, type Tx } from "@/lib/db";
import { numbered } from "@/lib/regulations/articles";
import { keptTerms } from "@/lib/regulations/terms-queries";

export type Reader = {
  /** false for the coordinator: who owes or is owed is not named */
  names: boolean;
  unitTh: string;
  unitEn: string;
};

/** The committee reads its books whole; the province's coordinator the sums and closings; else null. */
export async function readerOf(actor: Actor, unitId: number): Promise<Reader | null> {
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    select: { nameTh: true, nameEn: true, provinceCode: true },
  });
  if (!unit) return null;
  const names = mayRunUnit(actor, unitId);
  if (!names && !mayCoordinate(actor, unit.provinceCode)) return null;
  return { names, unitTh: unit.nameTh, unitEn: unit.nameEn };
}

export type CitedArticle = { version: number; heading: string | null };

/**
 * The headings of cited articles: `article(regulationId, articleNo)`. Adopted versions are kept in
 * memory once read, so this is one small statement.
 */
export async function citedArticles(
  tx: Tx,
  unitId: number,
  regulationIds: readonly number[],
): Promise<(regulationId: number, articleNo: string) => CitedArticle | null> {
  const ids = [...new Set(regulationIds)].filter((id) => id !== 0);
  if (ids.length === 0) return () => null;
  const versions = await tx.$queryRaw<{ id: number; version: number; mark: string }[]>(sql`
    SELECT id, version, coalesce(hash, "createdAt"::text) AS mark FROM "Regulation"
    WHERE "unitId" = ${unitId} AND id IN (${join(ids)}) AND version IS NOT NULL`);
  const known = new Map<number, { version: number; headings: Map<string, string> }>();
  for (const { id, version, mark } of versions) {
    const { articles } = await keptTerms(tx, id, mark);
    const headings = new Map(numbered(articles).map(({ no, heading }) => [no, heading]));
    known.set(id, { version, headings });
  }
  return (regulationId, articleNo) => {
    const found = known.get(regulationId);
    return found
      ? { version: found.version, heading: found.headings.get(articleNo) ?? null }
      : null;
  };
}
