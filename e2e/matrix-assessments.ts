import { all, type Case, page } from "./cases";
import { banTun, paSang } from "./people";

/** The routes of assessment rounds. `round` is one of the unit of committee and evaluator. */
export function assessmentRoutes(round: number): Record<string, Case[]> {
  const of = (rest: string): Case[] => [
    page(`/evaluator/rounds/${round}${rest}`, "evaluator"),
    page(`/evaluator/rounds/999999999${rest}`),
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
    // The evaluator's rounds are not the committee's to open; nor another unit's through its address.
    "/unit/[unit]/assessments/[id]": [
      page(`/unit/${paSang.slug}/assessments/${round}`),
      page(`/unit/${banTun.slug}/assessments/${round}`),
    ],
    "/unit/[unit]/assessments/[id]/grid": [page(`/unit/${paSang.slug}/assessments/${round}/grid`)],
    "/unit/[unit]/assessments/[id]/forms": [
      page(`/unit/${paSang.slug}/assessments/${round}/forms`),
    ],
    "/unit/[unit]/assessments/[id]/people/[no]": [
      page(`/unit/${paSang.slug}/assessments/${round}/people/1`),
    ],
    "/unit/[unit]/follow-ups": [page(`/unit/${paSang.slug}/follow-ups`, "committee")],
  };
}
