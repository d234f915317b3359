import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { type Prisma, rowsOf, sql } from "@/lib/db";
import type { Phase, SubjectGroup } from "@/lib/generated/prisma/enums";
import { overseenUnits } from "@/lib/units/scope";
import type { Instrument, Said } from "./instrument";
import { counselsAt } from "./round-queries";

export type RoundChoices = {
  units: {
    id: number;
    slug: string;
    shortTh: string;
    shortEn: string;
    provinceTh: string;
    provinceEn: string;
    /** seats in office that look after somebody */
    carers: { id: number; name: string }[];
    /** rounds whose people can be asked again */
    rounds: {
      id: number;
      instrumentKey: string;
      instrumentVersion: number;
      ownName: Said | null;
      name: string | null;
      group: SubjectGroup;
      phase: Phase;
      heldOn: Day;
      people: number;
    }[];
  }[];
  /** published by coordinators, the latest version of each */
  own: { key: string; version: number; definition: Instrument }[];
};

/** What a round can be opened of, for an evaluator; null for everybody else. */
export async function roundChoices(actor: Actor): Promise<RoundChoices | null> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  return scope ? choicesIn(scope) : null;
}

/**
 * What the committee of a unit opens and enters itself; null for others.
 *
 * @returns `mind`: also what asks about people's minds, being their counsellor
 */
export async function roundChoicesOfUnit(
  actor: Actor,
  unitId: number,
): Promise<(RoundChoices & { mind: boolean }) | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [choices, mind] = await Promise.all([
    choicesIn(sql`u.id = ${unitId}`),
    counselsAt(actor, unitId),
  ]);
  return { ...choices, own: choices.own.filter((one) => mind || !one.definition.sensitive), mind };
}

async function choicesIn(scope: Prisma.Sql): Promise<RoundChoices> {
  const [units, own] = await Promise.all([
    rowsOf<RoundChoices["units"][number]>(sql`
      SELECT u.id, u.slug, u."shortTh", u."shortEn", p."nameTh" AS "provinceTh",
        p."nameEn" AS "provinceEn", coalesce(c.carers, '[]') AS carers,
        coalesce(r.rounds, '[]') AS rounds
      FROM "Unit" u JOIN "Province" p ON p.code = u."provinceCode"
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('id', s.id, 'name', s.name) ORDER BY s.name) AS carers
        FROM "CommitteeMember" s WHERE s."unitId" = u.id AND s.until IS NULL AND EXISTS (
          SELECT 1 FROM "VillageCare" k WHERE k."committeeMemberId" = s.id AND k.until IS NULL)
      ) c ON TRUE
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('id', a.id, 'ownName', (SELECT i.definition->'name'
          FROM "Instrument" i WHERE i.key = a."instrumentKey" AND i.version = a."instrumentVersion"),
          'instrumentKey', a."instrumentKey",
          'instrumentVersion', a."instrumentVersion", 'name', a.name, 'group', a."group",
          'phase', a.phase, 'heldOn', a."heldOn", 'people', (SELECT count(*)
            FROM "AssessmentSubject" s WHERE s."roundId" = a.id AND s."withdrawnOn" IS NULL))
          ORDER BY a."heldOn" DESC, a.id DESC) AS rounds
        FROM "AssessmentRound" a WHERE a."unitId" = u.id AND a."group" IN ('members', 'recipients')
      ) r ON TRUE
      WHERE ${scope} ORDER BY p.code, u."shortTh" COLLATE "th-x-icu"`),
    rowsOf<RoundChoices["own"][number]>(sql`
      SELECT DISTINCT ON (i.key) i.key, i.version, i.definition FROM "Instrument" i
      WHERE i."publishedAt" IS NOT NULL AND i."retiredAt" IS NULL
        AND (i."provinceCode" IS NULL OR EXISTS (
          SELECT 1 FROM "Unit" u WHERE u."provinceCode" = i."provinceCode" AND ${scope}))
      ORDER BY i.key, i.version DESC`),
  ]);
  return { units, own };
}
