import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit, maySeeFigures } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { addDays, fromDate, toDate } from "@/lib/day";
import { sql } from "@/lib/db";
import { refuse } from "@/lib/refusal";
import { classFaults, codedClasses } from "./classes";
import type { adoptRegulationInput } from "./input";

/**
 * A new version of the unit's regulation, by its committee. The version in force ends the day before
 * the new one begins; nothing adopted is ever edited.
 *
 * Refuses: not_found, not_permitted, cutoff_day (outside 1-31; 31 is the last day of a shorter
 * month), class_twice, regulation_too_early (not after the start of the latest version).
 */
export function adoptRegulation(actor: Actor, input: z.output<typeof adoptRegulationInput>) {
  const command = { id: input.commandId, action: "adoptRegulation" };
  return write(actor, command, async (tx, note) => {
    const { unitId, title, adoptedOn, effectiveFrom, cutoffDay } = input;
    const unit = await tx.unit.findUnique({ where: { id: unitId } });
    if (!unit || !maySeeFigures(actor, unit)) refuse("not_found");
    if (!mayRunUnit(actor, unitId)) refuse("not_permitted");
    if (!Number.isInteger(cutoffDay) || cutoffDay < 1 || cutoffDay > 31) refuse("cutoff_day");
    const fault = classFaults(input.classes);
    if (fault) refuse("class_twice", { name: fault });

    // Two committees at two tables adopt one after the other.
    await tx.$queryRaw(sql`SELECT 1 FROM "Unit" WHERE id = ${unitId} FOR NO KEY UPDATE`);
    const latest = await tx.regulation.findFirst({
      where: { unitId, adoptedOn: { not: null } },
      orderBy: { effectiveFrom: "desc" },
    });
    if (latest?.effectiveFrom && effectiveFrom <= fromDate(latest.effectiveFrom)) {
      refuse("regulation_too_early", { from: fromDate(latest.effectiveFrom) });
    }
    if (latest && latest.effectiveTo === null) {
      const effectiveTo = toDate(addDays(effectiveFrom, -1));
      await tx.regulation.update({ where: { id: latest.id }, data: { effectiveTo } });
    }
    const known = await tx.memberClass.findMany({ where: { unitId }, select: { code: true } });
    const classes = codedClasses(input.classes, new Set(known.map((c) => c.code)));
    const { _max } = await tx.regulation.aggregate({ where: { unitId }, _max: { version: true } });
    const version = (_max.version ?? 0) + 1;
    // A draft first: nothing is added to what was adopted.
    const draft = await tx.regulation.create({
      data: {
        unitId,
        title,
        cutoffDay,
        classes: { create: classes.map((c, position) => ({ ...c, position })) },
      },
    });
    const created = await tx.regulation
      .update({
        where: { id: draft.id },
        data: { version, adoptedOn: toDate(adoptedOn), effectiveFrom: toDate(effectiveFrom) },
      })
      .catch((error) => {
        if (isUniqueViolation(error)) refuse("changed_meanwhile");
        throw error;
      });
    note({
      unitId,
      subject: "regulation",
      subjectId: created.id,
      before: latest && { version: latest.version, cutoffDay: latest.cutoffDay },
      after: { version, title, adoptedOn, effectiveFrom, cutoffDay, classes },
    });
    return { id: created.id, version };
  });
}
