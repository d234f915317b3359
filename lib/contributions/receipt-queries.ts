import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Satang } from "@/lib/money";
import type { Month } from "@/lib/month";
import { fullName } from "./people-queries";

export type ReceiptLine = {
  no: number;
  memberNo: number;
  name: string;
  amount: Satang;
  issuedOn: Day;
  cancelledOn: Day | null;
  cancelReason: string | null;
  by: string;
};

export type Receipts = {
  /** Buddhist years that have receipts, the latest first */
  years: number[];
  /** of receipts not cancelled */
  total: Satang;
  lines: ReceiptLine[];
};

/** The receipts of one Buddhist year, the latest number first; null for all but the committee. */
export async function receiptsOf(
  actor: Actor,
  unitId: number,
  yearBe: number,
): Promise<Receipts | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await db.$queryRaw<Receipts[]>(sql`
    WITH found AS (
      SELECT r.no, m.no AS "memberNo", ${fullName} AS name, r."amountSatang", r."issuedOn",
        r."cancelledOn", r."cancelReason", u.name AS by
      FROM "Receipt" r
      JOIN "Member" m ON m."unitId" = r."unitId" AND m.id = r."memberId"
      JOIN "AuditEntry" a ON a.id = r."writeId"
      JOIN "User" u ON u.id = a."actorId"
      WHERE r."unitId" = ${unitId} AND r."yearBe" = ${yearBe}
    )
    SELECT
      (SELECT coalesce(json_agg("yearBe" ORDER BY "yearBe" DESC), '[]')
        FROM "ReceiptCounter" WHERE "unitId" = ${unitId}) AS years,
      (SELECT coalesce(sum("amountSatang") FILTER (WHERE "cancelledOn" IS NULL), 0)::float8
        FROM found) AS total,
      (SELECT coalesce(json_agg(json_build_object('no', no, 'memberNo', "memberNo", 'name', name,
        'amount', "amountSatang", 'issuedOn', "issuedOn", 'cancelledOn', "cancelledOn",
        'cancelReason', "cancelReason", 'by', by) ORDER BY no DESC), '[]') FROM found) AS lines`);
  return row ?? null;
}

export type ReceiptPaper = ReceiptLine & {
  yearBe: number;
  villageNumber: number | null;
  villageName: string;
  unitTh: string;
  unitEn: string;
  office: string | null;
  /** months paid for, with the option and what each cost; also of a cancelled receipt */
  months: { month: Month; option: number; amount: Satang }[];
};

/** One receipt as it is printed; null when there is none or the actor is not of the committee. */
export async function receiptPaper(
  actor: Actor,
  unitId: number,
  yearBe: number,
  no: number,
): Promise<ReceiptPaper | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await db.$queryRaw<ReceiptPaper[]>(sql`
    SELECT r."yearBe", r.no, m.no AS "memberNo", ${fullName} AS name, r."amountSatang" AS amount,
      r."issuedOn"::text AS "issuedOn", r."cancelledOn"::text AS "cancelledOn", r."cancelReason",
      u.name AS by, v.number AS "villageNumber", v.name AS "villageName", n."nameTh" AS "unitTh",
      n."nameEn" AS "unitEn", n.office,
      (SELECT coalesce(json_agg(json_build_object('month', c.month, 'option', c.option,
          'amount', c."amountSatang") ORDER BY c.month), '[]')
        FROM (SELECT month, option, "amountSatang" FROM "Contribution" WHERE "receiptId" = r.id
          AND "unitId" = r."unitId" AND "memberId" = r."memberId"
          UNION ALL SELECT month, option, "amountSatang" FROM "UndoneContribution"
          WHERE "receiptId" = r.id AND "unitId" = r."unitId" AND "memberId" = r."memberId") c) AS months
    FROM "Receipt" r
    JOIN "Unit" n ON n.id = r."unitId"
    JOIN "Member" m ON m."unitId" = r."unitId" AND m.id = r."memberId"
    JOIN "Village" v ON v.id = m."villageId"
    JOIN "AuditEntry" a ON a.id = r."writeId"
    JOIN "User" u ON u.id = a."actorId"
    WHERE r."unitId" = ${unitId} AND r."yearBe" = ${yearBe} AND r.no = ${no}`);
  return row ?? null;
}
