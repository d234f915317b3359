/**
 * The reason kept with a payment that a merge set aside: no sentence, since the committee and the
 * coordinator read it each in their own language. Nobody types it by chance.
 */
export function mergeReason(dropNo: number, keepNo: number): string {
  return `@merged:${dropNo}:${keepNo}`;
}

/** The register numbers in such a reason; null for what a person wrote. */
export function readMergeReason(reason: string): { dropNo: number; keepNo: number } | null {
  const found = /^@merged:(\d+):(\d+)$/.exec(reason);
  return found ? { dropNo: Number(found[1]), keepNo: Number(found[2]) } : null;
}
