import type { Day } from "@/lib/day";
import { MOST, type Satang } from "@/lib/money";
import { feeFor, feeTerm, visitorClass } from "@/lib/regulations/fees";
import { within } from "@/lib/regulations/range";
import { KIOSK } from "@/lib/regulations/services";
import type { FeeTerm, Range, Terms } from "@/lib/regulations/terms";

/** As far as prices go, what a version of the regulation says. */
export type PriceTerms = Pick<Terms, "classes" | "fees">;

/** Who pays: a member with the class held on the day of the event, or somebody not on the register. */
export type Standing =
  | { member: true; classCode: string | null; since: Day | null }
  | { member: false };

export type Quote = {
  fee: FeeTerm;
  /** for one time */
  range: Range;
  /** the class whose price it is; "" is the price for everyone */
  classCode: string;
  /** why this price and not another */
  because: "class" | "visitor" | "everyone";
};

/** The services a desk takes money for; a kiosk's fee comes in with the payments made there. */
export function deskServices(terms: PriceTerms): FeeTerm[] {
  return terms.fees.filter((fee) => fee.service !== KIOSK);
}

/**
 * What a service costs this person: the price of their class, of visitors for those of none, or the
 * one for everyone. Null where the fee table has no such line or no price for the class.
 */
export function quote(terms: PriceTerms, service: string, standing: Standing): Quote | null {
  const fee = feeTerm(terms, service);
  if (!fee || service === KIOSK) return null;
  const own = standing.member ? standing.classCode : null;
  const classCode = own ?? visitorClass(terms);
  const range = feeFor(terms, service, classCode);
  if (!range) return null;
  if (!fee.amounts.some((amount) => amount.classCode === classCode && classCode !== "")) {
    return { fee, range, classCode: "", because: "everyone" };
  }
  return { fee, range, classCode, because: own === null ? "visitor" : "class" };
}

export type Charge =
  | { ok: true; amount: Satang }
  | {
      ok: false;
      code: "fee_free" | "fee_amount_missing" | "fee_out_of_range" | "fee_differs" | "amount_high";
      params?: { amount: Satang; due: Satang };
    };

/**
 * What is taken in all. A fixed price is not for the desk to choose; within a range the committee
 * picks, and has to.
 *
 * @param typed satang in all, null where nothing was typed
 */
export function chargeOf(
  { range }: Pick<Quote, "range">,
  quantity: number,
  typed: Satang | null,
): Charge {
  const all: Range = { min: range.min * quantity, max: range.max * quantity };
  if (all.max === 0) return { ok: false, code: "fee_free" };
  if (all.min > MOST)
    return { ok: false, code: "amount_high", params: { amount: all.min, due: MOST } };
  if (all.min === all.max) {
    if (typed === null || typed === all.min) return { ok: true, amount: all.min };
    return { ok: false, code: "fee_differs", params: { amount: typed, due: all.min } };
  }
  const params = { amount: all.min, due: all.max };
  if (typed === null) return { ok: false, code: "fee_amount_missing", params };
  if (!within(all, typed)) return { ok: false, code: "fee_out_of_range", params };
  return typed === 0 ? { ok: false, code: "fee_free" } : { ok: true, amount: typed };
}
