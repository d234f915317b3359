import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayEvaluate } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { toDate } from "@/lib/day";
import { type Outcome, refuse } from "@/lib/refusal";
import type { addStatementInput, removeStatementInput } from "./statement-input";

type Done = Promise<Outcome<{ id: number }>>;

/** Figures about a unit as somebody stated them elsewhere, for checking. Refuses: not_found. */
export function addStatement(actor: Actor, input: z.output<typeof addStatementInput>): Done {
  return write(actor, { id: input.commandId, action: "addStatement" }, async (tx, note) => {
    const { commandId: _, statedOn, ...given } = input;
    const unit = await tx.unit.findUnique({ where: { id: input.unitId } });
    if (!unit || !mayEvaluate(actor, unit.provinceCode)) refuse("not_found");
    const { id } = await tx.statement.create({
      data: { ...given, statedOn: statedOn && toDate(statedOn), typedBy: actor.userId },
    });
    const { unitId, about, source } = input;
    note({ unitId, subject: "statement", subjectId: id, after: { about, source } });
    return { id };
  });
}

/** Takes away what was typed by mistake. Refuses: not_found. */
export function removeStatement(actor: Actor, input: z.output<typeof removeStatementInput>): Done {
  return write(actor, { id: input.commandId, action: "removeStatement" }, async (tx, note) => {
    const found = await tx.statement.findFirst({
      where: { id: input.statementId, removedAt: null },
      include: { unit: true },
    });
    if (!found || !mayEvaluate(actor, found.unit.provinceCode)) refuse("not_found");
    await tx.statement.update({ where: { id: found.id }, data: { removedAt: new Date() } });
    const { unitId, id, about } = found;
    note({ unitId, subject: "statement", subjectId: id, before: { about } });
    return { id };
  });
}
