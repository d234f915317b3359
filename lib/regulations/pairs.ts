export type Pair<T> = readonly [before: T | null, after: T | null];

/**
 * Which line of the one is which line of the other: by the first name they have in common, then by
 * the next, each line once. In the order of the second list; what has no counterpart there comes last.
 *
 * @param names ways to tell a line; null or "" tells nothing
 */
export function pairsOf<T>(
  before: readonly T[],
  after: readonly T[],
  names: readonly ((line: T) => string | null)[],
): Pair<T>[] {
  const found = new Map<T, T>();
  const free = new Set(before);
  for (const name of names) {
    const byName = new Map<string, T>();
    for (const line of free) {
      const called = name(line);
      if (called && !byName.has(called)) byName.set(called, line);
    }
    for (const line of after) {
      const called = found.has(line) ? null : name(line);
      const other = called ? byName.get(called) : undefined;
      if (!called || other === undefined) continue;
      found.set(line, other);
      free.delete(other);
      byName.delete(called);
    }
  }
  return [
    ...after.map((line): Pair<T> => [found.get(line) ?? null, line]),
    ...[...free].map((line): Pair<T> => [line, null]),
  ];
}

/**
 * The lines that stand elsewhere than before, as few as can be: all but the longest run that kept its
 * order.
 *
 * @param before the first list, in its order
 * @param pairs of both lists, in the order of the second
 * @returns lines of the second list
 */
export function movedOf<T>(before: readonly T[], pairs: readonly Pair<T>[]): Set<T> {
  const place = new Map(before.map((line, at) => [line, at]));
  const kept = pairs.flatMap(([a, b]) => (a && b ? [{ was: place.get(a) ?? 0, line: b }] : []));
  const stays = longestRising(kept.map(({ was }) => was));
  return new Set(kept.filter((_, at) => !stays.has(at)).map(({ line }) => line));
}

/** Which places of a list make up its longest rising run (patience sorting). */
function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  values.forEach((value, at) => {
    let low = 0;
    for (let high = ends.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((values[ends[middle] ?? 0] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  });
  const run = new Set<number>();
  for (let at = ends.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}
