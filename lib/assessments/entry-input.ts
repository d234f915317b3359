import { z } from "zod";
import { commandId, dayInput, id } from "@/lib/input";
import { readPaperCode } from "./paper-code";
import type { Answers } from "./scoring";

const no = id.max(32_767);
const answers = z.record(z.string().max(40), z.union([z.number(), z.string().max(2000), z.null()]));

/** A person's answers or a part of them; null clears one. `finish`: no more are to come. */
export const saveAnswersInput = z.object({
  commandId,
  roundId: id,
  no,
  answers,
  /** what the screen showed in these cells before, so that two who type at once are told */
  seen: answers.optional(),
  way: z.enum(["grid", "person", "paper"]),
  finish: z.boolean().optional(),
});

export const consentInput = z.object({
  commandId,
  roundId: id,
  nos: z.array(no).min(1).max(500),
  /** as a paper form says it; left out: today */
  agreedOn: dayInput.optional(),
});

export const skipInput = z.object({
  commandId,
  roundId: id,
  no,
  /** they are asked after all */
  undo: z.union([z.boolean(), z.literal("yes").transform(() => true)]).optional(),
});

/** The code of a paper form as somebody reads it off. */
export const paperCodeInput = z.object({
  code: z
    .string({ error: "required" })
    .trim()
    .min(1, { error: "required" })
    .max(40, { error: "paper_code" })
    .transform((typed, ctx) => {
      const code = readPaperCode(typed);
      if (code) return code;
      ctx.addIssue({ code: "custom", message: "paper_code" });
      return z.NEVER;
    }),
});

export const withdrawInput = z.object({ commandId, roundId: id, no });

export type SaveAnswers = Omit<z.output<typeof saveAnswersInput>, "answers" | "seen"> & {
  answers: Answers;
  seen?: Answers;
};
export type Consent = z.output<typeof consentInput>;
export type Skip = z.output<typeof skipInput>;
export type Withdraw = z.output<typeof withdrawInput>;
