import "server-only";
import type { Actor } from "@/lib/access/actor";
import { memberScopeIn } from "@/lib/access/scope";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Section40Option } from "@/lib/members/section40";
import type { Satang } from "@/lib/money";
import type { Month } from "@/lib/month";
import type { Channel } from "./channels";
import { fullName } from "./people-queries";

export type PaidMonth = {
  month: Month;
  amount: Satang;
  paidOn: Day;
  channel: Channel;
  proof: string | null;
  receiptNo: number | null;
  receiptYear: number | null;
  by: string;
  byId: number;
  /** first of the months paid together with it, and their number; 1 when it stands alone */
  firstOf: Month;
  together: number;
};

export type UndoneMonth = {
  month: Month;
  amount: Satang;
  paidOn: Day;
  undoneOn: Day;
  by: string;
  reason: string;
};

export type MemberPayments = {
  id: number;
  no: number;
  name: string;
  nickname: string | null;
  phone: string | null;
  classTh: string | null;
  classEn: string | null;
  village: { number: number | null; name: string };
  joinedOn: Day;
  leftOn: Day | null;
  /** periods under section 40, in order; `to` null while it lasts */
  periods: { option: Section40Option; from: Month; to: Month | null }[];
  /** every month paid, the latest first */
  paid: PaidMonth[];
  undone: UndoneMonth[];
};

/**
 * One member's payments with all that their screen needs to name them, from the payments themselves;
 * null outside the actor's care.
 */
export async function memberPayments(
  actor: Actor,
  unitId: number,
  no: number,
): Promise<MemberPayments | null> {
  const [row] = await db.$queryRaw<MemberPayments[]>(sql`
    SELECT m.id, m.no, ${fullName} AS name, m.nickname, m.phone, m."joinedOn"::text, m."leftOn"::text,
      c."nameTh" AS "classTh", c."nameEn" AS "classEn",
      json_build_object('number', v.number, 'name', v.name) AS village,
      (SELECT coalesce(json_agg(json_build_object('option', i.option, 'from', i."fromMonth",
          'to', i."toMonth") ORDER BY i."fromMonth"), '[]')
        FROM "Insurance" i WHERE i."memberId" = m.id AND i.section = 'section40') AS periods,
      (SELECT coalesce(json_agg(json_build_object('month', c.month, 'amount', c."amountSatang",
          'paidOn', c."paidOn", 'channel', c.channel, 'proof', c.proof, 'receiptNo', r.no,
          'receiptYear', r."yearBe", 'by', u.name, 'byId', u.id,
          'firstOf', CASE WHEN c.alone THEN c.month ELSE c.first END,
          'together', CASE WHEN c.alone THEN 1 ELSE c.together END)
          ORDER BY c.month DESC), '[]')
        FROM (SELECT x.*, min(x.month) OVER w AS first, count(*) OVER w AS together,
            x."batchId" IS NOT NULL AND x."receiptId" IS NULL AS alone
          FROM "Contribution" x WHERE x."unitId" = m."unitId" AND x."memberId" = m.id
          WINDOW w AS (PARTITION BY x."writeId", x."paidOn", x."receiptId")) c
        JOIN "User" u ON u.id = c."recordedBy" LEFT JOIN "Receipt" r ON r.id = c."receiptId") AS paid,
      (SELECT coalesce(json_agg(json_build_object('month', g.month, 'amount', g."amountSatang",
          'paidOn', g."paidOn", 'undoneOn', (g."undoneAt" AT TIME ZONE 'Asia/Bangkok')::date,
          'by', u.name, 'reason', g.reason) ORDER BY g."undoneAt" DESC, g.month), '[]')
        FROM "UndoneContribution" g JOIN "User" u ON u.id = g."undoneBy"
        WHERE g."unitId" = m."unitId" AND g."memberId" = m.id) AS undone
    FROM "Member" m
    JOIN "Village" v ON v.id = m."villageId"
    LEFT JOIN "Regulation" n ON n."unitId" = m."unitId"
      AND ${todayInBangkok()}::date BETWEEN n."effectiveFrom" AND coalesce(n."effectiveTo", 'infinity')
    LEFT JOIN "MemberClass" c ON c."regulationId" = n.id AND c.code = m."classCode"
    WHERE m."unitId" = ${unitId} AND m.no = ${no} AND m."mergedIntoId" IS NULL
      AND ${memberScopeIn(actor, unitId)}`);
  return row ?? null;
}
