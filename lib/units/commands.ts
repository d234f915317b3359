import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayEditProfile, maySeeFigures } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { type Day, fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { refuse } from "@/lib/refusal";
import type {
  addSupporterInput,
  changeUnitInput,
  coverVillageInput,
  foundUnitInput,
  removeSupporterInput,
  uncoverVillageInput,
} from "./input";

/**
 * The unit a command is about to change. Refuses not_found outside the actor's scope, and
 * not_permitted to those who may only look (evaluators, volunteers).
 */
export async function unitToEdit(tx: Tx, actor: Actor, unitId: number) {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit || !maySeeFigures(actor, unit)) refuse("not_found");
  if (!mayEditProfile(actor, unit)) refuse("not_permitted");
  return unit;
}

/** The day given, or today; a record may not be dated in the future. */
export function dayNotAhead(given: Day | null): Day {
  const today = todayInBangkok();
  if (given !== null && given > today) refuse("day_ahead");
  return given ?? today;
}

/** A new unit, by the coordinator of its province. Refuses: not_found, slug_taken. */
export function foundUnit(actor: Actor, input: z.output<typeof foundUnitInput>) {
  return write(actor, { id: input.commandId, action: "foundUnit" }, async (tx, note) => {
    const { commandId: _, appointedOn, ...rest } = input;
    if (!mayCoordinate(actor, rest.provinceCode)) refuse("not_found");
    const district = await tx.district.count({
      where: { id: rest.districtId, provinceCode: rest.provinceCode },
    });
    if (district === 0) refuse("not_found");
    if (rest.subdistrictId !== null) {
      const inside = await tx.subdistrict.count({
        where: { id: rest.subdistrictId, districtId: rest.districtId },
      });
      if (inside === 0) refuse("not_found");
    }
    const data = { ...rest, appointedOn: appointedOn && toDate(appointedOn) };
    const unit = await tx.unit.create({ data }).catch((error) => {
      if (isUniqueViolation(error, "slug")) refuse("slug_taken");
      throw error;
    });
    note({ unitId: unit.id, subject: "unit", subjectId: unit.id, after: { ...rest, appointedOn } });
    return { id: unit.id, slug: unit.slug };
  });
}

/** Profile of a unit, by its committee or coordinator. Refuses: not_found, not_permitted. */
export function changeUnit(actor: Actor, input: z.output<typeof changeUnitInput>) {
  return write(actor, { id: input.commandId, action: "changeUnit" }, async (tx, note) => {
    const { commandId: _, unitId, appointedOn, ...rest } = input;
    const before = await unitToEdit(tx, actor, unitId);
    const data = { ...rest, appointedOn: appointedOn && toDate(appointedOn) };
    await tx.unit.update({ where: { id: unitId }, data });
    const was = Object.fromEntries(
      Object.keys(rest).map((key) => [key, before[key as keyof typeof before]]),
    );
    note({
      unitId,
      subject: "unit",
      subjectId: unitId,
      before: { ...was, appointedOn: before.appointedOn && fromDate(before.appointedOn) },
      after: { ...rest, appointedOn },
    });
    return { id: unitId, slug: before.slug };
  });
}

/**
 * A village the unit covers from a day on. One that was covered before keeps that period, and begins
 * another on the day it ended or later.
 * Refuses: not_found, not_permitted, village_elsewhere (another province), village_covered,
 * village_covered_until (the day lies in or before an earlier period).
 */
export function coverVillage(actor: Actor, input: z.output<typeof coverVillageInput>) {
  return write(actor, { id: input.commandId, action: "coverVillage" }, async (tx, note) => {
    const { unitId, villageId } = input;
    const unit = await unitToEdit(tx, actor, unitId);
    const village = await tx.village.findUnique({
      where: { id: villageId },
      include: { district: true },
    });
    if (!village) refuse("not_found");
    if (village.district.provinceCode !== unit.provinceCode) refuse("village_elsewhere");
    const since = dayNotAhead(input.since);
    const last = await tx.unitVillage.findFirst({
      where: { unitId, villageId },
      orderBy: { since: "desc" },
    });
    if (last && last.until === null) refuse("village_covered");
    const ended = last?.until && fromDate(last.until);
    if (ended && since < ended) refuse("village_covered_until", { day: ended });
    // A period that began and ended on this very day was a slip: it goes on.
    await tx.unitVillage
      .upsert({
        where: { unitId_villageId_since: { unitId, villageId, since: toDate(since) } },
        create: { unitId, villageId, since: toDate(since) },
        update: { until: null },
      })
      .catch((error) => {
        if (isUniqueViolation(error)) refuse("village_covered");
        throw error;
      });
    note({
      unitId,
      subject: "village",
      subjectId: villageId,
      after: { number: village.number, name: village.name, since },
    });
    return { villageId };
  });
}

/**
 * Ends the cover of a village, and with it the care of it.
 * Refuses: not_found, not_permitted, village_has_members.
 */
export function uncoverVillage(actor: Actor, input: z.output<typeof uncoverVillageInput>) {
  return write(actor, { id: input.commandId, action: "uncoverVillage" }, async (tx, note) => {
    const { unitId, villageId } = input;
    await unitToEdit(tx, actor, unitId);
    const since = await lockVillage(tx, unitId, villageId);
    const members = await tx.member.count({
      where: { unitId, villageId, leftOn: null, mergedIntoId: null },
    });
    if (members > 0) refuse("village_has_members", { count: members });
    const until = toDate(todayInBangkok());
    await tx.villageCare.updateMany({ where: { unitId, villageId, until: null }, data: { until } });
    const village = await tx.unitVillage.update({
      where: { unitId_villageId_since: { unitId, villageId, since } },
      data: { until },
      include: { village: true },
    });
    note({
      unitId,
      subject: "village",
      subjectId: villageId,
      before: { number: village.village.number, name: village.village.name },
      after: { until: todayInBangkok() },
    });
    return { villageId };
  });
}

/**
 * Writers of one village take turns. Answers since when the unit covers it; refuses not_found where it
 * does not now.
 */
export async function lockVillage(tx: Tx, unitId: number, villageId: number): Promise<Date> {
  const [row] = await tx.$queryRaw<{ since: Date }[]>(sql`SELECT since FROM "UnitVillage"
    WHERE "unitId" = ${unitId} AND "villageId" = ${villageId} AND until IS NULL FOR UPDATE`);
  if (!row) refuse("not_found");
  return row.since;
}

/** An agency or group that supports the unit, and with what. Refuses: not_found, not_permitted. */
export function addSupporter(actor: Actor, input: z.output<typeof addSupporterInput>) {
  return write(actor, { id: input.commandId, action: "addSupporter" }, async (tx, note) => {
    const { commandId: _, ...data } = input;
    await unitToEdit(tx, actor, data.unitId);
    const { id } = await tx.supporter.create({ data });
    const { unitId, ...after } = data;
    note({ unitId, subject: "supporter", subjectId: id, after });
    return { id };
  });
}

/** Refuses: not_found, not_permitted. */
export function removeSupporter(actor: Actor, input: z.output<typeof removeSupporterInput>) {
  return write(actor, { id: input.commandId, action: "removeSupporter" }, async (tx, note) => {
    const supporter = await tx.supporter.findUnique({ where: { id: input.supporterId } });
    if (!supporter) refuse("not_found");
    await unitToEdit(tx, actor, supporter.unitId);
    await tx.supporter.deleteMany({ where: { id: supporter.id } });
    const { id, unitId, ...before } = supporter;
    note({ unitId, subject: "supporter", subjectId: id, before });
    return { id };
  });
}
