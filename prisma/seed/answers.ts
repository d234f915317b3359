import { type Instrument, itemsOf } from "@/lib/assessments/instrument";
import { spst20, tmhi15 } from "@/lib/assessments/mental-health";
import type { Answers } from "@/lib/assessments/scoring";
import { capacity } from "@/lib/assessments/unit-instruments";
import { type Random, random } from "./random";

// Invented answers that come to a band, a level or a change that is known.

const bandsOf = (instrument: Instrument) => [...instrument.bands].sort((a, b) => a.from - b.from);

/** What the report names highest in every unit: love in the family, safety, care when ill. */
const family = ["h15", "h13", "h14"];

/** Answers of TMHI-15, so many in each band. The questions about the family stand highest. */
export function happinessIn(counts: readonly number[], name: string): Answers[] {
  const chance = random(`${name} happiness`);
  const bands = bandsOf(tmhi15);
  const totals = counts.flatMap((count, at) => {
    const { from = 15, to = 60 } = bands[at] ?? {};
    return Array.from({ length: count }, () =>
      chance.between(Math.max(from, 36), Math.min(to, 56)),
    );
  });
  return totals.map((total, at) => happiness(total, at, chance));
}

/** Two of a group think less of one of the three questions, so that they have an order. */
function happiness(total: number, at: number, chance: Random): Answers {
  const counts = new Map(itemsOf(tmhi15).map(({ key }) => [key, 1]));
  for (const key of family) counts.set(key, 4);
  if (at < 2) counts.set("h14", 3);
  if (at === 1) counts.set("h13", 3);
  const rest = [...counts.keys()].filter((key) => !family.includes(key));
  let left = total - [...counts.values()].reduce((sum, count) => sum + count, 0);
  while (left > 0) {
    const key = chance.pick(rest);
    const count = counts.get(key) ?? 4;
    if (count === 4) continue;
    counts.set(key, count + 1);
    left -= 1;
  }
  return asAnswered(counts);
}

/** What a question counts, as somebody would answer it. */
function asAnswered(counts: ReadonlyMap<string, number>): Answers {
  return Object.fromEntries(
    itemsOf(tmhi15).map(({ key, reversed }) => {
      const count = counts.get(key) ?? 1;
      return [key, reversed ? 5 - count : count];
    }),
  );
}

/** The same people earlier: so many whose scores rose since, stayed and fell, and the rest the same. */
export function before(
  later: readonly Answers[],
  moved: { up: number; same: number; down: number },
  name: string,
): Answers[] {
  const chance = random(name);
  return later.map((answers, at) => {
    const by = at < moved.up ? -1 : at < moved.up + moved.same ? 0 : 1;
    const steps = by === 0 ? 0 : chance.between(2, 6);
    return shifted(answers, by * steps, chance);
  });
}

/** A sum higher or lower by so many, in questions chosen by chance. */
function shifted(answers: Answers, by: number, chance: Random): Answers {
  const given: Record<string, number> = { ...(answers as Record<string, number>) };
  const items = itemsOf(tmhi15);
  const towards = Math.sign(by);
  for (let left = Math.abs(by); left > 0; ) {
    const { key, reversed } = chance.pick(items);
    const answer = (given[key] ?? 1) + (reversed ? -towards : towards);
    if (answer < 1 || answer > 4) continue;
    given[key] = answer;
    left -= 1;
  }
  return given;
}

/** Answers of SPST-20, so many in each band; what did not happen stays blank. */
export function stressIn(counts: readonly number[], name: string): Answers[] {
  const chance = random(`${name} stress`);
  const bands = bandsOf(spst20);
  return counts.flatMap((count, at) => {
    const { from = 0, to = 23 } = bands[at] ?? {};
    return Array.from({ length: count }, () => {
      const given: Record<string, number> = {};
      let left = chance.between(Math.max(from, 8), Math.min(to, 55));
      while (left > 0) {
        const { key } = chance.pick(itemsOf(spst20));
        if (given[key] === 5) continue;
        given[key] = (given[key] ?? 0) + 1;
        left -= 1;
      }
      return given;
    });
  });
}

/**
 * Answers about each person's capacity that come to these levels: one lower in the topics that need
 * work. With `earlier` all but the last so many stood lower in three to six topics.
 */
export function capacityOf(
  levels: readonly number[],
  weak: readonly string[],
  name: string,
  earlier?: { same: number },
): Answers[] {
  const chance = random(`${name} capacity`);
  return levels.map((level, at) => {
    const given = itemsOf(capacity).map(
      ({ key }) => [key, Math.max(1, level - (weak.includes(key) ? 1 : 0))] as const,
    );
    const lower = new Set<number>();
    const steps = chance.between(3, 6);
    while (lower.size < steps) {
      const place = chance.between(0, given.length - 1);
      if ((given[place]?.[1] ?? 1) > 1) lower.add(place);
    }
    const stood = earlier !== undefined && at < levels.length - earlier.same;
    return Object.fromEntries(
      given.map(([key, answer], place) => [key, stood && lower.has(place) ? answer - 1 : answer]),
    );
  });
}
