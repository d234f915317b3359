import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayEvaluate, mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { join, type Prisma, rowsOf, sql } from "@/lib/db";
import type { SubjectGroup } from "@/lib/generated/prisma/enums";
import { overseenUnits } from "@/lib/units/scope";
import { type Change, changesTogether } from "./comparison";
import type { Instrument } from "./instrument";
import { instrumentsOf } from "./instrument-queries";
import { builtIn } from "./instruments";
import { type Answered, type Results, together } from "./results";
import { type ReadRound, type RoundResult, type Series, seriesOf } from "./series";

export type ResultUnit = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  provinceCode: string;
};

type Stored = Omit<ReadRound, "instrument" | "people"> & {
  key: string;
  version: number;
  unitId: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  provinceCode: string;
  people: [
    personKey: string,
    answers: Answered["answers"],
    total: number | null,
    band: string | null,
  ][];
};

/** Rounds under a condition on `r` and `u`, each with its finished answers, in one statement. */
async function roundsWhere(where: Prisma.Sql): Promise<(ReadRound & { unit: ResultUnit })[]> {
  const rows = await rowsOf<Stored>(sql`
    SELECT r.id, r."instrumentKey" AS key, r."instrumentVersion" AS version, r."itemKeys", r.phase,
      r."group", r.name, r."heldOn"::text AS "heldOn", r."closedAt" IS NOT NULL AS closed,
      u.id AS "unitId", u.slug, u."shortTh", u."shortEn", u."provinceCode", p.*
    FROM "AssessmentRound" r
    JOIN "Unit" u ON u.id = r."unitId"
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS asked, count(s."skippedOn")::int AS skipped,
        count(s."withdrawnOn")::int AS withdrawn,
        -- only the day is kept: who withdrew on the day of closing counts as having done so after
        (count(*) FILTER (WHERE s."withdrawnOn" >=
          (r."closedAt" AT TIME ZONE 'Asia/Bangkok')::date))::int AS "withdrawnSinceClosed",
        coalesce(json_agg(json_build_array(s."personKey", a.answers, a.total, a.band) ORDER BY s.no)
          FILTER (WHERE a.complete), '[]') AS people
      FROM "AssessmentSubject" s
      LEFT JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
      WHERE s."unitId" = r."unitId" AND s."roundId" = r.id
    ) p
    WHERE ${where}
    ORDER BY u."shortTh" COLLATE "th-x-icu", u.id, r."heldOn", r.id`);
  const instruments = await instrumentsOf(rows);
  return rows.flatMap(
    ({ key, version, unitId, slug, shortTh, shortEn, provinceCode, people, ...row }) => {
      const instrument = instruments.get(`${key} ${version}`);
      if (!instrument) return [];
      return [
        {
          ...row,
          instrument,
          unit: { id: unitId, slug, shortTh, shortEn, provinceCode },
          people: people.map(([personKey, answers, total, band]) => ({
            personKey,
            answers,
            total,
            band,
          })),
        },
      ];
    },
  );
}

/**
 * What the rounds of a unit come to: for its committee and coordinator those that are closed, for the
 * evaluator all. Groups under five have no figures. Null out of scope.
 */
export async function unitResults(
  actor: Actor,
  unit: { id: number; provinceCode: string },
): Promise<Series[] | null> {
  const evaluates = mayEvaluate(actor, unit.provinceCode);
  if (!evaluates && !mayRunUnit(actor, unit.id) && !mayCoordinate(actor, unit.provinceCode)) {
    return null;
  }
  // The province is the unit's own, whatever the caller says.
  const rounds = await roundsWhere(
    sql`r."unitId" = ${unit.id} AND u."provinceCode" = ${unit.provinceCode}`,
  );
  return seriesOf(rounds, evaluates);
}

/** The rounds of a unit that may be shown, for those who build on them. Null out of scope. */
export async function roundResults(
  actor: Actor,
  unit: { id: number; provinceCode: string },
): Promise<(RoundResult & { results: Results })[] | null> {
  const series = await unitResults(actor, unit);
  return (
    series?.flatMap(({ rounds }) =>
      rounds.flatMap((round) => (round.results ? [{ ...round, results: round.results }] : [])),
    ) ?? null
  );
}

/** What can be looked at across units: an instrument and whom it was asked. */
export type ResultChoice = { key: string; group: SubjectGroup; instrument: Instrument };

export type AcrossUnits = {
  choices: ResultChoice[];
  chosen: ResultChoice | null;
  units: { unit: ResultUnit; series: Series }[];
  /** of the units shown, in the newest version of the instrument */
  total: {
    after: Results | null;
    /** of the units that were asked twice */
    twice: { units: number; before: Results | null; after: Results | null };
    change: Change | null;
  };
};

type Overseer = "coordinator" | "evaluator";

/**
 * The results of many units on one scale. Without a choice, or with one that nobody was asked, it is
 * the first there is. Null out of scope.
 *
 * @param provinceCode null for all that the actor oversees in this role
 * @param until the last day of a round that counts; without it all do
 */
export async function resultsAcross(
  actor: Actor,
  role: Overseer,
  provinceCode: string | null,
  asked: { key?: string; group?: string },
  until?: Day,
): Promise<AcrossUnits | null> {
  const scope = overseenUnits(actor, provinceCode, [role]);
  if (!scope) return null;
  const choices = await choicesIn(scope);
  const chosen =
    choices.find(({ key, group }) => key === asked.key && group === asked.group) ??
    choices.find(({ key }) => key === asked.key) ??
    choices[0] ??
    null;
  if (!chosen) return { choices, chosen, units: [], total: nothing };
  const rounds = await roundsWhere(
    join(
      [
        scope,
        sql`r."instrumentKey" = ${chosen.key}`,
        sql`r."group" = ${chosen.group}::"SubjectGroup"`,
        until ? sql`r."heldOn" <= ${until}::date` : sql`TRUE`,
      ],
      " AND ",
    ),
  );
  const byUnit = new Map<number, typeof rounds>();
  for (const round of rounds) {
    byUnit.set(round.unit.id, [...(byUnit.get(round.unit.id) ?? []), round]);
  }
  const units = [...byUnit.values()].flatMap((list) => {
    const unit = list[0]?.unit;
    if (!unit) return [];
    return seriesOf(list, mayEvaluate(actor, unit.provinceCode)).map((series) => ({
      unit,
      series,
    }));
  });
  return { choices, chosen, units, total: totalOf(units.map(({ series }) => series)) };
}

const nothing = { after: null, twice: { units: 0, before: null, after: null }, change: null };

/** Sums of whole rounds that are shown themselves, so that no unit follows from the others. */
function totalOf(series: readonly Series[]): AcrossUnits["total"] {
  const newest = Math.max(0, ...series.map(({ instrument }) => instrument.version));
  const of = (round: RoundResult | null) => (round?.version === newest ? round.results : null);
  const both = series.filter(({ before, after }) => of(before) && of(after));
  return {
    after: together(series.map(({ after }) => of(after))),
    twice: {
      units: both.length,
      before: together(both.map(({ before }) => of(before))),
      after: together(both.map(({ after }) => of(after))),
    },
    change: changesTogether(series.map(({ change }) => change)),
  };
}

const groupOrder: readonly SubjectGroup[] = [
  "committee",
  "volunteers",
  "recipients",
  "members",
  "unit",
];

async function choicesIn(scope: Prisma.Sql): Promise<ResultChoice[]> {
  const rows = await rowsOf<{ key: string; version: number; group: SubjectGroup }>(sql`
    SELECT r."instrumentKey" AS key, max(r."instrumentVersion") AS version, r."group"
    FROM "AssessmentRound" r JOIN "Unit" u ON u.id = r."unitId"
    WHERE ${scope} GROUP BY 1, 3`);
  const instruments = await instrumentsOf(rows);
  const place = (key: string) => {
    const at = builtIn.findIndex((one) => one.key === key);
    return at < 0 ? builtIn.length : at;
  };
  return rows
    .flatMap(({ key, version, group }) => {
      const instrument = instruments.get(`${key} ${version}`);
      return instrument ? [{ key, group, instrument }] : [];
    })
    .sort(
      (a, b) =>
        place(a.key) - place(b.key) ||
        (a.key < b.key ? -1 : a.key > b.key ? 1 : 0) ||
        groupOrder.indexOf(a.group) - groupOrder.indexOf(b.group),
    );
}
