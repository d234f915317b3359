import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Proposal } from "@/lib/generated/prisma/client";
import { type Outcome, refuse } from "@/lib/refusal";
import type { AnswerProposal, RemoveProposal, SendProposal } from "./proposal-input";
import { evidenceOn } from "./proposal-queries";

type Done = Promise<Outcome<{ id: number }>>;

/**
 * A request that was sent to an agency, with the chosen figures of the last month that was over then,
 * as the records hold them now; they stay so. Refuses: not_found, day_ahead.
 */
export function sendProposal(actor: Actor, input: SendProposal): Done {
  return write(actor, { id: input.commandId, action: "sendProposal" }, async (tx, note) => {
    const { commandId: _, evidence, sentOn, ...given } = input;
    const { unitId, agency, askedSatang } = given;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    const today = todayInBangkok();
    if (sentOn > today) refuse("day_ahead");
    const figures = (await evidenceOn(actor, unitId, sentOn, tx)) ?? [];
    const { id } = await tx.proposal.create({
      data: {
        ...given,
        evidence: figures.filter(({ key }) => evidence.includes(key)),
        sentOn: toDate(sentOn),
        recordedBy: actor.userId,
      },
    });
    note({ unitId, subject: "proposal", subjectId: id, after: { agency, askedSatang, sentOn } });
    return { id };
  });
}

/**
 * What the agency answered and what came of it; said again it replaces what was said before.
 * Refuses: not_found, day_ahead, proposal_before_sent.
 */
export function answerProposal(actor: Actor, input: AnswerProposal): Done {
  return write(actor, { id: input.commandId, action: "answerProposal" }, async (tx, note) => {
    const { unitId, proposalId, answeredOn, grantedSatang, outcome } = input;
    const proposal = await proposalFor(tx, actor, input);
    if (answeredOn > todayInBangkok()) refuse("day_ahead");
    if (answeredOn < fromDate(proposal.sentOn)) refuse("proposal_before_sent");
    await tx.proposal.update({
      where: { id: proposalId },
      data: { answeredOn: toDate(answeredOn), grantedSatang, outcome },
    });
    note({
      unitId,
      subject: "proposal",
      subjectId: proposalId,
      before: { grantedSatang: proposal.grantedSatang, outcome: proposal.outcome },
      after: { answeredOn, grantedSatang, outcome },
    });
    return { id: proposalId };
  });
}

/** Takes out what was written down by mistake, with the reason. Refuses: not_found. */
export function removeProposal(actor: Actor, input: RemoveProposal): Done {
  return write(actor, { id: input.commandId, action: "removeProposal" }, async (tx, note) => {
    const { unitId, proposalId, reason } = input;
    const { agency, askedSatang, sentOn } = await proposalFor(tx, actor, input);
    await tx.proposal.update({ where: { id: proposalId }, data: { removedAt: new Date() } });
    const before = { agency, askedSatang, sentOn: fromDate(sentOn) };
    note({ unitId, subject: "proposal", subjectId: proposalId, before, after: { reason } });
    return { id: proposalId };
  });
}

/** A request of the actor's own unit, held for this transaction. Refuses: not_found. */
async function proposalFor(
  tx: Tx,
  actor: Actor,
  { unitId, proposalId }: { unitId: number; proposalId: number },
): Promise<Proposal> {
  if (!mayRunUnit(actor, unitId)) refuse("not_found");
  await tx.$queryRaw(sql`
    SELECT 1 FROM "Proposal" WHERE id = ${proposalId} AND "unitId" = ${unitId} FOR UPDATE`);
  const own = { id: proposalId, unitId, removedAt: null };
  return (await tx.proposal.findFirst({ where: own })) ?? refuse("not_found");
}
