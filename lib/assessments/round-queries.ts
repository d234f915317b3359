import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { type Prisma, rowsOf, sql } from "@/lib/db";
import type { EntryBy, Phase, Position, SubjectGroup } from "@/lib/generated/prisma/enums";
import { overseenUnits } from "@/lib/units/scope";
import { asked } from "./asked";
import type { Instrument, Said } from "./instrument";
import { instrumentOf, instrumentsOf } from "./instrument-queries";
import type { Answers } from "./scoring";
import { type Part, partIn } from "./who-enters";

/** What every list and page says of a round. Counts are of people, never of scores. */
export type RoundHead = {
  id: number;
  unitId: number;
  slug: string;
  shortTh: string;
  shortEn: string;
  provinceCode: string;
  instrumentKey: string;
  instrumentVersion: number;
  /** of a coordinator's own questionnaire */
  ownName: Said | null;
  itemKeys: string[];
  phase: Phase;
  group: SubjectGroup;
  entry: EntryBy;
  name: string | null;
  heldOn: Day;
  dueOn: Day | null;
  closedOn: Day | null;
  people: number;
  finished: number;
  begun: number;
  skipped: number;
  withdrew: number;
};

const heads = sql`
  SELECT r.id, r."unitId", u.slug, u."shortTh", u."shortEn", u."provinceCode", r."instrumentKey",
    r."instrumentVersion", i.definition->'name' AS "ownName", r."itemKeys", r.phase, r."group", r.entry, r.name,
    r."heldOn"::text AS "heldOn", r."dueOn"::text AS "dueOn",
    (r."closedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "closedOn", n.*
  FROM "AssessmentRound" r
  JOIN "Unit" u ON u.id = r."unitId"
  LEFT JOIN "Instrument" i ON i.key = r."instrumentKey" AND i.version = r."instrumentVersion"
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS people, (count(*) FILTER (WHERE a.complete))::int AS finished,
      (count(*) FILTER (WHERE NOT a.complete AND a.answered > 0))::int AS begun,
      (count(*) FILTER (WHERE s."skippedOn" IS NOT NULL))::int AS skipped,
      (count(*) FILTER (WHERE s."withdrawnOn" IS NOT NULL))::int AS withdrew
    FROM "AssessmentSubject" s
    LEFT JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
    WHERE s."roundId" = r.id
  ) n`;

/** Every round of the units an evaluator sees, open ones first, then the latest. */
export async function roundsToEvaluate(
  actor: Actor,
  { unit = null, open = null }: { unit?: string | null; open?: boolean | null } = {},
): Promise<RoundHead[]> {
  const scope = overseenUnits(actor, null, ["evaluator"]);
  if (!scope) return [];
  const parts: Prisma.Sql[] = [scope];
  if (unit) parts.push(sql`u.slug = ${unit}`);
  if (open !== null) parts.push(open ? sql`r."closedAt" IS NULL` : sql`r."closedAt" IS NOT NULL`);
  const where = parts.reduce((all, part) => sql`${all} AND ${part}`);
  return rowsOf<RoundHead>(sql`${heads} WHERE ${where}
    ORDER BY (r."closedAt" IS NOT NULL), r."heldOn" DESC, r.id DESC LIMIT 500`);
}

/** The rounds of one unit for its committee, and which of them the reader enters; null for others. */
export async function roundsOfUnit(
  actor: Actor,
  unitId: number,
): Promise<{ rounds: RoundHead[]; mine: number[] } | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [rounds, counsels] = await Promise.all([
    rowsOf<RoundHead>(sql`${heads} WHERE r."unitId" = ${unitId}
      ORDER BY (r."closedAt" IS NOT NULL), r."heldOn" DESC, r.id DESC LIMIT 500`),
    counselsAt(actor, unitId),
  ]);
  const known = await instrumentsOf(
    rounds.map((one) => ({ key: one.instrumentKey, version: one.instrumentVersion })),
  );
  const mine = rounds.filter((one) => {
    const instrument = known.get(`${one.instrumentKey} ${one.instrumentVersion}`);
    return instrument && partIn(actor, { ...one, sensitive: instrument.sensitive }, counsels);
  });
  return { rounds, mine: mine.map((one) => one.id) };
}

/** Where a paper form belongs, by the code printed on it; null for what its reader may not enter. */
export async function byPaperCode(
  actor: Actor,
  code: string,
): Promise<{ roundId: number; no: number; slug: string; part: Part } | null> {
  const [row] = await rowsOf<{ roundId: number; no: number }>(sql`
    SELECT s."roundId", s.no FROM "AssessmentSubject" s WHERE s."paperCode" = ${code}`);
  const round = row && (await roundOf(actor, row.roundId));
  return round ? { ...row, slug: round.slug, part: round.part } : null;
}

/** Whether somebody is the unit's counsellor today. */
export async function counselsAt(actor: Actor, unitId: number): Promise<boolean> {
  const rows = await rowsOf(sql`
    SELECT 1 FROM "Counsellor" c WHERE c."unitId" = ${unitId} AND c."userId" = ${actor.userId}
      AND c.since <= (now() AT TIME ZONE 'Asia/Bangkok')::date
      AND (c.until IS NULL OR c.until > (now() AT TIME ZONE 'Asia/Bangkok')::date)`);
  return rows.length > 0;
}

export type Round = RoundHead & {
  /** as this round asks it */
  instrument: Instrument;
  part: Part;
};

/** A round for whoever enters it; null for everybody else. */
export async function roundOf(actor: Actor, roundId: number): Promise<Round | null> {
  const [head] = await rowsOf<RoundHead>(sql`${heads} WHERE r.id = ${roundId}`);
  if (!head) return null;
  const whole = await instrumentOf(head.instrumentKey, head.instrumentVersion);
  if (!whole) return null;
  const place = { ...head, sensitive: whole.sensitive };
  const part = partIn(actor, place, await counselsAt(actor, head.unitId));
  return part && { ...head, instrument: asked(whole, head.itemKeys), part };
}

/** Somebody in a round, with what they answered so far. */
export type Subject = {
  no: number;
  /** of a seat in the committee */
  name: string | null;
  position: Position | null;
  /** of somebody on the register: the number, and for those who may see it the name */
  memberNo: number | null;
  /** of somebody without a name */
  label: string | null;
  paperCode: string;
  consentOn: Day | null;
  /** who asked for the consent; null = by themselves */
  consentThrough: string | null;
  skipped: boolean;
  withdrawn: boolean;
  answers: Answers;
  answered: number;
  complete: boolean;
  /** of a complete one */
  total: number | null;
  band: string | null;
  ageNote: boolean;
  /** a follow-up was opened by it */
  followedUp: boolean;
  /** what the same person answered in the round before, where there is one */
  before: Answers | null;
  /** an open link was made for them, and until when (ISO) */
  linkUntil: string | null;
  answeredByLink: boolean;
};

export type RoundPeople = {
  round: Round;
  people: Subject[];
  /** of the latest earlier round of this instrument with any of these people */
  beforeOn: Day | null;
  /** who reads it, so that what one left unsent in a browser is not sent by another */
  readerId: number;
};

/**
 * A round with its people, their answers, and what each answered the time before; for whoever enters
 * it, null for everybody else. People on the register are named to their own committee alone.
 *
 * @param no one person only
 */
export async function roundPeople(
  actor: Actor,
  roundId: number,
  no: number | null = null,
): Promise<RoundPeople | null> {
  const round = await roundOf(actor, roundId);
  if (!round) return null;
  const named = mayRunUnit(actor, round.unitId);
  const rows = await rowsOf<Subject & { beforeOn: Day | null }>(sql`
    SELECT s.no, CASE WHEN c.id IS NOT NULL THEN c.name
        WHEN ${named} THEN nullif(concat_ws(' ', m."firstName", m."lastName"), '') END AS name,
      c.position, m.no AS "memberNo", s.label, s."paperCode", s."consentOn"::text AS "consentOn",
      t.name AS "consentThrough", s."skippedOn" IS NOT NULL AS skipped,
      s."withdrawnOn" IS NOT NULL AS withdrawn, coalesce(a.answers, '{}') AS answers,
      coalesce(a.answered, 0)::int AS answered, coalesce(a.complete, false) AS complete,
      a.total, a.band, coalesce(a."ageNote", false) AS "ageNote",
      EXISTS (SELECT 1 FROM "FollowUp" f WHERE f."unitId" = s."unitId"
        AND f."subjectId" = s.id) AS "followedUp",
      b.answers AS before, b."heldOn" AS "beforeOn", l.until AS "linkUntil",
      coalesce(a.way = 'self', false) AS "answeredByLink"
    FROM "AssessmentSubject" s
    LEFT JOIN "CommitteeMember" c ON c.id = s."committeeMemberId"
    LEFT JOIN "Member" m ON m.id = s."memberId"
    LEFT JOIN "User" t ON t.id = s."consentThrough"
    LEFT JOIN "Assessment" a ON a."unitId" = s."unitId" AND a."subjectId" = s.id
    LEFT JOIN LATERAL (
      SELECT e.answers, r2."heldOn"::text AS "heldOn"
      FROM "AssessmentSubject" s2
      JOIN "AssessmentRound" r2 ON r2.id = s2."roundId"
      JOIN "Assessment" e ON e."unitId" = s2."unitId" AND e."subjectId" = s2.id
      WHERE s2."unitId" = s."unitId" AND s2."personKey" = s."personKey"
        AND r2."instrumentKey" = ${round.instrumentKey}
        AND (r2."heldOn", r2.id) < (${round.heldOn}::date, ${roundId})
      ORDER BY r2."heldOn" DESC, r2.id DESC LIMIT 1
    ) b ON TRUE
    LEFT JOIN LATERAL (
      SELECT to_char(max(k."expiresAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS until
      FROM "AnswerLink" k
      WHERE k."subjectId" = s.id AND k."usedAt" IS NULL AND k."withdrawnAt" IS NULL
        AND k."expiresAt" > now()
    ) l ON TRUE
    WHERE s."roundId" = ${roundId} AND (${no}::int IS NULL OR s.no = ${no}::int)
    ORDER BY s.no`);
  const days = rows.flatMap((row) => row.beforeOn ?? []).sort();
  const people = rows.map(({ beforeOn, ...one }) => one);
  return { round, people, beforeOn: days.at(-1) ?? null, readerId: actor.userId };
}
