import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, join, type Prisma, sql } from "@/lib/db";
import { Account, EntryKind, type EntrySource } from "@/lib/generated/prisma/enums";
import type { Satang } from "@/lib/money";
import { fromIsoMonth } from "@/lib/month";
import type { TableAnswer, TableAsk } from "@/lib/table";
import { cleanThai, toArabicDigits } from "@/lib/thai";
import type { InOut } from "./sums";

export type JournalLine = InOut & {
  no: number;
  bookedOn: Day;
  happenedOn: Day;
  kind: EntryKind;
  text: string;
  /** the account that says what it is about; "cash" or "bank" where money only moved between them */
  account: Account;
  articleNo: string | null;
  version: number | null;
  /** the sort of record it came from */
  source: EntrySource | null;
  /** what the debits come to; `in` and `out` are the change of cash and bank together */
  total: Satang;
  photos: number;
  reversedByNo: number | null;
  reversesNo: number | null;
  /** of what was recorded by hand or settled: the key of who was paid or paid; empty where nobody is named */
  party: string;
};

/** Which account says what an entry is about: first what is neither money nor kept by party. */
const rank = sql`CASE l.account WHEN 'cash' THEN 4 WHEN 'bank' THEN 4 WHEN 'volunteer_cash' THEN 3
  WHEN 'contributions_held' THEN 2 WHEN 'receivable' THEN 2 WHEN 'payable' THEN 2 ELSE 1 END`;

/** What was there when the books began is neither in nor out: its other side takes it away again. */
const moneyOf = sql`SELECT coalesce(sum("amountSatang")
    FILTER (WHERE account IN ('cash', 'bank', 'opening')), 0) AS net FROM "LedgerLine" WHERE "entryId" = e.id`;

/** Columns of a line for the alias `e`, in the order of JournalLine. */
export const journalColumns = sql`e.no, e."bookedOn"::text, e."happenedOn"::text, e.kind, e.text,
  (SELECT l.account FROM "LedgerLine" l WHERE l."entryId" = e.id
    ORDER BY ${rank}, abs(l."amountSatang") DESC, l.position LIMIT 1) AS account,
  e."articleNo", (SELECT version FROM "Regulation" g WHERE g.id = e."regulationId") AS version,
  e.source,
  greatest(x.net, 0)::float8 AS "in", greatest(-x.net, 0)::float8 AS "out",
  e."totalSatang" AS total,
  (SELECT count(*)::int FROM "EntryPhoto" p WHERE p."entryId" = e.id) AS photos,
  (SELECT r.no FROM "LedgerEntry" r WHERE r."reversesId" = e.id) AS "reversedByNo",
  (SELECT r.no FROM "LedgerEntry" r WHERE r.id = e."reversesId") AS "reversesNo",
  CASE WHEN e.kind IN ('by_hand', 'settlement', 'reversal') THEN coalesce((SELECT l.party
    FROM "LedgerLine" l WHERE l."entryId" = e.id AND l.party <> '' LIMIT 1), '') ELSE '' END AS party`;

/** The change of cash and bank of each entry of the alias `e`, as `x.net`. */
export const journalMoney = sql`CROSS JOIN LATERAL (${moneyOf}) x`;

/**
 * The journal of a unit, the latest first; null for all but its committee.
 *
 * @param ask filters `month` (2026-11), `account`, `kind`, `article` (5.2, or - for none),
 *   `party` (its key); sorts `no`,
 *   `booked`, `amount`; `q` looks into text and number
 */
export async function journal(
  actor: Actor,
  unitId: number,
  ask: TableAsk,
): Promise<(TableAnswer<JournalLine> & { sums: InOut }) | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const where = journalWhere(unitId, ask);
  const offset = (Math.max(1, ask.page) - 1) * ask.size;
  const [rows, [count], [sums]] = await Promise.all([
    db.$queryRaw<JournalLine[]>(sql`
      SELECT ${journalColumns} FROM (SELECT e.* FROM "LedgerEntry" e WHERE ${where}
        ORDER BY ${orderOf(ask)} LIMIT ${ask.size} OFFSET ${offset}) e ${journalMoney}
      ORDER BY ${orderOf(ask)}`),
    db.$queryRaw<{ total: number }[]>(
      sql`SELECT count(*)::int AS total FROM "LedgerEntry" e WHERE ${where}`,
    ),
    db.$queryRaw<InOut[]>(sumsFor(unitId, ask, where)),
  ]);
  return { rows, total: count?.total ?? 0, sums: sums ?? { in: 0, out: 0 } };
}

/** Sums of what the table shows; of whole months and articles they are kept, else they are counted. */
function sumsFor(unitId: number, ask: TableAsk, where: Prisma.Sql): Prisma.Sql {
  const { account, kind, party } = ask.filters;
  const article = ask.filters.article === "-" ? "" : ask.filters.article;
  if (ask.q === "" && !account && !kind && !party) {
    const month = ask.filters.month ? fromIsoMonth(ask.filters.month) : null;
    return sql`SELECT coalesce(sum("moneyIn"), 0)::float8 AS "in",
        coalesce(sum("moneyOut"), 0)::float8 AS "out"
      FROM "FundMonth" WHERE "unitId" = ${unitId} AND (${month}::int IS NULL OR month = ${month})
        AND (${article ?? null}::text IS NULL OR "articleNo" = ${article ?? null})`;
  }
  return sql`SELECT coalesce(sum(greatest(x.net, 0)), 0)::float8 AS "in",
      coalesce(sum(greatest(-x.net, 0)), 0)::float8 AS "out"
    FROM "LedgerEntry" e ${journalMoney} WHERE ${where}`;
}

/** What a table's state asks of the journal, as a condition on the alias `e`. */
export function journalWhere(unitId: number, { q, filters }: Pick<TableAsk, "q" | "filters">) {
  const parts: Prisma.Sql[] = [sql`e."unitId" = ${unitId}`];
  const month = filters.month ? fromIsoMonth(filters.month) : null;
  if (month !== null) parts.push(sql`e.month = ${month}`);
  const kind = Object.values(EntryKind).find((one) => one === filters.kind);
  if (kind) parts.push(sql`e.kind = ${kind}::"EntryKind"`);
  if (filters.article === "-") parts.push(sql`e."articleNo" IS NULL`);
  else if (filters.article) parts.push(sql`e."articleNo" = ${filters.article}`);
  const account = Object.values(Account).find((one) => one === filters.account);
  if (account || filters.party) {
    parts.push(sql`EXISTS (SELECT 1 FROM "LedgerLine" l WHERE l."entryId" = e.id
      AND (${account ?? null}::"Account" IS NULL OR l.account = ${account ?? null}::"Account")
      AND (${filters.party ?? null}::text IS NULL OR l.party = ${filters.party ?? null}))`);
  }
  const typed = cleanThai(toArabicDigits(q));
  if (typed !== "") {
    const like = `%${typed.replace(/[\\%_]/g, (c) => `\\${c}`)}%`;
    const number = /^\d{1,9}$/.test(typed) ? Number(typed) : null;
    parts.push(sql`(e.text ILIKE ${like} OR e.no = ${number}::int)`);
  }
  return join(parts, " AND ");
}

function orderOf({ sort }: TableAsk): Prisma.Sql {
  const by = sort[0];
  const direction = by && !by.desc ? sql`ASC` : sql`DESC`;
  if (by?.id === "booked") return sql`e."bookedOn" ${direction}, e.no ${direction}`;
  if (by?.id === "amount") return sql`e."totalSatang" ${direction}, e.no DESC`;
  return sql`e.no ${direction}`;
}

const exported = 2_000;

/** All lines the table asks for, oldest first, piece by piece; null for all but the committee. */
export function journalRows(
  actor: Actor,
  unitId: number,
  ask: Pick<TableAsk, "q" | "filters">,
): AsyncGenerator<JournalLine> | null {
  return mayRunUnit(actor, unitId) ? piecesOf(unitId, ask) : null;
}

async function* piecesOf(
  unitId: number,
  ask: Pick<TableAsk, "q" | "filters">,
): AsyncGenerator<JournalLine> {
  const where = journalWhere(unitId, ask);
  let after = 0;
  for (;;) {
    const rows = await db.$queryRaw<JournalLine[]>(sql`
      SELECT ${journalColumns} FROM (SELECT e.* FROM "LedgerEntry" e
        WHERE ${where} AND e.no > ${after} ORDER BY e.no LIMIT ${exported}) e ${journalMoney}
      ORDER BY e.no`);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < exported) return;
    after = last.no;
  }
}
