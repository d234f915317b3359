import { answeringOf, type Instrument } from "./instrument";
import { type Answered, askedOf, meanOf, type Results } from "./results";
import { turned } from "./scoring";
import { shown, shownOf } from "./suppression";

/** How the scores of the same people moved between two rounds. */
export type Change = {
  /** people who answered both times */
  n: number;
  up: number;
  same: number;
  down: number;
};

/** What one round asked, and who answered. */
export type Answering = {
  instrument: Instrument;
  itemKeys: readonly string[];
  people: readonly Answered[];
};

/**
 * Up, the same or down, for everybody who answered both times; null for fewer than five of them, and
 * where the two rounds cannot be set against each other person by person.
 *
 * The people are matched, so no mean of theirs is given: next to the means of the two rounds it
 * would tell the score of whoever was there only once.
 */
export function changeOf(before: Answering, after: Answering): Change | null {
  const later = new Map(after.people.map((person) => [person.personKey, person]));
  let [up, same, down] = [0, 0, 0];
  for (const person of before.people) {
    const again = later.get(person.personKey);
    const moved = again && movedBy(before, after, person, again);
    if (moved === null || moved === undefined) continue;
    if (moved > 0) up += 1;
    else if (moved < 0) down += 1;
    else same += 1;
  }
  const n = up + same + down;
  return shown(n) ? { n, up, same, down } : null;
}

/** Changes of several groups as one: adds those that are shown. */
export function changesTogether(changes: readonly (Change | null)[]): Change | null {
  const parts = shownOf(changes);
  if (parts.length === 0) return null;
  const add = (of: (one: Change) => number) => parts.reduce((sum, one) => sum + of(one), 0);
  return {
    n: add((one) => one.n),
    up: add((one) => one.up),
    same: add((one) => one.same),
    down: add((one) => one.down),
  };
}

/** Question by question, the means of the two rounds as they are shown by themselves. */
export type Pair = { key: string; before: number | null; after: number | null };

/** @returns the questions asked in either round, in the order of the later one */
export function pairsOf(before: Results, after: Results): Pair[] {
  const keys = [...new Set([...after.items, ...before.items].map((item) => item.key))];
  const meanIn = (results: Results, key: string) => {
    const item = results.items.find((one) => one.key === key);
    return item?.shown ? meanOf(item) : null;
  };
  return keys.map((key) => ({ key, before: meanIn(before, key), after: meanIn(after, key) }));
}

/** A sum moves as a whole; a profile by the questions the person answered both times. */
function movedBy(before: Answering, after: Answering, then: Answered, now: Answered) {
  const sameForm =
    before.instrument.key === after.instrument.key &&
    before.instrument.version === after.instrument.version;
  if (!sameForm) return null;
  const { instrument } = after;
  if (instrument.reading === "sum") {
    const sameItems = before.itemKeys.join() === after.itemKeys.join();
    return sameItems && then.total !== null && now.total !== null ? now.total - then.total : null;
  }
  const asked = new Set(askedOf(instrument, before.itemKeys).map((item) => item.key));
  let moved: number | null = null;
  for (const item of askedOf(instrument, after.itemKeys)) {
    const [was, is] = [then.answers[item.key], now.answers[item.key]];
    if (!asked.has(item.key) || item.unscored) continue;
    if (typeof was !== "number" || typeof is !== "number") continue;
    const answering = answeringOf(instrument, item);
    const counts = (answer: number) => (item.reversed ? turned(answering, answer) : answer);
    moved = (moved ?? 0) + counts(is) - counts(was);
  }
  return moved;
}
