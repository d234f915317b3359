import { z } from "zod";
import { commandId, dayInput, id, idList, optionalCount, optionalText, text } from "@/lib/input";
import { cleanThai } from "@/lib/thai";
import { campaignKinds } from "./kinds";

/** One day of a campaign; `workers` are lines of the committee list, `villageId` "" is none. */
export const recordCampaignInput = z.object({
  commandId,
  unitId: id,
  kind: z.enum(campaignKinds, { error: "required" }),
  heldOn: dayInput,
  place: text(120).transform(cleanThai),
  villageId: z.preprocess((given) => (given === "" ? undefined : given), id.nullish()),
  workers: idList(60).refine((ids) => ids.length > 0, { error: "required" }),
  peopleReached: optionalCount(1_000_000),
  /** the unit's own line of the regulation that pays for it, where the kind has none */
  payAs: z.preprocess(
    (given) => (given === "" ? undefined : given),
    z
      .string()
      .regex(/^own-\d{1,3}$/, { error: "choose" })
      .optional(),
  ),
  note: optionalText(500),
});

const oneCampaign = { commandId, unitId: id, campaignId: id };

export const cancelCampaignInput = z.object({
  ...oneCampaign,
  reason: text(200).transform(cleanThai),
});

/** What came of it, by register number: all of it, so that an untick takes one away. */
export const setCampaignResultsInput = z.object({
  ...oneCampaign,
  applications: idList(500),
  optionChanges: idList(500),
});

export type RecordCampaign = z.output<typeof recordCampaignInput>;
export type CancelCampaign = z.output<typeof cancelCampaignInput>;
export type SetCampaignResults = z.output<typeof setCampaignResultsInput>;
