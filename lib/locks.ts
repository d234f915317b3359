/**
 * First keys of the advisory locks, all in one place so that no two kinds meet. Each is held by a
 * transaction and gone with it however it ends.
 */

/** Second key: the unit. The figures of a unit are refreshed by one at a time. */
export const figuresLock = 40;

/**
 * Second key: the batch, while it is read, checked or recorded. A batch under way without its lock
 * was left half-way by a server that stopped.
 */
export const batchLock = 41;

/** Second key: the unit. Two imports of one unit record one after the other. */
export const unitImportLock = 42;

/** For what is done by one at a time in the whole portal; second key: one of `only`. */
export const portalLock = 43;

export const only = {
  firstAccount: 1,
  nationalCoordinators: 2,
  instruments: 3,
  maturityCriteria: 4,
  seed: 5,
} as const;
