import "server-only";
import { randomBytes } from "node:crypto";
import { write } from "@/lib/audit";
import { db } from "@/lib/db";
import { only, portalLock } from "@/lib/locks";
import { type Outcome, refuse } from "@/lib/refusal";
import { accountName } from "./account-name";
import type { Actor } from "./actor";
import type { ChangePassword } from "./input";
import { hashPassword, passwordMatches } from "./password";
import { accountKey, claimTry, forgetTries } from "./tries";

/**
 * A new password ends every other session. Guesses at the current one count with those of signing in.
 * Refuses: wrong_password, tries_wait.
 */
export async function changePassword(
  actor: Actor,
  input: ChangePassword,
): Promise<Outcome<{ sessionVersion: number }>> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const tries = { account: accountKey(user.id, accountName(user.username)) };
  const seconds = await claimTry(tries);
  if (seconds > 0) {
    const minutes = Math.ceil(seconds / 60);
    return { ok: false, refusal: { code: "tries_wait", params: { minutes } } };
  }
  const passwordHash = await hashPassword(input.password);
  const right = await passwordMatches(user.passwordHash, input.current);
  const command = { id: input.commandId, action: "changePassword" };
  const outcome = await write(actor, command, async (tx, note) => {
    if (!right) refuse("wrong_password");
    const { sessionVersion } = await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    note({ subject: "user", subjectId: actor.userId });
    return { sessionVersion };
  });
  if (outcome.ok) await forgetTries(tries);
  return outcome;
}

/** Ends all sessions of the actor, on every phone. */
export function signOutEverywhere(
  actor: Actor,
  input: { commandId: string },
): Promise<Outcome<{ ended: true }>> {
  return write(actor, { id: input.commandId, action: "signOutEverywhere" }, async (tx, note) => {
    await tx.user.update({
      where: { id: actor.userId },
      data: { sessionVersion: { increment: 1 } },
    });
    note({ subject: "user", subjectId: actor.userId });
    return { ended: true as const };
  });
}

/**
 * The very first account, a national coordinator, for an empty database; there is nobody yet who
 * could act. Refuses not_permitted as soon as any account exists.
 */
export async function foundFirstAccount(input: {
  username: string;
  name: string;
  password: string;
}): Promise<Outcome<{ userId: number }>> {
  const passwordHash = await hashPassword(input.password);
  return db.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${portalLock}::int, ${only.firstAccount}::int)`;
    if ((await tx.user.count()) > 0) return { ok: false, refusal: { code: "not_permitted" } };
    const user = await tx.user.create({
      data: { username: input.username, name: input.name, passwordHash },
    });
    await tx.roleGrant.create({ data: { userId: user.id, role: "coordinator" } });
    await tx.auditEntry.create({
      data: {
        id: crypto.randomUUID(),
        actorId: user.id,
        action: "foundFirstAccount",
        subject: "user",
        subjectId: user.id,
      },
    });
    return { ok: true, value: { userId: user.id } };
  });
}

/** A token nobody can guess, for a first password in scripts. */
export const randomToken = () => randomBytes(24).toString("base64url");
