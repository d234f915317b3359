import "server-only";
import { createHash } from "node:crypto";
import { db, sql, type Tx } from "@/lib/db";
import type { AccountName } from "./account-name";
import { type Attempts, afterFailure, type ThrottleKind, waitSeconds } from "./throttle";

const keyOf = (kind: ThrottleKind, text: string) =>
  `${kind}:${createHash("sha256").update(text).digest("base64url")}`;

/** One key for a person, whichever of their names was typed; of nobody, what was typed. */
export const accountKey = (userId: number | null, typed: AccountName): string =>
  keyOf("account", userId !== null ? `known ${userId}` : `typed ${typed.phone ?? typed.username}`);

export const addressKey = (address: string): string => keyOf("address", address);

/**
 * Counts one try as a failure, before the password is looked at, so that tries sent at once cannot
 * slip by. The account's is counted only where the address may try: whoever is made to wait locks
 * nobody else.
 *
 * @returns seconds to wait; 0 when the try may be made
 */
export function claimTry(keys: { address?: string; account: string }): Promise<number> {
  const now = new Date();
  return db.$transaction(async (tx) => {
    const wait = keys.address ? await claim(tx, "address", keys.address, now) : 0;
    return wait > 0 ? wait : claim(tx, "account", keys.account, now);
  });
}

/** The try was right: the account's failures are forgotten, the address's last one is taken back. */
export async function forgetTries(keys: { address?: string; account: string }): Promise<void> {
  await db.$transaction([
    // In the order in which they are claimed, so that two never wait for each other.
    db.$executeRaw(sql`UPDATE "SignInThrottle"
      SET failures = greatest(failures - 1, 0), "lockedUntil" = NULL WHERE key = ${keys.address ?? ""}`),
    db.signInThrottle.deleteMany({ where: { key: keys.account } }),
  ]);
}

/** Counts one try under a row lock; the seconds to wait when it may not be made. */
async function claim(tx: Tx, kind: ThrottleKind, key: string, now: Date): Promise<number> {
  await tx.$executeRaw(sql`INSERT INTO "SignInThrottle" (key, failures, "lastAt")
    VALUES (${key}, 0, ${now}) ON CONFLICT (key) DO NOTHING`);
  const [before] = await tx.$queryRaw<Attempts[]>(sql`
    SELECT failures, "lastAt", "lockedUntil" FROM "SignInThrottle" WHERE key = ${key} FOR UPDATE`);
  const wait = waitSeconds(before ?? null, now);
  if (wait > 0) return wait;
  const after = afterFailure(kind, before ?? null, now);
  await tx.signInThrottle.update({ where: { key }, data: after });
  return 0;
}
