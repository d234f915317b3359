import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, daysBetween, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { join, sql, type Tx } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import { mostMentees } from "./mentoring";
import type {
  AgreeToMentor,
  EndMentorship,
  ProposeMentor,
  RecordMentorVisit,
  RemoveMentorVisit,
} from "./mentoring-input";

type Pair = {
  id: number;
  unitId: number;
  mentorUnitId: number;
  unitProvince: string;
  mentorProvince: string;
  proposedOn: Day;
  unitAgreedOn: Day | null;
  mentorAgreedOn: Day | null;
  startedOn: Day | null;
  endedOn: Day | null;
};

/** A pair in turn; not_found for whoever has no part in it. */
async function pairInTurn(tx: Tx, actor: Actor, mentorshipId: number): Promise<Pair> {
  await tx.$queryRaw(sql`SELECT 1 FROM "Mentorship" WHERE id = ${mentorshipId} FOR UPDATE`);
  const [pair] = await tx.$queryRaw<Pair[]>(sql`
    SELECT m.id, m."unitId", m."mentorUnitId", u."provinceCode" AS "unitProvince",
      o."provinceCode" AS "mentorProvince", m."proposedOn"::text, m."unitAgreedOn"::text, m."mentorAgreedOn"::text,
      m."startedOn"::text, m."endedOn"::text
    FROM "Mentorship" m JOIN "Unit" u ON u.id = m."unitId" JOIN "Unit" o ON o.id = m."mentorUnitId"
    WHERE m.id = ${mentorshipId}`);
  if (!pair) refuse("not_found");
  const part =
    mayRunUnit(actor, pair.unitId) ||
    mayRunUnit(actor, pair.mentorUnitId) ||
    mayCoordinate(actor, pair.unitProvince) ||
    mayCoordinate(actor, pair.mentorProvince);
  return part ? pair : refuse("not_found");
}

const laterOf = (a: Day, b: Day): Day => (daysBetween(a, b) > 0 ? b : a);

/**
 * The coordinator of both units asks one to mentor the other; it begins once both agree.
 *
 * Refuses: not_found, day_ahead, mentor_self, mentor_open (there is an open one between them, in whichever
 * direction), mentor_full (the mentor has `mostMentees` units already).
 */
export function proposeMentor(
  actor: Actor,
  { commandId, unitId, mentorUnitId, focus, on }: ProposeMentor,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "proposeMentor" }, async (tx, note) => {
    const units = await tx.$queryRaw<{ id: number; provinceCode: string }[]>(sql`
      SELECT u.id, u."provinceCode" FROM "Unit" u
      WHERE u.id IN (${join([unitId, mentorUnitId])}) ORDER BY u.id FOR NO KEY UPDATE`);
    if (!units.some(({ id }) => id === unitId)) refuse("not_found");
    if (!units.some(({ id }) => id === mentorUnitId)) refuse("not_found");
    if (!units.every(({ provinceCode }) => mayCoordinate(actor, provinceCode))) {
      refuse("not_found");
    }
    if (unitId === mentorUnitId) refuse("mentor_self");
    const today = todayInBangkok();
    if (on && on > today) refuse("day_ahead");
    const open = await tx.mentorship.findMany({
      where: {
        endedOn: null,
        OR: [{ mentorUnitId }, { unitId: mentorUnitId, mentorUnitId: unitId }],
      },
      select: { unitId: true, mentorUnitId: true },
    });
    const between = open.some((pair) => pair.unitId === unitId || pair.mentorUnitId === unitId);
    if (between) refuse("mentor_open");
    const mentees = open.filter((pair) => pair.mentorUnitId === mentorUnitId).length;
    if (mentees >= mostMentees) refuse("mentor_full", { count: mostMentees });
    const { id } = await tx.mentorship.create({
      data: {
        unitId,
        mentorUnitId,
        focus,
        proposedBy: actor.userId,
        proposedOn: toDate(on ?? today),
      },
      select: { id: true },
    });
    note({ unitId, subject: "mentorship", subjectId: id, after: { focus } });
    return { id };
  });
}

/**
 * The committee of one side agrees; it begins on the day of the later yes. Said twice is said once.
 *
 * Refuses: not_found, mentor_ended, day_ahead, mentor_agree_day (before it was proposed).
 */
export function agreeToMentor(
  actor: Actor,
  { commandId, mentorshipId, unitId, on }: AgreeToMentor,
): Promise<Outcome<{ startedOn: Day | null }>> {
  return write(actor, { id: commandId, action: "agreeToMentor" }, async (tx, note) => {
    const pair = await pairInTurn(tx, actor, mentorshipId);
    if (unitId !== pair.unitId && unitId !== pair.mentorUnitId) refuse("not_found");
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    if (pair.endedOn) refuse("mentor_ended");
    const today = todayInBangkok();
    const mine = unitId === pair.unitId;
    if (mine ? pair.unitAgreedOn : pair.mentorAgreedOn) return { startedOn: pair.startedOn };
    const said = on ?? today;
    if (said > today) refuse("day_ahead");
    if (said < pair.proposedOn) refuse("mentor_agree_day");
    const other = mine ? pair.mentorAgreedOn : pair.unitAgreedOn;
    const startedOn = other && laterOf(other, said);
    const agreedOn = toDate(said);
    await tx.mentorship.update({
      where: { id: mentorshipId },
      data: {
        ...(mine
          ? { unitAgreedOn: agreedOn, unitAgreedBy: actor.userId }
          : { mentorAgreedOn: agreedOn, mentorAgreedBy: actor.userId }),
        startedOn: startedOn && toDate(startedOn),
      },
    });
    note({ unitId, subject: "mentorship", subjectId: mentorshipId, after: { startedOn } });
    return { startedOn };
  });
}

/**
 * A visit between the two, told by either committee or the coordinator.
 *
 * Refuses: not_found, mentor_not_started, day_ahead, mentor_visit_day (before it began or after it
 * ended).
 */
export function recordMentorVisit(
  actor: Actor,
  { commandId, mentorshipId, happenedOn, place, notes, learned }: RecordMentorVisit,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "recordMentorVisit" }, async (tx, note) => {
    const { unitId, startedOn, endedOn } = await pairInTurn(tx, actor, mentorshipId);
    if (!startedOn) refuse("mentor_not_started");
    if (happenedOn > todayInBangkok()) refuse("day_ahead");
    if (happenedOn < startedOn || (endedOn && happenedOn > endedOn)) refuse("mentor_visit_day");
    const { id } = await tx.mentorVisit.create({
      data: {
        unitId,
        mentorshipId,
        happenedOn: toDate(happenedOn),
        place,
        notes,
        learned,
        recordedBy: actor.userId,
      },
      select: { id: true },
    });
    note({ unitId, subject: "mentorVisit", subjectId: id, after: { happenedOn, place } });
    return { id };
  });
}

/**
 * Takes out a visit that was written down by mistake, with the reason; either committee or the
 * coordinator. Refuses: not_found.
 */
export function removeMentorVisit(
  actor: Actor,
  { commandId, visitId: id, reason }: RemoveMentorVisit,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "removeMentorVisit" }, async (tx, note) => {
    const known = await tx.mentorVisit.findUnique({ where: { id } });
    if (!known) refuse("not_found");
    const { unitId } = await pairInTurn(tx, actor, known.mentorshipId);
    const visit = await tx.mentorVisit.findFirst({ where: { id, removedAt: null } });
    if (!visit) refuse("not_found");
    await tx.mentorVisit.update({ where: { id }, data: { removedAt: new Date() } });
    const before = { happenedOn: fromDate(visit.happenedOn), place: visit.place };
    note({ unitId, subject: "mentorVisit", subjectId: id, before, after: { reason } });
    return { id };
  });
}

/**
 * Either committee or the coordinator ends it, with the reason; before it began that declines it.
 *
 * Refuses: not_found, mentor_ended.
 */
export function endMentorship(
  actor: Actor,
  { commandId, mentorshipId, reason }: EndMentorship,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: commandId, action: "endMentorship" }, async (tx, note) => {
    const pair = await pairInTurn(tx, actor, mentorshipId);
    if (pair.endedOn) refuse("mentor_ended");
    await tx.mentorship.update({
      where: { id: mentorshipId },
      data: { endedOn: toDate(todayInBangkok()), endedBy: actor.userId, endReason: reason },
    });
    const { unitId } = pair;
    note({ unitId, subject: "mentorship", subjectId: mentorshipId, after: { reason } });
    return { id: mentorshipId };
  });
}
