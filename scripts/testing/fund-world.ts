import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { type Day, toDate, todayInBangkok } from "@/lib/day";
import { db, sql } from "@/lib/db";
import { recordEntryInput } from "@/lib/fund/input";
import type { Position } from "@/lib/generated/prisma/enums";
import { addMonths, firstDay, monthOf } from "@/lib/month";
import type { Outcome } from "@/lib/refusal";
import { actorOf, newCommand, type TestUnit, testActor } from "./fixture";

/** A day of the month so many months before this one. */
export const dayAgo = (months: number, date = 10): Day =>
  `${firstDay(addMonths(monthOf(todayInBangkok()), -months)).slice(0, 8)}${String(date).padStart(2, "0")}` as Day;

/** Somebody else of a unit's committee, with an account and a seat. */
export async function colleague(
  unit: TestUnit,
  position: Position = "finance",
): Promise<{ actor: Actor; seatId: number; name: string }> {
  const name = `คณะทำงาน ${randomUUID().slice(0, 8)}`;
  const { userId } = await testActor(`colleague-${randomUUID()}`, "committee", {
    unitId: unit.id,
  });
  const since = toDate("2022-01-01" as Day);
  const seat = await db.committeeMember.create({
    data: { unitId: unit.id, userId, name, position, since },
  });
  return { actor: await actorOf(userId), seatId: seat.id, name };
}

/** Money in by hand; fields as a form sends them. */
export const moneyIn = (unit: TestUnit, more: Record<string, unknown> = {}) =>
  recordEntryInput.parse({
    commandId: newCommand(),
    unitId: unit.id,
    direction: "in",
    money: "cash",
    account: "other_income",
    amount: "100",
    text: "ขายของ",
    happenedOn: dayAgo(0, 1),
    ...more,
  });

export const codeOf = (outcome: Outcome<unknown>) => (outcome.ok ? "done" : outcome.refusal.code);

export function done<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`refused: ${JSON.stringify(outcome.refusal)}`);
}

/** What the lines of a unit's journal say of one account, or of one party in it. */
export async function balance(unitId: number, account: string, party?: string): Promise<number> {
  const [row] = await db.$queryRaw<{ sum: number }[]>(sql`
    SELECT coalesce(sum("amountSatang"), 0)::float8 AS sum FROM "LedgerLine"
    WHERE "unitId" = ${unitId} AND account::text = ${account}
      AND (${party ?? null}::text IS NULL OR party = ${party ?? null})`);
  return row?.sum ?? 0;
}

export type Books = {
  entries: number;
  /** numbers of the journal that are missing between the first and the last */
  gaps: number;
  /** entries whose lines do not sum to nothing */
  unbalanced: number;
  /** sums of months that are not those of the lines */
  different: number;
  /** months in which cash and bank did not change by what came in and went out */
  unexplained: number;
};

/** What must be nothing in sound books. */
export async function booksOf(unitId: number): Promise<Books> {
  const [row] = await db.$queryRaw<Books[]>(sql`
    WITH lines AS (
      SELECT e.id, e.month, l.account, l.party, l."amountSatang" AS amount,
        CASE WHEN e."articleNo" IS NULL THEN 0 ELSE coalesce(e."regulationId", 0) END AS rid,
        coalesce(e."articleNo", '') AS article,
        EXISTS (SELECT 1 FROM "LedgerLine" m WHERE m."entryId" = e.id
          AND m.account IN ('cash', 'bank')) AND l.account NOT IN ('cash', 'bank', 'opening') AS reason
      FROM "LedgerEntry" e JOIN "LedgerLine" l ON l."entryId" = e.id WHERE e."unitId" = ${unitId}
    ), counted AS (
      SELECT month, account, party, rid, article,
        sum(CASE WHEN amount > 0 THEN amount ELSE 0 END)::bigint AS debit,
        sum(CASE WHEN amount < 0 THEN -amount ELSE 0 END)::bigint AS credit,
        sum(CASE WHEN amount < 0 AND reason THEN -amount ELSE 0 END)::bigint AS "moneyIn",
        sum(CASE WHEN amount > 0 AND reason THEN amount ELSE 0 END)::bigint AS "moneyOut"
      FROM lines GROUP BY 1, 2, 3, 4, 5
    ), kept AS (
      SELECT month, account, party, "regulationId", "articleNo", debit, credit, "moneyIn",
        "moneyOut" FROM "FundMonth" WHERE "unitId" = ${unitId}
    ), changed AS (
      SELECT month, sum(debit - credit) FILTER (WHERE account IN ('cash', 'bank', 'opening')) AS net,
        sum("moneyIn" - "moneyOut") AS explained FROM kept GROUP BY month
    )
    SELECT (SELECT count(*)::int FROM "LedgerEntry" WHERE "unitId" = ${unitId}) AS entries,
      (SELECT coalesce(max(no) - count(*), 0)::int FROM "LedgerEntry" WHERE "unitId" = ${unitId}) AS gaps,
      (SELECT count(*)::int FROM (SELECT id FROM lines GROUP BY id HAVING sum(amount) <> 0) x)
        AS unbalanced,
      (SELECT count(*)::int FROM (
        (SELECT * FROM counted EXCEPT SELECT * FROM kept) UNION ALL
        (SELECT * FROM kept EXCEPT SELECT * FROM counted)) x) AS different,
      (SELECT count(*)::int FROM changed WHERE coalesce(net, 0) <> explained) AS unexplained`);
  if (!row) throw new Error("no books");
  return row;
}

export const sound = { gaps: 0, unbalanced: 0, different: 0, unexplained: 0 };
