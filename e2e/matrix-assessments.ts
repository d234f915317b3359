import { all, type Case, page } from "./cases";
import { banTun, paSang } from "./people";

/**
 * The routes of assessment rounds. `round` is one that the unit enters itself, so that its committee
 * opens it as the evaluator does.
 */
export function assessmentRoutes(round: number): Record<string, Case[]> {
  const of = (rest: string): Case[] => [
    page(`/evaluator/rounds/${round}${rest}`, "evaluator"),
    page(`/evaluator/rounds/999999999${rest}`),
  ];
  const inUnit = (rest: string): Case[] => [
    page(`/unit/${paSang.slug}/assessments/${round}${rest}`, "committee"),
    // Nor through another unit's address.
    page(`/unit/${banTun.slug}/assessments/${round}${rest}`),
  ];
  return {
    "/evaluator/rounds": [
      page("/evaluator/rounds", "evaluator"),
      page("/evaluator/rounds?unit=no-such-unit"),
    ],
    "/evaluator/rounds/new": [page("/evaluator/rounds/new", "evaluator")],
    "/evaluator/rounds/[id]": [...of(""), page("/evaluator/rounds/x")],
    "/evaluator/rounds/[id]/grid": of("/grid"),
    "/evaluator/rounds/[id]/forms": of("/forms"),
    "/evaluator/rounds/[id]/people/[no]": [
      ...of("/people/1"),
      page(`/evaluator/rounds/${round}/people/9999`),
    ],
    "/evaluator/code": [page("/evaluator/code", "evaluator")],
    "/evaluator/follow-ups": [page("/evaluator/follow-ups", "evaluator")],
    "/answer/[token]": [all("/answer/no-such-link-there-ever-was-at-all", 200)],
    "/unit/[unit]/assessments": [page(`/unit/${paSang.slug}/assessments`, "committee")],
    "/unit/[unit]/assessments/new": [page(`/unit/${paSang.slug}/assessments/new`, "committee")],
    "/unit/[unit]/assessments/code": [page(`/unit/${paSang.slug}/assessments/code`, "committee")],
    "/unit/[unit]/assessments/[id]": inUnit(""),
    "/unit/[unit]/assessments/[id]/grid": inUnit("/grid"),
    "/unit/[unit]/assessments/[id]/forms": inUnit("/forms"),
    "/unit/[unit]/assessments/[id]/people/[no]": inUnit("/people/1"),
    "/unit/[unit]/follow-ups": [page(`/unit/${paSang.slug}/follow-ups`, "committee")],
  };
}
