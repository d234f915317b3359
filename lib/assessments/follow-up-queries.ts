import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditProfile, mayEvaluate, mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { type Prisma, rowsOf, sql } from "@/lib/db";
import type { FollowUpKind, Phase, Position } from "@/lib/generated/prisma/enums";
import { overseenUnits } from "@/lib/units/scope";
import type { Said } from "./instrument";
import { counselsAt } from "./round-queries";

/** Somebody whose score must not wait, with what was done; for counsellor and evaluator alone. */
export type FollowUp = {
  id: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  roundId: number;
  no: number;
  instrumentKey: string;
  instrumentVersion: number;
  ownName: Said | null;
  phase: Phase;
  heldOn: Day;
  /** as far as the reader may know who it is; see roundPeople */
  name: string | null;
  position: Position | null;
  memberNo: number | null;
  label: string | null;
  /** for those of the register that the reader sees by name */
  phone: string | null;
  openedOn: Day;
  dueOn: Day;
  closedOn: Day | null;
  outcome: string | null;
  steps: { kind: FollowUpKind; happenedOn: Day; note: string | null; by: string }[];
};

const rows = (where: Prisma.Sql, named: boolean) => sql`
  SELECT f.id, u.slug, u."shortTh", u."shortEn", r.id AS "roundId", s.no, r."instrumentKey",
    r."instrumentVersion", i.definition->'name' AS "ownName", r.phase, r."heldOn"::text AS "heldOn",
    CASE WHEN c.id IS NOT NULL THEN c.name
      WHEN ${named} THEN nullif(concat_ws(' ', m."firstName", m."lastName"), '') END AS name,
    c.position, m.no AS "memberNo", s.label,
    CASE WHEN ${named} THEN coalesce(m.phone, c.phone) END AS phone,
    (f."openedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "openedOn", f."dueOn"::text AS "dueOn",
    f."closedOn"::text AS "closedOn", f.outcome, coalesce(t.steps, '[]') AS steps
  FROM "FollowUp" f
  JOIN "AssessmentSubject" s ON s.id = f."subjectId"
  JOIN "AssessmentRound" r ON r.id = s."roundId"
  JOIN "Unit" u ON u.id = f."unitId"
  LEFT JOIN "Instrument" i ON i.key = r."instrumentKey" AND i.version = r."instrumentVersion"
  LEFT JOIN "CommitteeMember" c ON c.id = s."committeeMemberId"
  LEFT JOIN "Member" m ON m.id = s."memberId"
  LEFT JOIN LATERAL (
    SELECT json_agg(json_build_object('kind', p.kind, 'happenedOn', p."happenedOn", 'note', p.note,
      'by', w.name) ORDER BY p."happenedOn", p.id) AS steps
    FROM "FollowUpStep" p JOIN "User" w ON w.id = p."recordedBy" WHERE p."followUpId" = f.id
  ) t ON TRUE
  WHERE ${where}
  ORDER BY (f."closedOn" IS NOT NULL), f."dueOn", f.id LIMIT 500`;

/** Every follow-up of the units an evaluator sees; null for everybody else. */
export async function followUpsToEvaluate(actor: Actor): Promise<FollowUp[] | null> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  return scope && rowsOf<FollowUp>(rows(scope, false));
}

/**
 * The follow-ups of a unit for its counsellor; `people` null for the rest of its committee, who are
 * not told how many either: a count that moves as somebody answers or withdraws says whose it was.
 * Null for everybody else.
 */
export async function followUpsOfUnit(
  actor: Actor,
  unitId: number,
): Promise<{ people: FollowUp[] | null } | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const counsels = await counselsAt(actor, unitId);
  return {
    people: counsels ? await rowsOf<FollowUp>(rows(sql`f."unitId" = ${unitId}`, true)) : null,
  };
}

export type CounsellorLine = {
  id: number;
  name: string;
  since: Day;
  until: Day | null;
  mine: boolean;
};

export type Counsellors = {
  lines: CounsellorLine[];
  /** of the committee with an account, not named yet */
  choices: { userId: number; name: string }[];
};

/** Whom the unit trusts with what troubles people; for its committee, coordinator and evaluator. */
export async function counsellorsOf(actor: Actor, unitId: number): Promise<Counsellors | null> {
  const [unit] = await rowsOf<{ provinceCode: string }>(sql`
    SELECT u."provinceCode" FROM "Unit" u WHERE u.id = ${unitId}`);
  if (!unit) return null;
  const { provinceCode } = unit;
  const names = mayEditProfile(actor, { id: unitId, provinceCode });
  if (!names && !mayEvaluate(actor, provinceCode)) return null;
  const [lines, choices] = await Promise.all([
    rowsOf<CounsellorLine>(sql`
      SELECT c.id, u.name, c.since::text AS since, c.until::text AS until,
        c."userId" = ${actor.userId} AS mine
      FROM "Counsellor" c JOIN "User" u ON u.id = c."userId" WHERE c."unitId" = ${unitId}
      ORDER BY (c.until IS NOT NULL), c.since, c.id`),
    rowsOf<{ userId: number; name: string }>(sql`
      SELECT DISTINCT u.id AS "userId", u.name FROM "RoleGrant" g JOIN "User" u ON u.id = g."userId"
      WHERE g."unitId" = ${unitId} AND g.role = 'committee' AND g."withdrawnAt" IS NULL
        AND u."disabledAt" IS NULL AND NOT EXISTS (SELECT 1 FROM "Counsellor" c
          WHERE c."unitId" = ${unitId} AND c."userId" = u.id AND c.until IS NULL)
      ORDER BY u.name`),
  ]);
  return { lines, choices };
}
