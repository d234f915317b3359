import { z } from "zod";
import { commandId, dayInput, id, optionalBaht, optionalText, text } from "@/lib/input";
import { cleanThai } from "@/lib/thai";
import { evidenceKeys } from "./proposal";

/** A request to an agency; `evidence` names figures, their values are read from the records. */
export const sendProposalInput = z.object({
  commandId,
  unitId: id,
  agency: text(200).transform(cleanThai),
  problem: text(2_000),
  evidence: z.preprocess(
    (given) => (given === undefined ? [] : Array.isArray(given) ? given : [given]),
    z.array(z.enum(evidenceKeys)).max(evidenceKeys.length),
  ),
  askedSatang: optionalBaht,
  support: optionalText(500),
  sentOn: dayInput,
});

export const answerProposalInput = z.object({
  commandId,
  unitId: id,
  proposalId: id,
  answeredOn: dayInput,
  grantedSatang: optionalBaht,
  outcome: optionalText(2_000),
});

/** What was written down by mistake. */
export const removeProposalInput = z.object({
  commandId,
  unitId: id,
  proposalId: id,
  reason: text(200).transform(cleanThai),
});

export type SendProposal = z.output<typeof sendProposalInput>;
export type AnswerProposal = z.output<typeof answerProposalInput>;
export type RemoveProposal = z.output<typeof removeProposalInput>;
