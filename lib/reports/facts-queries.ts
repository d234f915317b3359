import "server-only";
import { campaignsOfMonth } from "@/lib/campaigns/queries";
import { sql, type Tx } from "@/lib/db";
import { booksOf, stoodAt } from "@/lib/fund/sums-queries";
import { meetingsOfMonth } from "@/lib/meetings/queries";
import { firstDay, lastDay, type Month } from "@/lib/month";
import type { MonthFacts } from "./assemble";

/**
 * The records of one month of a unit, from which its report is made. The caller has asked who may see
 * them; no names.
 */
export async function monthFacts(tx: Tx, unitId: number, month: Month): Promise<MonthFacts> {
  const counted = await countedIn(tx, unitId, month);
  const services = await servicesIn(tx, unitId, month);
  const fund = await fundIn(tx, unitId, month);
  const campaigns = await campaignsOfMonth(tx, unitId, month);
  const meetings = await meetingsOfMonth(tx, unitId, month);
  return {
    ...counted,
    services,
    fund,
    campaigns: { days: campaigns.days, reached: campaigns.reached },
    meetings: {
      held: meetings.held.filter(({ finished }) => finished).length,
      decisions: meetings.decisions,
      tasks: meetings.tasks,
      tasksDone: meetings.tasksDone,
    },
  };
}

type Counted = Pick<MonthFacts, "figures" | "came" | "went" | "roundClosed" | "enrolments">;

/** Who came and went by the register; the round from the stored figures of the month. */
async function countedIn(tx: Tx, unitId: number, month: Month): Promise<Counted> {
  const within = sql`BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date`;
  const [row] = await tx.$queryRaw<Counted[]>(sql`
    SELECT
      (SELECT json_build_object('registered', registered, 'insured', insured, 'payers', payers,
          'joined', joined, 'returned', returned)
        FROM "UnitMonth" WHERE "unitId" = ${unitId} AND month = ${month}) AS figures,
      (SELECT count(*)::int FROM "Member" WHERE "unitId" = ${unitId} AND "mergedIntoId" IS NULL
        AND "joinedOn" ${within}) AS came,
      (SELECT count(*)::int FROM "Member" WHERE "unitId" = ${unitId} AND "mergedIntoId" IS NULL
        AND "leftOn" ${within}) AS went,
      EXISTS (SELECT 1 FROM "RoundClose" WHERE "unitId" = ${unitId} AND month = ${month})
        AS "roundClosed",
      (SELECT count(*)::int FROM "Enrolment" WHERE "unitId" = ${unitId} AND "cancelledOn" IS NULL
        AND "happenedOn" ${within}) AS enrolments`);
  if (!row) throw new Error("a row of counts was expected");
  return row;
}

async function servicesIn(tx: Tx, unitId: number, month: Month): Promise<MonthFacts["services"]> {
  return tx.$queryRaw<{ service: string; times: number; fee: number }[]>(sql`
    SELECT service, sum(quantity)::int AS times, sum("amountSatang")::float8 AS fee
    FROM "PaidService" WHERE "unitId" = ${unitId} AND "cancelledOn" IS NULL
      AND "happenedOn" BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date
    GROUP BY service ORDER BY service`);
}

/** The fund's month; null before its books begin. */
async function fundIn(tx: Tx, unitId: number, month: Month): Promise<MonthFacts["fund"]> {
  const books = await booksOf(tx, unitId);
  if (books.begun === null || books.begun > month) return null;
  const stood = await stoodAt(tx, unitId, month);
  const [close] = await tx.$queryRaw<{ difference: number }[]>(sql`
    SELECT ("countedSatang" - "cashSatang")::float8 AS difference FROM "FundClose"
    WHERE "unitId" = ${unitId} AND month = ${month} AND "reopenedAt" IS NULL`);
  return {
    opening: stood.opening,
    in: stood.moneyIn,
    out: stood.moneyOut,
    closing: stood.closing,
    closed: books.closedThrough !== null && month <= books.closedThrough,
    difference: close?.difference ?? null,
  };
}
