import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { leastGroup } from "@/lib/assessments/suppression";
import { db, type Prisma, sql } from "@/lib/db";
import type { Month } from "@/lib/month";
import { overseenUnits } from "@/lib/units/scope";
import { checkStatement, type Stated, type StatementKind, type Verdict } from "./statements";

/**
 * One thing that does not hold: of which unit and month (or Buddhist year), and the two figures that
 * ought to agree, `is` as kept and `ought` as it comes to.
 */
export type Finding = {
  unitId: number;
  slug: string;
  nameTh: string;
  nameEn: string;
  month: Month | null;
  year: number | null;
  is: number;
  ought: number;
  /** the reader works in the unit and sees the records themselves */
  runs: boolean;
};

/** Months of each member under section 40 and on the register, as months since year 0; until is open. */
const spans = sql`
  SELECT p."unitId", p.id, greatest(i."fromMonth",
      extract(year FROM p."joinedOn")::int * 12 + extract(month FROM p."joinedOn")::int - 1) AS since,
    least(i."toMonth",
      extract(year FROM p."leftOn")::int * 12 + extract(month FROM p."leftOn")::int - 1) AS until
  FROM "Member" p
  JOIN "Insurance" i ON i."unitId" = p."unitId" AND i."memberId" = p.id AND i.section = 'section40'
  WHERE p."mergedIntoId" IS NULL`;

/**
 * Every check: a piece of SQL over the units `u` in scope that answers "unitId", month, year, "is",
 * ought of what does not hold. A new check is one line here and its words.
 */
const checks = {
  payersOfInsured: sql`
    SELECT m."unitId", m.month, NULL::int AS year, m.payers AS "is", m.insured AS ought
    FROM "UnitMonth" m WHERE m.payers > m.insured`,
  insuredOfRegister: sql`
    SELECT m."unitId", m.month, NULL::int AS year, m.insured AS "is", m.registered AS ought
    FROM "UnitMonth" m WHERE m.insured > m.registered`,
  newOfInsured: sql`
    SELECT m."unitId", m.month, NULL::int AS year, m."newInsured" AS "is", m.insured AS ought
    FROM "UnitMonth" m WHERE m."newInsured" > m.insured OR m."newPayers" > m."newInsured"`,
  payersRecounted: sql`
    SELECT m."unitId", m.month, NULL::int AS year, m.payers AS "is", coalesce(c.n, 0) AS ought
    FROM "UnitMonth" m LEFT JOIN (SELECT k."unitId", k.month, count(*) AS n
      FROM "Contribution" k JOIN (${spans}) s ON s."unitId" = k."unitId" AND s.id = k."memberId"
        AND k.month >= s.since AND (s.until IS NULL OR k.month <= s.until)
      GROUP BY 1, 2) c ON c."unitId" = m."unitId" AND c.month = m.month
    WHERE m.payers <> coalesce(c.n, 0)`,
  // Who comes and who goes, added up to each month: people are read once, not once a month.
  insuredRecounted: sql`
    SELECT a."unitId", a.month, NULL::int AS year, a.insured AS "is", a.n AS ought
    FROM (SELECT x."unitId", x.month, x.insured,
        sum(x.n) OVER (PARTITION BY x."unitId" ORDER BY x.month) AS n
      FROM (SELECT "unitId", month, insured, 0 AS n FROM "UnitMonth"
        UNION ALL SELECT "unitId", since, NULL, 1 FROM (${spans}) s
          WHERE until IS NULL OR since <= until
        UNION ALL SELECT "unitId", until + 1, NULL, -1 FROM (${spans}) s WHERE since <= until) x) a
    WHERE a.insured <> a.n`,
  villagesInsured: sql`
    SELECT m."unitId", m.month, NULL::int AS year, v.n AS "is", m.insured AS ought
    FROM "UnitMonth" m JOIN (SELECT "unitId", month, sum(insured) AS n FROM "VillageMonth"
      GROUP BY 1, 2) v ON v."unitId" = m."unitId" AND v.month = m.month
    WHERE v.n <> m.insured`,
  villagesPayers: sql`
    SELECT m."unitId", m.month, NULL::int AS year, v.n AS "is", m.payers AS ought
    FROM "UnitMonth" m JOIN (SELECT "unitId", month, sum(payers) AS n FROM "VillageMonth"
      GROUP BY 1, 2) v ON v."unitId" = m."unitId" AND v.month = m.month
    WHERE v.n <> m.payers`,
  roundsSinceClosed: sql`
    SELECT r."unitId", r.month, NULL::int AS year, r.payers AS "is", m.payers AS ought
    FROM "RoundClose" r JOIN "UnitMonth" m ON m."unitId" = r."unitId" AND m.month = r.month
    WHERE r.payers <> m.payers OR r.insured <> m.insured`,
  // The snapshot stays as it was accepted; the difference is told here and on the report's own page.
  reportsSinceAccepted: sql`
    SELECT s."unitId", r.month, NULL::int AS year, (f.one->>'value')::numeric AS "is",
      m.payers AS ought
    FROM "ReportSubmission" s JOIN "MonthlyReport" r ON r.id = s."reportId"
    JOIN "UnitMonth" m ON m."unitId" = r."unitId" AND m.month = r.month
    CROSS JOIN LATERAL jsonb_array_elements(s.figures) f(one)
    WHERE s.accepted AND f.one->>'key' = 'payers' AND (f.one->>'value')::numeric <> m.payers`,
  jumps: sql`
    SELECT m."unitId", m.month, NULL::int AS year, m.insured AS "is", b.insured AS ought
    FROM "UnitMonth" m JOIN "UnitMonth" b ON b."unitId" = m."unitId" AND b.month = m.month - 1
    WHERE b.insured >= 20 AND abs(m.insured - b.insured) * 2 > b.insured`,
  fundMonth: sql`
    SELECT f."unitId", f.month, NULL::int AS year, f."closingSatang" / 100.0 AS "is",
      (f."openingSatang" + f."inSatang" - f."outSatang") / 100.0 AS ought
    FROM "FundClose" f WHERE f."reopenedAt" IS NULL
      AND f."closingSatang" <> f."openingSatang" + f."inSatang" - f."outSatang"`,
  fundChain: sql`
    SELECT f."unitId", f.month, NULL::int AS year, f."openingSatang" / 100.0 AS "is",
      b."closingSatang" / 100.0 AS ought
    FROM "FundClose" f JOIN "FundClose" b ON b."unitId" = f."unitId" AND b.month = f.month - 1
      AND b."reopenedAt" IS NULL
    WHERE f."reopenedAt" IS NULL AND f."openingSatang" <> b."closingSatang"`,
  // Account by account; told once for a month, of the account that is furthest off.
  fundSums: sql`
    SELECT DISTINCT ON (x."unitId", x.month) x."unitId", x.month, NULL::int AS year,
      x.kept / 100.0 AS "is", x.lines / 100.0 AS ought
    FROM (SELECT coalesce(k."unitId", l."unitId") AS "unitId", coalesce(k.month, l.month) AS month,
        coalesce(k.n, 0) AS kept, coalesce(l.n, 0) AS lines
      FROM (SELECT "unitId", month, account, party, sum(debit - credit) AS n FROM "FundMonth"
          GROUP BY 1, 2, 3, 4) k
      FULL JOIN (SELECT e."unitId", e.month, i.account, i.party, sum(i."amountSatang") AS n
          FROM "LedgerLine" i JOIN "LedgerEntry" e ON e."unitId" = i."unitId" AND e.id = i."entryId"
          GROUP BY 1, 2, 3, 4) l ON l."unitId" = k."unitId" AND l.month = k.month
        AND l.account = k.account AND l.party = k.party) x
    WHERE x.kept <> x.lines
    ORDER BY x."unitId", x.month, abs(x.kept - x.lines) DESC`,
  receipts: sql`
    SELECT r."unitId", NULL::int AS month, r."yearBe" AS year, count(*) AS "is", max(r.no) AS ought
    FROM "Receipt" r GROUP BY r."unitId", r."yearBe" HAVING count(*) <> max(r.no)`,
  // How many, never who, and not with which unit.
  twoUnits: sql`
    SELECT a."unitId", NULL::int AS month, NULL::int AS year, count(*) AS "is", 0 AS ought
    FROM "Member" a WHERE a."idIndex" IS NOT NULL AND a."leftOn" IS NULL
      AND a."mergedIntoId" IS NULL AND EXISTS (SELECT 1 FROM "Member" b
        WHERE b."idIndex" = a."idIndex" AND b."unitId" <> a."unitId" AND b."leftOn" IS NULL
          AND b."mergedIntoId" IS NULL)
    GROUP BY a."unitId"`,
  // Against the last baseline before it alone: an earlier one is another comparison.
  roundsGrew: sql`
    SELECT e."unitId", NULL::int AS month, NULL::int AS year, e.n AS "is", b.n AS ought
    FROM (SELECT r."unitId", r."instrumentKey", r."group", r."heldOn", count(a.id) AS n
        FROM "AssessmentRound" r JOIN "AssessmentSubject" s ON s."roundId" = r.id
        JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id AND a.complete
        WHERE r.phase = 'endline' AND r."closedAt" IS NOT NULL
        GROUP BY r.id) e
    CROSS JOIN LATERAL (SELECT count(s.id) AS n
        FROM "AssessmentRound" r JOIN "AssessmentSubject" s ON s."roundId" = r.id
        WHERE r.phase = 'baseline' AND r."closedAt" IS NOT NULL AND r."unitId" = e."unitId"
          AND r."instrumentKey" = e."instrumentKey" AND r."group" = e."group"
          AND r."heldOn" <= e."heldOn"
        GROUP BY r.id ORDER BY r."heldOn" DESC, r.id DESC LIMIT 1) b
    WHERE e.n > b.n AND e.n >= ${leastGroup} AND b.n >= ${leastGroup}`,
} satisfies Record<string, Prisma.Sql>;

export type CheckKey = keyof typeof checks;

export type CheckResult = { key: CheckKey; findings: Finding[]; total: number };

export type StatementResult = Verdict &
  Stated & {
    id: number;
    unitId: number;
    nameTh: string;
    nameEn: string;
    kind: StatementKind;
    about: string;
    source: string;
    note: string | null;
  };

export type Consistency = {
  checkedAt: string;
  units: number;
  checks: CheckResult[];
  statements: StatementResult[];
};

/** Findings of one check that are listed at most; `total` counts them all. */
const listed = 100;

/**
 * What does not hold among the figures of the units somebody evaluates; null for all others. A check
 * without findings is in the list with none.
 */
export async function consistency(actor: Actor): Promise<Consistency | null> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  if (!scope) return null;
  const [units, statements] = await Promise.all([
    db.$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM "Unit" u WHERE ${scope}`),
    statementsIn(scope),
  ]);
  const results: CheckResult[] = [];
  // One after the other: the page is nobody's first, and the others keep their connections.
  for (const [key, check] of Object.entries(checks) as [CheckKey, Prisma.Sql][]) {
    const rows = await db.$queryRaw<(Omit<Finding, "runs"> & { total: number })[]>(sql`
      SELECT u.id AS "unitId", u.slug, u."nameTh", u."nameEn", x.month, x.year,
        x."is"::float8 AS "is", x.ought::float8 AS ought, (count(*) OVER ())::int AS total
      FROM (${check}) x JOIN "Unit" u ON u.id = x."unitId"
      WHERE ${scope} ORDER BY x.month DESC NULLS LAST, u.id LIMIT ${listed}`);
    const total = rows[0]?.total ?? 0;
    results.push({
      key,
      total,
      findings: rows.map(({ total: _, ...finding }) => ({
        ...finding,
        runs: mayRunUnit(actor, finding.unitId),
      })),
    });
  }
  const checkedAt = new Date().toISOString();
  return { checkedAt, units: units[0]?.n ?? 0, checks: results, statements };
}

async function statementsIn(scope: Prisma.Sql): Promise<StatementResult[]> {
  const rows = await db.$queryRaw<
    (Omit<StatementResult, keyof Verdict | keyof Stated> & { figures: Stated })[]
  >(sql`
    SELECT s.id, s."unitId", u."nameTh", u."nameEn", s.kind::text, s.about, s.source, s.note, s.figures
    FROM "Statement" s JOIN "Unit" u ON u.id = s."unitId"
    WHERE s."removedAt" IS NULL AND ${scope} ORDER BY u.id, s.id`);
  return rows.map(({ figures, ...row }) => ({
    ...row,
    ...figures,
    ...checkStatement(row.kind, figures),
  }));
}

/** The units whose figures somebody may type; null for all but evaluators. */
export async function unitsToState(
  actor: Actor,
): Promise<{ id: number; nameTh: string; nameEn: string }[] | null> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  if (!scope) return null;
  return db.$queryRaw(sql`
    SELECT u.id, u."nameTh", u."nameEn" FROM "Unit" u WHERE ${scope} ORDER BY u."nameTh"`);
}
