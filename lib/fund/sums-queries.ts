import "server-only";
import { sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { asMonth, type Month } from "@/lib/month";
import type { Account } from "./accounts";
import type { Books } from "./closing";
import { partyNames } from "./party-queries";
import { citedArticles } from "./reader-queries";
import { byArticle, type InOut, type Sum } from "./sums";

// Everything here reads the sums of months, never the journal: as fast with 200,000 entries as with 20.

/** What came in and went out in these months, by account and article. The caller has asked who may. */
export async function sumsBetween(tx: Tx, unitId: number, from: Month, to: Month): Promise<Sum[]> {
  return tx.$queryRaw<Sum[]>(sql`
    SELECT month, account, "regulationId", "articleNo", sum("moneyIn")::float8 AS "in",
      sum("moneyOut")::float8 AS "out"
    FROM "FundMonth"
    WHERE "unitId" = ${unitId} AND month BETWEEN ${from} AND ${to}
      AND ("moneyIn" <> 0 OR "moneyOut" <> 0)
    GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`);
}

export type Stood = {
  /** cash and bank together before the month, with what was entered as there from the beginning */
  opening: Satang;
  moneyIn: Satang;
  moneyOut: Satang;
  closing: Satang;
  /** at its end, by the books */
  cash: Satang;
  bank: Satang;
};

/** Where a month stands. The caller has asked who may. */
export async function stoodAt(tx: Tx, unitId: number, month: Month): Promise<Stood> {
  const [row] = await tx.$queryRaw<Omit<Stood, "closing">[]>(sql`
    SELECT
      coalesce(sum(debit - credit) FILTER (WHERE account IN ('cash', 'bank') AND month < ${month}), 0)
        ::float8 + coalesce(sum(credit - debit) FILTER (WHERE account = 'opening'
        AND month = ${month}), 0)::float8 AS opening,
      coalesce(sum("moneyIn") FILTER (WHERE month = ${month}), 0)::float8 AS "moneyIn",
      coalesce(sum("moneyOut") FILTER (WHERE month = ${month}), 0)::float8 AS "moneyOut",
      coalesce(sum(debit - credit) FILTER (WHERE account = 'cash'), 0)::float8 AS cash,
      coalesce(sum(debit - credit) FILTER (WHERE account = 'bank'), 0)::float8 AS bank
    FROM "FundMonth" WHERE "unitId" = ${unitId} AND month <= ${month}`);
  if (!row) throw new Error("sums without a row");
  return { ...row, closing: row.opening + row.moneyIn - row.moneyOut };
}

/** What was entered in these months as there from the beginning, by month. */
export function openedBetween(
  tx: Tx,
  unitId: number,
  from: Month,
  to: Month,
): Promise<{ month: number; amount: Satang }[]> {
  return tx.$queryRaw<{ month: number; amount: Satang }[]>(sql`
    SELECT month, sum(credit - debit)::float8 AS amount FROM "FundMonth"
    WHERE "unitId" = ${unitId} AND account = 'opening' AND month BETWEEN ${from} AND ${to}
    GROUP BY month`);
}

/** `party` is the key, `name` what it is called now; both empty where parties are not named. */
type Whom = { party: string; name: string };
export type Party = Whom & { amount: Satang };
export type Holder = Whom & { cash: Satang; held: Satang };
export type Parties = { owed: Party[]; due: Party[]; holding: Holder[] };

/** Who is owed what, who owes what and who holds cash of contributions, at the end of a month. */
export async function partiesAt(
  tx: Tx,
  unitId: number,
  month: Month,
  names: boolean,
): Promise<Parties> {
  const rows = await tx.$queryRaw<(Whom & { account: Account; balance: number })[]>(sql`
    WITH open AS (
      SELECT account, CASE WHEN ${names} THEN party ELSE '' END AS party,
        sum(debit - credit)::float8 AS balance
      FROM "FundMonth" WHERE "unitId" = ${unitId} AND month <= ${month}
        AND account IN ('payable', 'receivable', 'volunteer_cash', 'contributions_held')
      GROUP BY 1, 2 HAVING sum(debit - credit) <> 0
    )
    SELECT o.account, o.party, coalesce(n.name, o.party) AS name, o.balance
    FROM open o LEFT JOIN (${partyNames(unitId)}) n ON n.key = o.party
    ORDER BY abs(o.balance) DESC, name, o.party`);
  const of = (account: Account) => rows.filter((row) => row.account === account);
  const owed = of("payable").map(({ party, name, balance }) => ({ party, name, amount: -balance }));
  const due = of("receivable").map(({ party, name, balance }) => ({
    party,
    name,
    amount: balance,
  }));
  const holders = new Map(
    [...of("volunteer_cash"), ...of("contributions_held")].map(({ party, name }) => [party, name]),
  );
  const at = (account: Account, party: string) =>
    of(account).find((row) => row.party === party)?.balance ?? 0;
  const holding = [...holders].map(([party, name]) => ({
    party,
    name,
    cash: at("volunteer_cash", party),
    held: -at("contributions_held", party),
  }));
  return { owed, due, holding };
}

/** How far the books are: the first month with an entry, and the last that is closed. */
export async function booksOf(tx: Tx, unitId: number): Promise<Books> {
  const [row] = await tx.$queryRaw<{ begun: number | null; closed: number | null }[]>(sql`
    SELECT (SELECT min(month) FROM "FundMonth" WHERE "unitId" = ${unitId}) AS begun,
      (SELECT max(month) FROM "FundClose" WHERE "unitId" = ${unitId} AND "reopenedAt" IS NULL)
        AS closed`);
  const known = (month: number | null | undefined) => (month == null ? null : asMonth(month));
  return { begun: known(row?.begun), closedThrough: known(row?.closed) };
}

export type ArticleSum = InOut & {
  version: number | null;
  /** null for what rests on no article */
  articleNo: string | null;
  heading: string | null;
};

/** Sums by article, with its heading in the version they were booked under. */
export async function articleSums(
  tx: Tx,
  unitId: number,
  sums: readonly Sum[],
): Promise<ArticleSum[]> {
  const groups = byArticle(sums);
  const article = await citedArticles(
    tx,
    unitId,
    groups.map((one) => one.regulationId),
  );
  return groups.map(({ regulationId, articleNo, ...money }) => {
    const found = article(regulationId, articleNo);
    return {
      version: found?.version ?? null,
      articleNo: articleNo || null,
      heading: found?.heading ?? null,
      ...money,
    };
  });
}
