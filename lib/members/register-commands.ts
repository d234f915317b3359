import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { write } from "@/lib/audit";
import { fromDate, toDate, todayInBangkok } from "@/lib/day";
import { monthOf } from "@/lib/month";
import { type Outcome, refuse } from "@/lib/refusal";
import { refreshFigures } from "@/lib/units/figures-commands";
import { memberForCommittee } from "./change-commands";
import { type assignCarerInput, insuranceOf, type leaveInput, type returnInput } from "./input";
import { periodsOf, replacePeriods } from "./insurance-commands";
import { changeSection, until } from "./periods";

/**
 * Takes a person off the register from a day on. Payments and history stay; what the unit knows of
 * their insurance ends with the month.
 */
export async function leaveRegister(
  actor: Actor,
  input: z.output<typeof leaveInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "leaveRegister" }, async (tx, note) => {
    const { unitId, no, leftOn } = input;
    const { id } = await memberForCommittee(tx, actor, unitId, no);
    const person = await tx.member.findUniqueOrThrow({
      where: { id },
      select: { joinedOn: true, leftOn: true },
    });
    if (person.leftOn) refuse("member_has_left");
    if (leftOn > todayInBangkok()) refuse("day_ahead");
    if (leftOn < fromDate(person.joinedOn)) refuse("left_before_joined");
    const before = await periodsOf(tx, id);
    const month = monthOf(leftOn);
    await tx.member.update({
      where: { id },
      data: {
        leftOn: toDate(leftOn),
        leftReason: input.reason === "other" ? input.note : input.reason,
      },
    });
    await replacePeriods(tx, unitId, id, until(before, month));
    await refreshFigures(tx, unitId, month);
    note({
      unitId,
      subject: "member",
      subjectId: id,
      before: { insurance: before },
      after: { leftOn, reason: input.reason, note: input.note },
    });
    return { no };
  });
}

/** Takes a person back, insured anew from the month of return if they say so. */
export async function returnToRegister(
  actor: Actor,
  input: z.output<typeof returnInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "returnToRegister" }, async (tx, note) => {
    const { unitId, no, returnedOn } = input;
    const { id } = await memberForCommittee(tx, actor, unitId, no);
    const person = await tx.member.findUniqueOrThrow({
      where: { id },
      select: { leftOn: true, leftReason: true },
    });
    if (!person.leftOn) refuse("member_has_not_left");
    const leftOn = fromDate(person.leftOn);
    if (returnedOn > todayInBangkok()) refuse("day_ahead");
    if (returnedOn < leftOn) refuse("returned_before_left");
    await tx.member.update({ where: { id }, data: { leftOn: null, leftReason: null } });
    const next = insuranceOf(input.insurance);
    const periods = await periodsOf(tx, id);
    if (next) {
      // Someone who returns in the month they left is insured in it already.
      const covered = periods.some((p) => p.toMonth !== null && p.toMonth >= monthOf(returnedOn));
      const fromMonth = monthOf(returnedOn);
      const changed = covered
        ? { ok: true as const, periods: continued(periods, next) }
        : changeSection(periods, { ...next, fromMonth });
      if (!changed.ok) refuse(changed.code, changed.params);
      await replacePeriods(tx, unitId, id, changed.periods);
    }
    await refreshFigures(tx, unitId, monthOf(leftOn));
    note({
      unitId,
      subject: "member",
      subjectId: id,
      before: { leftOn, reason: person.leftReason },
      after: { returnedOn, insurance: input.insurance },
    });
    return { no };
  });
}

type Next = NonNullable<ReturnType<typeof insuranceOf>>;
type Periods = Awaited<ReturnType<typeof periodsOf>>;

/** The last period goes on, as what the person says they are insured under now. */
function continued(periods: Periods, next: Next): Periods {
  return periods.map((p, at) => (at === periods.length - 1 ? { ...p, ...next, toMonth: null } : p));
}

/** Who looks after this person, where it is not whoever looks after the village. */
export async function assignCarer(
  actor: Actor,
  input: z.output<typeof assignCarerInput>,
): Promise<Outcome<{ no: number }>> {
  return write(actor, { id: input.commandId, action: "assignCarer" }, async (tx, note) => {
    const { unitId, no, committeeMemberId } = input;
    const { id } = await memberForCommittee(tx, actor, unitId, no);
    if (committeeMemberId !== null) {
      const carer = await tx.committeeMember.findFirst({
        where: { id: committeeMemberId, unitId, until: null },
        select: { id: true },
      });
      if (!carer) refuse("carer_not_in_committee");
    }
    const before = await tx.member.findUniqueOrThrow({
      where: { id },
      select: { lookedAfterById: true },
    });
    await tx.member.update({ where: { id }, data: { lookedAfterById: committeeMemberId } });
    note({
      unitId,
      subject: "member",
      subjectId: id,
      before,
      after: { lookedAfterById: committeeMemberId },
    });
    return { no };
  });
}
