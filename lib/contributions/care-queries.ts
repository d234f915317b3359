import "server-only";
import type { Actor } from "@/lib/access/actor";
import { careScope } from "@/lib/access/scope";
import { empty, join, rowsOf, sql } from "@/lib/db";
import { insuredBits, onRegister } from "@/lib/members/month-queries";
import { containing, searchWords } from "@/lib/members/search";
import { firstDay, lastDay, type Month } from "@/lib/month";
import { fullName } from "./people-queries";
import type { VillageRow } from "./reminder";

/** [no, name, nickname, village id, option or 0, bits, asOf, months insured] */
export type CaredPerson = [number, string, string | null, number, number, string, number, string];

export type CaredMembers = {
  /** all villages of the people in care, whatever is searched for */
  villages: VillageRow[];
  /** people in care, whatever is searched for */
  all: number;
  people: CaredPerson[];
};

/**
 * The people in a volunteer's care who are on the register, insured or not (option 0), found by the
 * words typed (name, nickname, phone, village, last four digits), by village and name.
 */
export async function membersInCare(
  actor: Actor,
  unitId: number,
  month: Month,
  find: { q: string; villageId: number | null },
): Promise<CaredMembers> {
  const words = searchWords(find.q).map((word) => sql`"searchKey" LIKE ${containing(word)}`);
  const [row] = await rowsOf<CaredMembers>(sql`
    WITH care AS (
      SELECT m.id, m.no, ${fullName} AS name, m.nickname, m."villageId", m."searchKey",
        m."paidBits", m."paidAsOf", i.option, ${onRegister(sql`i.bits`, month)} AS insured
      FROM "Member" m CROSS JOIN LATERAL (
        SELECT ${insuredBits(month)} AS bits, max(x.option) FILTER (WHERE
          ${month}::int BETWEEN x."fromMonth" AND coalesce(x."toMonth", 2147483647)) AS option
        FROM "Insurance" x WHERE x."memberId" = m.id AND x.section = 'section40'
      ) i
      WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL
        AND m."joinedOn" <= ${lastDay(month)}::date
        AND (m."leftOn" IS NULL OR m."leftOn" >= ${firstDay(month)}::date)
        AND ${careScope(actor, unitId)}
    ),
    found AS (
      SELECT c.*, v.number, v.name AS village
      FROM care c JOIN "Village" v ON v.id = c."villageId"
      WHERE TRUE ${words.length > 0 ? sql`AND ${join(words, " AND ")}` : empty}
        ${find.villageId === null ? empty : sql`AND c."villageId" = ${find.villageId}`}
    )
    SELECT
      (SELECT coalesce(json_agg(json_build_array(v.id, v.number, v.name) ORDER BY v.number, v.name),
        '[]') FROM "Village" v WHERE v.id IN (SELECT "villageId" FROM care)) AS villages,
      (SELECT count(*)::int FROM care) AS all,
      (SELECT coalesce(json_agg(json_build_array(no, name, nickname, "villageId", coalesce(option, 0),
        "paidBits"::text, "paidAsOf", insured::text)
        ORDER BY number, village, name COLLATE "th-x-icu", no), '[]') FROM found) AS people`);
  return row ?? { villages: [], all: 0, people: [] };
}
