import { averageRetention } from "@/lib/contributions/retention";
import type { Day } from "@/lib/day";
import type { Tier } from "@/lib/maturity/criteria";
import { compareTiers, type TierResult } from "@/lib/maturity/tier";
import { addMonths, type Month, monthOf } from "@/lib/month";

/** A unit as the proposing of pairs sees it. */
export type Partner = {
  id: number;
  provinceCode: string;
  district: string;
  /** the tier it was given, or else what its evidence comes to */
  tier: Tier;
  result: TierResult;
};

/** Two units that mentor each other already, or are asked to. */
export type OpenPair = { unitId: number; mentorUnitId: number };

/** How near two units are; the first digit of a province's code is its part of the country. */
export type Nearness = "district" | "province" | "region" | "far";

export type ProposedPair = {
  unitId: number;
  mentorUnitId: number;
  near: Nearness;
  /** criteria that the mentor meets and the unit does not, the one that would lift it first */
  teaches: string[];
};

/** Ours: a committee of neighbours can accompany so many others beside its own work. */
export const mostMentees = 2;

const distances: readonly Nearness[] = ["district", "province", "region", "far"];

/**
 * Proposes to every unit that lacks something a mentor who meets it: of the same tier or a higher
 * one, preferring who meets the very criterion that would lift the unit, then who stands higher,
 * then who is nearer, then who meets more. Units at the lowest tier choose first, among them those
 * with least to go. Nobody mentors themselves, has two mentors, or more than `mostMentees` units.
 * The order of the units given does not matter.
 */
export function proposePairs(
  units: readonly Partner[],
  open: readonly OpenPair[] = [],
): ProposedPair[] {
  const mentored = new Set(open.map((pair) => pair.unitId));
  const load = new Map<number, number>();
  const pairOf = (a: number, b: number) => `${a}-${b}`;
  const taken = new Set(open.map((pair) => pairOf(pair.mentorUnitId, pair.unitId)));
  const count = (id: number) => load.set(id, (load.get(id) ?? 0) + 1);
  for (const pair of open) count(pair.mentorUnitId);
  const met = new Map(units.map((unit) => [unit.id, keysMet(unit)]));
  const pairs: ProposedPair[] = [];
  const learners = units
    .filter((unit) => unit.result.next !== null && !mentored.has(unit.id))
    .sort(
      (a, b) => compareTiers(a.tier, b.tier) || a.result.missing - b.result.missing || a.id - b.id,
    );
  for (const unit of learners) {
    const lacks = lacking(unit);
    let best: { mentor: Partner; teaches: string[]; rank: number[] } | null = null;
    for (const mentor of units) {
      if (mentor.id === unit.id || compareTiers(mentor.tier, unit.tier) < 0) continue;
      // Two units do not mentor each other at one time.
      if (taken.has(pairOf(unit.id, mentor.id))) continue;
      if ((load.get(mentor.id) ?? 0) >= mostMentees) continue;
      const teaches = lacks.filter((key) => met.get(mentor.id)?.has(key));
      if (teaches.length === 0) continue;
      const rank = [
        teaches[0] === unit.result.oneThing?.criterion.key ? 0 : 1,
        -compareTiers(mentor.tier, unit.tier),
        distances.indexOf(nearness(unit, mentor)),
        -teaches.length,
        load.get(mentor.id) ?? 0,
        mentor.id,
      ];
      if (best === null || before(rank, best.rank)) best = { mentor, teaches, rank };
    }
    if (!best) continue;
    const { mentor, teaches } = best;
    count(mentor.id);
    taken.add(pairOf(mentor.id, unit.id));
    pairs.push({
      unitId: unit.id,
      mentorUnitId: mentor.id,
      near: nearness(unit, mentor),
      teaches,
    });
  }
  return pairs;
}

export function nearness(
  a: Pick<Partner, "provinceCode" | "district">,
  b: Pick<Partner, "provinceCode" | "district">,
): Nearness {
  if (a.provinceCode === b.provinceCode) return a.district === b.district ? "district" : "province";
  return a.provinceCode[0] === b.provinceCode[0] ? "region" : "far";
}

function keysMet({ result }: Partner): Set<string> {
  return new Set(
    result.criteria.flatMap(({ criterion, state }) => (state === "met" ? [criterion.key] : [])),
  );
}

/** What a unit does not meet yet: the one thing first, then the criteria of the nearer tier. */
function lacking({ result }: Partner): string[] {
  const first = result.oneThing?.criterion.key;
  const keys = result.criteria.flatMap(({ criterion, state }) =>
    state === "met" || criterion.key === first ? [] : [criterion],
  );
  const ordered = keys.sort((a, b) => compareTiers(a.tier, b.tier)).map(({ key }) => key);
  return first === undefined ? ordered : [first, ...ordered];
}

function before(a: readonly number[], b: readonly number[]): boolean {
  for (const [at, value] of a.entries()) {
    const other = b[at] ?? 0;
    if (value !== other) return value < other;
  }
  return false;
}

export type MentorshipState = "asked" | "started" | "declined" | "ended";

/** Ended before both had agreed is declined. */
export function mentorshipState(pair: {
  startedOn: string | null;
  endedOn: string | null;
}): MentorshipState {
  if (pair.endedOn !== null) return pair.startedOn === null ? "declined" : "ended";
  return pair.startedOn === null ? "asked" : "started";
}

type Counted = { month: Month; payers: number; insured: number };

/** Mean retention of some months, and how many of them had anybody insured. */
export type Stretch = { percent: string | null; months: number };

/**
 * The learning unit's retention before and since: the six months before the month it began in, and
 * those after. The month itself belongs to neither. It says what was, not why.
 */
export function mentorEffect(
  months: readonly Counted[],
  started: Month,
): { before: Stretch; after: Stretch } {
  const stretch = (some: readonly Counted[]): Stretch => ({
    percent: averageRetention(some),
    months: some.filter(({ insured }) => insured > 0).length,
  });
  return {
    before: stretch(months.filter(({ month }) => month < started && month >= started - 6)),
    after: stretch(months.filter(({ month }) => month > started)),
  };
}

/** The months its effect is drawn over: from a year before the start to the last whole month, at most
 * two years after. */
export function effectSpan(
  pair: { startedOn: Day | null; endedOn: Day | null },
  today: Day,
): { from: Month; to: Month } | null {
  if (!pair.startedOn) return null;
  const began = monthOf(pair.startedOn);
  const last = addMonths(monthOf(pair.endedOn ?? today), -1);
  // In its first month the month itself is drawn, so that the mark has a place.
  const to = Math.min(Math.max(last, began), addMonths(began, 24)) as Month;
  return { from: addMonths(began, -12), to };
}
