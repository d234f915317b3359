import type { Satang } from "@/lib/money";
import type { Month } from "@/lib/month";
import { compensationFor } from "@/lib/regulations/compensation";
import type { Activity } from "@/lib/regulations/services";
import type { CompensationTerm, Terms } from "@/lib/regulations/terms";

/** Ways of going to where people are, the commonest first. */
export const campaignKinds = [
  "funeral_desk",
  "door_to_door",
  "temple_talk",
  "school",
  "broadcast",
  "live_video",
  "other",
] as const;

export type CampaignKind = (typeof campaignKinds)[number];

/** Days on which a campaign may still show in an application or a change of option. */
export const RESULT_DAYS = 90;

const activity: Record<CampaignKind, Activity | null> = {
  funeral_desk: "funeral_campaign",
  door_to_door: "door_to_door",
  temple_talk: "temple_talk",
  school: "school_visit",
  broadcast: "broadcast",
  live_video: "live_video",
  other: null,
};

/** What regulations call the day's work where they pay for it; null where no regulation knows it. */
export const activityOf = (kind: CampaignKind): Activity | null => activity[kind];

/** Lines that a unit gave a name of its own, by which a day may be paid for as well. */
export function ownLines(terms: Pick<Terms, "compensation">): CompensationTerm[] {
  const ofDays = ["day", "time", "trip"];
  return terms.compensation.filter(
    (line) => line.activity.startsWith("own-") && ofDays.includes(line.per),
  );
}

/**
 * What the regulation pays a worker for the day: by the line of its kind, otherwise by the unit's own
 * line that was chosen. Null where it prices neither.
 */
export function payFor(
  terms: Pick<Terms, "compensation">,
  kind: CampaignKind,
  chosen?: string,
): CompensationTerm | null {
  const usual = activityOf(kind);
  return (
    (usual && compensationFor(terms, usual)) ??
    ownLines(terms).find((line) => line.activity === chosen) ??
    null
  );
}

/** Sums of one month and kind. */
export type KindMonth = {
  month: Month;
  kind: CampaignKind;
  days: number;
  reached: number;
  cost: Satang;
  applications: number;
  optionChanges: number;
};

export type CampaignSums = Omit<KindMonth, "month" | "kind">;

export const noCampaigns: CampaignSums = {
  days: 0,
  reached: 0,
  cost: 0,
  applications: 0,
  optionChanges: 0,
};

/** Adds up any of them. */
export function sumOf(rows: readonly CampaignSums[]): CampaignSums {
  return rows.reduce(
    (sum, row) => ({
      days: sum.days + row.days,
      reached: sum.reached + row.reached,
      cost: sum.cost + row.cost,
      applications: sum.applications + row.applications,
      optionChanges: sum.optionChanges + row.optionChanges,
    }),
    noCampaigns,
  );
}

/** The sums by kind or by month, in the order they come. */
export function sumsBy<K extends "kind" | "month">(
  rows: readonly KindMonth[],
  by: K,
): { of: KindMonth[K]; sums: CampaignSums }[] {
  const groups = new Map<KindMonth[K], KindMonth[]>();
  for (const row of rows) groups.set(row[by], [...(groups.get(row[by]) ?? []), row]);
  return [...groups].map(([of, group]) => ({ of, sums: sumOf(group) }));
}
