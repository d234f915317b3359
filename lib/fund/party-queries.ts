import "server-only";
import { type Prisma, sql, type Tx } from "@/lib/db";

/**
 * The parties of a unit as they are called now, for a statement's WITH or FROM: `key` and `name`. Parts
 * of fees are called by their code. Several persons of one name are told apart by a number, in the order
 * in which the books came to know them; one person with an account and a line of the committee is one.
 */
export function partyNames(unitId: number): Prisma.Sql {
  return sql`SELECT n.key, CASE WHEN max(n.nth) OVER (PARTITION BY n.name) = 1 THEN n.name
      ELSE n.name || ' (' || n.nth || ')' END AS name
    FROM (SELECT f.key, f.name, dense_rank() OVER (PARTITION BY f.name ORDER BY f.first) AS nth
      FROM (SELECT p.key, p.name, min(p.id) OVER (PARTITION BY p.name, p.person) AS first
        FROM (SELECT f.id, f.key, coalesce(u.name, c.name, f.name, f.key) AS name,
            coalesce('account:' || coalesce(f."userId", c."userId"), f.key) AS person
          FROM "FundParty" f
          LEFT JOIN "User" u ON u.id = f."userId"
          LEFT JOIN "CommitteeMember" c ON c."unitId" = f."unitId" AND c.id = f."seatId"
          WHERE f."unitId" = ${unitId}) p) f) n`;
}

/** What one party is called; its key where the books do not know it. The caller has asked who may. */
export async function partyName(tx: Tx, unitId: number, key: string): Promise<string> {
  const [row] = await tx.$queryRaw<{ name: string }[]>(sql`
    SELECT name FROM (${partyNames(unitId)}) n WHERE key = ${key}`);
  return row?.name ?? key;
}
