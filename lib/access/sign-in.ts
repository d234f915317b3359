import "server-only";
import { db } from "@/lib/db";
import { env } from "@/lib/env";
import { accountName, openAccount } from "./account-name";
import { passwordMatches } from "./password";
import { accountKey, addressKey, claimTry, forgetTries } from "./tries";

export type SignIn =
  | { ok: true; userId: number; name: string; sessionVersion: number }
  | { ok: false; reason: "wrong" }
  | { ok: false; reason: "wait"; seconds: number };

/**
 * Checks a username or phone number with its password. Guesses are slowed down for the account and
 * for the address they come from.
 */
export async function signIn(typed: string, password: string, address: string): Promise<SignIn> {
  const name = accountName(typed);
  const user = await db.user.findFirst({
    where: openAccount(name),
    select: { id: true, username: true, name: true, passwordHash: true, sessionVersion: true },
  });
  const keys = { address: addressKey(address), account: accountKey(user?.id ?? null, name) };
  const seconds = await claimTry(keys);
  if (seconds > 0) return { ok: false, reason: "wait", seconds };
  const right = await passwordMatches(user?.passwordHash ?? null, password.slice(0, 200));
  // Their password is published: a database that was a demo once must not let them in any more.
  const published = !env().DEMO && user?.username?.endsWith("@demo");
  if (!user || !right || published) return { ok: false, reason: "wrong" };
  await forgetTries(keys);
  return { ok: true, userId: user.id, name: user.name, sessionVersion: user.sessionVersion };
}
