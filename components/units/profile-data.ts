import "server-only";
import type { Actor } from "@/lib/access/actor";
import type { Day } from "@/lib/day";
import { addMonths, type Month } from "@/lib/month";
import { regulationInForce } from "@/lib/regulations/queries";
import { committeeWithCare, villagesOf } from "@/lib/units/committee-queries";
import { unitRetention } from "@/lib/units/figures-queries";
import { goalsOf, markEvidence, marksOf, villagesCared } from "@/lib/units/goal-queries";
import type { Period } from "@/lib/units/period";
import { unitForFigures, unitProfile } from "@/lib/units/queries";
import { goalsSince, measuredGoals } from "./measured-goals";
import type { ProfileData } from "./profile-screen";

/** Everything the profile of a unit shows; null outside the actor's scope. */
export async function profileData(
  actor: Actor,
  slug: string,
  period: Period,
  today: Day,
): Promise<ProfileData | null> {
  const unit = await unitForFigures(actor, slug);
  if (!unit) return null;
  const { month } = period;
  const [profile, villages, goals, marks, evidence, cared, regulation, committee] =
    await Promise.all([
      unitProfile(actor, unit.id),
      villagesOf(actor, unit.id, month),
      goalsOf(actor, unit.id),
      marksOf(actor, unit.id),
      markEvidence(actor, unit.id),
      villagesCared(actor, unit.id),
      regulationInForce(actor, unit.id, today),
      committeeWithCare(actor, unit.id),
    ]);
  if (!profile || !villages || !goals || !marks || !evidence || !cared) return null;
  const open = goals.filter((g) => g.closedOn === null);
  const yearAgo = addMonths(month, -12);
  const since = goalsSince(open, month);
  const from = Math.min(since, yearAgo) as Month;
  const figures = await unitRetention(actor, unit.id, from, month);
  if (!figures) return null;
  return {
    profile,
    period,
    villages,
    marks,
    evidence,
    regulation,
    committee,
    figures: figures.filter((f) => f.month >= yearAgo),
    goals: measuredGoals(open, figures, cared.cared),
  };
}
