import type { Actor } from "@/lib/access/actor";
import { mayEvaluate, mayRunUnit } from "@/lib/access/policy";

/** In which part somebody works at a round. */
export type Part = "evaluator" | "counsellor" | "committee";

export type RoundPlace = {
  unitId: number;
  provinceCode: string;
  /** asks about a person's mind */
  sensitive: boolean;
  entry: "evaluator" | "unit" | "self";
};

/**
 * Who enters the answers of a round and so sees them one by one: an evaluator of the place; for an
 * instrument about the mind the unit's counsellor and nobody else of the unit; otherwise the committee,
 * where the unit enters by itself. Null for everybody else.
 *
 * @param counsels whether the actor is the unit's counsellor today
 */
export function partIn(actor: Actor, round: RoundPlace, counsels: boolean): Part | null {
  if (mayEvaluate(actor, round.provinceCode)) return "evaluator";
  if (!mayRunUnit(actor, round.unitId)) return null;
  if (round.sensitive) return counsels ? "counsellor" : null;
  return round.entry === "unit" ? "committee" : null;
}
