/**
 * Advisory lock of a batch (first key; the second is its id): held by the transaction that reads,
 * checks or applies it, and gone with that transaction however it ends. A batch under way without
 * its lock was left half-way by a server that stopped.
 */
export const batchLock = 41;

/** Second key: the unit. Two imports of one unit record one after the other. */
export const unitImportLock = 42;
