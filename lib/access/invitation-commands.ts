import "server-only";
import { createHash } from "node:crypto";
import { isUniqueViolation, write } from "@/lib/audit";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { type Outcome, Refused, refuse } from "@/lib/refusal";
import type { Actor } from "./actor";
import type { Accept, Invite, WithdrawInvitation } from "./input";
import { hashPassword } from "./password";
import { actorNow } from "./queries";
import { freeSeat, mayGiveRole } from "./role-commands";

const invitationDays = 7;

export const hashToken = (token: string) =>
  new Uint8Array(createHash("sha256").update(token).digest());

/**
 * Makes an invitation link for a new person and a role. Only the token's hash is kept, so the link is
 * shown once. Refuses: not_permitted, not_found (also a place that the role is not for).
 *
 * @returns the token for the link, and when it expires (ISO)
 */
export async function invite(
  actor: Actor,
  input: Invite,
): Promise<Outcome<{ token: string; expiresAt: string }>> {
  // Made from the command's id and a secret, so that a repeated submission shows the same link.
  const token = createHash("sha256")
    .update(`${env().NEXTAUTH_SECRET}:invitation:${actor.userId}:${input.commandId}`)
    .digest("base64url");
  const expiresAt = new Date(Date.now() + invitationDays * 24 * 60 * 60_000);
  const outcome = await write(
    actor,
    { id: input.commandId, action: "invite" },
    async (tx, note) => {
      await mayGiveRole(actor, tx, input.role, input);
      const made = await tx.invitation.create({
        data: {
          tokenHash: hashToken(token),
          name: input.name,
          role: input.role,
          unitId: input.unitId,
          provinceCode: input.provinceCode,
          committeeMemberId: await freeSeat(tx, input),
          createdBy: actor.userId,
          expiresAt,
        },
      });
      note({ unitId: input.unitId, subject: "invitation", subjectId: made.id });
      note({ after: { name: input.name, role: input.role } });
      return { expiresAt: expiresAt.toISOString() };
    },
  );
  return outcome.ok ? { ok: true, value: { ...outcome.value, token } } : outcome;
}

/**
 * Turns an invitation into an account. The person is nobody yet, so the invitation stands for the
 * actor; it works once, until it expires, and only while whoever made it may still give that role.
 * The same submission again gets its first answer. Refuses: invitation_ended, invitation_void,
 * username_taken, phone_taken.
 */
export async function acceptInvitation(input: Accept): Promise<Outcome<{ username: string }>> {
  const done = await accepted(input);
  if (done) return done;
  const [passwordHash, maker] = await Promise.all([
    hashPassword(input.password),
    makerOf(input.token),
  ]);
  try {
    const username = await db.$transaction((tx) => accept(tx, input, passwordHash, maker));
    return { ok: true, value: { username } };
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    // The same submission may have won the race meanwhile: then its answer is the answer.
    return (await accepted(input)) ?? { ok: false, refusal };
  }
}

function refusalOf(error: unknown) {
  if (error instanceof Refused) return error.refusal;
  if (isUniqueViolation(error, "User_phone_key")) return { code: "phone_taken" as const };
  if (isUniqueViolation(error, "User_username_key")) return { code: "username_taken" as const };
  if (isUniqueViolation(error, "AuditEntry")) return { code: "command_id_used" as const };
  return null;
}

const action = "acceptInvitation";

/** What this very submission was answered before; only to who holds the same link. */
async function accepted(input: Accept): Promise<Outcome<{ username: string }> | null> {
  const entry = await db.auditEntry.findUnique({ where: { id: input.commandId } });
  if (!entry) return null;
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashToken(input.token) },
    select: { id: true },
  });
  const { invitationId, username } = (entry.result ?? {}) as Partial<Accepted>;
  const same = entry.action === action && invitation && invitation.id === invitationId;
  if (!same || !username) return { ok: false, refusal: { code: "command_id_used" } };
  return { ok: true, value: { username } };
}

type Accepted = { invitationId: number; username: string };

/** Whoever made the invitation, with the roles they hold now; null when their account is closed. */
async function makerOf(token: string): Promise<Actor | null> {
  const found = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    select: { createdBy: true },
  });
  return found && actorNow(found.createdBy);
}

async function accept(
  tx: Tx,
  input: Accept,
  passwordHash: string,
  maker: Actor | null,
): Promise<string> {
  const now = new Date();
  const tokenHash = hashToken(input.token);
  const { count } = await tx.invitation.updateMany({
    where: { tokenHash, usedAt: null, withdrawnAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (count === 0) refuse("invitation_ended");
  const invitation = await tx.invitation.findUniqueOrThrow({ where: { tokenHash } });
  const { role, unitId, provinceCode, createdBy } = invitation;
  if (!maker) refuse("invitation_void");
  await mayGiveRole(maker, tx, role, invitation).catch((error) => {
    throw error instanceof Refused ? new Refused({ code: "invitation_void" }) : error;
  });
  const { username, phone } = input;
  const user = await tx.user.create({
    data: { username, phone, name: invitation.name, passwordHash },
  });
  await tx.roleGrant.create({
    data: { userId: user.id, role, unitId, provinceCode, grantedBy: createdBy },
  });
  if (invitation.committeeMemberId !== null) {
    await tx.committeeMember.updateMany({
      where: { id: invitation.committeeMemberId, userId: null, until: null },
      data: { userId: user.id },
    });
  }
  const result: Accepted = { invitationId: invitation.id, username };
  await tx.auditEntry.create({
    data: {
      id: input.commandId,
      actorId: user.id,
      unitId,
      action,
      subject: "user",
      subjectId: user.id,
      after: { role },
      result,
    },
  });
  return username;
}

/** Refuses: not_found, not_permitted. */
export function withdrawInvitation(
  actor: Actor,
  input: WithdrawInvitation,
): Promise<Outcome<{ withdrawn: true }>> {
  return write(actor, { id: input.commandId, action: "withdrawInvitation" }, async (tx, note) => {
    const found = await tx.invitation.findFirst({
      where: { id: input.invitationId, usedAt: null, withdrawnAt: null },
    });
    if (!found) refuse("not_found");
    await mayGiveRole(actor, tx, found.role, found);
    await tx.invitation.update({ where: { id: found.id }, data: { withdrawnAt: new Date() } });
    note({ unitId: found.unitId, subject: "invitation", subjectId: found.id });
    note({ before: { name: found.name, role: found.role } });
    return { withdrawn: true as const };
  });
}
