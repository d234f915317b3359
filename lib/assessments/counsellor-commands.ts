import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayEditProfile } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { fromDate, toDate, todayInBangkok } from "@/lib/day";
import { type Outcome, refuse } from "@/lib/refusal";
import type { EndCounsellor, NameCounsellor } from "./follow-up-input";

/**
 * Names the unit's counsellor: somebody of its committee with an account, who from that day sees whose
 * score a follow-up is about. By the committee or the coordinator. Refuses: not_found,
 * counsellor_not_in_committee, counsellor_in_future, counsellor_already.
 */
export function nameCounsellor(
  actor: Actor,
  input: NameCounsellor,
): Promise<Outcome<{ id: number }>> {
  return write(actor, { id: input.commandId, action: "nameCounsellor" }, async (tx, note) => {
    const { unitId, userId, since } = input;
    const unit = await tx.unit.findUnique({ where: { id: unitId } });
    if (!unit || !mayEditProfile(actor, unit)) refuse("not_found");
    if (since > todayInBangkok()) refuse("counsellor_in_future");
    const seat = { unitId, userId, role: "committee" as const, withdrawnAt: null };
    if ((await tx.roleGrant.count({ where: seat })) === 0) refuse("counsellor_not_in_committee");
    const { id } = await tx.counsellor
      .create({
        data: { unitId, userId, since: toDate(since), namedBy: actor.userId },
        select: { id: true },
      })
      .catch((error) => {
        if (isUniqueViolation(error, "Counsellor_one_open")) refuse("counsellor_already");
        throw error;
      });
    const { name } = await tx.user.findUniqueOrThrow({ where: { id: userId } });
    note({ unitId, subject: "counsellor", subjectId: id, after: { name, since } });
    return { id };
  });
}

/** A counsellor sees no more from that day on. Refuses: not_found, counsellor_ended, counsellor_in_future, ends_before_start. */
export function endCounsellor(
  actor: Actor,
  input: EndCounsellor,
): Promise<Outcome<{ ended: true }>> {
  return write(actor, { id: input.commandId, action: "endCounsellor" }, async (tx, note) => {
    const { counsellorId: id, until } = input;
    const found = await tx.counsellor.findUnique({
      where: { id },
      include: { unit: true, user: { select: { name: true } } },
    });
    if (!found || !mayEditProfile(actor, found.unit)) refuse("not_found");
    if (until > todayInBangkok()) refuse("counsellor_in_future");
    if (until < fromDate(found.since)) refuse("ends_before_start");
    const ended = await tx.counsellor.updateMany({
      where: { id, until: null },
      data: { until: toDate(until) },
    });
    if (ended.count === 0) refuse("counsellor_ended");
    note({ unitId: found.unitId, subject: "counsellor", subjectId: id });
    note({ after: { name: found.user.name, until } });
    return { ended: true as const };
  });
}
