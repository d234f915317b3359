export type ClassDraft = {
  code: string | null;
  nameTh: string;
  nameEn: string | null;
  annualFeeSatang: number | null;
};

/** The first class that a draft names twice, by code or by name; null when all differ. */
export function classFaults(classes: readonly ClassDraft[]): string | null {
  const codes = new Set<string>();
  const names = new Set<string>();
  for (const { code, nameTh } of classes) {
    if ((code !== null && codes.has(code)) || names.has(nameTh)) return nameTh;
    if (code !== null) codes.add(code);
    names.add(nameTh);
  }
  return null;
}

/**
 * Every class with a code: the one it came with, or a new one. A code once used by the unit keeps its
 * meaning, so a new class never takes one over.
 */
export function codedClasses<C extends ClassDraft>(
  classes: readonly C[],
  known: ReadonlySet<string>,
): (C & { code: string })[] {
  const taken = new Set([...known, ...classes.flatMap((c) => c.code ?? [])]);
  let at = 1;
  return classes.map((one) => {
    if (one.code !== null) return { ...one, code: one.code };
    while (taken.has(`class-${at}`)) at++;
    const code = `class-${at}`;
    taken.add(code);
    return { ...one, code };
  });
}
