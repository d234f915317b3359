import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { sql } from "@/lib/db";
import type { Outcome } from "@/lib/refusal";
import { keeperOf, lockBooks } from "./books-commands";
import type { rebuildFundInput } from "./input";

/**
 * Counts the sums of every month anew from the lines of the journal, and says how many of them had
 * been different: none, unless somebody wrote past the product.
 *
 * Refuses: not_found, not_permitted.
 */
export function rebuildFund(
  actor: Actor,
  input: z.output<typeof rebuildFundInput>,
): Promise<Outcome<{ sums: number; different: number }>> {
  return write(
    actor,
    { id: input.commandId, action: "rebuildFund" },
    async (tx, note) => {
      const { unitId } = input;
      keeperOf(actor, unitId);
      await lockBooks(tx, unitId);
      const [counted] = await tx.$queryRaw<{ sums: number; different: number }[]>(sql`
        WITH moved AS MATERIALIZED (
          SELECT e.month, l.account, l.party, l."amountSatang" AS amount,
            coalesce(CASE WHEN e."articleNo" IS NULL THEN 0 ELSE e."regulationId" END, 0) AS rid,
            coalesce(e."articleNo", '') AS article,
            l.account NOT IN ('cash', 'bank', 'opening')
              AND bool_or(l.account IN ('cash', 'bank')) OVER (PARTITION BY e.id) AS reason
          FROM "LedgerEntry" e JOIN "LedgerLine" l ON l."entryId" = e.id
          WHERE e."unitId" = ${unitId}
        ), counted AS MATERIALIZED (
          SELECT month, account, party, rid, article,
            coalesce(sum(amount) FILTER (WHERE amount > 0), 0) AS debit,
            coalesce(-sum(amount) FILTER (WHERE amount < 0), 0) AS credit,
            coalesce(-sum(amount) FILTER (WHERE amount < 0 AND reason), 0) AS "in",
            coalesce(sum(amount) FILTER (WHERE amount > 0 AND reason), 0) AS "out"
          FROM moved GROUP BY 1, 2, 3, 4, 5
        ), kept AS MATERIALIZED (
          SELECT month, account, party, "regulationId" AS rid, "articleNo" AS article, debit, credit,
            "moneyIn" AS "in", "moneyOut" AS "out"
          FROM "FundMonth" WHERE "unitId" = ${unitId}
        ), wrong AS MATERIALIZED (
          SELECT month, account, party, rid, article, c.debit, c.credit, c."in", c."out"
          FROM counted c FULL JOIN kept k USING (month, account, party, rid, article)
          WHERE (c.debit, c.credit, c."in", c."out") IS DISTINCT FROM (k.debit, k.credit, k."in", k."out")
        ), gone AS (
          DELETE FROM "FundMonth" f USING wrong w
          WHERE f."unitId" = ${unitId} AND f.month = w.month AND f.account = w.account
            AND f.party = w.party AND f."regulationId" = w.rid AND f."articleNo" = w.article
            AND w.debit IS NULL
        ), mended AS (
          INSERT INTO "FundMonth" ("unitId", month, account, party, "regulationId", "articleNo",
            debit, credit, "moneyIn", "moneyOut")
          SELECT ${unitId}, month, account, party, rid, article, debit, credit, "in", "out"
          FROM wrong WHERE debit IS NOT NULL
          ON CONFLICT ("unitId", month, account, party, "regulationId", "articleNo") DO UPDATE
            SET debit = EXCLUDED.debit, credit = EXCLUDED.credit,
              "moneyIn" = EXCLUDED."moneyIn", "moneyOut" = EXCLUDED."moneyOut"
        )
        SELECT (SELECT count(*)::int FROM counted) AS sums,
          (SELECT count(*)::int FROM wrong) AS different`);
      const result = counted ?? { sums: 0, different: 0 };
      note({ unitId, subject: "fund", after: result });
      return result;
    },
    { timeout: 300_000 },
  );
}
