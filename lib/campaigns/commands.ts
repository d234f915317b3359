import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, mayRunUnit, volunteerOf } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { workState } from "@/lib/fund/work";
import { recordWorkIn, rejectWorkIn } from "@/lib/fund/work-commands";
import type { Campaign } from "@/lib/generated/prisma/client";
import { type Outcome, refuse } from "@/lib/refusal";
import { regulationInForce } from "@/lib/regulations/queries";
import type { CancelCampaign, RecordCampaign, SetCampaignResults } from "./input";
import { activityOf, payFor } from "./kinds";
import { candidatesOf } from "./result-queries";

/**
 * A day of a campaign and who worked there. Where the regulation in force on that day pays for it,
 * the workers' day goes to the fund as work that waits for approval; a day that stands there already
 * is taken as it is. A volunteer records their own day.
 *
 * Refuses: not_found, not_permitted (a volunteer for somebody else), day_ahead, work_not_in_office,
 * campaign_village (not the unit's), work_unpaid (a line was chosen that the regulation has not).
 */
export function recordCampaign(
  actor: Actor,
  input: RecordCampaign,
): Promise<Outcome<{ id: number; paid: number }>> {
  return write(actor, { id: input.commandId, action: "recordCampaign" }, async (tx, note) => {
    const { commandId: _, payAs: __, workers, heldOn, villageId = null, ...given } = input;
    const { unitId } = given;
    if (!mayRecordFor(actor, unitId)) refuse("not_found");
    const own = volunteerOf(actor, unitId)?.committeeMemberId;
    if (!mayRunUnit(actor, unitId) && workers.some((id) => id !== own)) refuse("not_permitted");
    if (heldOn > todayInBangkok()) refuse("day_ahead");
    await inOffice(tx, unitId, workers, heldOn);
    if (villageId !== null) {
      const covered = await tx.unitVillage.count({ where: { unitId, villageId } });
      if (covered === 0) refuse("campaign_village");
    }
    const { id } = await tx.campaign.create({
      data: { ...given, villageId, heldOn: toDate(heldOn), recordedBy: actor.userId },
      select: { id: true },
    });
    let paid = 0;
    const activity = await paidActivity(tx, input);
    for (const committeeMemberId of workers) {
      const compensationId =
        activity === null ? null : await workOf(tx, actor, input, committeeMemberId, activity);
      if (compensationId) paid += 1;
      await tx.campaignWorker.create({
        data: { campaignId: id, unitId, committeeMemberId, compensationId },
      });
    }
    const { kind, place, peopleReached } = given;
    note({
      unitId,
      subject: "campaign",
      subjectId: id,
      after: { kind, heldOn, place, peopleReached, workers: workers.length },
    });
    return { id, paid };
  });
}

/**
 * Takes a day back with the reason. Work that still waits for approval goes with it; what the
 * committee approved or paid is taken back in the fund first.
 *
 * Refuses: not_found, not_permitted (a volunteer: not their own), campaign_cancelled,
 * campaign_work_approved.
 */
export function cancelCampaign(
  actor: Actor,
  input: CancelCampaign,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "cancelCampaign" }, async (tx, note) => {
    const { unitId, campaignId, reason } = input;
    const campaign = await campaignFor(tx, actor, input);
    const workers = await tx.campaignWorker.findMany({
      where: { campaignId, unitId, compensationId: { not: null } },
      include: { committeeMember: { select: { name: true } } },
    });
    for (const { compensationId, committeeMember } of workers) {
      const elsewhere = await tx.campaignWorker.count({
        where: { compensationId, campaignId: { not: campaignId }, campaign: { cancelledOn: null } },
      });
      if (elsewhere > 0 || compensationId === null) continue;
      const work = await tx.compensation.findUniqueOrThrow({ where: { id: compensationId } });
      const state = workState(work);
      if (state === "approved" || state === "paid") {
        refuse("campaign_work_approved", { name: committeeMember.name });
      }
      if (state === "waiting") await rejectWorkIn(tx, actor, { unitId, workId: work.id, reason });
    }
    await tx.campaign.update({
      where: { id: campaignId },
      data: {
        cancelledOn: toDate(todayInBangkok()),
        cancelledBy: actor.userId,
        cancelReason: reason,
      },
    });
    note({
      unitId,
      subject: "campaign",
      subjectId: campaignId,
      before: { kind: campaign.kind, heldOn: fromDate(campaign.heldOn) },
      after: { reason },
    });
    return { id: campaignId };
  });
}

/**
 * Which members applied, and which changed their option, because of the day. Refuses: not_found,
 * not_permitted, campaign_cancelled, campaign_result_unfit (did not join or change within 90 days, or
 * is counted with another campaign).
 */
export function setCampaignResults(
  actor: Actor,
  input: SetCampaignResults,
): Promise<Outcome<{ applications: number; optionChanges: number }>> {
  return write(actor, { id: input.commandId, action: "setCampaignResults" }, async (tx, note) => {
    const { unitId, campaignId, applications, optionChanges } = input;
    if (!mayRunUnit(actor, unitId))
      refuse(mayRecordFor(actor, unitId) ? "not_permitted" : "not_found");
    const campaign = await campaignFor(tx, actor, input);
    // One after the other within a unit, so that nobody is counted twice.
    await tx.$queryRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
    const fit = await candidatesOf(tx, unitId, campaignId, fromDate(campaign.heldOn));
    const wanted = [
      ...applications.map((no) => ({ no, kind: "application" as const })),
      ...optionChanges.map((no) => ({ no, kind: "option_change" as const })),
    ];
    const data = wanted.map(({ no, kind }) => {
      const found = fit.find((one) => one.no === no && one.kind === kind);
      if (!found) refuse("campaign_result_unfit", { no });
      return { campaignId, unitId, memberId: found.memberId, kind };
    });
    await tx.campaignResult.deleteMany({ where: { campaignId, unitId } });
    await tx.campaignResult.createMany({ data });
    const sums = { applications: applications.length, optionChanges: optionChanges.length };
    note({ unitId, subject: "campaign", subjectId: campaignId, after: sums });
    return sums;
  });
}

/** The campaign, locked, if this person may change it now. */
async function campaignFor(
  tx: Tx,
  actor: Actor,
  { unitId, campaignId }: { unitId: number; campaignId: number },
): Promise<Campaign> {
  if (!mayRecordFor(actor, unitId)) refuse("not_found");
  await tx.$queryRaw(sql`
    SELECT 1 FROM "Campaign" WHERE id = ${campaignId} AND "unitId" = ${unitId} FOR UPDATE`);
  const campaign = await tx.campaign.findFirst({ where: { id: campaignId, unitId } });
  // A volunteer knows of what they recorded only.
  const mine = campaign?.recordedBy === actor.userId;
  if (!campaign || (!mayRunUnit(actor, unitId) && !mine)) refuse("not_found");
  if (campaign.cancelledOn) refuse("campaign_cancelled");
  return campaign;
}

async function inOffice(tx: Tx, unitId: number, workers: readonly number[], day: Day) {
  const seats = await tx.committeeMember.findMany({
    where: { unitId, id: { in: [...workers] } },
    select: { since: true, until: true },
  });
  if (seats.length !== workers.length) refuse("not_found");
  const there = seats.every(
    ({ since, until }) => fromDate(since) <= day && (until === null || fromDate(until) >= day),
  );
  if (!there) refuse("work_not_in_office");
}

/** What the regulation of the day pays for, or null. */
async function paidActivity(tx: Tx, { unitId, kind, heldOn, payAs }: RecordCampaign) {
  if (activityOf(kind) === null && payAs === undefined) return null;
  const regulation = await regulationInForce(tx, unitId, heldOn);
  const line = regulation && payFor(regulation.terms, kind, payAs);
  if (!line && payAs !== undefined) refuse("work_unpaid", { day: heldOn });
  return line?.activity ?? null;
}

/** The worker's day in the fund: the one that stands there, or a new one that waits for approval. */
async function workOf(
  tx: Tx,
  actor: Actor,
  { commandId, unitId, heldOn, place }: RecordCampaign,
  workerId: number,
  activity: string,
): Promise<number> {
  const standing = await tx.compensation.findFirst({
    where: {
      unitId,
      workerId,
      activity,
      happenedOn: toDate(heldOn),
      rejectedAt: null,
      cancelledOn: null,
    },
    select: { id: true },
  });
  if (standing) return standing.id;
  const work = { commandId, unitId, workerId, activity, happenedOn: heldOn, quantity: 1, place };
  return (await recordWorkIn(tx, actor, work)).id;
}
