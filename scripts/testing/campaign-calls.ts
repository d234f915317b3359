import * as commands from "@/lib/campaigns/commands";
import { recordCampaignInput } from "@/lib/campaigns/input";
import * as queries from "@/lib/campaigns/queries";
import { addDays, todayInBangkok } from "@/lib/day";
import { monthOf } from "@/lib/month";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofVolunteer } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

const today = todayInBangkok();
const month = monthOf(today);
const ask = { q: "", filters: {}, sort: [], page: 1, size: 50 };
const unit = (w: BusyWorld) => ({ commandId: newCommand(), unitId: w.here.id });

let days = 400;
const form = (w: BusyWorld) =>
  recordCampaignInput.parse({
    ...unit(w),
    kind: "door_to_door",
    heldOn: addDays(today, -++days),
    place: "หมู่ 1",
    workers: w.here.volunteerId,
    peopleReached: "๑๒",
  });
const recorded = async (w: BusyWorld): Promise<number> =>
  done(await commands.recordCampaign(w.here.volunteer, form(w))).id;

/** Every query of campaigns that takes an actor; see query-calls.ts. */
export const campaignQueryCalls: Record<string, Call> = {
  "campaigns/queries.campaignsOf": ofCommittee(
    (a, w) => queries.campaignsOf(a, w.here.id, ask, { from: month, through: month }),
    recorded,
  ),
  "campaigns/queries.campaign": ofCommittee(
    (a, w, made) => queries.campaign(a, w.here.id, made),
    recorded,
  ),
  "campaigns/queries.myCampaigns": ofVolunteer(
    (a, w) => queries.myCampaigns(a, w.here.id),
    recorded,
  ),
};

/** Every command of campaigns; see command-calls.ts. */
export const campaignCommandCalls: Record<string, Call> = {
  "campaigns/commands.recordCampaign": ofVolunteer((a, w) => commands.recordCampaign(a, form(w))),
  "campaigns/commands.cancelCampaign": ofVolunteer(
    (a, w, campaignId) => commands.cancelCampaign(a, { ...unit(w), campaignId, reason: "ผิดวัน" }),
    recorded,
  ),
  "campaigns/commands.setCampaignResults": ofCommittee(
    (a, w, campaignId) =>
      commands.setCampaignResults(a, {
        ...unit(w),
        campaignId,
        applications: [],
        optionChanges: [],
      }),
    recorded,
  ),
};
