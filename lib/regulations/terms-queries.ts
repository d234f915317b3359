import "server-only";
import { join, sql, type Tx } from "@/lib/db";
import type { Terms } from "./terms";

type Stored = Omit<Terms, "meetings"> & {
  id: number;
  meetingTimes: number | null;
  meetingMonths: number | null;
};

/**
 * What regulations say, drafts and adopted ones alike, by id. One statement, however many; the caller
 * has asked who may read them.
 *
 * @param withArticles false leaves the prose out, where only the tables are compared
 */
export async function readTerms(
  tx: Tx,
  ids: readonly number[],
  { withArticles = true }: { withArticles?: boolean } = {},
): Promise<Map<number, Terms>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.$queryRaw<Stored[]>(sql`
    SELECT r.id, r.title, r."cutoffDay", r."serviceWeekdays", r."submissionWeekday", r."reportDay",
      r."meetingTimes", r."meetingMonths", r.quorum, r."feeMonth",
      r."feeArticleKey",
      (SELECT coalesce(json_agg(json_build_object('key', a.key, 'level', a.level,
          'heading', a.heading, 'text', a.text) ORDER BY a.position), '[]')
        FROM "Article" a WHERE a."regulationId" = r.id AND ${withArticles}) AS articles,
      (SELECT coalesce(json_agg(json_build_object('code', c.code, 'nameTh', c."nameTh",
          'nameEn', c."nameEn", 'annualFee', c."annualFeeSatang", 'forVisitors', c."forVisitors")
          ORDER BY c.position, c.code), '[]')
        FROM "MemberClass" c WHERE c."regulationId" = r.id) AS classes,
      (SELECT coalesce(json_agg(json_build_object('service', f.service, 'nameTh', f."nameTh",
          'nameEn', f."nameEn", 'articleKey', f."articleKey", 'per', f.per,
          'amounts', (SELECT coalesce(json_agg(json_build_object('classCode', m."classCode",
              'range', json_build_object('min', m."minSatang", 'max', m."maxSatang"))
              ORDER BY c.position, m."classCode"), '[]')
            FROM "FeeAmount" m LEFT JOIN "MemberClass" c
              ON c."regulationId" = r.id AND c.code = m."classCode"
            WHERE m."feeRuleId" = f.id),
          'split', (SELECT coalesce(json_agg(json_build_object('to', s."to", 'name', s.name,
              'amount', s."amountSatang") ORDER BY s.position), '[]')
            FROM "FeeSplit" s WHERE s."feeRuleId" = f.id)) ORDER BY f.position), '[]')
        FROM "FeeRule" f WHERE f."regulationId" = r.id) AS fees,
      (SELECT coalesce(json_agg(json_build_object('activity', w.activity, 'nameTh', w."nameTh",
          'nameEn', w."nameEn", 'articleKey', w."articleKey", 'per', w.per,
          'amount', w."amountSatang") ORDER BY w.position), '[]')
        FROM "CompensationRule" w WHERE w."regulationId" = r.id) AS compensation,
      (SELECT coalesce(json_agg(json_build_object('kind', i.kind, 'nameTh', i."nameTh",
          'nameEn', i."nameEn", 'articleKey', i."articleKey", 'payer', i.payer,
          'amount', i."amountSatang", 'ownKeying', i."ownKeying") ORDER BY i.position), '[]')
        FROM "IncentiveRule" i WHERE i."regulationId" = r.id) AS incentives,
      (SELECT coalesce(json_agg(json_build_object('of', p."of", 'by', p."by",
          'upTo', p."upToSatang") ORDER BY p."of", p."by"), '[]')
        FROM "ApprovalRule" p WHERE p."regulationId" = r.id) AS approvals
    FROM "Regulation" r WHERE r.id IN (${join([...ids])})`);
  return new Map(
    rows.map(({ id, meetingTimes: times, meetingMonths: months, ...rest }) => [
      id,
      { ...rest, meetings: times === null || months === null ? null : { times, months } },
    ]),
  );
}

/** Adopted regulations never change, so their terms are kept in memory once read. */
const kept = new Map<string, Terms>();
const MOST_KEPT = 200;

/**
 * The terms of an adopted regulation, frozen.
 *
 * @param mark changes whenever the same id could come to say something else
 */
export async function keptTerms(tx: Tx, id: number, mark: string): Promise<Terms> {
  const key = `${id} ${mark}`;
  const known = kept.get(key);
  if (known) return known;
  const terms = (await readTerms(tx, [id])).get(id);
  if (!terms) throw new Error("an adopted regulation is gone");
  if (kept.size >= MOST_KEPT) kept.delete(kept.keys().next().value ?? "");
  kept.set(key, frozen(terms));
  return terms;
}

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const part of Object.values(value)) frozen(part);
    Object.freeze(value);
  }
  return value;
}
