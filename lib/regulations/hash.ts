import { createHash } from "node:crypto";
import type { Day } from "@/lib/day";
import type { Terms } from "./terms";

/** What a meeting adopted and when. Who was present stands beside it, not in it. */
export type Adopted = {
  unit: string;
  version: number;
  adoptedOn: Day;
  meeting: string | null;
  effectiveFrom: Day;
  terms: Terms;
};

/** SHA-256 in hex over everything that was adopted; any change of it gives another. */
export function contentHash(adopted: Adopted): string {
  const { unit, version, adoptedOn, meeting, effectiveFrom, terms } = adopted;
  const said = { unit, version, adoptedOn, meeting, effectiveFrom, terms: written(terms) };
  const content = canonical(said);
  return createHash("sha256").update(content).digest("hex");
}

/** What a version does not say is no part of it: those of before there was the field keep theirs. */
function written({ feeArticleKey, ...terms }: Terms): Partial<Terms> {
  return feeArticleKey ? { ...terms, feeArticleKey } : terms;
}

/** What a paper copy carries to be checked by: "3f9a-22c1". */
export const shortHash = (hash: string): string => `${hash.slice(0, 4)}-${hash.slice(4, 8)}`;

/** JSON with the names in order, so that the order in which fields were written makes no difference. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, one]) => `${JSON.stringify(name)}:${canonical(one)}`);
  return `{${parts.join()}}`;
}
