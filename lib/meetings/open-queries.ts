import "server-only";
import { addDays, type Day } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { monthsToClose } from "@/lib/fund/closing";
import { booksOf } from "@/lib/fund/sums-queries";
import { addMonths, monthOf } from "@/lib/month";
import type { OpenMatters } from "./agenda";

/** Tasks due within a week of the meeting are spoken of; so many at most. */
const MOST_TASKS = 20;

type Read = Omit<OpenMatters, "toClose" | "reportDue"> & { reportOpen: boolean };

/**
 * What is open in a unit before a meeting of that day. For callers who have asked who runs the unit.
 */
export async function openMatters(tx: Tx, unitId: number, day: Day): Promise<OpenMatters> {
  const month = monthOf(day);
  const before = addMonths(month, -1);
  const [[read], books] = await Promise.all([
    tx.$queryRaw<Read[]>(sql`
      SELECT
        (SELECT coalesce(json_agg(json_build_object('id', t.id, 'text', t.text, 'who', s.name,
            'dueOn', t."dueOn") ORDER BY t."dueOn" NULLS LAST, t.id), '[]')
          FROM (SELECT * FROM "Task" k WHERE k."unitId" = ${unitId} AND k."doneOn" IS NULL
            AND k."droppedOn" IS NULL AND (k."dueOn" IS NULL OR k."dueOn" <= ${addDays(day, 7)}::date)
            ORDER BY k."dueOn" NULLS LAST, k.id LIMIT ${MOST_TASKS}) t
          LEFT JOIN "CommitteeMember" s ON s.id = t."committeeMemberId") AS tasks,
        (SELECT json_build_object('month', f.month, 'insured', f.insured, 'payers', f.payers)
          FROM "UnitMonth" f WHERE f."unitId" = ${unitId} AND f.month = ${month}
            AND f.insured > 0) AS round,
        (SELECT json_build_object('n', count(*), 'amount', coalesce(sum(w."amountSatang"), 0))
          FROM "Compensation" w WHERE w."unitId" = ${unitId} AND w."approvedAt" IS NULL
            AND w."rejectedAt" IS NULL AND w."cancelledOn" IS NULL) AS work,
        (SELECT r.id FROM "Regulation" r WHERE r."unitId" = ${unitId} AND r."adoptedOn" IS NULL
          AND r."discardedAt" IS NULL) AS "draftId",
        (SELECT coalesce(json_agg(json_build_object('id', g.id, 'label', g."labelTh",
            'dueOn', g."dueOn") ORDER BY g."dueOn", g.id), '[]')
          FROM "Goal" g WHERE g."unitId" = ${unitId} AND g."closedOn" IS NULL
            AND g."dueOn" < ${day}::date) AS goals,
        EXISTS (SELECT 1 FROM "UnitMonth" f WHERE f."unitId" = ${unitId} AND f.month = ${before}
            AND f.insured > 0)
          AND NOT EXISTS (SELECT 1 FROM "MonthlyReport" m
            JOIN "ReportSubmission" s ON s."reportId" = m.id AND s.accepted IS DISTINCT FROM false
            WHERE m."unitId" = ${unitId} AND m.month = ${before}) AS "reportOpen"`),
    booksOf(tx, unitId),
  ]);
  if (!read) throw new Error("a select without a row");
  const { reportOpen, ...rest } = read;
  return {
    ...rest,
    toClose: monthsToClose(books, day),
    reportDue: reportOpen ? before : null,
  };
}
