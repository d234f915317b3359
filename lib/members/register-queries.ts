import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import { empty, join, type Prisma, rowsOf, sql } from "@/lib/db";
import { firstDay, lastDay, type Month, parseMonth } from "@/lib/month";
import type { TableAnswer, TableAsk } from "@/lib/table";
import { type InsuranceChoice, insuranceChoices } from "./choices";
import { insuredBits, onRegister, paidIn as paidInBits } from "./month-queries";
import type { InsuranceSection } from "./periods";
import { containing, searchWords } from "./search";

/** Who came in a month, who went in it, who was on the register in it; see `registered` of UnitMonth. */
export const movements = ["came", "went", "during"] as const;

export const standings = ["paid", "due", "uninsured", "left"] as const;

/** One line of the register, of the month asked for. */
export type RegisterRow = {
  no: number;
  name: string;
  nickname: string | null;
  phone: string | null;
  villageName: string;
  villageNumber: number | null;
  section: InsuranceSection | null;
  option: number | null;
  /** the months insured under section 40: bit i = the month asked for − i (see InsuredBits) */
  insuredBits: bigint;
  carer: string | null;
  left: boolean;
  /** the months paid: bit i = month paidAsOf - i */
  paidBits: bigint;
  paidAsOf: Month;
};

/**
 * A page of the unit's register in one statement: what the actor may see of it, searched, filtered
 * and sorted. Those who left are listed only when asked for. A page past the end is the last one.
 */
export async function register(
  actor: Actor,
  unitId: number,
  state: TableAsk,
  month: Month,
): Promise<TableAnswer<RegisterRow>> {
  if (!mayRecordFor(actor, unitId)) return { rows: [], total: 0 };
  type Row = RegisterRow & { total: number };
  const rows = await rowsOf<Row>(sql`
    ${listed(actor, unitId, state, month)}
    SELECT m.no, concat_ws(' ', m."firstName", m."lastName") AS name, m.nickname, m.phone,
      v.name AS "villageName", v.number AS "villageNumber", i.section, i.option,
      ${onRegister(sql`s.bits`, month)} AS "insuredBits",
      k.name AS carer, m."leftOn" IS NOT NULL AS left, m."paidBits", m."paidAsOf", l.total
    ${detailsOf(month)}
    ORDER BY l.nth`);
  const total = rows[0]?.total ?? 0;
  return { rows: rows.map(({ total: _, ...row }) => row), total };
}

/** The members of one page, as `l` with their place `nth` in the order and the `total`. */
function listed(actor: Actor, unitId: number, state: TableAsk, month: Month): Prisma.Sql {
  const { page, size } = state;
  return sql`WITH found AS MATERIALIZED (
      SELECT m.id, (count(*) OVER ())::int AS total,
        (row_number() OVER (ORDER BY ${orderOf(state, month)}))::int AS nth
      ${foundBy(actor, unitId, state, month)}
    ), l AS (
      SELECT * FROM found
      WHERE nth > least((${page}::int - 1) * ${size}::int, (total - 1) / ${size}::int * ${size}::int)
      ORDER BY nth LIMIT ${size}
    )`;
}

/** The ids of all members that a table's state asks for, in its order. */
export function idsFound(actor: Actor, unitId: number, state: TableAsk, month: Month): Prisma.Sql {
  return sql`SELECT m.id ${foundBy(actor, unitId, state, month)} ORDER BY ${orderOf(state, month)}`;
}

function foundBy(actor: Actor, unitId: number, state: TableAsk, month: Month): Prisma.Sql {
  // A left join, so that the planner leaves the village out where nothing sorts by it.
  return sql`FROM "Member" m LEFT JOIN "Village" v ON v.id = m."villageId"
    WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL AND ${memberScopeIn(actor, unitId)}
      ${join([sql`AND TRUE`, ...conditions(unitId, state, month)], " AND ")}`;
}

/** What the lists show of the members of `l`: `m`, village `v`, insurance `i` now and `s` since, carer `k`. */
export function detailsOf(month: Month): Prisma.Sql {
  return sql`FROM l JOIN "Member" m ON m.id = l.id
    JOIN "Village" v ON v.id = m."villageId"
    LEFT JOIN "Insurance" i ON i."memberId" = m.id
      AND ${month}::int BETWEEN i."fromMonth" AND coalesce(i."toMonth", 2147483647)
    LEFT JOIN LATERAL (SELECT min(x."fromMonth") AS since,
      ${insuredBits(month)} AS bits FROM "Insurance" x
      WHERE x."memberId" = m.id AND x.section = 'section40') s ON TRUE
    LEFT JOIN "VillageCare" w
      ON w."unitId" = m."unitId" AND w."villageId" = m."villageId" AND w.until IS NULL
    LEFT JOIN "CommitteeMember" k ON k.id = coalesce(m."lookedAfterById", w."committeeMemberId")`;
}

/** An id as an address carries it; what is none finds nobody. */
function asId(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function conditions(unitId: number, { q, filters }: TableAsk, month: Month): Prisma.Sql[] {
  const all = searchWords(q).map((word) => sql`m."searchKey" LIKE ${containing(word)}`);
  const { standing, village, carer, kind } = filters;
  const moved = movements.flatMap((one) => movedIn(one, filters[one]));
  all.push(...moved);
  if (standing === "left") all.push(sql`m."leftOn" IS NOT NULL`);
  else if (moved.length === 0) all.push(sql`m."leftOn" IS NULL`);
  if (village) all.push(sql`m."villageId" = ${asId(village)}`);
  if (filters.class) all.push(sql`m."classCode" = ${filters.class}`);
  if (carer) {
    const id = carer === "none" ? null : asId(carer);
    all.push(sql`coalesce(m."lookedAfterById", (SELECT w."committeeMemberId" FROM "VillageCare" w
      WHERE w."unitId" = ${unitId} AND w."villageId" = m."villageId" AND w.until IS NULL))
      IS NOT DISTINCT FROM ${id}::int`);
  }
  const chosen = insuranceChoices.find((choice) => choice === kind);
  if (chosen) all.push(insuredAs(chosen, month));
  if (standing === "paid") all.push(sql`${under40(month)} AND ${paidIn(month)}`);
  if (standing === "due") all.push(sql`${under40(month)} AND NOT ${paidIn(month)}`);
  if (standing === "uninsured") all.push(sql`NOT ${under40(month)}`);
  return all;
}

/** Nothing where no month is given, or what is none. */
function movedIn(movement: (typeof movements)[number], given: string | undefined): Prisma.Sql[] {
  const month = given ? parseMonth(given) : null;
  if (month === null) return [];
  const [from, to] = [sql`${firstDay(month)}::date`, sql`${lastDay(month)}::date`];
  if (movement === "came") return [sql`m."joinedOn" BETWEEN ${from} AND ${to}`];
  if (movement === "went") return [sql`m."leftOn" BETWEEN ${from} AND ${to}`];
  return [sql`m."joinedOn" <= ${to}`, sql`(m."leftOn" IS NULL OR m."leftOn" >= ${from})`];
}

function covering(month: Month, more: Prisma.Sql): Prisma.Sql {
  return sql`EXISTS (SELECT 1 FROM "Insurance" x WHERE x."memberId" = m.id
    AND ${month}::int BETWEEN x."fromMonth" AND coalesce(x."toMonth", 2147483647) ${more})`;
}

const under40 = (month: Month) => covering(month, sql`AND x.section = 'section40'`);

function insuredAs(choice: InsuranceChoice, month: Month): Prisma.Sql {
  if (choice === "none") return sql`NOT ${covering(month, empty)}`;
  const [section, option] = choice.split("-");
  return covering(
    month,
    sql`AND x.section::text = ${`section${section}`} AND x.option IS NOT DISTINCT FROM
      ${option === undefined ? null : Number(option)}::int`,
  );
}

const paidIn = (month: Month) => paidInBits(month, sql`m."paidBits"`, sql`m."paidAsOf"`);

/** The order asked for, Thai names as a dictionary has them, and the register number last. */
function orderOf({ sort }: TableAsk, month: Month): Prisma.Sql {
  const parts = sort.flatMap(({ id, desc }) => {
    const way = desc ? sql`DESC` : empty;
    switch (id) {
      case "no":
        return [sql`m.no ${way}`];
      case "name":
        return [
          sql`m."firstName" COLLATE "th-x-icu" ${way}`,
          sql`m."lastName" COLLATE "th-x-icu" ${way}`,
        ];
      case "village":
        return [sql`v.number ${way} NULLS LAST`, sql`v.name COLLATE "th-x-icu" ${way}`];
      case "option":
        return [
          sql`(SELECT x.section::text || coalesce(x.option::text, '') FROM "Insurance" x
            WHERE x."memberId" = m.id AND ${month}::int
              BETWEEN x."fromMonth" AND coalesce(x."toMonth", 2147483647)) ${way} NULLS LAST`,
        ];
      case "joined":
        return [sql`m."joinedOn" ${way}`];
      default:
        return [];
    }
  });
  return join([...parts, sql`m.no`], ", ");
}
