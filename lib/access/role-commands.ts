import "server-only";
import { isUniqueViolation, write } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { only, portalLock } from "@/lib/locks";
import { type Outcome, refuse } from "@/lib/refusal";
import { accountName, openAccount } from "./account-name";
import type { Actor, Role } from "./actor";
import type { GrantRole, Withdraw } from "./input";
import { mayGrant, type Place } from "./policy";

/**
 * A further role for somebody who has an account already: one person may hold several, each for a
 * place. Found by the whole username or phone number; with it they may get their line in the unit's
 * committee list. Refuses: not_permitted, not_found (no such place or free line, a place that the role
 * is not for), account_unknown, role_held, seat_taken (the account has another line).
 */
export function grantRole(actor: Actor, input: GrantRole): Promise<Outcome<{ grantId: number }>> {
  return write(actor, { id: input.commandId, action: "grantRole" }, async (tx, note) => {
    const { role, unitId, provinceCode } = input;
    await mayGiveRole(actor, tx, role, { unitId, provinceCode });
    const seat = await freeSeat(tx, input);
    const where = openAccount(accountName(input.account));
    const user = await tx.user.findFirst({ where, select: { id: true } });
    if (!user) refuse("account_unknown");
    const data = { userId: user.id, role, unitId, provinceCode, grantedBy: actor.userId };
    const grant = await tx.roleGrant.create({ data }).catch((error) => {
      if (isUniqueViolation(error, "RoleGrant_once")) refuse("role_held");
      throw error;
    });
    if (seat !== null) await takeSeat(tx, seat, user.id);
    note({ unitId, subject: "user", subjectId: user.id, after: { role } });
    return { grantId: grant.id };
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
      // One after the other: two who withdraw each other at once would leave nobody.
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${portalLock}::int, ${only.nationalCoordinators}::int)`;
      const others = await tx.roleGrant.count({
        where: {
          role: "coordinator",
          provinceCode: null,
          withdrawnAt: null,
          user: { disabledAt: null },
        },
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

/** The free line of the unit's committee list that an account will be tied to. */
export async function freeSeat(
  tx: Tx,
  { unitId, committeeMemberId }: { unitId: number | null; committeeMemberId: number | null },
): Promise<number | null> {
  if (committeeMemberId === null) return null;
  if (unitId === null) refuse("not_found");
  const found = await tx.committeeMember.findFirst({
    where: { id: committeeMemberId, unitId, until: null, userId: null },
    select: { id: true },
  });
  return found?.id ?? refuse("not_found");
}

async function takeSeat(tx: Tx, id: number, userId: number): Promise<void> {
  const where = { id, userId: null, until: null };
  await tx.committeeMember.updateMany({ where, data: { userId } }).catch((error) => {
    if (isUniqueViolation(error, "CommitteeMember_one_seat")) refuse("seat_taken");
    throw error;
  });
}

/** Refuses unless the place is one the role is for, exists, and the actor may give the role there. */
export async function mayGiveRole(actor: Actor, tx: Tx, role: Role, place: Place): Promise<void> {
  const { unitId, provinceCode } = place;
  if (role === "volunteer" || role === "committee") {
    if (unitId === null || provinceCode !== null) refuse("not_found");
    const unit = await tx.unit.findUnique({
      where: { id: unitId },
      select: { provinceCode: true },
    });
    if (!unit) refuse("not_found");
    const unitProvince = unit.provinceCode;
    if (!mayGrant(actor, role, { unitId, provinceCode, unitProvince })) refuse("not_permitted");
    return;
  }
  if (unitId !== null) refuse("not_found");
  if (!mayGrant(actor, role, { unitId, provinceCode })) refuse("not_permitted");
  if (provinceCode === null) return;
  const known = await tx.province.count({ where: { code: provinceCode } });
  if (known === 0) refuse("not_found");
}
