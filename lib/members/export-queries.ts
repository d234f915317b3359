import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { memberScopeIn } from "@/lib/access/scope";
import { db, sql } from "@/lib/db";
import type { Month } from "@/lib/month";
import type { TableAsk } from "@/lib/table";
import { detailsOf, idsFound } from "./register-queries";

export type ExportedMember = {
  no: number;
  title: string | null;
  firstName: string;
  lastName: string;
  nickname: string | null;
  villageNumber: number | null;
  villageName: string;
  houseNo: string | null;
  phone: string | null;
  lineName: string | null;
  idLast4: string | null;
  birth: string | null;
  occupation: string | null;
  classTh: string | null;
  classEn: string | null;
  section: string | null;
  option: number | null;
  since: number | null;
  joinedOn: string;
  leftOn: string | null;
  carer: string | null;
  vulnerable: boolean;
  hardship: boolean;
};

const pieceOfMembers = 1_000;

/**
 * The lines of the register that a table shows, all of them, a thousand at a time: for a file that
 * is written as it is read. Who is in it, and in what order, is settled by one statement before the
 * first line, so that nobody comes twice or is passed over while others write.
 * For the committee; the ID number by its last four digits only.
 */
export async function* exportMembers(
  actor: Actor,
  unitId: number,
  state: TableAsk,
  month: Month,
): AsyncGenerator<ExportedMember> {
  if (!mayRunUnit(actor, unitId)) return;
  const found = await db.$queryRaw<{ id: number }[]>(idsFound(actor, unitId, state, month));
  const ids = found.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += pieceOfMembers) {
    yield* await db.$queryRaw<ExportedMember[]>(sql`
      WITH l AS (SELECT id, nth FROM unnest(${ids.slice(at, at + pieceOfMembers)}::int[])
        WITH ORDINALITY AS x(id, nth))
      SELECT m.no, m.title, m."firstName", m."lastName", m.nickname, v.number AS "villageNumber",
        v.name AS "villageName", h."houseNo", m.phone, m."lineName", m."idLast4", m.birth::text,
        m.occupation, c."nameTh" AS "classTh", c."nameEn" AS "classEn", i.section::text, i.option,
        s.since, m."joinedOn"::text, m."leftOn"::text, k.name AS carer, m.vulnerable, m.hardship
      ${detailsOf(month)}
      LEFT JOIN "Household" h ON h.id = m."householdId"
      LEFT JOIN LATERAL (
        SELECT x."nameTh", x."nameEn" FROM "MemberClass" x
        JOIN "Regulation" r ON r.id = x."regulationId"
        WHERE r."unitId" = m."unitId" AND r."adoptedOn" IS NOT NULL AND x.code = m."classCode"
        ORDER BY r.version DESC LIMIT 1
      ) c ON TRUE
      WHERE m."unitId" = ${unitId} AND m."mergedIntoId" IS NULL AND ${memberScopeIn(actor, unitId)}
      ORDER BY l.nth`);
  }
}
