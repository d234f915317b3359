import type { Typed } from "./typed";

/** A column of prices; the code "" is for everyone whose class has no price of its own. */
export type PriceColumn = { code: string; name: string };

/** A column per class, and one for everyone where a fee has a price for all. */
export function priceColumns(
  fees: Typed["fees"],
  classes: Typed["classes"],
  nameOf: (one: Typed["classes"][number]) => string,
  everyone: string,
): PriceColumn[] {
  const columns = classes.map((one) => ({ code: one.code, name: nameOf(one) }));
  const forAll = classes.length === 0 || fees.some(({ prices }) => "" in prices);
  return forAll ? [...columns, { code: "", name: everyone }] : columns;
}
