import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { committeeOf, mayCoordinate } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { fromDate, toDate } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import type { Position } from "@/lib/generated/prisma/enums";
import { refuse } from "@/lib/refusal";
import { dayNotAhead, lockVillage, unitToEdit } from "./commands";
import type {
  appointMemberInput,
  assignVillageInput,
  changeCommitteeMemberInput,
  endTermInput,
} from "./input";
import { seatRefusal } from "./seats";

/**
 * A neighbour joins the committee. An account is tied to the seat only when it holds a role in this
 * unit. Refuses: not_found, not_permitted, own_position, chair_gives, day_ahead, seat_taken (that
 * account has a seat here).
 */
export function appointMember(actor: Actor, input: z.output<typeof appointMemberInput>) {
  return write(actor, { id: input.commandId, action: "appointMember" }, async (tx, note) => {
    const { unitId, userId, name, position, grade, phone } = input;
    const unit = await unitToEdit(tx, actor, unitId);
    await refuseSeat(tx, actor, unit, { userId, from: null, to: position });
    const since = dayNotAhead(input.since);
    if (userId !== null) {
      const grants = await tx.roleGrant.count({ where: { userId, unitId, withdrawnAt: null } });
      if (grants === 0) refuse("not_found");
    }
    const seat = { name, position, grade, phone };
    const created = await tx.committeeMember
      .create({ data: { unitId, userId, ...seat, since: toDate(since) } })
      .catch((error) => {
        if (isUniqueViolation(error, "CommitteeMember_one_seat")) refuse("seat_taken");
        throw error;
      });
    note({
      unitId,
      subject: "committeeMember",
      subjectId: created.id,
      after: { ...seat, phone: phone !== null, since },
    });
    return { id: created.id };
  });
}

/**
 * Name, position, grade or phone of a seat.
 * Refuses: not_found, not_permitted, term_ended, own_position, chair_gives.
 */
export function changeCommitteeMember(
  actor: Actor,
  input: z.output<typeof changeCommitteeMemberInput>,
) {
  return write(
    actor,
    { id: input.commandId, action: "changeCommitteeMember" },
    async (tx, note) => {
      const before = await seatToEdit(tx, actor, input.committeeMemberId);
      const { name, position, grade, phone } = input;
      const change = { userId: before.userId, from: before.position, to: position };
      await refuseSeat(tx, actor, before.unit, change);
      const seat = { name, position, grade, phone };
      await tx.committeeMember.update({ where: { id: before.id }, data: seat });
      const was = { name: before.name, position: before.position, grade: before.grade };
      note({
        unitId: before.unitId,
        subject: "committeeMember",
        subjectId: before.id,
        before: was,
        after: { name, position, grade, phoneChanged: phone !== before.phone || undefined },
      });
      return { id: before.id };
    },
  );
}

/**
 * The term of a committee member ends. Villages in their care become gaps, and members looked after
 * by them personally fall back to whoever looks after their village.
 * Refuses: not_found, not_permitted, term_ended, chair_gives, day_ahead, ends_before_start.
 */
export function endTerm(actor: Actor, input: z.output<typeof endTermInput>) {
  return write(actor, { id: input.commandId, action: "endTerm" }, async (tx, note) => {
    const seat = await seatToEdit(tx, actor, input.committeeMemberId);
    const change = { userId: seat.userId, from: seat.position, to: null };
    await refuseSeat(tx, actor, seat.unit, change);
    const until = dayNotAhead(input.until);
    if (until < fromDate(seat.since)) refuse("ends_before_start");
    const { id, unitId } = seat;
    await tx.committeeMember.update({ where: { id }, data: { until: toDate(until) } });
    const care = await tx.villageCare.findMany({ where: { committeeMemberId: id, until: null } });
    for (const one of care) {
      const last = fromDate(one.since) > until ? one.since : toDate(until);
      await tx.villageCare.update({ where: { id: one.id }, data: { until: last } });
    }
    const { count } = await tx.member.updateMany({
      where: { unitId, lookedAfterById: id },
      data: { lookedAfterById: null },
    });
    note({
      unitId,
      subject: "committeeMember",
      subjectId: id,
      before: { name: seat.name, position: seat.position },
      after: { until, villagesWithout: care.length, membersReturned: count },
    });
    return { id, villages: care.map((c) => c.villageId) };
  });
}

/**
 * Who looks after a village from a day on; the carer before ends the day before. Without a person the
 * village becomes a gap. One carer at a time: a unique index holds it, writers of a village take turns.
 * Refuses: not_found, not_permitted, day_ahead, care_before_previous,
 * village_cared_until, cares_already,
 * carer_not_chosen (nobody, where nobody is).
 */
export function assignVillage(actor: Actor, input: z.output<typeof assignVillageInput>) {
  return write(actor, { id: input.commandId, action: "assignVillage" }, async (tx, note) => {
    const { unitId, villageId, committeeMemberId } = input;
    await unitToEdit(tx, actor, unitId);
    await lockVillage(tx, unitId, villageId);
    const since = dayNotAhead(input.since);
    let next: { name: string } | null = null;
    if (committeeMemberId !== null) {
      next = await tx.committeeMember.findFirst({
        where: { id: committeeMemberId, unitId, until: null },
        select: { name: true },
      });
      if (!next) refuse("not_found");
    }
    const now = await tx.villageCare.findFirst({
      where: { unitId, villageId, until: null },
      include: { committeeMember: { select: { name: true } } },
    });
    if (!now && committeeMemberId === null) refuse("carer_not_chosen");
    if (now && now.committeeMemberId === committeeMemberId) refuse("cares_already");
    if (now) {
      const began = fromDate(now.since);
      if (since < began) refuse("care_before_previous");
      await tx.villageCare.update({ where: { id: now.id }, data: { until: toDate(since) } });
    }
    const last = await tx.villageCare.findFirst({
      where: { unitId, villageId, until: { gt: toDate(since) } },
      orderBy: { until: "desc" },
    });
    if (last?.until) refuse("village_cared_until", { day: fromDate(last.until) });
    if (committeeMemberId !== null) {
      const data = { unitId, villageId, committeeMemberId, since: toDate(since) };
      await tx.villageCare.create({ data });
    }
    const village = await tx.village.findUniqueOrThrow({ where: { id: villageId } });
    const place = { number: village.number, village: village.name };
    note({
      unitId,
      subject: "village",
      subjectId: villageId,
      before: { ...place, carer: now?.committeeMember.name ?? null },
      after: { ...place, carer: next?.name ?? null, since },
    });
    return { villageId, committeeMemberId };
  });
}

async function seatToEdit(tx: Tx, actor: Actor, id: number) {
  const seat = await tx.committeeMember.findUnique({ where: { id } });
  if (!seat) refuse("not_found");
  const unit = await unitToEdit(tx, actor, seat.unitId);
  if (seat.until !== null) refuse("term_ended");
  return { ...seat, unit };
}

type Change = { userId: number | null; from: Position | null; to: Position | null };

async function refuseSeat(
  tx: Tx,
  actor: Actor,
  unit: { id: number; provinceCode: string },
  { userId, from, to }: Change,
): Promise<void> {
  // Two who change the chair at one instant do so one after the other.
  await tx.$queryRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unit.id} FOR NO KEY UPDATE`);
  const [{ chairs } = { chairs: 0 }] = await tx.$queryRaw<{ chairs: number }[]>(sql`
    SELECT count(*)::int AS chairs FROM "CommitteeMember" c
    WHERE c."unitId" = ${unit.id} AND c.position = 'chair' AND c.until IS NULL AND EXISTS (
      SELECT 1 FROM "RoleGrant" g WHERE g."userId" = c."userId" AND g."unitId" = c."unitId"
        AND g.role = 'committee' AND g."withdrawnAt" IS NULL)`);
  const refusal = seatRefusal({
    coordinator: mayCoordinate(actor, unit.provinceCode),
    by: committeeOf(actor, unit.id)?.position ?? null,
    own: userId === actor.userId,
    chaired: chairs > 0,
    from,
    to,
  });
  if (refusal) refuse(refusal);
}
