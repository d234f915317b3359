import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { empty, join, type Prisma, rowsOf, sql } from "@/lib/db";
import { containing, searchWords } from "@/lib/members/search";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA } from "@/lib/month";
import type { TableAsk } from "@/lib/table";
import { type FeeState, feeStates } from "./fee-states";

/**
 * The annual fees of one Buddhist year as a list of members `id` with `dueOn`, `classCode`, `amount`
 * and `regulationId`: feeDue() of lib/regulations in SQL, over every version of the regulation whose
 * due day it was itself in force on, and the class held on that day. Nobody owes before joining or
 * after leaving; where a new version moved the month, the earlier day of the year counts.
 *
 * @param more further conditions on the member `m`
 */
export function dueFees(unitId: number, yearBe: number, more: Prisma.Sql = empty): Prisma.Sql {
  const year = yearBe - BUDDHIST_ERA;
  return sql`SELECT DISTINCT ON (m.id) m.id, d.day AS "dueOn", c.code AS "classCode",
      c."annualFeeSatang" AS amount, r.id AS "regulationId"
    FROM "Member" m
    JOIN "Regulation" r ON r."unitId" = m."unitId" AND r."adoptedOn" IS NOT NULL
    CROSS JOIN LATERAL (SELECT CASE
        WHEN extract(year FROM m."joinedOn") = ${year}::int THEN m."joinedOn"
        WHEN r."feeMonth" IS NOT NULL THEN make_date(${year}::int, r."feeMonth", 1)
        -- The 29th of February is the 28th in a year without one.
        ELSE (m."joinedOn"
          + make_interval(years => ${year}::int - extract(year FROM m."joinedOn")::int))::date
      END AS day) d
    JOIN "ClassPeriod" p ON p."memberId" = m.id AND p."unitId" = m."unitId"
      AND d.day >= p."fromDay" AND (p."toDay" IS NULL OR d.day <= p."toDay")
    JOIN "MemberClass" c ON c."regulationId" = r.id AND c.code = p."classCode"
    WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
      AND extract(year FROM m."joinedOn") <= ${year}::int
      AND d.day >= r."effectiveFrom" AND (r."effectiveTo" IS NULL OR d.day <= r."effectiveTo")
      AND (m."leftOn" IS NULL OR m."leftOn" >= d.day)
      AND c."annualFeeSatang" > 0 ${more}
    ORDER BY m.id, d.day`;
}

export type AnnualFee = {
  no: number;
  name: string;
  villageId: number;
  villageNumber: number | null;
  villageName: string;
  classCode: string;
  classTh: string;
  classEn: string | null;
  dueOn: Day;
  amount: Satang;
  state: FeeState;
  paidOn: Day | null;
  /** of the payment and its receipt, where there is one */
  feeId: number | null;
  receiptYear: number | null;
  receiptNo: number | null;
};

export type AnnualFees = {
  rows: AnnualFee[];
  total: number;
  /** people and satang by state, of the whole unit, whatever was searched for */
  sums: Record<FeeState, { people: number; amount: Satang }>;
  villages: { id: number; number: number | null; name: string }[];
};

/**
 * Who owes the annual fee of a year, who paid it, and whose falls due later in the year; in one
 * statement. For the unit's committee; null for everybody else.
 *
 * @param ask filters `village`, `state`; a page past the end is the last one
 */
export async function annualFees(
  actor: Actor,
  unitId: number,
  yearBe: number,
  ask: TableAsk,
  today: Day,
): Promise<AnnualFees | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await rowsOf<AnnualFees>(sql`
    WITH due AS MATERIALIZED (${dueFees(unitId, yearBe)}),
    paid AS (
      SELECT f.*, r."yearBe" AS "receiptYear", r.no AS "receiptNo" FROM "MembershipFee" f
      JOIN "Receipt" r ON r.id = f."receiptId"
      WHERE f."unitId" = ${unitId} AND f."yearBe" = ${yearBe} AND f."cancelledOn" IS NULL
    ),
    fees AS MATERIALIZED (
      SELECT m.no, concat_ws(' ', m."firstName", m."lastName") AS name, m."searchKey",
        m."firstName", m."lastName", v.id AS "villageId", v.number AS "villageNumber",
        v.name AS "villageName", coalesce(p."classCode", d."classCode") AS "classCode",
        coalesce(c."nameTh", '') AS "classTh", c."nameEn" AS "classEn",
        coalesce(p."dueOn", d."dueOn") AS "dueOn", coalesce(p."amountSatang", d.amount) AS amount,
        CASE WHEN p.id IS NOT NULL THEN 'paid' WHEN d."dueOn" > ${today}::date THEN 'coming'
          ELSE 'owed' END AS state,
        p."paidOn", p.id AS "feeId", p."receiptYear", p."receiptNo"
      FROM due d FULL JOIN paid p ON p."memberId" = d.id
      JOIN "Member" m ON m.id = coalesce(p."memberId", d.id)
      JOIN "Village" v ON v.id = m."villageId"
      LEFT JOIN "MemberClass" c ON c."regulationId" = coalesce(p."regulationId", d."regulationId")
        AND c.code = coalesce(p."classCode", d."classCode")
    ),
    found AS (
      SELECT f.*, (count(*) OVER ())::int AS total, (row_number() OVER (ORDER BY ${orderOf(ask)}))::int AS nth
      FROM fees f ${where(ask)}
    ),
    page AS (
      SELECT * FROM found WHERE nth > least((${ask.page}::int - 1) * ${ask.size}::int,
        (total - 1) / ${ask.size}::int * ${ask.size}::int) ORDER BY nth LIMIT ${ask.size}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_object('no', no, 'name', name, 'villageId', "villageId",
        'villageNumber', "villageNumber", 'villageName', "villageName", 'classCode', "classCode",
        'classTh', "classTh", 'classEn', "classEn", 'dueOn', "dueOn", 'amount', amount,
        'state', state, 'paidOn', "paidOn", 'feeId', "feeId", 'receiptYear', "receiptYear",
        'receiptNo', "receiptNo") ORDER BY nth), '[]') FROM page) AS rows,
      (SELECT coalesce(max(total), 0) FROM found) AS total,
      (SELECT json_build_object(${join(
        feeStates.map(
          (state) => sql`${state}::text, json_build_object(
            'people', count(*) FILTER (WHERE state = ${state}),
            'amount', coalesce(sum(amount) FILTER (WHERE state = ${state}), 0))`,
        ),
      )}) FROM fees) AS sums,
      (SELECT coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'name', v.name)
          ORDER BY v.number NULLS LAST, v.name), '[]')
        FROM (SELECT DISTINCT "villageId" AS id, "villageNumber" AS number, "villageName" AS name
          FROM fees) v) AS villages`);
  return row ?? null;
}

function where({ q, filters }: TableAsk): Prisma.Sql {
  const parts = searchWords(q).map((word) => sql`f."searchKey" LIKE ${containing(word)}`);
  const { village, state } = filters;
  if (village) parts.push(sql`f."villageId" = ${/^\d{1,9}$/.test(village) ? Number(village) : 0}`);
  if (state) parts.push(sql`f.state = ${state}`);
  return parts.length === 0 ? empty : sql`WHERE ${join(parts, " AND ")}`;
}

/** Who owes comes first unless asked otherwise. */
function orderOf({ sort }: TableAsk): Prisma.Sql {
  const asked = sort.flatMap(({ id, desc }) => {
    const way = desc ? sql`DESC` : empty;
    switch (id) {
      case "name":
        return [
          sql`f."firstName" COLLATE "th-x-icu" ${way}`,
          sql`f."lastName" COLLATE "th-x-icu" ${way}`,
        ];
      case "village":
        return [sql`f."villageNumber" ${way} NULLS LAST`, sql`f."villageName" ${way}`];
      case "class":
        return [sql`f."classCode" ${way}`];
      case "due":
        return [sql`f."dueOn" ${way}`];
      case "no":
        return [sql`f.no ${way}`];
      default:
        return [];
    }
  });
  const state = sql`CASE f.state WHEN 'owed' THEN 0 WHEN 'coming' THEN 1 ELSE 2 END`;
  return join([...(asked.length > 0 ? asked : [state]), sql`f.no`], ", ");
}

/** What one member would pay for a year, with the class and the day it falls due; null for nothing. */
export type FeeDue = {
  dueOn: Day;
  classCode: string;
  amount: Satang;
  regulationId: number;
};
