import type { Day } from "@/lib/day";
import type { Outcome } from "@/lib/refusal";
import { adoptRegulation } from "@/lib/regulations/adopt-commands";
import { saveDraft, startDraft } from "@/lib/regulations/commands";
import type { Terms } from "@/lib/regulations/terms";
import { newCommand, type TestUnit } from "./fixture";

/** The unit's next version, adopted by its whole committee on the day it comes into force. */
export async function adoptTerms(
  unit: TestUnit,
  terms: Terms,
  effectiveFrom: Day,
): Promise<{ id: number; version: number; hash: string }> {
  const command = () => ({ commandId: newCommand(), unitId: unit.id });
  const from = { kind: "empty" } as const;
  const { revision } = await value(startDraft(unit.committee, { ...command(), from }));
  const saved = await value(saveDraft(unit.committee, { ...command(), revision, terms }));
  return value(
    adoptRegulation(unit.committee, {
      ...command(),
      revision: saved.revision,
      adoptedOn: effectiveFrom,
      meeting: "ประชุมคณะทำงาน",
      effectiveFrom,
      pricesStay: true,
      present: [unit.chairId, unit.volunteerId],
    }),
  );
}

async function value<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (answer.ok) return answer.value;
  throw new Error(`refused: ${JSON.stringify(answer.refusal)}`);
}
