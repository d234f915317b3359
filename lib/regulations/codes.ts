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
