import "server-only";
import type { Actor } from "@/lib/access/actor";
import {
  type RegulationVersion,
  regulationVersion,
  regulationVersions,
} from "@/lib/regulations/queries";

/** The version that a draft would follow: the one in force, or one adopted for days to come. */
export async function latestVersion(
  actor: Actor,
  unitId: number,
): Promise<RegulationVersion | null> {
  const [latest] = (await regulationVersions(actor, unitId)) ?? [];
  return latest ? regulationVersion(actor, unitId, latest.version) : null;
}
