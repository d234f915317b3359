import { readId } from "@/components/assessments/read-id";
import { requireActor } from "@/lib/access/session";
import { type RoundPeople, roundPeople } from "@/lib/assessments/round-queries";

/** The round of an address for its evaluator; null for everybody else. */
export async function evaluated(id: string, no: number | null = null): Promise<RoundPeople | null> {
  const [actor, roundId] = [await requireActor(), readId(id)];
  const data = roundId === null ? null : await roundPeople(actor, roundId, no);
  return data?.round.part === "evaluator" ? data : null;
}
