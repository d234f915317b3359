import { z } from "zod";
import { commandId, dayInput, id, registerNo, text } from "@/lib/input";
import { addMemberInput } from "@/lib/members/input";

/**
 * How somebody came under section 40: typed by the unit under its own code, passed to the office for
 * want of the number on the back of the card, or insured before the unit knew them.
 */
export const keyings = ["unit", "office", "already"] as const;
export type KeyingAnswer = (typeof keyings)[number];

const keying = z.preprocess(
  (given) => (given === "" ? undefined : given),
  z.enum(keyings).optional(),
);

/** The form that puts a person on the register, and whether the unit enrolled them. */
export const enrolMemberInput = addMemberInput
  .safeExtend({ keying })
  .superRefine(({ insurance, keying: answer }, ctx) => {
    if (insurance.startsWith("40-") && answer === undefined) {
      ctx.addIssue({ code: "custom", path: ["keying"], message: "choose" });
    }
  });

/** The same for somebody who is on the register already. */
export const recordEnrolmentInput = z.object({
  commandId,
  unitId: id,
  no: registerNo,
  happenedOn: dayInput,
  keying: z.enum(["unit", "office"], { error: "choose" }),
});

export const cancelEnrolmentInput = z.object({
  commandId,
  unitId: id,
  enrolmentId: id,
  reason: text(200),
});

export type EnrolMember = z.output<typeof enrolMemberInput>;
export type RecordEnrolment = z.output<typeof recordEnrolmentInput>;
export type CancelEnrolment = z.output<typeof cancelEnrolmentInput>;
