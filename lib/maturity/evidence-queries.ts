import "server-only";
import { type Day, todayInBangkok } from "@/lib/day";
import { type Prisma, rowsOf, sql, type Tx } from "@/lib/db";
import { monthOf } from "@/lib/month";
import { dueOf } from "@/lib/reports/due-queries";
import { heldOn } from "@/lib/units/as-of";
import { type Evidence, type FigureKey, figureKeys } from "./criteria";
import { readJudgements } from "./judged";

/** Rounds count as evidence for so many months. */
const roundMonths = 24;

type Row = { unitId: number; judged: unknown } & Record<FigureKey, number | null>;

/**
 * The evidence of all units under a condition on the alias `u`, in one statement. Months are whole ones
 * before the current. Rounds count when they are closed and five people answered; a mean of fewer is
 * no figure, nor is one that changed when somebody withdrew after the closing (see suppression.ts). The
 * capacity is that of the committee as results show it: the mean of the topics five people answered.
 * An average wants half of its months; a unit mentored twice is one, from the second day on.
 */
export async function evidenceWhere(
  scope: Prisma.Sql,
  today: Day = todayInBangkok(),
  tx?: Tx,
): Promise<Map<number, Evidence>> {
  const statement = evidenceStatement(scope, today);
  const rows = tx ? await tx.$queryRaw<Row[]>(statement) : await rowsOf<Row>(statement);
  return new Map(
    rows.map((row) => [
      row.unitId,
      {
        figures: Object.fromEntries(
          figureKeys.map((key) => [key, row[key] === null ? null : Number(row[key])]),
        ) as Record<FigureKey, number | null>,
        judged: readJudgements(row.judged),
      },
    ]),
  );
}

/** Each of the five marks: 1 has it, 0 was looked at and missed, null was never looked at. */
const oneByOne = sql`
  max(x.met::int) FILTER (WHERE x.mark = 'team') AS mark_team,
  max(x.met::int) FILTER (WHERE x.mark = 'data') AS mark_data,
  max(x.met::int) FILTER (WHERE x.mark = 'rules') AS mark_rules,
  max(x.met::int) FILTER (WHERE x.mark = 'office') AS mark_office,
  max(x.met::int) FILTER (WHERE x.mark = 'goals') AS mark_goals`;

function evidenceStatement(scope: Prisma.Sql, today: Day): Prisma.Sql {
  const now = monthOf(today);
  return sql`
    WITH units AS (SELECT u.id FROM "Unit" u WHERE ${scope}),
    seats AS (
      SELECT c."unitId", count(*)::int AS n FROM "CommitteeMember" c JOIN units ON units.id = c."unitId"
      WHERE ${heldOn("c", today)} GROUP BY 1),
    villages AS (
      SELECT w."unitId", round(100.0 * count(*) FILTER (WHERE EXISTS (
          SELECT 1 FROM "VillageCare" k WHERE k."unitId" = w."unitId" AND k."villageId" = w."villageId"
            AND ${heldOn("k", today)})) / count(*), 2)::float8 AS share
      FROM "UnitVillage" w JOIN units ON units.id = w."unitId" WHERE ${heldOn("w", today)} GROUP BY 1),
    regulated AS (
      SELECT r."unitId", 1 AS n FROM "Regulation" r
      JOIN units ON units.id = r."unitId"
      WHERE r."adoptedOn" IS NOT NULL AND r."effectiveFrom" <= ${today}::date
        AND (r."effectiveTo" IS NULL OR r."effectiveTo" >= ${today}::date) GROUP BY 1),
    months AS (
      SELECT m."unitId",
        count(*) FILTER (WHERE m.month >= ${now - 6} AND m.payers > 0)::int AS recorded,
        CASE WHEN count(*) FILTER (WHERE m.insured > 0 AND m.month >= ${now - 6}) >= 3
          THEN round(avg(100.0 * m.payers / nullif(m.insured, 0))
            FILTER (WHERE m.month >= ${now - 6}), 2)::float8 END AS half,
        CASE WHEN count(*) FILTER (WHERE m.insured > 0) >= 6
          THEN round(avg(100.0 * m.payers / nullif(m.insured, 0)), 2)::float8 END AS year
      FROM "UnitMonth" m JOIN units ON units.id = m."unitId"
      WHERE m.month BETWEEN ${now - 12} AND ${now - 1} GROUP BY 1),
    marks AS (
      SELECT x."unitId", count(*) FILTER (WHERE x.met)::int AS n, ${oneByOne} FROM (
        SELECT DISTINCT ON (k."unitId", k.mark) k."unitId", k.mark, k.met FROM "UnitMark" k
        JOIN units ON units.id = k."unitId" WHERE k."judgedOn" <= ${today}::date
        ORDER BY k."unitId", k.mark, k."judgedOn" DESC, k.id DESC) x GROUP BY 1),
    rounds AS (
      SELECT r.id, r."unitId", r."instrumentKey" AS key, r."heldOn", count(a.id)::int AS people,
        sum(a.total) AS total, r."group", CASE WHEN r."instrumentKey" = 'committee_capacity' THEN (
          SELECT avg(topic.mean) FROM (
            SELECT avg(v.value::numeric) AS mean FROM "AssessmentSubject" t
            JOIN "Assessment" b ON b."unitId" = t."unitId" AND b."subjectId" = t.id AND b.complete
            CROSS JOIN jsonb_each_text(b.answers) v
            WHERE t."unitId" = r."unitId" AND t."roundId" = r.id
            GROUP BY v.key HAVING count(*) >= 5) topic) END AS mean,
        bool_or(s."withdrawnOn" >= (r."closedAt" AT TIME ZONE 'Asia/Bangkok')::date) AS changed
      FROM "AssessmentRound" r JOIN units ON units.id = r."unitId"
      JOIN "AssessmentSubject" s ON s."roundId" = r.id
      LEFT JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id AND a.complete
      WHERE r."closedAt" IS NOT NULL
        AND r."instrumentKey" IN ('committee_capacity', 'tmhi15', 'innovation')
        AND r."heldOn" > ${today}::date - make_interval(months => ${roundMonths})
      GROUP BY r.id),
    assessed AS (
      SELECT r."unitId",
        count(*) FILTER (WHERE r.key = 'committee_capacity' AND r.people >= 5)::int AS capacity,
        count(*) FILTER (WHERE r.key = 'tmhi15' AND r.people >= 5)::int AS happiness,
        (array_agg(round(r.mean, 2)::float8 ORDER BY r."heldOn" DESC, r.id DESC)
          FILTER (WHERE r.key = 'committee_capacity' AND r."group" = 'committee' AND r.people >= 5
            AND r.changed IS NOT TRUE))[1] AS mean,
        (array_agg(r.total ORDER BY r."heldOn" DESC, r.id DESC)
          FILTER (WHERE r.key = 'innovation' AND r.people > 0))[1]::int AS innovation
      FROM rounds r GROUP BY 1),
    closes AS (
      SELECT f."unitId", count(DISTINCT f.month)::int AS n FROM "FundClose" f
      JOIN units ON units.id = f."unitId"
      WHERE f."reopenedAt" IS NULL AND f.month BETWEEN ${now - 6} AND ${now - 1} GROUP BY 1),
    plan AS (
      SELECT p."unitId", round(100.0 * count(p."doneOn") / count(*), 2)::float8 AS share
      FROM "PlanActivity" p JOIN units ON units.id = p."unitId"
      WHERE p."droppedOn" IS NULL AND p."dueOn" BETWEEN ${today}::date - 365 AND ${today}::date GROUP BY 1),
    reports AS (
      SELECT r."unitId", count(*)::int AS n FROM "MonthlyReport" r JOIN units ON units.id = r."unitId"
      JOIN "ReportSubmission" s ON s."reportId" = r.id AND s.no = 1
      WHERE r.month BETWEEN ${now - 6} AND ${now - 1}
        AND (s."submittedAt" AT TIME ZONE 'Asia/Bangkok')::date
          <= ${dueOf(sql`r."unitId"`, sql`r.month`)}
      GROUP BY 1),
    campaigns AS (
      SELECT c."unitId", count(*)::int AS n FROM "Campaign" c JOIN units ON units.id = c."unitId"
      WHERE c."cancelledOn" IS NULL AND c."heldOn" BETWEEN ${today}::date - 365 AND ${today}::date GROUP BY 1),
    mentoring AS (
      SELECT m."mentorUnitId" AS "unitId", count(DISTINCT m."unitId")::int AS n FROM "Mentorship" m
      JOIN units ON units.id = m."mentorUnitId"
      WHERE m."startedOn" <= ${today}::date AND m."endedOn" IS DISTINCT FROM m."startedOn"
        AND coalesce(m."endedOn", ${today}::date) > ${today}::date - make_interval(months => ${roundMonths})
      GROUP BY 1),
    judged AS (
      SELECT DISTINCT ON (d."unitId") d."unitId", d.evidence->'judged' AS judged FROM "TierDecision" d
      JOIN units ON units.id = d."unitId" WHERE d.evidence ? 'judged'
      ORDER BY d."unitId", d."decidedOn" DESC, d.id DESC)
    SELECT u.id AS "unitId", coalesce(seats.n, 0) AS committee, villages.share AS villages_cared,
      coalesce(regulated.n, 0) AS regulation, coalesce(months.recorded, 0) AS months_recorded,
      months.half AS retention_half_year, months.year AS retention_year, marks.n AS marks,
      marks.mark_team, marks.mark_data, marks.mark_rules, marks.mark_office, marks.mark_goals,
      coalesce(assessed.capacity, 0) AS capacity_rounds, assessed.mean AS capacity_mean,
      coalesce(assessed.happiness, 0) AS happiness_rounds, assessed.innovation AS innovation,
      coalesce(closes.n, 0) AS fund_closes, plan.share AS plan_done,
      coalesce(reports.n, 0) AS reports_on_time, coalesce(campaigns.n, 0) AS campaigns,
      coalesce(mentoring.n, 0) AS mentored, judged.judged
    FROM units u
    LEFT JOIN seats ON seats."unitId" = u.id
    LEFT JOIN villages ON villages."unitId" = u.id
    LEFT JOIN regulated ON regulated."unitId" = u.id
    LEFT JOIN months ON months."unitId" = u.id
    LEFT JOIN marks ON marks."unitId" = u.id
    LEFT JOIN assessed ON assessed."unitId" = u.id
    LEFT JOIN closes ON closes."unitId" = u.id
    LEFT JOIN plan ON plan."unitId" = u.id
    LEFT JOIN reports ON reports."unitId" = u.id
    LEFT JOIN campaigns ON campaigns."unitId" = u.id
    LEFT JOIN mentoring ON mentoring."unitId" = u.id
    LEFT JOIN judged ON judged."unitId" = u.id`;
}
