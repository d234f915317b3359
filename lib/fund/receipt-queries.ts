import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, empty, join, type Prisma, rowsOf, sql } from "@/lib/db";
import { ReceiptPurpose } from "@/lib/generated/prisma/enums";
import { containing, searchWords } from "@/lib/members/search";
import type { Satang } from "@/lib/money";
import type { Month } from "@/lib/month";
import type { TableAnswer, TableAsk } from "@/lib/table";
import { toArabicDigits } from "@/lib/thai";

export type ReceiptLine = {
  no: number;
  purpose: ReceiptPurpose;
  /** null for somebody who is not on the register */
  memberNo: number | null;
  name: string;
  /** what it is for, where the receipt says so itself */
  text: string | null;
  amount: Satang;
  issuedOn: Day;
  cancelledOn: Day | null;
  cancelReason: string | null;
  by: string;
  /** how often it was printed; the first is the original */
  prints: number;
};

export type Receipts = TableAnswer<ReceiptLine> & {
  /** Buddhist years that have receipts, the latest first */
  years: number[];
  /** of the year's receipts, whatever was searched for: those not cancelled, and what they come to */
  valid: number;
  amount: Satang;
};

const payer = sql`coalesce(r."payerName", concat_ws(' ', m."firstName", m."lastName"))`;

/** The name of somebody not on the register as search keys are: without tone marks and spaces. */
const visitorKey = sql`translate(lower(r."payerName"), '่้๊๋์็ -', '')`;

/**
 * The receipts of one Buddhist year, the latest number first; null for all but the committee.
 *
 * @param ask filters `purpose`, `standing` (valid, cancelled, never_printed); sorts `no`, `issued`,
 *   `payer`, `amount`; `q` looks into number and payer; a page past the end is the last one
 */
export async function receiptsOf(
  actor: Actor,
  unitId: number,
  yearBe: number,
  ask: TableAsk,
): Promise<Receipts | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [row] = await rowsOf<Receipts>(sql`
    WITH found AS (
      SELECT r.id, (count(*) OVER ())::int AS total,
        (row_number() OVER (ORDER BY ${orderOf(ask)}))::int AS nth
      FROM "Receipt" r LEFT JOIN "Member" m ON m."unitId" = r."unitId" AND m.id = r."memberId"
      WHERE r."unitId" = ${unitId} AND r."yearBe" = ${yearBe} ${where(ask)}
    ),
    page AS (
      SELECT * FROM found WHERE nth > least((${ask.page}::int - 1) * ${ask.size}::int,
        (total - 1) / ${ask.size}::int * ${ask.size}::int) ORDER BY nth LIMIT ${ask.size}
    )
    SELECT
      (SELECT coalesce(json_agg("yearBe" ORDER BY "yearBe" DESC), '[]')
        FROM "ReceiptCounter" WHERE "unitId" = ${unitId}) AS years,
      (SELECT count(*)::int FROM "Receipt" WHERE "unitId" = ${unitId} AND "yearBe" = ${yearBe}
        AND "cancelledOn" IS NULL) AS valid,
      (SELECT coalesce(sum("amountSatang"), 0)::float8 FROM "Receipt" WHERE "unitId" = ${unitId}
        AND "yearBe" = ${yearBe} AND "cancelledOn" IS NULL) AS amount,
      (SELECT coalesce(max(total), 0) FROM found) AS total,
      (SELECT coalesce(json_agg(json_build_object('no', r.no, 'purpose', r.purpose,
          'memberNo', m.no, 'name', ${payer}, 'text', r.text, 'amount', r."amountSatang",
          'issuedOn', r."issuedOn", 'cancelledOn', r."cancelledOn", 'cancelReason', r."cancelReason",
          'by', u.name, 'prints',
          (SELECT count(*) FROM "ReceiptPrint" p WHERE p."receiptId" = r.id)) ORDER BY nth), '[]')
        FROM page JOIN "Receipt" r ON r.id = page.id
        LEFT JOIN "Member" m ON m."unitId" = r."unitId" AND m.id = r."memberId"
        JOIN "AuditEntry" a ON a.id = r."writeId"
        JOIN "User" u ON u.id = a."actorId") AS rows`);
  return row ?? null;
}

function where({ q, filters }: TableAsk): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  const number = /^0*(\d{1,9})$/.exec(toArabicDigits(q.trim()))?.[1];
  if (number) parts.push(sql`r.no = ${Number(number)}::int`);
  else {
    for (const word of searchWords(q)) {
      parts.push(sql`coalesce(m."searchKey", ${visitorKey}) LIKE ${containing(word)}`);
    }
  }
  const purpose = Object.values(ReceiptPurpose).find((one) => one === filters.purpose);
  if (purpose) parts.push(sql`r.purpose = ${purpose}::"ReceiptPurpose"`);
  if (filters.standing === "cancelled") parts.push(sql`r."cancelledOn" IS NOT NULL`);
  else if (filters.standing) parts.push(sql`r."cancelledOn" IS NULL`);
  if (filters.standing === "never_printed") {
    parts.push(sql`NOT EXISTS (SELECT 1 FROM "ReceiptPrint" p WHERE p."receiptId" = r.id)`);
  }
  return parts.length > 0 ? sql`AND ${join(parts, " AND ")}` : empty;
}

function orderOf({ sort }: TableAsk): Prisma.Sql {
  const by = sort[0];
  const direction = by && !by.desc ? sql`ASC` : sql`DESC`;
  if (by?.id === "issued") return sql`r."issuedOn" ${direction}, r.no ${direction}`;
  if (by?.id === "payer") return sql`${payer} COLLATE "th-x-icu" ${direction}, r.no DESC`;
  if (by?.id === "amount") return sql`r."amountSatang" ${direction}, r.no DESC`;
  return sql`r.no ${direction}`;
}

export type ReceiptPaper = ReceiptLine & {
  yearBe: number;
  /** null for a visitor */
  villageNumber: number | null;
  villageName: string | null;
  unitTh: string;
  unitEn: string;
  office: string | null;
  /** contributions: months paid for, with the option and what each cost; also of a cancelled receipt */
  months: { month: Month; option: number; amount: Satang }[];
  /** an annual fee: its Buddhist year and the class it was for */
  fee: { yearBe: number; classTh: string; classEn: string | null } | null;
  service: {
    service: string;
    nameTh: string | null;
    nameEn: string | null;
    happenedOn: Day;
    quantity: number;
  } | null;
  articleNo: string | null;
  /** every printing, the first one first */
  printed: { at: Date; by: string }[];
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
    SELECT r."yearBe", r.no, r.purpose, m.no AS "memberNo", ${payer} AS name, r.text,
      r."amountSatang" AS amount, r."issuedOn"::text, r."cancelledOn"::text, r."cancelReason",
      u.name AS by, v.number AS "villageNumber", v.name AS "villageName", n."nameTh" AS "unitTh",
      n."nameEn" AS "unitEn", n.office,
      (SELECT coalesce(json_agg(json_build_object('month', c.month, 'option', c.option,
          'amount', c."amountSatang") ORDER BY c.month), '[]')
        FROM (SELECT month, option, "amountSatang" FROM "Contribution" WHERE "receiptId" = r.id
          AND "unitId" = r."unitId" AND "memberId" = r."memberId"
          UNION ALL SELECT month, option, "amountSatang" FROM "UndoneContribution"
          WHERE "receiptId" = r.id AND "unitId" = r."unitId" AND "memberId" = r."memberId") c) AS months,
      (SELECT json_build_object('yearBe', f."yearBe", 'classTh', coalesce(k."nameTh", f."classCode"),
          'classEn', k."nameEn")
        FROM "MembershipFee" f LEFT JOIN "MemberClass" k
          ON k."regulationId" = f."regulationId" AND k.code = f."classCode"
        WHERE f."unitId" = r."unitId" AND f."memberId" = r."memberId" AND f."receiptId" = r.id
        LIMIT 1) AS fee,
      s.service,
      (SELECT e."articleNo" FROM "LedgerEntry" e WHERE e."unitId" = r."unitId"
        AND e."writeId" = r."writeId" AND e."articleNo" IS NOT NULL LIMIT 1) AS "articleNo",
      (SELECT count(*)::int FROM "ReceiptPrint" p WHERE p."receiptId" = r.id) AS prints,
      (SELECT coalesce(json_agg(json_build_object('at', p."printedAt", 'by', w.name)
          ORDER BY p.id), '[]')
        FROM "ReceiptPrint" p JOIN "User" w ON w.id = p."printedBy"
        WHERE p."receiptId" = r.id) AS printed
    FROM "Receipt" r
    JOIN "Unit" n ON n.id = r."unitId"
    LEFT JOIN "Member" m ON m."unitId" = r."unitId" AND m.id = r."memberId"
    LEFT JOIN "Village" v ON v.id = m."villageId"
    JOIN "AuditEntry" a ON a.id = r."writeId"
    JOIN "User" u ON u.id = a."actorId"
    LEFT JOIN LATERAL (SELECT json_build_object('service', s.service, 'nameTh', f."nameTh",
        'nameEn', f."nameEn", 'happenedOn', s."happenedOn", 'quantity', s.quantity) AS service
      FROM "PaidService" s LEFT JOIN "FeeRule" f
        ON f."regulationId" = s."regulationId" AND f.service = s.service
      WHERE r.purpose = 'paid_service' AND s."unitId" = r."unitId" AND s."writeId" = r."writeId"
      LIMIT 1) s ON TRUE
    WHERE r."unitId" = ${unitId} AND r."yearBe" = ${yearBe} AND r.no = ${no}`);
  if (!row) return null;
  return { ...row, printed: row.printed.map((one) => ({ ...one, at: new Date(one.at) })) };
}
