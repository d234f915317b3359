import "server-only";
import type { Actor } from "@/lib/access/actor";
import { chosenColumns } from "@/lib/imports/columns";
import { checkAgain, chooseForRow, requestApply, saveMapping } from "@/lib/imports/commands";
import type { BatchInput } from "@/lib/imports/input";
import { goOnApplying, goOnChecking } from "@/lib/imports/job-commands";
import { importBatch } from "@/lib/imports/queries";
import type { Outcome } from "@/lib/refusal";
import { applyMembers, checkMembers } from "./import-commands";
import { memberFields, missingMemberFields } from "./import-fields";
import type { MapMembers } from "./import-input";

// The steps a person takes with a file of members; each hands over to the work behind it.

/** Keeps the mapping and has the file checked. Refuses `import_mapping` and `import_column_twice` besides. */
export async function mapMembers(actor: Actor, input: MapMembers): Promise<Outcome<null>> {
  const batch = await importBatch(actor, input.batchId);
  if (!batch) return { ok: false, refusal: { code: "not_found" } };
  const chosen = chosenColumns(
    memberFields.map(({ field }) => [field, input[field]]),
    batch.columns,
  );
  if (!chosen.ok) return chosen;
  const [missing] = missingMemberFields(chosen.value);
  if (missing) return { ok: false, refusal: { code: "import_mapping", params: { missing } } };
  const options = { consent: input.consent ? "yes" : "no" };
  const kept = await saveMapping(actor, input, { columns: chosen.value, options });
  if (!kept.ok) return kept;
  return goOnChecking(actor, batch.id, checkMembers);
}

/** Says that the person of a row is somebody else than their namesake on the register. */
export async function takeAsOther(
  actor: Actor,
  input: BatchInput & { row: number },
): Promise<Outcome<{ rows: number }>> {
  const chosen = await chooseForRow(actor, { ...input, chosenId: 0 });
  if (chosen.ok) await goOnChecking(actor, input.batchId, checkMembers);
  return chosen;
}

export async function checkMembersAgain(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  const again = await checkAgain(actor, input);
  return again.ok ? goOnChecking(actor, input.batchId, checkMembers) : again;
}

/** Puts the batch to be recorded; the page then shows how far it is. */
export async function requestMembers(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  const requested = await requestApply(actor, input);
  if (!requested.ok) return requested;
  return goOnApplying(actor, input, (who, { batchId }) =>
    applyMembers(who, { batchId, commandId: input.commandId }),
  );
}
