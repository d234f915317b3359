import type { Satang } from "@/lib/money";
import type { FeeTerm, Range, SplitTo, Terms } from "./terms";

/** The fee table's line of a service, or null where the regulation takes no fee for it. */
export function feeTerm(terms: Pick<Terms, "fees">, service: string): FeeTerm | null {
  return terms.fees.find((fee) => fee.service === service) ?? null;
}

/**
 * What a service costs somebody of a class: the line of the class, or the line for everyone whose
 * class has none of its own. Null where the regulation names no price.
 *
 * @param classCode null for somebody of no class
 */
export function feeFor(
  terms: Pick<Terms, "fees">,
  service: string,
  classCode: string | null,
): Range | null {
  const amounts = feeTerm(terms, service)?.amounts ?? [];
  const own = amounts.find((amount) => amount.classCode === (classCode ?? ""));
  return (own ?? amounts.find((amount) => amount.classCode === ""))?.range ?? null;
}

export type Price = {
  /** "" for everyone, where the regulation has no classes */
  classCode: string;
  /** null for everyone */
  nameTh: string | null;
  nameEn: string | null;
  range: Range;
};

/** The prices of a service side by side, class by class in the regulation's order. */
export function pricesOf(terms: Pick<Terms, "fees" | "classes">, service: string): Price[] {
  const prices = terms.classes.flatMap(({ code, nameTh, nameEn }) => {
    const range = feeFor(terms, service, code);
    return range ? [{ classCode: code, nameTh, nameEn, range }] : [];
  });
  const everyone = feeFor(terms, service, null);
  return prices.length === 0 && everyone
    ? [{ classCode: "", nameTh: null, nameEn: null, range: everyone }]
    : prices;
}

/** The class whose prices somebody pays who is not on the register; "" is the price for everyone. */
export function visitorClass(terms: Pick<Terms, "classes">): string {
  return terms.classes.find((one) => one.forVisitors)?.code ?? "";
}

export type Share = { to: SplitTo; name: string | null; amount: Satang };

/**
 * Who gets what of an amount taken: fixed parts in their order, then what is left to the part without
 * an amount, or to the unit where there is none. The shares always sum to the amount; parts that get
 * nothing are left out.
 *
 * @param amount satang, all of it
 * @param quantity so many times the fee: fixed parts count as often
 */
export function split(fee: Pick<FeeTerm, "split">, amount: Satang, quantity = 1): Share[] {
  let left = amount;
  const shares = fee.split.map((part): Share => {
    const given = Math.min(left, (part.amount ?? 0) * quantity);
    left -= given;
    return { to: part.to, name: part.name, amount: given };
  });
  const rest = fee.split.findIndex((part) => part.amount === null);
  const taker = shares[rest] ?? shares.find((share) => share.to === "unit");
  if (taker) taker.amount += left;
  else shares.push({ to: "unit", name: null, amount: left });
  return shares.filter((share) => share.amount !== 0);
}
