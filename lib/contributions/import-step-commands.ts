import "server-only";
import type { Actor } from "@/lib/access/actor";
import { type ColumnOf, chosenColumns } from "@/lib/imports/columns";
import { checkAgain, chooseForRow, requestApply, saveMapping } from "@/lib/imports/commands";
import type { BatchInput } from "@/lib/imports/input";
import { goOnApplying, goOnChecking } from "@/lib/imports/job-commands";
import { importBatch } from "@/lib/imports/queries";
import { membersIn } from "@/lib/members/queries";
import type { Outcome } from "@/lib/refusal";
import { applyPayments } from "./import-apply-commands";
import { checkPayments } from "./import-check-commands";
import { missingFields, paymentFields } from "./import-fields";
import type { MapPayments } from "./import-input";

// The steps a person takes with a payments file; each hands over to the work behind it.

/** Keeps the mapping and has the file checked. Refuses `import_mapping` and `import_column_twice` besides. */
export async function mapPayments(actor: Actor, input: MapPayments): Promise<Outcome<null>> {
  const batch = await importBatch(actor, input.batchId);
  if (!batch) return { ok: false, refusal: { code: "not_found" } };
  const chosen = chosenColumns(
    paymentFields.map(({ field }) => [field, input[field]]),
    batch.columns,
  );
  if (!chosen.ok) return chosen;
  const columns: ColumnOf = chosen.value;
  const [missing] = missingFields(columns);
  if (missing) return { ok: false, refusal: { code: "import_mapping", params: { missing } } };
  const kept = await saveMapping(actor, input, {
    columns,
    options: { channel: input.usualChannel },
  });
  if (!kept.ok) return kept;
  return goOnChecking(actor, batch.id, checkPayments);
}

/** Says whom a row means, and with it all rows that name the same person in the same words. */
export async function choosePayer(
  actor: Actor,
  input: BatchInput & { row: number; chosenId: number | null },
): Promise<Outcome<{ rows: number }>> {
  const batch = await importBatch(actor, input.batchId);
  if (!batch) return { ok: false, refusal: { code: "not_found" } };
  if (input.chosenId !== null) {
    const [member] = await membersIn(actor, batch.unitId, [input.chosenId]);
    if (!member) return { ok: false, refusal: { code: "not_found" } };
  }
  const chosen = await chooseForRow(actor, input);
  if (chosen.ok) await goOnChecking(actor, batch.id, checkPayments);
  return chosen;
}

export async function checkPaymentsAgain(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  const again = await checkAgain(actor, input);
  return again.ok ? goOnChecking(actor, input.batchId, checkPayments) : again;
}

/** Puts the batch to be recorded; the page then shows how far it is. */
export async function requestPayments(actor: Actor, input: BatchInput): Promise<Outcome<null>> {
  const requested = await requestApply(actor, input);
  if (!requested.ok) return requested;
  return goOnApplying(actor, input, (who, { batchId }) =>
    applyPayments(who, { batchId, commandId: input.commandId }),
  );
}
