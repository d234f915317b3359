import "server-only";
import { sql, type Tx } from "@/lib/db";
import type { Terms } from "./terms";

/** The single facts of a regulation as its row keeps them. */
export const rowOf = (terms: Terms) => ({
  title: terms.title,
  cutoffDay: terms.cutoffDay,
  serviceWeekdays: terms.serviceWeekdays,
  submissionWeekday: terms.submissionWeekday,
  reportDay: terms.reportDay,
  meetingTimes: terms.meetings?.times ?? null,
  meetingMonths: terms.meetings?.months ?? null,
  quorum: terms.quorum,
  feeMonth: terms.feeMonth,
  feeArticleKey: terms.feeArticleKey,
});

/**
 * Writes all lists of a draft in place of what it had, inside the transaction of the command that
 * holds the draft's row. The terms are without fault.
 */
export async function writeTerms(
  tx: Tx,
  draft: { id: number; unitId: number },
  terms: Terms,
): Promise<void> {
  const { id, unitId } = draft;
  await tx.$executeRaw(sql`
    WITH a AS (DELETE FROM "Article" WHERE "regulationId" = ${id}),
      c AS (DELETE FROM "MemberClass" WHERE "regulationId" = ${id}),
      w AS (DELETE FROM "CompensationRule" WHERE "regulationId" = ${id}),
      i AS (DELETE FROM "IncentiveRule" WHERE "regulationId" = ${id}),
      p AS (DELETE FROM "ApprovalRule" WHERE "regulationId" = ${id})
    DELETE FROM "FeeRule" WHERE "regulationId" = ${id}`);
  const { articles, classes, fees, compensation, incentives, approvals } = terms;
  const lines = JSON.stringify({ articles, classes, compensation, incentives, approvals });
  await tx.$executeRaw(sql`
    WITH given AS MATERIALIZED (SELECT ${lines}::jsonb AS lines), a AS (
      INSERT INTO "Article" ("regulationId", "unitId", position, key, level, heading, text)
      SELECT ${id}, ${unitId}, l.at - 1, l.line->>'key', (l.line->>'level')::int,
        l.line->>'heading', l.line->>'text'
      FROM given, jsonb_array_elements(lines->'articles') WITH ORDINALITY l(line, at)
    ), c AS (
      INSERT INTO "MemberClass" ("regulationId", "unitId", position, code, "nameTh", "nameEn",
        "annualFeeSatang", "forVisitors")
      SELECT ${id}, ${unitId}, l.at - 1, l.line->>'code', l.line->>'nameTh', l.line->>'nameEn',
        (l.line->>'annualFee')::int, (l.line->>'forVisitors')::boolean
      FROM given, jsonb_array_elements(lines->'classes') WITH ORDINALITY l(line, at)
    ), w AS (
      INSERT INTO "CompensationRule" ("regulationId", "unitId", position, activity, "nameTh",
        "nameEn", per, "amountSatang", "articleKey")
      SELECT ${id}, ${unitId}, l.at - 1, l.line->>'activity', l.line->>'nameTh', l.line->>'nameEn',
        (l.line->>'per')::"Per", (l.line->>'amount')::int, l.line->>'articleKey'
      FROM given, jsonb_array_elements(lines->'compensation') WITH ORDINALITY l(line, at)
    ), i AS (
      INSERT INTO "IncentiveRule" ("regulationId", "unitId", position, kind, "nameTh", "nameEn",
        payer, "amountSatang", "ownKeying", "articleKey")
      SELECT ${id}, ${unitId}, l.at - 1, l.line->>'kind', l.line->>'nameTh', l.line->>'nameEn',
        l.line->>'payer', (l.line->>'amount')::int, (l.line->>'ownKeying')::boolean,
        l.line->>'articleKey'
      FROM given, jsonb_array_elements(lines->'incentives') WITH ORDINALITY l(line, at)
    )
    INSERT INTO "ApprovalRule" ("regulationId", "unitId", "of", "by", "upToSatang")
    SELECT ${id}, ${unitId}, (l.line->>'of')::"ApprovalOf", (l.line->>'by')::"Position",
      (l.line->>'upTo')::int
    FROM given, jsonb_array_elements(lines->'approvals') l(line)`);
  if (fees.length === 0) return;
  await tx.$executeRaw(sql`
    WITH given AS MATERIALIZED (
      SELECT line, at - 1 AS position
      FROM jsonb_array_elements(${JSON.stringify(fees)}::jsonb) WITH ORDINALITY l(line, at)
    ), rules AS (
      INSERT INTO "FeeRule" ("regulationId", "unitId", position, service, "nameTh", "nameEn", per,
        "articleKey")
      SELECT ${id}, ${unitId}, position, line->>'service', line->>'nameTh', line->>'nameEn',
        (line->>'per')::"Per", line->>'articleKey' FROM given
      RETURNING id, service
    ), amounts AS (
      INSERT INTO "FeeAmount" ("feeRuleId", "unitId", "classCode", "minSatang", "maxSatang")
      SELECT r.id, ${unitId}, a.line->>'classCode', (a.line->'range'->>'min')::int,
        (a.line->'range'->>'max')::int
      FROM given g JOIN rules r ON r.service = g.line->>'service',
        jsonb_array_elements(g.line->'amounts') a(line)
    )
    INSERT INTO "FeeSplit" ("feeRuleId", "unitId", position, "to", name, "amountSatang")
    SELECT r.id, ${unitId}, s.at - 1, (s.line->>'to')::"SplitTo", s.line->>'name',
      (s.line->>'amount')::int
    FROM given g JOIN rules r ON r.service = g.line->>'service',
      jsonb_array_elements(g.line->'split') WITH ORDINALITY s(line, at)`);
}
