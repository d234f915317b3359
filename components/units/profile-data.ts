import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { addMonths, lastDay, type Month } from "@/lib/month";
import { regulationInForce } from "@/lib/regulations/queries";
import { committeeWithCare, villagesOf } from "@/lib/units/committee-queries";
import { unitRetention } from "@/lib/units/figures-queries";
import { goalsOf, markEvidence, marksOf, villagesCared } from "@/lib/units/goal-queries";
import type { Period } from "@/lib/units/period";
import { unitForFigures, unitProfile } from "@/lib/units/queries";
import { goalsSince, measuredGoals } from "./measured-goals";
import type { ProfileData } from "./profile-screen";

/**
 * Everything the profile of a unit shows, as it stood on the last day of the month (today in the
 * present one); null outside the actor's scope.
 */
export async function profileData(
  actor: Actor,
  slug: string,
  period: Period,
  today: Day,
): Promise<ProfileData | null> {
  const unit = await unitForFigures(actor, slug);
  if (!unit) return null;
  const { month } = period;
  const end = lastDay(month);
  const day = end < today ? end : today;
  const [profile, villages, goals, marks, evidence, cared, regulation, committee] =
    await Promise.all([
      unitProfile(actor, unit.id),
      villagesOf(actor, unit.id, month, day),
      goalsOf(actor, unit.id, day),
      marksOf(actor, unit.id, day),
      markEvidence(actor, unit.id, day),
      villagesCared(actor, unit.id, day),
      regulationInForce(actor, unit.id, day),
      committeeWithCare(actor, unit.id),
    ]);
  if (!profile || !villages || !goals || !marks || !evidence || !cared) return null;
  const held = (since: Day, until: Day | null) => since <= day && (until === null || until > day);
  const open = goals.filter((g) => held(g.startsOn, g.closedOn));
  const yearAgo = addMonths(month, -12);
  const since = goalsSince(open, month);
  const from = Math.min(since, yearAgo) as Month;
  const figures = await unitRetention(actor, unit.id, from, month);
  if (!figures) return null;
  return {
    profile,
    period,
    day,
    villages,
    marks,
    evidence,
    regulation,
    committee: committee?.filter((c) => held(c.since, c.until)) ?? null,
    figures: figures.filter((f) => f.month >= yearAgo),
    goals: measuredGoals(open, figures, cared.cared),
  };
}
