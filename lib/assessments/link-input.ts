import { z } from "zod";
import { commandId, id } from "@/lib/input";

/** How long a private link lasts. */
export const linkDays = 7;

export const makeLinksInput = z.object({
  commandId,
  roundId: id,
  nos: z.array(id.max(32_767)).min(1).max(500),
});

const token = z.string().min(20).max(100);

export const byLinkInput = z.object({ token });

export const answerByLinkInput = z.object({
  token,
  answers: z.record(z.string().max(40), z.union([z.number(), z.string().max(2000), z.null()])),
});

export type MakeLinks = z.output<typeof makeLinksInput>;
export type ByLink = z.output<typeof byLinkInput>;
export type AnswerByLink = z.output<typeof answerByLinkInput>;
