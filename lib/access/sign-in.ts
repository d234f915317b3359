import "server-only";
import { createHash } from "node:crypto";
import { db, sql, type Tx } from "@/lib/db";
import { normalizePhone, toArabicDigits } from "@/lib/thai";
import { passwordMatches } from "./password";
import { type Attempts, afterFailure, type ThrottleKind, waitSeconds } from "./throttle";

export type SignIn =
  | { ok: true; userId: number; name: string; sessionVersion: number }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "wait"; seconds: number };

const keyOf = (kind: ThrottleKind, text: string) =>
  `${kind}:${createHash("sha256").update(text).digest("base64url")}`;

/**
 * Checks a username or phone number with its password. A try is counted as a failure before the
 * password is looked at and taken back when it was right, so that tries sent at once cannot slip by.
 */
export async function signIn(username: string, password: string, address: string): Promise<SignIn> {
  const name = toArabicDigits(username).replaceAll("\0", "").trim().toLowerCase().slice(0, 200);
  const phone = normalizePhone(name);
  const account = keyOf("account", phone ?? name);
  const from = keyOf("address", address);
  const now = new Date();
  const seconds = await db.$transaction(async (tx) => {
    const waits = [await claim(tx, "account", account, now), await claim(tx, "address", from, now)];
    return Math.max(...waits);
  });
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const user = await db.user.findFirst({
    where: { disabledAt: null, OR: [{ username: name }, ...(phone ? [{ phone }] : [])] },
    select: { id: true, name: true, passwordHash: true, sessionVersion: true },
  });
  const right = await passwordMatches(user?.passwordHash ?? null, password.slice(0, 200));
  if (!user || !right) return { ok: false, reason: "wrong" };
  await db.$transaction([
    db.signInThrottle.deleteMany({ where: { key: account } }),
    db.$executeRaw(sql`UPDATE "SignInThrottle"
      SET failures = greatest(failures - 1, 0), "lockedUntil" = NULL WHERE key = ${from}`),
  ]);
  return { ok: true, userId: user.id, name: user.name, sessionVersion: user.sessionVersion };
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
