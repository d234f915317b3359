import { readId } from "@/components/assessments/read-id";
import { committeeAt } from "@/lib/access/policy";
import { requireActor } from "@/lib/access/session";
import { type RoundPeople, roundPeople } from "@/lib/assessments/round-queries";

/** A round of the unit in the address, for those of its committee who enter it; null for others. */
export async function entered(
  slug: string,
  id: string,
  no: number | null = null,
): Promise<RoundPeople | null> {
  const [actor, roundId] = [await requireActor(), readId(id)];
  if (roundId === null || !committeeAt(actor, slug)) return null;
  const data = await roundPeople(actor, roundId, no);
  return data?.round.slug === slug ? data : null;
}
