import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit, maySeeFigures } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import { sql, type Tx } from "@/lib/db";
import { refuse } from "@/lib/refusal";
import { recoded } from "./codes";
import { compareTerms } from "./compare";
import { faultsOf } from "./faults";
import type { DraftFrom, discardDraftInput, saveDraftInput, startDraftInput } from "./input";
import { emptyTerms, templates } from "./templates";
import type { Terms } from "./terms";
import { rowOf, writeTerms } from "./terms-commands";
import { readTerms } from "./terms-queries";

/**
 * A draft of the unit's regulation, begun from one of its versions, a template, a shared one or
 * nothing. A unit has one draft at a time.
 *
 * Refuses: not_found, not_permitted, draft_there, not_shared.
 */
export function startDraft(actor: Actor, input: z.output<typeof startDraftInput>) {
  return write(actor, { id: input.commandId, action: "startDraft" }, async (tx, note) => {
    const { unitId, from } = input;
    const unit = await unitToRule(tx, actor, unitId);
    const { terms, basedOnId } = await beginning(tx, unit, from);
    const draft = await tx.regulation
      .create({ data: { unitId, basedOnId, createdBy: actor.userId, ...rowOf(terms) } })
      .catch((error) => {
        if (isUniqueViolation(error)) refuse("draft_there");
        throw error;
      });
    await writeTerms(tx, draft, terms);
    note({ unitId, subject: "regulation", subjectId: draft.id, after: { title: terms.title } });
    return { id: draft.id, revision: draft.revision };
  });
}

/**
 * The whole draft as the editor holds it, in place of what was saved before.
 *
 * Refuses: not_found, not_permitted, draft_none, draft_changed (saved by somebody else since
 * `revision`), and the first fault of the terms.
 *
 * @returns the revision that the next save names
 */
export function saveDraft(actor: Actor, input: z.output<typeof saveDraftInput>) {
  return write(actor, { id: input.commandId, action: "saveDraft" }, async (tx, note) => {
    const { unitId, terms } = input;
    await unitToRule(tx, actor, unitId);
    const draft = await draftToChange(tx, unitId, input.revision);
    refuseFaults(terms);
    const before = (await readTerms(tx, [draft.id])).get(draft.id) ?? emptyTerms("");
    const revision = draft.revision + 1;
    await tx.regulation.update({ where: { id: draft.id }, data: { revision, ...rowOf(terms) } });
    await writeTerms(tx, draft, terms);
    const count = compareTerms(before, terms).count;
    const after = { revision, count };
    note({ unitId, subject: "regulation", subjectId: draft.id, after });
    return { revision };
  });
}

/**
 * Puts the draft away; it was in force on no day.
 *
 * Refuses: not_found, not_permitted, draft_none, draft_changed.
 */
export function discardDraft(actor: Actor, input: z.output<typeof discardDraftInput>) {
  return write(actor, { id: input.commandId, action: "discardDraft" }, async (tx, note) => {
    const { unitId } = input;
    await unitToRule(tx, actor, unitId);
    const { id, title } = await draftToChange(tx, unitId, input.revision);
    await tx.regulation.update({ where: { id }, data: { discardedAt: new Date() } });
    note({ unitId, subject: "regulation", subjectId: id, before: { title } });
    return {};
  });
}

type RuledUnit = { id: number; slug: string; nameTh: string };

/** The unit, for its committee alone: a regulation is nobody else's to write. */
export async function unitToRule(tx: Tx, actor: Actor, unitId: number): Promise<RuledUnit> {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit || !maySeeFigures(actor, unit)) refuse("not_found");
  if (!mayRunUnit(actor, unitId)) refuse("not_permitted");
  return unit;
}

type HeldDraft = { id: number; unitId: number; revision: number; title: string };

/** The unit's draft, held until the transaction ends; refused where it is not what the editor saw. */
export async function draftToChange(tx: Tx, unitId: number, revision: number): Promise<HeldDraft> {
  const [draft] = await tx.$queryRaw<HeldDraft[]>(sql`
    SELECT id, "unitId", revision, title FROM "Regulation"
    WHERE "unitId" = ${unitId} AND "adoptedOn" IS NULL AND "discardedAt" IS NULL FOR UPDATE`);
  if (!draft) refuse("draft_none");
  if (draft.revision !== revision) refuse("draft_changed");
  return draft;
}

export function refuseFaults(terms: Terms): void {
  const [fault] = faultsOf(terms);
  if (fault) refuse(fault.code, fault.params);
}

type Beginning = { terms: Terms; basedOnId: number | null };

async function beginning(tx: Tx, unit: RuledUnit, from: DraftFrom): Promise<Beginning> {
  const title = `ระเบียบ${unit.nameTh}`;
  if (from.kind === "empty") return { terms: emptyTerms(title), basedOnId: null };
  if (from.kind === "template") {
    return { terms: await asOwn(tx, unit, templates[from.code], title), basedOnId: null };
  }
  if (from.kind === "shared") {
    const id = from.regulationId;
    const share = await tx.regulationShare.findUnique({ where: { regulationId: id } });
    const terms = share && (await readTerms(tx, [id])).get(id);
    if (!terms) refuse("not_shared");
    return { terms: await asOwn(tx, unit, terms, title), basedOnId: id };
  }
  const [own] = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT id FROM "Regulation" WHERE "unitId" = ${unit.id} AND "adoptedOn" IS NOT NULL
      AND (${from.kind === "version" ? from.version : null}::int IS NULL
        OR version = ${from.kind === "version" ? from.version : null}::int)
    ORDER BY version DESC LIMIT 1`);
  const terms = own && (await readTerms(tx, [own.id])).get(own.id);
  if (!own || !terms) refuse("not_found");
  return { terms, basedOnId: own.id };
}

async function asOwn(tx: Tx, unit: RuledUnit, terms: Terms, title: string): Promise<Terms> {
  const known = await tx.$queryRaw<{ code: string }[]>(sql`
    SELECT code FROM "MemberClass" WHERE "unitId" = ${unit.id}
    UNION SELECT service FROM "FeeRule" WHERE "unitId" = ${unit.id}
    UNION SELECT activity FROM "CompensationRule" WHERE "unitId" = ${unit.id}
    UNION SELECT kind FROM "IncentiveRule" WHERE "unitId" = ${unit.id}`);
  return {
    ...recoded(
      terms,
      known.map(({ code }) => code),
    ),
    title,
  };
}
