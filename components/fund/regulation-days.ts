import type { Day } from "@/lib/day";

/** A version of the regulation with the days it is in force on. */
export type InForce = { version: number; from: Day; to: Day | null };

/** The version in force on a day, of those a form was given. */
export function inForceOn<V extends InForce>(versions: readonly V[], day: Day | null): V | null {
  if (day === null) return null;
  return versions.find((one) => one.from <= day && (one.to === null || day <= one.to)) ?? null;
}
