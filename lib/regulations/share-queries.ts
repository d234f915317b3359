import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditProfile } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Terms } from "./terms";
import { keptTerms } from "./terms-queries";

export type SharedRegulation = {
  regulationId: number;
  shortTh: string;
  shortEn: string;
  provinceTh: string;
  provinceEn: string;
  version: number;
  title: string;
  effectiveFrom: Day;
  articles: number;
  fees: number;
};

/** What coordinators offer a unit to start from, those of its own province first; null outside scope. */
export async function sharedRegulations(
  actor: Actor,
  unitId: number,
): Promise<SharedRegulation[] | null> {
  if (!(await mayStartFrom(actor, unitId))) return null;
  return db.$queryRaw<SharedRegulation[]>(sql`
    SELECT r.id AS "regulationId", u."shortTh", u."shortEn", p."nameTh" AS "provinceTh",
      p."nameEn" AS "provinceEn", r.version, r.title, r."effectiveFrom"::text,
      (SELECT count(*)::int FROM "Article" a WHERE a."regulationId" = r.id) AS articles,
      (SELECT count(*)::int FROM "FeeRule" f WHERE f."regulationId" = r.id) AS fees
    FROM "RegulationShare" s
    JOIN "Regulation" r ON r.id = s."regulationId"
    JOIN "Unit" u ON u.id = r."unitId"
    JOIN "Province" p ON p.code = u."provinceCode"
    JOIN "Unit" mine ON mine.id = ${unitId}
    WHERE u.id <> mine.id
    ORDER BY (u."provinceCode" <> mine."provinceCode"), p."nameTh" COLLATE "th-x-icu",
      u."shortTh" COLLATE "th-x-icu", r.version DESC`);
}

/** One shared regulation to compare the unit's own with; null once it is shared no more. */
export async function sharedRegulation(
  actor: Actor,
  unitId: number,
  regulationId: number,
): Promise<(SharedRegulation & { terms: Terms }) | null> {
  const all = await sharedRegulations(actor, unitId);
  const found = all?.find((one) => one.regulationId === regulationId);
  if (!found) return null;
  const [row] = await db.$queryRaw<{ mark: string }[]>(sql`
    SELECT coalesce(hash, "createdAt"::text) AS mark FROM "Regulation" WHERE id = ${regulationId}`);
  return row ? { ...found, terms: await keptTerms(db, regulationId, row.mark) } : null;
}

async function mayStartFrom(actor: Actor, unitId: number): Promise<boolean> {
  const select = { id: true, provinceCode: true };
  const unit = await db.unit.findUnique({ where: { id: unitId }, select });
  return unit !== null && mayEditProfile(actor, unit);
}
