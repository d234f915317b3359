import { type Case, page } from "./cases";

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
  };
}
