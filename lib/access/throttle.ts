/** Failed sign-ins of one account or one address. */
export type Attempts = { failures: number; lastAt: Date; lockedUntil: Date | null };

export type ThrottleKind = "account" | "address";

// Many neighbours share one village connection, so an address is allowed more than an account.
const free: Record<ThrottleKind, number> = { account: 5, address: 30 };
const firstLockMs = 60_000;
const longestLockMs = 60 * 60_000;
const forgetAfterMs = 24 * 60 * 60_000;

/** Seconds this account or address must still wait; 0 when it may try. */
export function waitSeconds(attempts: Attempts | null, now: Date): number {
  const until = attempts?.lockedUntil;
  return until && until > now ? Math.ceil((until.getTime() - now.getTime()) / 1000) : 0;
}

/**
 * After one more failure: past the free tries each failure locks, a minute at first and twice as long
 * each time, an hour at most. A day without a failure starts anew.
 */
export function afterFailure(kind: ThrottleKind, before: Attempts | null, now: Date): Attempts {
  const stale = before && now.getTime() - before.lastAt.getTime() > forgetAfterMs;
  const failures = (before && !stale ? before.failures : 0) + 1;
  const over = failures - free[kind];
  const lockMs = over < 0 ? 0 : Math.min(firstLockMs * 2 ** Math.min(over, 10), longestLockMs);
  return {
    failures,
    lastAt: now,
    lockedUntil: lockMs > 0 ? new Date(now.getTime() + lockMs) : null,
  };
}
