import "server-only";
import type { Actor } from "@/lib/access/actor";
import { committeeOf } from "@/lib/access/policy";
import { todayInBangkok } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { Satang } from "@/lib/money";
import {
  addMonths,
  asMonth,
  BUDDHIST_ERA,
  type Month,
  month as monthAt,
  yearOf,
} from "@/lib/month";
import { type Books, closeRefusal, monthsToClose } from "./closing";
import { readerOf } from "./reader-queries";
import { type ByAccount, incomes, outgoings, total } from "./sums";
import {
  type ArticleSum,
  articleSums,
  booksOf,
  openedBetween,
  type Parties,
  partiesAt,
  type Stood,
  stoodAt,
  sumsBetween,
} from "./sums-queries";

export type Close = {
  month: Month;
  opening: Satang;
  in: Satang;
  out: Satang;
  closing: Satang;
  /** of the cash box: by the books, and counted */
  cash: Satang;
  counted: Satang;
  note: string | null;
  closedAt: Date;
  closedBy: string;
  reopenedAt: Date | null;
  reopenedBy: string | null;
  reopenReason: string | null;
};

/** next = the one to close now; later = an earlier one must be closed first */
export type MonthState = "closed" | "next" | "later" | "running" | "none";

export type MonthStatement = Parties & {
  names: boolean;
  month: Month;
  unitTh: string;
  unitEn: string;
  state: MonthState;
  opening: Satang;
  in: Satang;
  out: Satang;
  closing: Satang;
  cash: Satang;
  bank: Satang;
  /** what money came from and what it went to, the largest first */
  incomes: ByAccount[];
  outgoings: ByAccount[];
  byArticle: ArticleSum[];
  entries: number;
  close: Close | null;
  /** closings that were reopened */
  history: Close[];
};

/** One month as it is read out; null for all but the committee and the coordinator. */
export async function monthStatement(
  actor: Actor,
  unitId: number,
  month: Month,
): Promise<MonthStatement | null> {
  const reader = await readerOf(actor, unitId);
  if (!reader) return null;
  const [stood, sums, parties, books, all, entries] = await Promise.all([
    stoodAt(db, unitId, month),
    sumsBetween(db, unitId, month, month),
    partiesAt(db, unitId, month, reader.names),
    booksOf(db, unitId),
    closesOf(unitId, month),
    db.ledgerEntry.count({ where: { unitId, month } }),
  ]);
  return {
    ...reader,
    month,
    state: stateOf(month, books),
    ...money(stood),
    incomes: incomes(sums),
    outgoings: outgoings(sums),
    byArticle: await articleSums(db, unitId, sums),
    entries,
    ...parties,
    close: all.find((one) => one.reopenedAt === null) ?? null,
    history: all.filter((one) => one.reopenedAt !== null),
  };
}

const money = ({ moneyIn, moneyOut, ...rest }: Stood) => ({ ...rest, in: moneyIn, out: moneyOut });

function stateOf(month: Month, books: Books): MonthState {
  const fault = closeRefusal(month, books, todayInBangkok());
  if (fault === null) return "next";
  if (fault === "fund_month_closed") return "closed";
  if (fault === "fund_month_order") return "later";
  return fault === "fund_month_running" ? "running" : "none";
}

export type YearStatement = {
  names: boolean;
  unitTh: string;
  unitEn: string;
  yearBe: number;
  /** Buddhist years with entries, the latest first */
  years: number[];
  opening: Satang;
  in: Satang;
  out: Satang;
  closing: Satang;
  months: { month: Month; in: Satang; out: Satang; closing: Satang; closed: boolean }[];
  incomes: ByAccount[];
  outgoings: ByAccount[];
  byArticle: ArticleSum[];
};

/** One Buddhist year, January to December; null for all but the committee and the coordinator. */
export async function yearStatement(
  actor: Actor,
  unitId: number,
  yearBe: number,
): Promise<YearStatement | null> {
  const reader = await readerOf(actor, unitId);
  if (!reader) return null;
  const first = monthAt(yearBe - BUDDHIST_ERA, 1);
  const last = addMonths(first, 11);
  const [stood, opened, sums, books, years] = await Promise.all([
    stoodAt(db, unitId, first),
    openedBetween(db, unitId, first, last),
    sumsBetween(db, unitId, first, last),
    booksOf(db, unitId),
    yearsOf(unitId),
  ]);
  const openedIn = (month: Month) => opened.find((one) => one.month === month)?.amount ?? 0;
  const before = stood.opening - openedIn(first);
  let closing = before;
  const months = Array.from({ length: 12 }, (_, at) => {
    const month = addMonths(first, at);
    const moved = total(sums.filter((sum) => sum.month === month));
    closing += openedIn(month) + moved.in - moved.out;
    const closed = books.closedThrough !== null && month <= books.closedThrough;
    return { month, ...moved, closing, closed };
  });
  return {
    ...reader,
    yearBe,
    years,
    opening: before + opened.reduce((sum, one) => sum + one.amount, 0),
    ...total(sums),
    closing,
    months,
    incomes: incomes(sums),
    outgoings: outgoings(sums),
    byArticle: await articleSums(db, unitId, sums),
  };
}

async function yearsOf(unitId: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ first: number | null; last: number | null }[]>(sql`
    SELECT min(month) AS first, max(month) AS last FROM "FundMonth" WHERE "unitId" = ${unitId}`);
  const { first = null, last = null } = rows[0] ?? {};
  if (first === null || last === null) return [];
  const [from, to] = [yearOf(asMonth(first)), yearOf(asMonth(last))];
  return Array.from({ length: to - from + 1 }, (_, at) => to - at + BUDDHIST_ERA);
}

export type Closes = {
  /** the latest first, reopened ones among them */
  closes: Close[];
  toClose: Month[];
  closedThrough: Month | null;
  begun: Month | null;
  /** the actor is the chair */
  mayReopen: boolean;
};

/** Every closing of a unit's months; null for all but the committee and the coordinator. */
export async function closes(actor: Actor, unitId: number): Promise<Closes | null> {
  if (!(await readerOf(actor, unitId))) return null;
  const [all, books] = await Promise.all([closesOf(unitId, null), booksOf(db, unitId)]);
  return {
    closes: all,
    ...books,
    toClose: monthsToClose(books, todayInBangkok()),
    mayReopen: committeeOf(actor, unitId)?.position === "chair",
  };
}

function closesOf(unitId: number, month: Month | null): Promise<Close[]> {
  return db.$queryRaw<Close[]>(sql`
    SELECT c.month, c."openingSatang"::float8 AS opening, c."inSatang"::float8 AS "in",
      c."outSatang"::float8 AS "out", c."closingSatang"::float8 AS closing,
      c."cashSatang"::float8 AS cash, c."countedSatang"::float8 AS counted, c.note, c."closedAt",
      u.name AS "closedBy", c."reopenedAt", r.name AS "reopenedBy", c."reopenReason"
    FROM "FundClose" c JOIN "User" u ON u.id = c."closedBy"
    LEFT JOIN "User" r ON r.id = c."reopenedBy"
    WHERE c."unitId" = ${unitId} AND (${month}::int IS NULL OR c.month = ${month})
    ORDER BY c.month DESC, c.id DESC`);
}
