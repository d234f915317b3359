import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, empty, join, type Prisma, rowsOf, sql } from "@/lib/db";
import { containing, searchWords } from "@/lib/members/search";
import type { Satang } from "@/lib/money";
import { firstDay, lastDay, parseMonth } from "@/lib/month";
import { type Share, split } from "@/lib/regulations/fees";
import { readTerms } from "@/lib/regulations/terms-queries";
import type { TableAsk } from "@/lib/table";
import { searchKey } from "@/lib/thai";

/** One paid service as lists show it. */
export type ServiceLine = {
  id: number;
  happenedOn: Day;
  service: string;
  /** the unit's own name for it, where it has one */
  nameTh: string | null;
  nameEn: string | null;
  /** null for somebody who is not on the register */
  memberNo: number | null;
  payer: string;
  /** the class whose price was taken; "" = the price for everyone */
  classCode: string;
  classTh: string | null;
  classEn: string | null;
  quantity: number;
  amount: Satang;
  receiptYear: number;
  receiptNo: number;
  cancelledOn: Day | null;
  by: string;
};

export type Services = {
  rows: ServiceLine[];
  total: number;
  /** of what was found and is not cancelled */
  kept: number;
  amount: Satang;
  /** services that were ever recorded, for the filter */
  services: { service: string; nameTh: string | null; nameEn: string | null }[];
};

const line = sql`SELECT s.id, s."happenedOn", s.service, f."nameTh", f."nameEn", m.no AS "memberNo",
    coalesce(s."visitorName", concat_ws(' ', m."firstName", m."lastName")) AS payer,
    s."classCode", c."nameTh" AS "classTh", c."nameEn" AS "classEn", s.quantity,
    s."amountSatang" AS amount, r."yearBe" AS "receiptYear", r.no AS "receiptNo", s."cancelledOn",
    u.name AS by
  FROM "PaidService" s
  JOIN "Receipt" r ON r.id = s."receiptId"
  JOIN "User" u ON u.id = s."recordedBy"
  LEFT JOIN "Member" m ON m."unitId" = s."unitId" AND m.id = s."memberId"
  LEFT JOIN "FeeRule" f ON f."regulationId" = s."regulationId" AND f.service = s.service
  LEFT JOIN "MemberClass" c ON c."regulationId" = s."regulationId" AND c.code = s."classCode"`;

/**
 * The paid services of a unit, the latest event first; in one statement. For its committee; null for
 * everybody else.
 *
 * @param ask filters `service`, `month`, `payer` (member, visitor), `state` (kept, cancelled)
 */
export async function servicesOf(
  actor: Actor,
  unitId: number,
  ask: TableAsk,
): Promise<Services | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await rowsOf<Services>(sql`
    WITH found AS MATERIALIZED (
      ${line} WHERE s."unitId" = ${unitId} ${conditions(ask)}
    ),
    sums AS (
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE "cancelledOn" IS NULL))::int AS kept,
        coalesce(sum(amount) FILTER (WHERE "cancelledOn" IS NULL), 0)::float8 AS amount FROM found
    ),
    page AS (
      SELECT f.*, row_number() OVER (ORDER BY ${orderOf(ask)}) AS nth FROM found f
      ORDER BY nth LIMIT ${ask.size} OFFSET (SELECT greatest(0, least(
        (${ask.page}::int - 1) * ${ask.size}::int, (total - 1) / ${ask.size}::int * ${ask.size}::int)) FROM sums)
    )
    SELECT sums.*, (SELECT coalesce(json_agg(to_jsonb(p) - 'nth' ORDER BY p.nth), '[]') FROM page p) AS rows,
      (SELECT coalesce(json_agg(json_build_object('service', n.service, 'nameTh', n."nameTh",
          'nameEn', n."nameEn") ORDER BY n.service), '[]')
        FROM (SELECT DISTINCT ON (s.service) s.service, f."nameTh", f."nameEn" FROM "PaidService" s
          LEFT JOIN "FeeRule" f ON f."regulationId" = s."regulationId" AND f.service = s.service
          WHERE s."unitId" = ${unitId} ORDER BY s.service, s."regulationId" DESC) n) AS services
    FROM sums`);
  return row ?? null;
}

/** What searchKey() leaves out of a word: tone marks and the like, spaces and dashes. */
const UNHEARD = "่้๊๋์็ -.";

function conditions({ q, filters }: TableAsk): Prisma.Sql {
  const parts: Prisma.Sql[] = searchWords(q).map(
    (word) => sql`(m."searchKey" LIKE ${containing(word)}
      OR position(${searchKey(word)} IN translate(lower(s."visitorName"), ${UNHEARD}, '')) > 0)`,
  );
  const month = filters.month ? parseMonth(filters.month) : null;
  if (month !== null) {
    parts.push(sql`s."happenedOn" BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date`);
  }
  if (filters.service) parts.push(sql`s.service = ${filters.service}`);
  if (filters.payer === "member") parts.push(sql`s."memberId" IS NOT NULL`);
  if (filters.payer === "visitor") parts.push(sql`s."memberId" IS NULL`);
  if (filters.state === "kept") parts.push(sql`s."cancelledOn" IS NULL`);
  if (filters.state === "cancelled") parts.push(sql`s."cancelledOn" IS NOT NULL`);
  return parts.length === 0 ? empty : sql`AND ${join(parts, " AND ")}`;
}

function orderOf({ sort }: TableAsk): Prisma.Sql {
  const asked = sort.flatMap(({ id, desc }) => {
    const way = desc ? sql`DESC` : empty;
    switch (id) {
      case "day":
        return [sql`f."happenedOn" ${way}`];
      case "payer":
        return [sql`f.payer COLLATE "th-x-icu" ${way}`];
      case "service":
        return [sql`f.service ${way}`];
      case "amount":
        return [sql`f.amount ${way}`];
      case "receipt":
        return [sql`f."receiptYear" ${way}`, sql`f."receiptNo" ${way}`];
      default:
        return [];
    }
  });
  return join([...(asked.length > 0 ? asked : [sql`f."happenedOn" DESC`]), sql`f.id DESC`], ", ");
}

export type PaidServiceDetail = ServiceLine & {
  note: string | null;
  cancelReason: string | null;
  articleNo: string | null;
  version: number;
  effectiveFrom: Day;
  /** the class the member held on the day, and since when */
  heldCode: string | null;
  heldSince: Day | null;
  /** who got which part */
  shares: Share[];
  /** what other classes would have paid for one time */
  prices: {
    classCode: string;
    classTh: string | null;
    classEn: string | null;
    min: Satang;
    max: Satang;
  }[];
  /** its entries in the unit's journal, the reversal last */
  entries: { no: number; bookedOn: Day; reversal: boolean }[];
};

/** One paid service with what its price rests on; null for all but the unit's committee. */
export async function paidService(
  actor: Actor,
  unitId: number,
  id: number,
): Promise<PaidServiceDetail | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  type Row = Omit<PaidServiceDetail, "shares"> & { regulationId: number };
  const [row] = await rowsOf<{ found: Row }>(sql`
    SELECT to_jsonb(l) || jsonb_build_object('note', s.note, 'cancelReason', s."cancelReason",
      'articleNo', s."articleNo", 'version', g.version, 'effectiveFrom', g."effectiveFrom",
      'regulationId', g.id, 'heldCode', p."classCode", 'heldSince', p."fromDay",
      'prices', (SELECT coalesce(jsonb_agg(jsonb_build_object('classCode', a."classCode",
          'classTh', c."nameTh", 'classEn', c."nameEn", 'min', a."minSatang", 'max', a."maxSatang")
          ORDER BY c.position, a."classCode"), '[]')
        FROM "FeeRule" f JOIN "FeeAmount" a ON a."feeRuleId" = f.id
        LEFT JOIN "MemberClass" c ON c."regulationId" = f."regulationId" AND c.code = a."classCode"
        WHERE f."regulationId" = s."regulationId" AND f.service = s.service),
      'entries', (SELECT coalesce(jsonb_agg(jsonb_build_object('no', e.no, 'bookedOn', e."bookedOn",
          'reversal', e.kind = 'reversal') ORDER BY e.no), '[]')
        FROM "LedgerEntry" e WHERE e."unitId" = s."unitId" AND e.source = 'paid_service'
          AND e."sourceId" = s.id)) AS found
    FROM (${line} WHERE s."unitId" = ${unitId} AND s.id = ${id}) l
    JOIN "PaidService" s ON s.id = l.id
    JOIN "Regulation" g ON g.id = s."regulationId"
    LEFT JOIN "ClassPeriod" p ON p."memberId" = s."memberId" AND p."unitId" = s."unitId"
      AND s."happenedOn" >= p."fromDay" AND (p."toDay" IS NULL OR s."happenedOn" <= p."toDay")`);
  if (!row) return null;
  const { regulationId, ...found } = row.found;
  const terms = (await readTerms(db, [regulationId], { withArticles: false })).get(regulationId);
  const fee = terms?.fees.find((one) => one.service === found.service) ?? { split: [] };
  return { ...found, shares: split(fee, found.amount, found.quantity) };
}
