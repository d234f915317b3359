import type { Criterion, EarnedTier, Evidence, Standard, Tier } from "./criteria";
import { earnedTiers } from "./criteria";

export type State = "met" | "nearly" | "not_yet" | "no_data";

export type Judged = {
  criterion: Criterion;
  state: State;
  /** of a figure; null where there is nothing to tell it from */
  value: number | null;
};

export type TierResult = {
  tier: Tier;
  criteria: Judged[];
  /** the next tier up; null at the top */
  next: EarnedTier | null;
  /** what is closest to lifting the unit to it */
  oneThing: Judged | null;
  /** how many criteria stand between, the one thing among them */
  missing: number;
};

/** Whether one criterion is met. What there is no data for is not met, and is told apart. */
export function judge(criterion: Criterion, evidence: Evidence): Judged {
  if (criterion.by === "judgement") {
    const said = evidence.judged[criterion.key];
    const state = said === undefined ? "no_data" : said ? "met" : "not_yet";
    return { criterion, state, value: null };
  }
  const value = evidence.figures[criterion.figure];
  return { criterion, state: stateOf(value, criterion), value };
}

function stateOf(
  value: number | null,
  { atLeast, nearly }: { atLeast: number; nearly: number },
): State {
  if (value === null || !Number.isFinite(value)) return "no_data";
  if (value >= atLeast) return "met";
  return value >= nearly ? "nearly" : "not_yet";
}

/**
 * The tier a unit has by its evidence: the highest whose criteria are all met together with those of
 * the tiers beneath. A tier without a criterion is had by nobody: nothing tells that it is reached.
 */
export function tierOf(standard: Pick<Standard, "criteria">, evidence: Evidence): TierResult {
  const criteria = standard.criteria.map((criterion) => judge(criterion, evidence));
  let tier: Tier = "learning";
  let next: EarnedTier | null = null;
  for (const step of earnedTiers) {
    const asked = criteria.filter(({ criterion }) => criterion.tier === step);
    if (asked.length > 0 && asked.every(({ state }) => state === "met")) {
      tier = step;
      continue;
    }
    next = step;
    break;
  }
  const between = criteria.filter(
    ({ criterion, state }) => criterion.tier === next && state !== "met",
  );
  const closest = [...between].sort((a, b) => closeness(b) - closeness(a));
  return { tier, criteria, next, oneThing: closest[0] ?? null, missing: between.length };
}

/** Nearly met before not yet, by the share that is reached; what nobody recorded comes last. */
function closeness({ criterion, state, value }: Judged): number {
  const rank = { met: 3, nearly: 2, not_yet: 1, no_data: 0 }[state];
  const share =
    criterion.by === "figure" && value !== null && criterion.atLeast > 0
      ? Math.min(1, Math.max(0, value / criterion.atLeast))
      : 0;
  return rank + share / 2;
}

/** Which tier is higher: above zero when the first is. */
export function compareTiers(a: Tier, b: Tier): number {
  const order: readonly Tier[] = ["learning", "intensive", "system_innovation"];
  return order.indexOf(a) - order.indexOf(b);
}
