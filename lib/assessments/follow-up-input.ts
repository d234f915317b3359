import { z } from "zod";
import { commandId, dayInput, id, optionalText, text } from "@/lib/input";

export const stepKinds = ["talked", "visited", "hotline", "referred", "note"] as const;

export const addStepInput = z.object({
  commandId,
  followUpId: id,
  kind: z.enum(stepKinds, { error: "choose" }),
  happenedOn: dayInput,
  note: optionalText(500),
});

export const closeFollowUpInput = z.object({ commandId, followUpId: id, outcome: text(500) });

export const nameCounsellorInput = z.object({ commandId, unitId: id, userId: id, since: dayInput });

export const endCounsellorInput = z.object({ commandId, counsellorId: id, until: dayInput });

export type AddStep = z.output<typeof addStepInput>;
export type CloseFollowUp = z.output<typeof closeFollowUpInput>;
export type NameCounsellor = z.output<typeof nameCounsellorInput>;
export type EndCounsellor = z.output<typeof endCounsellorInput>;
