import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, maySeeFigures } from "@/lib/access/policy";
import { type Note, write } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { refuse } from "@/lib/refusal";
import type { shareRegulationInput } from "./input";

type Input = z.output<typeof shareRegulationInput>;

/**
 * A coordinator offers an adopted version to other units as something to start from. Sharing what is
 * shared already changes nothing.
 *
 * Refuses: not_found, not_permitted.
 */
export function shareRegulation(actor: Actor, input: Input) {
  return write(actor, { id: input.commandId, action: "shareRegulation" }, async (tx, note) => {
    const regulationId = await versionToShare(tx, actor, input, note);
    await tx.regulationShare.createMany({
      data: [{ regulationId, unitId: input.unitId, sharedBy: actor.userId }],
      skipDuplicates: true,
    });
    return {};
  });
}

/** Takes the offer back; drafts begun from it stay. Refuses: not_found, not_permitted. */
export function unshareRegulation(actor: Actor, input: Input) {
  return write(actor, { id: input.commandId, action: "unshareRegulation" }, async (tx, note) => {
    const regulationId = await versionToShare(tx, actor, input, note);
    await tx.regulationShare.deleteMany({ where: { regulationId } });
    return {};
  });
}

async function versionToShare(
  tx: Tx,
  actor: Actor,
  { unitId, version }: Input,
  note: (n: Note) => void,
): Promise<number> {
  const unit = await tx.unit.findUnique({ where: { id: unitId } });
  if (!unit || !maySeeFigures(actor, unit)) refuse("not_found");
  if (!mayCoordinate(actor, unit.provinceCode)) refuse("not_permitted");
  const found = await tx.regulation.findUnique({ where: { unitId_version: { unitId, version } } });
  if (!found) refuse("not_found");
  note({ unitId, subject: "regulation", subjectId: found.id, after: { version } });
  return found.id;
}
