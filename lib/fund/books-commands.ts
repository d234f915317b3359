import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, mayRunUnit } from "@/lib/access/policy";
import { type Day, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Satang } from "@/lib/money";
import { refuse } from "@/lib/refusal";
import { articleNo } from "@/lib/regulations/articles";
import { type RegulationVersion, regulationInForce } from "@/lib/regulations/queries";
import { searchKey } from "@/lib/thai";
import type { Account } from "./accounts";
import { holderKey, nameIn, workerKey } from "./party";

/** Only the committee keeps the books. Refuses: not_found (another unit), not_permitted. */
export function keeperOf(actor: Actor, unitId: number): void {
  if (mayRunUnit(actor, unitId)) return;
  refuse(mayRecordFor(actor, unitId) ? "not_permitted" : "not_found");
}

/**
 * Holds the unit's books until the transaction ends: no entry is posted and no month closed or
 * reopened meanwhile.
 */
export async function lockBooks(tx: Tx, unitId: number): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO "FundCounter" ("unitId", "lastEntry") VALUES (${unitId}, 0)
    ON CONFLICT ("unitId") DO UPDATE SET "lastEntry" = "FundCounter"."lastEntry"`);
}

/** What the books say of one account, or of one party in it. */
export async function balanceOf(
  tx: Tx,
  unitId: number,
  account: Account,
  party?: string,
): Promise<Satang> {
  const [row] = await tx.$queryRaw<{ balance: number }[]>(sql`
    SELECT coalesce(sum(debit - credit), 0)::float8 AS balance FROM "FundMonth"
    WHERE "unitId" = ${unitId} AND account = ${account}::"Account"
      AND (${party ?? null}::text IS NULL OR party = ${party ?? null})`);
  return row?.balance ?? 0;
}

/** Refuses: day_ahead. */
export function notAhead(day: Day): void {
  if (day > todayInBangkok()) refuse("day_ahead");
}

/**
 * Money goes to no one by their own hand: whoever keeps the books lets another write what they are paid
 * themselves, by whichever of their names and lines the books know them. Refuses: own_pay.
 */
export async function notToOneself(
  tx: Tx,
  actor: Actor,
  unitId: number,
  party: string,
): Promise<void> {
  const seats = await tx.committeeMember.findMany({
    where: { unitId, userId: actor.userId },
    select: { id: true, name: true },
  });
  const keys = [holderKey(actor.userId), ...seats.map(({ id }) => workerKey(id))];
  const names = [actor.name, ...seats.map(({ name }) => name)].map(searchKey);
  const typed = nameIn(party);
  if (keys.some((key) => key === party) || (typed && names.includes(searchKey(typed)))) {
    refuse("own_pay");
  }
}

export type Cited = { regulation: RegulationVersion | null; articleNo: string | null };

/**
 * The regulation in force on a day and the number of the article that an entry rests on. Where the
 * regulation has articles, `needed` asks for one.
 *
 * Refuses: article_missing, article_not_there (of another version).
 */
export async function cited(
  tx: Tx,
  unitId: number,
  day: Day,
  key: string | null,
  needed: boolean,
): Promise<Cited> {
  const regulation = await regulationInForce(tx, unitId, day);
  const none = regulation === null || regulation.terms.articles.length === 0;
  if (key === null && needed && !none) refuse("article_missing");
  const no = regulation && key !== null ? articleNo(regulation.terms, key) : null;
  if (key !== null && no === null) refuse("article_not_there", { day });
  return { regulation, articleNo: no };
}
