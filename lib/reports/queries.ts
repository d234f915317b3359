import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayRunUnit } from "@/lib/access/policy";
import { type Day, todayInBangkok } from "@/lib/day";
import { db, join, sql } from "@/lib/db";
import { addMonths, lastDay, type Month, monthOf, monthsBetween } from "@/lib/month";
import { overseenUnits } from "@/lib/units/scope";
import { assemble, consolidated, type Difference, differences, type Figure } from "./assemble";
import { dueDay, type ReportState, reportState, tooEarly } from "./due";
import { reportDayOf } from "./due-queries";
import { monthFacts } from "./facts-queries";

export type MonthLine = {
  month: Month;
  state: ReportState;
  due: Day;
  submittedOn: Day | null;
  remark: string | null;
};

/** The last months of a unit with where each report stands, the late first; null outside its committee. */
export async function reportsOf(
  actor: Actor,
  unitId: number,
  today: Day = todayInBangkok(),
): Promise<MonthLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const last = monthOf(today);
  const rows = await db.$queryRaw<
    { first: Month | null; days: (number | null)[]; latest: Latest[] | null }[]
  >(sql`
    SELECT (SELECT min(month) FROM "UnitMonth" WHERE "unitId" = ${unitId}) AS first,
      (SELECT json_agg(${reportDayOf(sql`${unitId}`, sql`m`)} ORDER BY m DESC)
        FROM generate_series(${last - 11}::int, ${last}::int) m) AS days,
      (SELECT json_agg(x) FROM (
        SELECT DISTINCT ON (r.month) r.month, s.accepted, s.remark,
          (s."submittedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "submittedOn"
        FROM "MonthlyReport" r JOIN "ReportSubmission" s ON s."reportId" = r.id
        WHERE r."unitId" = ${unitId} ORDER BY r.month, s.no DESC) x) AS latest`);
  const [row] = rows;
  const first = Math.max(row?.first ?? last, addMonths(last, -11)) as Month;
  const latest = new Map((row?.latest ?? []).map((one) => [one.month, one]));
  return monthsBetween(first, last)
    .reverse()
    .map((month) => {
      const one = latest.get(month);
      const day = row?.days[last - month] ?? null;
      return {
        month,
        state: reportState(month, day, one ?? null, today),
        due: dueDay(month, day),
        submittedOn: one?.submittedOn ?? null,
        remark: one?.remark ?? null,
      };
    });
}

type Latest = {
  month: Month;
  accepted: boolean | null;
  remark: string | null;
  submittedOn: Day;
};

export type Words = { went: string | null; problems: string | null; needs: string | null };

export type Submission = {
  id: number;
  no: number;
  submittedOn: Day;
  submittedBy: string;
  figures: Figure[];
  words: Words;
  accepted: boolean | null;
  decidedOn: Day | null;
  remark: string | null;
};

export type ReportPage = {
  /** its committee reads it: they see what is not handed in yet */
  own: boolean;
  unitId: number;
  provinceCode: string;
  unitTh: string;
  unitEn: string;
  slug: string;
  month: Month;
  state: ReportState;
  due: Day;
  /** why it cannot be handed in yet */
  early: "report_future" | "report_running" | null;
  /** by the records as they are now */
  figures: Figure[];
  words: Words;
  /** how often the words were written */
  revision: number;
  /** the latest first */
  submissions: Submission[];
  /** what the records say otherwise than the latest submission */
  changed: Difference[];
};

/** One month's report; null for all but the unit's committee and its coordinator. */
export async function reportOf(
  actor: Actor,
  slug: string,
  month: Month,
  today: Day = todayInBangkok(),
): Promise<ReportPage | null> {
  const unit = await db.unit.findUnique({
    where: { slug },
    select: { id: true, nameTh: true, nameEn: true, provinceCode: true },
  });
  if (!unit || month > monthOf(today)) return null;
  const own = mayRunUnit(actor, unit.id);
  if (!own && !mayCoordinate(actor, unit.provinceCode)) return null;
  const [facts, submissions, [report]] = await Promise.all([
    monthFacts(db, unit.id, month),
    submissionsOf(unit.id, month),
    db.$queryRaw<(Words & { revision: number | null; reportDay: number | null })[]>(sql`
      SELECT r.went, r.problems, r.needs, r.revision,
        ${reportDayOf(sql`u.id`, sql`${month}::int`)} AS "reportDay"
      FROM "Unit" u LEFT JOIN "MonthlyReport" r ON r."unitId" = u.id AND r.month = ${month}
      WHERE u.id = ${unit.id}`),
  ]);
  const [latest] = submissions;
  const figures = assemble(facts);
  return {
    own,
    unitId: unit.id,
    provinceCode: unit.provinceCode,
    unitTh: unit.nameTh,
    unitEn: unit.nameEn,
    slug,
    month,
    state: reportState(month, report?.reportDay ?? null, latest ?? null, today),
    due: dueDay(month, report?.reportDay ?? null),
    early: tooEarly(month, today),
    figures,
    // What is not handed in yet is the committee's own.
    words: own && report ? pick(report) : noWords,
    revision: report?.revision ?? 0,
    submissions,
    changed: latest ? differences(latest.figures, figures) : [],
  };
}

/** The same as a coordinator of its province reads it; `provinceCode` null for any of theirs. */
export async function reportIn(
  actor: Actor,
  provinceCode: string | null,
  slug: string,
  month: Month,
  today: Day = todayInBangkok(),
): Promise<ReportPage | null> {
  const report = await reportOf(actor, slug, month, today);
  if (!report || !mayCoordinate(actor, report.provinceCode)) return null;
  if (provinceCode !== null && provinceCode !== report.provinceCode) return null;
  return { ...report, own: false, words: noWords };
}

const noWords: Words = { went: null, problems: null, needs: null };
const pick = ({ went, problems, needs }: Words): Words => ({ went, problems, needs });

function submissionsOf(unitId: number, month: Month): Promise<Submission[]> {
  return db.$queryRaw<Submission[]>(sql`
    SELECT s.id, s.no, (s."submittedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "submittedOn",
      u.name AS "submittedBy", s.figures, s.words, s.accepted,
      (s."decidedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "decidedOn", s.remark
    FROM "MonthlyReport" r JOIN "ReportSubmission" s ON s."reportId" = r.id
    JOIN "User" u ON u.id = s."submittedBy"
    WHERE r."unitId" = ${unitId} AND r.month = ${month} ORDER BY s.no DESC`);
}

export type UnitReport = {
  unitId: number;
  slug: string;
  nameTh: string;
  nameEn: string;
  state: ReportState;
  due: Day;
  submissionId: number | null;
  submittedOn: Day | null;
  figures: Figure[] | null;
};

export type ProvinceReports = {
  month: Month;
  units: UnitReport[];
  /** sums of what is accepted or waits, and of which units they are */
  sums: Figure[];
};

/** A month's reports of all units a coordinator is for; null outside their scope. */
export async function provinceReports(
  actor: Actor,
  provinceCode: string | null,
  month: Month,
  today: Day = todayInBangkok(),
): Promise<ProvinceReports | null> {
  const scope = overseenUnits(actor, provinceCode, ["coordinator"]);
  if (!scope || month > monthOf(today)) return null;
  const rows = await db.$queryRaw<
    (Omit<UnitReport, "state" | "due"> & { accepted: boolean | null; reportDay: number | null })[]
  >(sql`
    SELECT u.id AS "unitId", u.slug, u."nameTh", u."nameEn", s.id AS "submissionId", s.accepted,
      (s."submittedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "submittedOn", s.figures,
      ${reportDayOf(sql`u.id`, sql`${month}::int`)} AS "reportDay"
    FROM "Unit" u
    LEFT JOIN "MonthlyReport" r ON r."unitId" = u.id AND r.month = ${month}
    LEFT JOIN LATERAL (SELECT * FROM "ReportSubmission" x WHERE x."reportId" = r.id
      ORDER BY x.no DESC LIMIT 1) s ON TRUE
    WHERE ${scope} ORDER BY u.id`);
  const units = rows.map(({ accepted, reportDay: on, figures, ...unit }) => {
    const latest = unit.submissionId === null ? null : { accepted };
    const state = reportState(month, on, latest, today);
    const counts = state === "accepted" || state === "waiting";
    return { ...unit, state, due: dueDay(month, on), figures: counts ? figures : null };
  });
  return { month, units, sums: consolidated(units.flatMap((u) => (u.figures ? [u.figures] : []))) };
}

/** Months of which a unit owed a report, and of them those first handed in by the due day. */
export type OnTime = { due: number; onTime: number };

/** How punctual units were over these months, by unit; those outside the actor's scope are left out. */
export async function reportsOnTime(
  actor: Actor,
  unitIds: readonly number[],
  months: readonly Month[],
  today: Day = todayInBangkok(),
): Promise<Map<number, OnTime>> {
  const oversees = overseenUnits(actor, null) ?? sql`FALSE`;
  const own = unitIds.filter((id) => mayRunUnit(actor, id));
  if (unitIds.length === 0 || months.length === 0) return new Map();
  const rows = await db.$queryRaw<
    { unitId: number; month: Month | null; reportDay: number | null; on: Day | null }[]
  >(sql`
    SELECT u.id AS "unitId", m.month, ${reportDayOf(sql`u.id`, sql`m.month`)} AS "reportDay",
      (SELECT (s."submittedAt" AT TIME ZONE 'Asia/Bangkok')::date::text FROM "MonthlyReport" r
        JOIN "ReportSubmission" s ON s."reportId" = r.id AND s.no = 1
        WHERE r."unitId" = u.id AND r.month = m.month) AS "on"
    FROM "Unit" u LEFT JOIN "UnitMonth" m ON m."unitId" = u.id AND m.month IN (${join([...months])})
    WHERE u.id IN (${join([...unitIds])})
      AND (${oversees} ${own.length > 0 ? sql`OR u.id IN (${join(own)})` : sql``})`);
  const found = new Map<number, OnTime>();
  for (const { unitId, month, reportDay: day, on } of rows) {
    const sum = found.get(unitId) ?? { due: 0, onTime: 0 };
    if (month !== null) {
      const by = dueDay(month, day);
      const inTime = on !== null && on <= by;
      if (inTime || (today > by && today > lastDay(month))) sum.due += 1;
      if (inTime) sum.onTime += 1;
    }
    found.set(unitId, sum);
  }
  return found;
}
