import type { Terms } from "./terms";

/**
 * A code that nothing of the unit was ever called by: class-3, own-2. What a code once meant it keeps
 * meaning, so a new line never takes one over.
 *
 * @param taken the codes of the draft and of all versions before
 */
export function freshCode(prefix: "class" | "own", taken: Iterable<string>): string {
  const used = new Set(taken);
  let at = 1;
  while (used.has(`${prefix}-${at}`)) at++;
  return `${prefix}-${at}`;
}

/** Codes that a unit made up: elsewhere the same code means something else. */
export const isOwnCode = (code: string): boolean => /^(class|own)-\d+$/.test(code);

/** The key of a new article. Never one of before, also not of another unit. */
export const freshArticleKey = (): string => crypto.randomUUID().slice(0, 8);

/**
 * Somebody else's terms as a unit's own draft: codes they made up become codes this unit never used,
 * as one of the same name means something else here.
 *
 * @param known the codes of the unit's own versions
 */
export function recoded(terms: Terms, known: Iterable<string>): Terms {
  const taken = new Set(known);
  const codes = new Map<string, string>();
  const mine = (code: string): string => {
    if (!isOwnCode(code)) return code;
    const given = codes.get(code) ?? freshCode(code.startsWith("own-") ? "own" : "class", taken);
    codes.set(code, given);
    taken.add(given);
    return given;
  };
  return {
    ...terms,
    classes: terms.classes.map((one) => ({ ...one, code: mine(one.code) })),
    fees: terms.fees.map((fee) => ({
      ...fee,
      service: mine(fee.service),
      amounts: fee.amounts.map((one) => ({ ...one, classCode: mine(one.classCode) })),
    })),
    compensation: terms.compensation.map((one) => ({ ...one, activity: mine(one.activity) })),
    incentives: terms.incentives.map((one) => ({ ...one, kind: mine(one.kind) })),
  };
}
