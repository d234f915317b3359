import type { Satang } from "@/lib/money";
import { ENROLMENT } from "./services";
import type { CompensationTerm, IncentiveTerm, Terms } from "./terms";

/** What the regulation pays a worker for an activity, or null where it pays nothing. */
export function compensationFor(
  terms: Pick<Terms, "compensation">,
  activity: string,
): CompensationTerm | null {
  return terms.compensation.find((line) => line.activity === activity) ?? null;
}

/**
 * Money from outside for something the unit did: 13 baht for each new insured person, but not where
 * the office typed the application for want of the number on the back of the card.
 *
 * @returns satang; 0 where none is due
 */
export function incentiveFor(
  terms: Pick<Terms, "incentives">,
  kind: string,
  keying: "unit" | "office",
): Satang {
  const line = terms.incentives.find((one) => one.kind === kind);
  if (!line || (line.ownKeying && keying === "office")) return 0;
  return line.amount;
}

/** Money from outside that the product sees no event of, so that somebody has to write it down. */
export function incentivesByHand({ incentives }: Pick<Terms, "incentives">): IncentiveTerm[] {
  return incentives.filter((line) => line.kind !== ENROLMENT);
}
