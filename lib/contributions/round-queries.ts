import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import type { Day } from "@/lib/day";
import { empty, join, type Prisma, rowsOf, sql } from "@/lib/db";
import { containing, searchWords } from "@/lib/members/search";
import { addMonths, type Month, monthOf } from "@/lib/month";
import type { RoundFigures } from "./overview-queries";
import { carer, fullName, insuredMonths, insuredPeople, paidIn } from "./people-queries";
import { type PaidRecord, reminderOf, STRIP_MONTHS, type VillageRow } from "./reminder";
import { meterRulesAt } from "./rights";

/** [register number, name, index into the villages, option, bits, asOf, months insured, carer] */
export type RoundPerson = [number, string, number, number, string, number, string, string | null];

export type Standing = "paid" | "unpaid" | "at_risk";

export type RoundAsk = {
  month: Month;
  q: string;
  villageId: number | null;
  carerId: number | null;
  standing: Standing | null;
  sort: "no" | "name" | "missed";
  descending: boolean;
  limit: number;
  offset: number;
};

export type Round = {
  /** of the whole unit, twelve months, the asked one last */
  figures: RoundFigures[];
  villages: VillageRow[];
  /** [id, name] of those who look after villages or people */
  carers: [number, string][];
  /** people who match, on all pages */
  total: number;
  people: RoundPerson[];
};

/**
 * One page of the round as members × months, for the unit's committee: who was insured in the asked
 * month, filtered and sorted, with the twelve months up to it. One statement. Null for others.
 *
 * Who is at risk is a rule and no column, so that filter alone is worked out after fetching.
 */
export async function roundPage(
  actor: Actor,
  unitId: number,
  ask: RoundAsk,
  today: Day,
): Promise<Round | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const { month, standing, limit, offset } = ask;
  const atRisk = standing === "at_risk";
  // By register number last, so that pages never share a person.
  const order = sql`f.rank ${ask.descending ? sql`DESC` : empty}, f.no`;
  const page = atRisk ? empty : sql`LIMIT ${limit} OFFSET ${offset}`;
  const scope = memberScopeIn(actor, unitId);
  const due = insuredPeople(unitId, month, monthOf(today), scope, "later");
  const [row] = await rowsOf<Round>(sql`
    WITH ${due.ctes}, villages AS (
      SELECT v.id, v.number, v.name,
        row_number() OVER (ORDER BY v.number, v.name) - 1 AS at
      FROM "Village" v WHERE v.id IN (SELECT "villageId" FROM "UnitVillage" WHERE "unitId" = ${unitId}
        UNION SELECT "villageId" FROM "VillageMonth" WHERE "unitId" = ${unitId} AND month = ${month})
    ),
    found AS (
      SELECT m.id, m.no, p."villageId", i.option, p.bits, p."asOf", ${sortedBy(ask)} AS rank
      FROM ${due.from}
      ${ask.carerId === null ? empty : carer}
      WHERE TRUE ${filters(ask)}
    ),
    page AS (
      SELECT f.*, row_number() OVER (ORDER BY ${order}) AS row FROM found f ORDER BY ${order} ${page}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_array(month, insured, payers) ORDER BY month), '[]')
        FROM "UnitMonth" WHERE "unitId" = ${unitId}
        AND month BETWEEN ${addMonths(month, 1 - STRIP_MONTHS)} AND ${month}) AS figures,
      (SELECT coalesce(json_agg(json_build_array(id, number, name) ORDER BY at), '[]')
        FROM villages) AS villages,
      (SELECT coalesce(json_agg(json_build_array(id, name) ORDER BY name), '[]')
        FROM "CommitteeMember" WHERE "unitId" = ${unitId} AND until IS NULL) AS carers,
      (SELECT count(*)::int FROM found) AS total,
      (SELECT coalesce(json_agg(json_build_array(p.no, ${fullName}, v.at, p.option, p.bits::text,
        p."asOf", ${insuredMonths(month)}::text, k.name) ORDER BY row), '[]') FROM page p JOIN villages v ON v.id = p."villageId"
        JOIN "Member" m ON m.id = p.id ${carer}) AS people`);
  if (!row || !atRisk) return row ?? null;
  const rules = meterRulesAt(month);
  const people = row.people.filter(
    (person) => reminderOf(recordOf(person), month, rules).code === "risk",
  );
  return { ...row, total: people.length, people: people.slice(offset, offset + limit) };
}

export function recordOf([, , , option, bits, asOf, insured]: RoundPerson): PaidRecord {
  return { option, bits, asOf, insured };
}

function filters({ month, q, villageId, carerId, standing }: RoundAsk): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  for (const word of searchWords(q)) parts.push(sql`m."searchKey" LIKE ${containing(word)}`);
  if (villageId !== null) parts.push(sql`p."villageId" = ${villageId}`);
  if (carerId !== null) parts.push(sql`k.id = ${carerId}`);
  if (standing === "paid") parts.push(paidIn(month));
  if (standing === "unpaid" || standing === "at_risk") parts.push(sql`NOT ${paidIn(month)}`);
  return parts.length > 0 ? sql`AND ${join(parts, " AND ")}` : empty;
}

function sortedBy({ sort, month }: RoundAsk): Prisma.Sql {
  if (sort === "name") return sql`${fullName} COLLATE "th-x-icu"`;
  if (sort === "missed") return missedIn(month);
  return sql`m.no`;
}

/** Months of the strip that were insured and not paid. */
function missedIn(month: Month): Prisma.Sql {
  const seen = sql`(CASE WHEN p."asOf" >= ${month}::int THEN p.bits >> least(p."asOf" - ${month}::int, 63)
    ELSE p.bits << least(${month}::int - p."asOf", ${STRIP_MONTHS}) END)`;
  return sql`bit_count((${insuredMonths(month)} & ~${seen} & ((1 << ${STRIP_MONTHS}) - 1))::bit(64))`;
}
