import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { isContention, noteLinkWrite, write } from "@/lib/audit";
import { toDate, todayInBangkok } from "@/lib/day";
import { db, sql, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { type Outcome, Refused, refuse } from "@/lib/refusal";
import {
  followUp,
  keepAnswers,
  type Saved,
  type SubjectAtWork,
  subjectToEnter,
} from "./entry-commands";
import type { Instrument } from "./instrument";
import { instrumentOf } from "./instrument-queries";
import { type AnswerByLink, type ByLink, linkDays, type MakeLinks } from "./link-input";
import { hashOf } from "./link-token";
import { roundToEnter } from "./round-commands";

export type MadeLinks = { links: { no: number; token: string }[]; expiresAt: string };

/**
 * A private link for each of these people, by which they answer once. Only hashes are kept, so the
 * links are shown once; a link made before and not used ends. Refuses: not_found, assessment_closed,
 * person_not_asked, person_answered.
 */
export async function makeLinks(actor: Actor, input: MakeLinks): Promise<Outcome<MadeLinks>> {
  const nos = [...new Set(input.nos)];
  const expiresAt = new Date(Date.now() + linkDays * 24 * 60 * 60_000);
  const tokenOf = (no: number) => tokenFor(actor.userId, input.commandId, no);
  const made = await write(
    actor,
    { id: input.commandId, action: "makeLinks" },
    async (tx, note) => {
      const round = await roundToEnter(tx, actor, input.roundId);
      if (round.closed) refuse("assessment_closed");
      for (const no of nos) {
        const subject = await subjectToEnter(tx, round.id, no);
        if (subject.skipped || subject.withdrawn) refuse("person_not_asked");
        const { id: subjectId, unitId } = subject;
        const finished = await tx.assessment.count({ where: { subjectId, complete: true } });
        if (finished > 0) refuse("person_answered");
        await tx.answerLink.updateMany({
          where: { subjectId, usedAt: null, withdrawnAt: null },
          data: { withdrawnAt: new Date() },
        });
        const tokenHash = hashOf(tokenOf(no));
        await tx.answerLink.create({
          data: { unitId, subjectId, tokenHash, createdBy: actor.userId, expiresAt },
        });
      }
      note({ unitId: round.unitId, subject: "assessmentRound", subjectId: round.id });
      note({ after: { people: nos.length } });
      return { expiresAt: expiresAt.toISOString() };
    },
  );
  if (!made.ok) return made;
  const links = nos.map((no) => ({ no, token: tokenOf(no) }));
  return { ok: true, value: { links, expiresAt: made.value.expiresAt } };
}

/** Made from the command's id and a secret, so that a repeated submission shows the same links. */
function tokenFor(userId: number, commandId: string, no: number): string {
  return createHash("sha256")
    .update(`${env().NEXTAUTH_SECRET}:answer:${userId}:${commandId}:${no}`)
    .digest("base64url");
}

// What a person does through their link. They are nobody to the portal, so the link stands for the
// actor and says itself when it was used: there is no row in the audit trail to say it again.

type LinkAtWork = {
  id: number;
  round: { id: number; instrument: Instrument; itemKeys: string[] };
  subject: SubjectAtWork;
};

/**
 * The link for this transaction alone, while it may be used. Locks in the order of every other write:
 * round, person, link. Refuses: link_ended, link_used, assessment_closed.
 */
async function linkToUse(tx: Tx, token: string): Promise<LinkAtWork> {
  const tokenHash = hashOf(token);
  const [round] = await tx.$queryRaw<
    { id: number; no: number; key: string; version: number; itemKeys: string[]; closed: boolean }[]
  >(sql`
    SELECT r.id, s.no, r."instrumentKey" AS key, r."instrumentVersion" AS version, r."itemKeys",
      r."closedAt" IS NOT NULL AS closed
    FROM "AnswerLink" l
    JOIN "AssessmentSubject" s ON s.id = l."subjectId"
    JOIN "AssessmentRound" r ON r.id = s."roundId"
    WHERE l."tokenHash" = ${tokenHash} FOR SHARE OF r`);
  if (!round) refuse("link_ended");
  const subject = await subjectToEnter(tx, round.id, round.no);
  const [link] = await tx.$queryRaw<{ id: number; used: boolean; ended: boolean }[]>(sql`
    SELECT l.id, l."usedAt" IS NOT NULL AS used,
      l."withdrawnAt" IS NOT NULL OR l."expiresAt" <= now() AS ended
    FROM "AnswerLink" l WHERE l."tokenHash" = ${tokenHash} FOR UPDATE`);
  if (link?.used) refuse("link_used");
  if (round.closed) refuse("assessment_closed");
  const instrument = await instrumentOf(round.key, round.version);
  if (!link || link.ended || !instrument) refuse("link_ended");
  return { id: link.id, round: { id: round.id, instrument, itemKeys: round.itemKeys }, subject };
}

/** The person agrees by themselves. Refuses: link_ended, link_used, assessment_closed, person_not_asked. */
export function consentByLink({ token }: ByLink): Promise<Outcome<{ agreed: true }>> {
  return throughLink(async (tx) => {
    const { round, subject } = await linkToUse(tx, token);
    if (subject.skipped || subject.withdrawn) refuse("person_not_asked");
    await tx.assessmentSubject.updateMany({
      where: { id: subject.id, consentOn: null },
      data: { consentOn: toDate(todayInBangkok()) },
    });
    await noteFor(tx, "consentByLink", round.id, subject.unitId);
    return { agreed: true as const };
  });
}

/**
 * The person does not want to be asked: left out of the round, what they answered so far removed with
 * the follow-up nobody has begun, and the link used up. Refuses: link_ended, link_used, assessment_closed.
 */
export function declineByLink({ token }: ByLink): Promise<Outcome<{ declined: true }>> {
  return throughLink(async (tx) => {
    const link = await linkToUse(tx, token);
    const subjectId = link.subject.id;
    await followUp(tx, link.subject, false);
    const { count } = await tx.assessment.deleteMany({ where: { subjectId } });
    const today = toDate(todayInBangkok());
    const data = count > 0 ? { withdrawnOn: today } : { skippedOn: today };
    await tx.assessmentSubject.update({ where: { id: subjectId }, data });
    await tx.answerLink.update({ where: { id: link.id }, data: { usedAt: new Date() } });
    await noteFor(tx, "declineByLink", link.round.id, link.subject.unitId);
    return { declined: true as const };
  });
}

/**
 * Keeps answers on their way, so that nothing is lost when the phone is. Refuses: link_ended,
 * link_used, assessment_closed, person_not_asked, consent_needed, answer_out_of_range, answer_unknown.
 */
export function answerByLink({ token, answers }: AnswerByLink): Promise<Outcome<Saved>> {
  return throughLink(async (tx) => {
    const { round, subject } = await linkToUse(tx, token);
    const saved = await keepAnswers(tx, round, subject, { answers, way: "self", by: null });
    await noteFor(tx, "answerByLink", round.id, subject.unitId);
    return saved;
  });
}

export type Finished = {
  /** the person's own, for their eyes */
  total: number | null;
  band: string | null;
};

/**
 * Sends the answers off; the link is used up with it. Refuses as answerByLink, and answer_missing
 * with the first question that has none.
 */
export function finishByLink({ token }: ByLink): Promise<Outcome<Finished>> {
  return throughLink(async (tx) => {
    const { id, round, subject } = await linkToUse(tx, token);
    const given = { answers: {}, way: "self" as const, finish: true, by: null };
    const { complete, missing } = await keepAnswers(tx, round, subject, given);
    if (!complete) refuse("answer_missing", { no: missing ?? 1 });
    await tx.answerLink.update({ where: { id }, data: { usedAt: new Date() } });
    await noteFor(tx, "finishByLink", round.id, subject.unitId);
    const { total, band } = await tx.assessment.findFirstOrThrow({
      where: { subjectId: subject.id },
      select: { total: true, band: true },
    });
    return { total, band };
  });
}

/** The trail says that the link of a round was used, not whose it was. */
const noteFor = (tx: Tx, action: string, roundId: number, unitId: number) =>
  noteLinkWrite(tx, action, { unitId, subject: "assessmentRound", subjectId: roundId });

async function throughLink<T>(work: (tx: Tx) => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await db.$transaction(work, { maxWait: 10_000, timeout: 15_000 }) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    if (isContention(error)) return { ok: false, refusal: { code: "busy" } };
    throw error;
  }
}
