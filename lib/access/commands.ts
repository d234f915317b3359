import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { isUniqueViolation, write } from "@/lib/audit";
import { db, type Tx } from "@/lib/db";
import { env } from "@/lib/env";
import { type Outcome, refuse } from "@/lib/refusal";
import type { Actor } from "./actor";
import type { Accept, ChangePassword, Invite, Withdraw, WithdrawInvitation } from "./input";
import { hashPassword, passwordMatches } from "./password";
import { mayCoordinateNation, mayGrant } from "./policy";

const invitationDays = 7;

export const hashToken = (token: string) =>
  new Uint8Array(createHash("sha256").update(token).digest());

/**
 * Makes an invitation link for a new person and a role. Only the token's hash is kept, so the link is
 * shown once. Refuses: not_permitted, not_found.
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
          committeeMemberId: await committeeMember(tx, input),
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
 * actor; it works once and until it expires. Refuses: invitation_ended, username_taken.
 */
export async function acceptInvitation(input: Accept): Promise<Outcome<{ username: string }>> {
  const passwordHash = await hashPassword(input.password);
  const now = new Date();
  try {
    const username = await db.$transaction(async (tx) => {
      const { count } = await tx.invitation.updateMany({
        where: {
          tokenHash: hashToken(input.token),
          usedAt: null,
          withdrawnAt: null,
          expiresAt: { gt: now },
        },
        data: { usedAt: now },
      });
      if (count === 0) return null;
      const invitation = await tx.invitation.findUniqueOrThrow({
        where: { tokenHash: hashToken(input.token) },
      });
      const user = await tx.user.create({
        data: {
          username: input.username,
          phone: input.phone,
          name: invitation.name,
          passwordHash,
        },
      });
      await tx.roleGrant.create({
        data: {
          userId: user.id,
          role: invitation.role,
          unitId: invitation.unitId,
          provinceCode: invitation.provinceCode,
          grantedBy: invitation.createdBy,
        },
      });
      if (invitation.committeeMemberId !== null) {
        await tx.committeeMember.updateMany({
          where: { id: invitation.committeeMemberId, userId: null },
          data: { userId: user.id },
        });
      }
      await tx.auditEntry.create({
        data: {
          id: input.commandId,
          actorId: user.id,
          unitId: invitation.unitId,
          action: "acceptInvitation",
          subject: "user",
          subjectId: user.id,
          after: { role: invitation.role },
        },
      });
      return user.username;
    });
    if (username === null) return { ok: false, refusal: { code: "invitation_ended" } };
    return { ok: true, value: { username } };
  } catch (error) {
    if (isUniqueViolation(error)) return { ok: false, refusal: { code: "username_taken" } };
    throw error;
  }
}

/** A new password ends every other session. Refuses: wrong_password. */
export async function changePassword(
  actor: Actor,
  input: ChangePassword,
): Promise<Outcome<{ sessionVersion: number }>> {
  const user = await db.user.findUniqueOrThrow({ where: { id: actor.userId } });
  const passwordHash = await hashPassword(input.password);
  const right = await passwordMatches(user.passwordHash, input.current);
  return write(actor, { id: input.commandId, action: "changePassword" }, async (tx, note) => {
    if (!right) refuse("wrong_password");
    const { sessionVersion } = await tx.user.update({
      where: { id: actor.userId },
      data: { passwordHash, sessionVersion: { increment: 1 } },
    });
    note({ subject: "user", subjectId: actor.userId });
    return { sessionVersion };
  });
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
 * Withdraws a role; the person's next click already goes without it.
 * Refuses: not_found (outside the places the actor may give it for), own_role, last_coordinator.
 */
export function withdrawRole(actor: Actor, input: Withdraw): Promise<Outcome<{ withdrawn: true }>> {
  return write(actor, { id: input.commandId, action: "withdrawRole" }, async (tx, note) => {
    const grant = await tx.roleGrant.findFirst({
      where: { id: input.grantId, withdrawnAt: null },
      include: { unit: { select: { provinceCode: true } } },
    });
    if (!grant) refuse("not_found");
    const place = { ...grant, unitProvince: grant.unit?.provinceCode };
    if (!mayGrant(actor, grant.role, place)) refuse("not_found");
    if (grant.userId === actor.userId) refuse("own_role");
    if (grant.role === "coordinator" && grant.provinceCode === null) {
      const others = await tx.roleGrant.count({
        where: { role: "coordinator", provinceCode: null, withdrawnAt: null },
      });
      if (others < 2) refuse("last_coordinator");
    }
    await tx.roleGrant.update({
      where: { id: grant.id },
      data: { withdrawnAt: new Date(), withdrawnBy: actor.userId },
    });
    note({ unitId: grant.unitId, subject: "user", subjectId: grant.userId });
    note({ before: { role: grant.role } });
    return { withdrawn: true as const };
  });
}

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
    return { withdrawn: true as const };
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
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(41, 1)`;
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

/** Refuses unless the actor may give that role there. */
export async function mayGiveRole(
  actor: Actor,
  tx: Tx,
  role: Invite["role"],
  place: { unitId: number | null; provinceCode: string | null },
): Promise<void> {
  if (place.unitId === null) {
    if (!mayGrant(actor, role, place)) refuse("not_permitted");
    if (role === "volunteer" || role === "committee") refuse("not_found");
    return;
  }
  if (role !== "volunteer" && role !== "committee") refuse("not_permitted");
  const unit = await tx.unit.findUnique({
    where: { id: place.unitId },
    select: { provinceCode: true },
  });
  if (!unit) refuse("not_found");
  const allowed = mayGrant(actor, role, { ...place, unitProvince: unit.provinceCode });
  if (!allowed && !mayCoordinateNation(actor)) refuse("not_permitted");
}

async function committeeMember(tx: Tx, input: Invite): Promise<number | null> {
  if (input.committeeMemberId === null || input.unitId === null) return null;
  const found = await tx.committeeMember.findFirst({
    where: { id: input.committeeMemberId, unitId: input.unitId, until: null, userId: null },
    select: { id: true },
  });
  return found?.id ?? refuse("not_found");
}
