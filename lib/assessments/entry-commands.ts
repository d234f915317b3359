import "server-only";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { addDays, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { AnswerWay } from "@/lib/generated/prisma/enums";
import { type Outcome, refuse } from "@/lib/refusal";
import { enter } from "./entering";
import type { Consent, SaveAnswers, Skip, Withdraw } from "./entry-input";
import type { Instrument } from "./instrument";
import { roundToEnter } from "./round-commands";
import type { Answers } from "./scoring";

/** Days in which somebody has been talked to whose score must not wait. */
export const followUpDays = 3;

export type SubjectAtWork = {
  id: number;
  no: number;
  unitId: number;
  age: number | null;
  consented: boolean;
  skipped: boolean;
  withdrawn: boolean;
};

/** Somebody in a round, held for this transaction alone. Refuses: not_found. */
export async function subjectToEnter(tx: Tx, roundId: number, no: number): Promise<SubjectAtWork> {
  const [row] = await tx.$queryRaw<SubjectAtWork[]>(sql`
    SELECT s.id, s.no, s."unitId", s.age, s."consentOn" IS NOT NULL AS consented,
      s."skippedOn" IS NOT NULL AS skipped, s."withdrawnOn" IS NOT NULL AS withdrawn
    FROM "AssessmentSubject" s WHERE s."roundId" = ${roundId} AND s.no = ${no} FOR NO KEY UPDATE`);
  return row ?? refuse("not_found");
}

export type Saved = {
  answered: number;
  complete: boolean;
  /** the first question still missing, counted from 1 */
  missing: number | null;
  /** questions where somebody had answered otherwise since the screen was read; never what */
  over?: string[];
};

/**
 * Saves a person's answers or a part of them. All that fit together are kept; with the last one the
 * score follows. A score that must not wait opens a follow-up.
 *
 * Refuses: not_found, assessment_closed, person_not_asked (skipped or withdrew), consent_needed,
 * answer_out_of_range, answer_unknown.
 */
export function saveAnswers(actor: Actor, input: SaveAnswers): Promise<Outcome<Saved>> {
  return write(actor, { id: input.commandId, action: "saveAnswers" }, async (tx, note) => {
    const { roundId, no, answers, seen, way, finish } = input;
    const round = await roundToEnter(tx, actor, roundId);
    if (round.closed) refuse("assessment_closed");
    const subject = await subjectToEnter(tx, roundId, no);
    const saved = await keepAnswers(tx, round, subject, {
      answers,
      seen,
      way,
      finish,
      by: actor.userId,
    });
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: roundId });
    // Beside the count of follow-ups the number would tell whose answers were alarming.
    if (!round.instrument.sensitive) note({ after: { person: no } });
    return saved;
  });
}

type Given = {
  answers: Answers;
  seen?: Answers;
  way: AnswerWay;
  finish?: boolean;
  by: number | null;
};

/**
 * Writes what somebody answered, in the transaction of whoever holds round and person. Refuses:
 * person_not_asked, consent_needed, answer_out_of_range, answer_unknown.
 */
export async function keepAnswers(
  tx: Tx,
  round: { instrument: Instrument; itemKeys: readonly string[] },
  subject: SubjectAtWork,
  { answers, seen, way, finish, by }: Given,
): Promise<Saved> {
  if (subject.skipped || subject.withdrawn) refuse("person_not_asked");
  if (round.instrument.sensitive && !subject.consented) refuse("consent_needed");
  const { id: subjectId, unitId } = subject;
  const key = { unitId_subjectId: { unitId, subjectId } };
  const row = await tx.assessment.findUnique({
    where: key,
    select: { answers: true, complete: true },
  });
  const before = { answers: (row?.answers ?? {}) as Answers, complete: row?.complete ?? false };
  const entered = enter(round.instrument, round.itemKeys, before, answers, {
    finish,
    age: subject.age,
  });
  if (!entered.ok) refuse(entered.fault.code, entered.fault.params);
  const { answered, complete, total, band, ageNote, missing } = entered.value;
  const now = new Date();
  const data = {
    answers: entered.value.answers,
    answered,
    complete,
    total,
    band: band?.code ?? null,
    ageNote,
    way,
    enteredBy: by,
    updatedAt: now,
  };
  await tx.assessment.upsert({
    where: key,
    create: { unitId, subjectId, ...data },
    update: data,
  });
  // Only what people agreed to be asked calls for a counsellor: another questionnaire may have a band
  // to look at at once, about debts say, and tells it in its results.
  await followUp(tx, subject, round.instrument.sensitive && band?.tone === "alarm");
  const over = overtaken(before.answers, seen, answers);
  return { answered, complete, missing, ...(over.length > 0 && { over }) };
}

/** Cells that hold neither what the screen showed nor what is given now: somebody else typed there. */
function overtaken(there: Answers, seen: Answers | undefined, given: Answers): string[] {
  if (!seen) return [];
  return Object.keys(given).filter((key) => {
    const found = there[key] ?? null;
    return found !== (seen[key] ?? null) && found !== (given[key] ?? null);
  });
}

/** Opened by an alarming score; taken back where the score was a slip and nobody has acted on it. */
export async function followUp(tx: Tx, { id: subjectId, unitId }: SubjectAtWork, alarm: boolean) {
  const where = { unitId_subjectId: { unitId, subjectId } };
  if (alarm) {
    const dueOn = toDate(addDays(todayInBangkok(), followUpDays));
    await tx.followUp.upsert({ where, create: { unitId, subjectId, dueOn }, update: {} });
    return;
  }
  await tx.followUp.deleteMany({
    where: { unitId, subjectId, closedOn: null, steps: { none: {} } },
  });
}

/**
 * These people agreed to be asked, after the words were read to them; kept with who asked. A form that is
 * typed later brings the day on the paper. Those who agreed before stay as they are. Refuses: not_found,
 * assessment_closed, consent_in_future, person_not_asked.
 */
export function recordConsent(actor: Actor, input: Consent): Promise<Outcome<{ agreed: number }>> {
  return write(actor, { id: input.commandId, action: "recordConsent" }, async (tx, note) => {
    const { roundId } = input;
    const nos = [...new Set(input.nos)];
    const round = await roundToEnter(tx, actor, roundId);
    if (round.closed) refuse("assessment_closed");
    const today = todayInBangkok();
    const agreedOn = input.agreedOn ?? today;
    if (agreedOn > today) refuse("consent_in_future");
    const there = { roundId, no: { in: nos } };
    if ((await tx.assessmentSubject.count({ where: there })) < nos.length) refuse("not_found");
    const asked = { ...there, skippedOn: null, withdrawnOn: null };
    if ((await tx.assessmentSubject.count({ where: asked })) < nos.length) {
      refuse("person_not_asked");
    }
    const { count } = await tx.assessmentSubject.updateMany({
      where: { ...asked, consentOn: null },
      data: { consentOn: toDate(agreedOn), consentThrough: actor.userId },
    });
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: roundId });
    note({ after: nos.length === 1 ? { person: nos[0] } : { people: count } });
    return { agreed: count };
  });
}

/**
 * Somebody is left out of the round, or asked after all. Refuses: not_found, assessment_closed,
 * person_withdrew, person_answered (whoever answered withdraws instead).
 */
export function skipPerson(actor: Actor, input: Skip): Promise<Outcome<{ skipped: boolean }>> {
  return write(actor, { id: input.commandId, action: "skipPerson" }, async (tx, note) => {
    const { roundId, no, undo = false } = input;
    const round = await roundToEnter(tx, actor, roundId);
    if (round.closed) refuse("assessment_closed");
    const subject = await subjectToEnter(tx, roundId, no);
    if (subject.withdrawn) refuse("person_withdrew");
    const answered = await tx.assessment.count({ where: { subjectId: subject.id } });
    if (!undo && answered > 0) refuse("person_answered");
    const skippedOn = undo ? null : toDate(todayInBangkok());
    await tx.assessmentSubject.update({ where: { id: subject.id }, data: { skippedOn } });
    if (!undo) await endLinks(tx, subject.id);
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: roundId });
    note({ after: { person: no, skipped: !undo } });
    return { skipped: !undo };
  });
}

/**
 * Somebody withdraws: their answers are removed for good, also from a closed round, and the counts say
 * that one withdrew. A follow-up nobody has begun goes with them. Refuses: not_found, person_withdrew.
 */
export function withdrawPerson(
  actor: Actor,
  input: Withdraw,
): Promise<Outcome<{ removed: number }>> {
  return write(actor, { id: input.commandId, action: "withdrawPerson" }, async (tx, note) => {
    const { roundId, no } = input;
    const round = await roundToEnter(tx, actor, roundId);
    const subject = await subjectToEnter(tx, roundId, no);
    if (subject.withdrawn) refuse("person_withdrew");
    const today = toDate(todayInBangkok());
    await followUp(tx, subject, false);
    const { count } = await tx.assessment.deleteMany({ where: { subjectId: subject.id } });
    const data = { withdrawnOn: today, skippedOn: null };
    await tx.assessmentSubject.update({ where: { id: subject.id }, data });
    await endLinks(tx, subject.id);
    note({ unitId: round.unitId, subject: "assessmentRound", subjectId: roundId });
    note({ after: { person: no, withdrawn: true } });
    return { removed: count };
  });
}

async function endLinks(tx: Tx, subjectId: number): Promise<void> {
  await tx.answerLink.updateMany({
    where: { subjectId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: new Date() },
  });
}
