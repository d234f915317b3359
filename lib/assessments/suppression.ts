// How few people a published figure may be about. Three rules keep single people out of sight:
// 1. A group of fewer than five is not shown, and not counted into any sum.
// 2. A sum adds whole groups that are themselves shown. Whatever one published figure leaves of
//    another is then again made of shown groups: nobody is found by subtraction.
// 3. Only those who may read single answers see a round before it is closed, or after somebody
//    withdrew from it: two looks at it would differ by one person.

/** The fewest people a result is shown for. */
export const leastGroup = 5;

/** Whether a figure about so many people is shown. */
export function shown(n: number): boolean {
  return n >= leastGroup;
}

/** The groups a sum may add: those that are shown themselves. */
export function shownOf<T extends { n: number }>(groups: readonly (T | null)[]): T[] {
  return groups.filter((group): group is T => group !== null && shown(group.n));
}

/** Why a round's results are kept back: still open, or changed after it was closed. */
export type Withheld = "open" | "withdrawn";

/**
 * Whether a round's results are to be seen yet.
 *
 * @param mayReadSingle the reader may see single answers of this round anyway (evaluator)
 */
export function withheld(
  round: { closed: boolean; withdrawnSinceClosed: number },
  mayReadSingle: boolean,
): Withheld | null {
  if (mayReadSingle) return null;
  if (!round.closed) return "open";
  return round.withdrawnSinceClosed > 0 ? "withdrawn" : null;
}
