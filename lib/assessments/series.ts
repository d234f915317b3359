import type { Day } from "@/lib/day";
import type { Phase, SubjectGroup } from "@/lib/generated/prisma/enums";
import { type Change, changeOf, type Pair, pairsOf } from "./comparison";
import type { Instrument } from "./instrument";
import { type Answered, type Results, resultsOf } from "./results";
import { type Withheld, withheld } from "./suppression";

/** A round as the database holds it, answers included. Never leaves the query that read it. */
export type ReadRound = {
  id: number;
  instrument: Instrument;
  itemKeys: readonly string[];
  phase: Phase;
  group: SubjectGroup;
  name: string | null;
  heldOn: Day;
  closed: boolean;
  withdrawnSinceClosed: number;
  asked: number;
  skipped: number;
  withdrawn: number;
  people: readonly Answered[];
};

/** A round as it is shown. */
export type RoundResult = Omit<ReadRound, "people" | "instrument" | "withdrawnSinceClosed"> & {
  key: string;
  version: number;
  results: Results | null;
  /** why there are none: fewer than five people, still open, or changed since it was closed */
  kept: Withheld | "few" | null;
};

/** The rounds of one instrument with one group of people, oldest first. */
export type Series = {
  instrument: Instrument;
  group: SubjectGroup;
  rounds: RoundResult[];
  /** the first round (baseline before others) and the last, where both are shown */
  before: RoundResult | null;
  after: RoundResult | null;
  change: Change | null;
  pairs: Pair[];
};

export function roundResult(round: ReadRound, mayReadSingle: boolean): RoundResult {
  const { people, instrument, withdrawnSinceClosed: _, ...rest } = round;
  const about = round.group === "unit" ? "unit" : "people";
  const results = resultsOf(instrument, round.itemKeys, people, about);
  const kept = withheld(round, mayReadSingle) ?? (results ? null : "few");
  return {
    ...rest,
    key: instrument.key,
    version: instrument.version,
    results: kept ? null : results,
    kept,
  };
}

/** What a unit's rounds come to, series by series, in the order of the first round of each. */
export function seriesOf(rounds: readonly ReadRound[], mayReadSingle: boolean): Series[] {
  const found = new Map<string, ReadRound[]>();
  for (const round of [...rounds].sort(byDay)) {
    const name = `${round.instrument.key} ${round.group}`;
    found.set(name, [...(found.get(name) ?? []), round]);
  }
  return [...found.values()].map((list) => oneSeries(list, mayReadSingle));
}

function oneSeries(list: readonly ReadRound[], mayReadSingle: boolean): Series {
  const rounds = list.map((round) => roundResult(round, mayReadSingle));
  const open = rounds.filter((round) => round.results !== null);
  const after = open.at(-1) ?? null;
  const earlier = open.filter((round) => round !== after && round.heldOn <= (after?.heldOn ?? ""));
  const before = earlier.find((round) => round.phase === "baseline") ?? earlier[0] ?? null;
  const read = (round: RoundResult | null) => list.find((one) => one.id === round?.id);
  const [then, now] = [read(before), read(after)];
  const last = list.at(-1);
  if (!last) throw new Error("a series without rounds");
  return {
    instrument: (now ?? last).instrument,
    group: last.group,
    rounds,
    before,
    after,
    change: then && now ? changeOf(then, now) : null,
    pairs: before?.results && after?.results ? pairsOf(before.results, after.results) : [],
  };
}

const byDay = (a: ReadRound, b: ReadRound) =>
  a.heldOn < b.heldOn ? -1 : a.heldOn > b.heldOn ? 1 : a.id - b.id;
