import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { EntrySource } from "@/lib/generated/prisma/enums";
import type { Satang } from "@/lib/money";
import type { Month } from "@/lib/month";
import type { Account } from "./accounts";
import { type JournalLine, journalColumns, journalMoney } from "./journal-queries";
import { partyNames } from "./party-queries";
import { citedArticles } from "./reader-queries";
import { reversalRefusal } from "./reversing";

export type EntryPhotoLine = {
  id: number;
  mime: string;
  bytes: number;
  addedBy: string;
  addedAt: Date;
};

export type EntryOrigin = {
  /** null where there is a receipt and no other record */
  of: EntrySource | null;
  id: number | null;
  memberNo: number | null;
  batchId: number | null;
  meetingOn: Day | null;
  receipt: { yearBe: number; no: number } | null;
};

export type JournalEntry = Omit<JournalLine, "source"> & {
  id: number;
  month: Month;
  /** its month is closed */
  closed: boolean;
  regulationId: number | null;
  heading: string | null;
  /** `party` by its key and by what it is called now; both empty where the account has none */
  lines: { account: Account; party: string; name: string; amount: Satang }[];
  source: EntryOrigin | null;
  reason: string | null;
  recordedBy: string;
  recordedAt: Date;
  photoList: EntryPhotoLine[];
  mayReverse: boolean;
};

type Row = Omit<JournalEntry, "heading" | "source" | "mayReverse"> & {
  origin: EntryOrigin;
};

/** One entry with its lines and what it came from; null for all but the committee. */
export async function entry(
  actor: Actor,
  unitId: number,
  no: number,
): Promise<JournalEntry | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  // A receipt was written by the write that posted the entry, or belongs to the record it came from.
  const [row] = await db.$queryRaw<Row[]>(sql`
    SELECT e.id, e.month, ${journalColumns}, e."regulationId", e.reason, u.name AS "recordedBy",
      e."recordedAt",
      EXISTS (SELECT 1 FROM "FundClose" c WHERE c."unitId" = e."unitId" AND c."reopenedAt" IS NULL
        AND c.month >= e.month) AS closed,
      (SELECT json_agg(json_build_object('account', l.account, 'party', l.party,
          'name', coalesce(n.name, l.party), 'amount', l."amountSatang") ORDER BY l.position)
        FROM "LedgerLine" l LEFT JOIN (${partyNames(unitId)}) n ON n.key = l.party
        WHERE l."entryId" = e.id) AS lines,
      (SELECT coalesce(json_agg(json_build_object('id', p.id, 'mime', p.mime, 'bytes', p.bytes,
          'addedBy', a.name, 'addedAt', p."addedAt") ORDER BY p.id), '[]')
        FROM "EntryPhoto" p JOIN "User" a ON a.id = p."addedBy"
        WHERE p."entryId" = e.id) AS "photoList",
      json_build_object('of', e.source, 'id', e."sourceId",
        'memberNo', (SELECT m.no FROM "Member" m WHERE m."unitId" = e."unitId" AND m.id = CASE e.source
          WHEN 'contribution' THEN e."sourceId"
          WHEN 'membership_fee' THEN
            (SELECT f."memberId" FROM "MembershipFee" f WHERE f.id = e."sourceId")
          WHEN 'paid_service' THEN
            (SELECT s."memberId" FROM "PaidService" s WHERE s.id = e."sourceId")
          WHEN 'enrolment' THEN
            (SELECT n."memberId" FROM "Enrolment" n WHERE n.id = e."sourceId") END),
        'meetingOn', (SELECT t."heldOn"::text FROM "Meeting" t
          WHERE e.source = 'meeting' AND t."unitId" = e."unitId" AND t.id = e."sourceId"),
        'batchId', CASE WHEN e.source = 'import_batch' THEN e."sourceId" END,
        'receipt', (SELECT json_build_object('yearBe', r."yearBe", 'no', r.no) FROM "Receipt" r
          WHERE r.id = coalesce(
            (SELECT f."receiptId" FROM "MembershipFee" f
              WHERE e.source = 'membership_fee' AND f.id = e."sourceId"),
            (SELECT s."receiptId" FROM "PaidService" s
              WHERE e.source = 'paid_service' AND s.id = e."sourceId"),
            (SELECT w.id FROM "Receipt" w WHERE w."unitId" = e."unitId"
              AND w."writeId" = coalesce(
                (SELECT o."writeId" FROM "LedgerEntry" o WHERE o.id = e."reversesId"), e."writeId")
              AND e.source IS DISTINCT FROM 'import_batch' LIMIT 1)))) AS origin
    FROM "LedgerEntry" e ${journalMoney} JOIN "User" u ON u.id = e."recordedBy"
    WHERE e."unitId" = ${unitId} AND e.no = ${no}`);
  if (!row) return null;
  const { origin, photoList, ...rest } = row;
  const article =
    rest.regulationId !== null && rest.articleNo !== null
      ? (await citedArticles(db, unitId, [rest.regulationId]))(rest.regulationId, rest.articleNo)
      : null;
  return {
    ...rest,
    heading: article?.heading ?? null,
    source: origin.of !== null || origin.receipt !== null ? origin : null,
    photoList: photoList.map((photo) => ({ ...photo, addedAt: new Date(photo.addedAt) })),
    mayReverse: reversalRefusal({ kind: rest.kind, reversed: rest.reversedByNo !== null }) === null,
  };
}
