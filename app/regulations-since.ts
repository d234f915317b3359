import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import {
  type RegulationVersion,
  regulationInForce,
  regulationVersions,
} from "@/lib/regulations/queries";

/** Versions that a form looks back over; nobody records by hand what is older. */
const most = 6;

/** The versions in force on some day since `day` (or ever), the latest first, with what they say. */
export async function regulationsSince(
  actor: Actor,
  unitId: number,
  day: Day | null,
): Promise<RegulationVersion[]> {
  const all = (await regulationVersions(actor, unitId)) ?? [];
  const wanted = all
    .filter((one) => day === null || one.effectiveTo === null || one.effectiveTo >= day)
    .slice(0, most);
  const read = wanted.map((one) => regulationInForce(actor, unitId, one.effectiveFrom));
  return (await Promise.all(read)).filter((one) => one !== null);
}
