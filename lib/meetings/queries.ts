import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, sql, type Tx } from "@/lib/db";
import type { Position } from "@/lib/generated/prisma/enums";
import { firstDay, lastDay, type Month } from "@/lib/month";
import type { AgendaFrom, MeetingKind } from "./agenda";

export type MeetingLine = {
  id: number;
  kind: MeetingKind;
  heldOn: Day;
  place: string | null;
  finished: boolean;
  cancelled: boolean;
  items: number;
  present: number;
  decisions: number;
};

const line = sql`SELECT m.id, m.kind::text, m."heldOn"::text, m.place,
    m."finishedAt" IS NOT NULL AS finished, m."cancelledAt" IS NOT NULL AS cancelled,
    (SELECT count(*)::int FROM "AgendaItem" i WHERE i."meetingId" = m.id) AS items,
    (SELECT count(*)::int FROM "MeetingPresence" p WHERE p."meetingId" = m.id) AS present,
    (SELECT count(*)::int FROM "Decision" d WHERE d."meetingId" = m.id) AS decisions
  FROM "Meeting" m`;

/** A unit's meetings, the latest first; null for all but the committee. */
export async function meetingsOf(actor: Actor, unitId: number): Promise<MeetingLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return db.$queryRaw<MeetingLine[]>(sql`
    ${line} WHERE m."unitId" = ${unitId} ORDER BY m."heldOn" DESC, m.id DESC LIMIT 200`);
}

export type AgendaLine = {
  id: number;
  from: AgendaFrom;
  fromId: number | null;
  title: string;
  notes: string | null;
};

export type Presence = { id: number; name: string; position: Position; present: boolean };

export type DecisionLine = {
  id: number;
  text: string;
  /** of the regulation it adopts; its version once it is adopted */
  regulationId: number | null;
  version: number | null;
  draft: boolean;
  taskId: number | null;
  who: string | null;
  dueOn: Day | null;
  doneOn: Day | null;
};

export type MeetingPage = Omit<MeetingLine, "items" | "present" | "decisions"> & {
  minutes: string | null;
  finishedOn: Day | null;
  finishedBy: string | null;
  agenda: AgendaLine[];
  /** the seats in office on the day */
  seats: Presence[];
  decisions: DecisionLine[];
  /** the unit has a draft regulation that a meeting may adopt */
  hasDraft: boolean;
};

/** One meeting with all that is written of it; null for all but the committee. */
export async function meeting(
  actor: Actor,
  unitId: number,
  meetingId: number,
): Promise<MeetingPage | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const [page] = await db.$queryRaw<MeetingPage[]>(sql`
    SELECT m.id, m.kind::text, m."heldOn"::text, m.place, m.minutes,
      m."finishedAt" IS NOT NULL AS finished, m."cancelledAt" IS NOT NULL AS cancelled,
      (m."finishedAt" AT TIME ZONE 'Asia/Bangkok')::date::text AS "finishedOn",
      f.name AS "finishedBy",
      (SELECT coalesce(json_agg(json_build_object('id', i.id, 'from', i."from",
          'fromId', i."fromId", 'title', i.title, 'notes', i.notes) ORDER BY i.position, i.id), '[]')
        FROM "AgendaItem" i WHERE i."meetingId" = m.id) AS agenda,
      (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.name,
          'position', c.position, 'present', p."meetingId" IS NOT NULL) ORDER BY c.position, c.name), '[]')
        FROM "CommitteeMember" c
        LEFT JOIN "MeetingPresence" p ON p."committeeMemberId" = c.id AND p."meetingId" = m.id
        WHERE c."unitId" = m."unitId" AND (p."meetingId" IS NOT NULL
          OR m."heldOn" BETWEEN c.since AND coalesce(c.until, 'infinity'))) AS seats,
      (SELECT coalesce(json_agg(json_build_object('id', d.id, 'text', d.text,
          'regulationId', d."regulationId", 'version', r.version,
          'draft', r.id IS NOT NULL AND r."adoptedOn" IS NULL AND r."discardedAt" IS NULL,
          'taskId', t.id, 'who', s.name, 'dueOn', t."dueOn", 'doneOn', t."doneOn")
          ORDER BY d.position, d.id), '[]')
        FROM "Decision" d
        LEFT JOIN "Task" t ON t."decisionId" = d.id
        LEFT JOIN "CommitteeMember" s ON s.id = t."committeeMemberId"
        LEFT JOIN "Regulation" r ON r.id = d."regulationId" AND r."unitId" = d."unitId"
        WHERE d."meetingId" = m.id) AS decisions,
      EXISTS (SELECT 1 FROM "Regulation" r WHERE r."unitId" = m."unitId"
        AND r."adoptedOn" IS NULL AND r."discardedAt" IS NULL) AS "hasDraft"
    FROM "Meeting" m
    LEFT JOIN "User" f ON f.id = m."finishedBy"
    WHERE m.id = ${meetingId} AND m."unitId" = ${unitId}`);
  return page ?? null;
}

export type MonthMeeting = {
  id: number;
  kind: MeetingKind;
  heldOn: Day;
  finished: boolean;
  present: number;
  decisions: number;
};

export type MeetingsOfMonth = {
  held: MonthMeeting[];
  decisions: number;
  /** given by these meetings */
  tasks: number;
  /** done on a day of the month, whichever meeting gave them: what is done later is a later month's */
  tasksDone: number;
};

/**
 * Meetings held in a month, for its report: called for a day of it and not called off. The caller has
 * asked who may see the unit's sums; no names and no words of the minutes.
 */
export async function meetingsOfMonth(
  tx: Tx,
  unitId: number,
  month: Month,
): Promise<MeetingsOfMonth> {
  const within = sql`m."unitId" = ${unitId} AND m."cancelledAt" IS NULL
    AND m."heldOn" BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date`;
  const held = await tx.$queryRaw<MonthMeeting[]>(sql`
    SELECT l.id, l.kind, l."heldOn", l.finished, l.present, l.decisions
    FROM (${line} WHERE ${within}) l ORDER BY l."heldOn", l.id`);
  const [tasks] = await tx.$queryRaw<{ tasks: number; tasksDone: number }[]>(sql`
    SELECT (SELECT count(*)::int FROM "Meeting" m JOIN "Decision" d ON d."meetingId" = m.id
        JOIN "Task" t ON t."decisionId" = d.id WHERE ${within}) AS tasks,
      (SELECT count(*)::int FROM "Task" t WHERE t."unitId" = ${unitId}
        AND t."doneOn" BETWEEN ${firstDay(month)}::date AND ${lastDay(month)}::date) AS "tasksDone"`);
  return {
    held,
    decisions: held.reduce((sum, one) => sum + one.decisions, 0),
    tasks: tasks?.tasks ?? 0,
    tasksDone: tasks?.tasksDone ?? 0,
  };
}
