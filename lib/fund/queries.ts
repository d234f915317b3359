import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { addMonths, type Month, monthOf, monthsBetween } from "@/lib/month";
import { monthsToClose } from "./closing";
import { readerOf } from "./reader-queries";
import { type ByAccount, byAccount, total } from "./sums";
import {
  type ArticleSum,
  articleSums,
  booksOf,
  type Parties,
  type Party,
  partiesAt,
  stoodAt,
  sumsBetween,
} from "./sums-queries";

/** `forWork` is the part that is paid out with the approved work it is for, not as a debt. */
export type Owed = Party & { forWork: Satang };

export type FundOverview = Omit<Parties, "owed"> & {
  owed: Owed[];
  /** false: parties are not named */
  names: boolean;
  cash: Satang;
  bank: Satang;
  /** contributions taken in cash and not passed on, and the cash that volunteers hold for them */
  held: Satang;
  volunteerCash: Satang;
  /** money into and out of cash and bank together, the last twelve months, the oldest first */
  months: { month: Month; in: Satang; out: Satang; closed: boolean }[];
  byArticle: ArticleSum[];
  byAccount: ByAccount[];
  begun: Month | null;
  closedThrough: Month | null;
  toClose: Month[];
  /** work that waits for a second person, and approved work that is not paid */
  waiting: number;
  toPay: number;
};

/** Where the fund of a unit stands; null for all but its committee and its coordinator. */
export async function fundOverview(
  actor: Actor,
  unitId: number,
  today: Day,
): Promise<FundOverview | null> {
  const reader = await readerOf(actor, unitId);
  if (!reader) return null;
  const { names } = reader;
  const last = monthOf(today);
  const from = addMonths(last, -11);
  const [stood, sums, parties, books, work, forWork] = await Promise.all([
    stoodAt(db, unitId, last),
    sumsBetween(db, unitId, from, last),
    partiesAt(db, unitId, last, names),
    booksOf(db, unitId),
    openWork(unitId),
    owedForWork(unitId),
  ]);
  const months = monthsBetween(from, last).map((month) => ({
    month,
    ...total(sums.filter((sum) => sum.month === month)),
    closed: books.closedThrough !== null && month <= books.closedThrough,
  }));
  const { cash, bank } = stood;
  return {
    names,
    cash,
    bank,
    held: parties.holding.reduce((sum, one) => sum + one.held, 0),
    volunteerCash: parties.holding.reduce((sum, one) => sum + one.cash, 0),
    months,
    byArticle: await articleSums(db, unitId, sums),
    byAccount: byAccount(sums),
    ...parties,
    owed: parties.owed.map((one) => ({ ...one, forWork: forWork.get(one.party) ?? 0 })),
    ...books,
    toClose: monthsToClose(books, today),
    ...work,
  };
}

async function openWork(unitId: number): Promise<{ waiting: number; toPay: number }> {
  const [row] = await db.$queryRaw<{ waiting: number; toPay: number }[]>(sql`
    SELECT count(*) FILTER (WHERE "approvedAt" IS NULL AND "rejectedAt" IS NULL)::int AS waiting,
      count(*) FILTER (WHERE "approvedAt" IS NOT NULL AND "paidOn" IS NULL
        AND "cancelledOn" IS NULL)::int AS "toPay"
    FROM "Compensation" WHERE "unitId" = ${unitId}`);
  return row ?? { waiting: 0, toPay: 0 };
}

/** What each worker is owed for approved work that is not paid yet, by party. */
async function owedForWork(unitId: number): Promise<Map<string, Satang>> {
  const rows = await db.$queryRaw<{ party: string; amount: Satang }[]>(sql`
    SELECT p.key AS party, sum(w."amountSatang")::float8 AS amount
    FROM "Compensation" w JOIN "FundParty" p ON p."unitId" = w."unitId" AND p."seatId" = w."workerId"
    WHERE w."unitId" = ${unitId} AND w."approvedAt" IS NOT NULL AND w."paidOn" IS NULL
      AND w."cancelledOn" IS NULL
    GROUP BY p.key`);
  return new Map(rows.map(({ party, amount }) => [party, amount]));
}
