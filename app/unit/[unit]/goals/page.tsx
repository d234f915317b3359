import { GoalsScreen } from "@/components/units/goals-screen";
import { goalsSince, measuredGoals } from "@/components/units/measured-goals";
import { mayEditProfile } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { unitRetention } from "@/lib/units/figures-queries";
import { goalsOf, markEvidence, marksOf, villagesCared } from "@/lib/units/goal-queries";
import { shownPeriod } from "@/lib/units/period";
import { unitForWork } from "@/lib/units/queries";

export default async function GoalsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [actor, { unit: slug }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const today = todayInBangkok();
  const { month } = shownPeriod([search.month].flat()[0], today);
  const [goals, marks, evidence, cared] = await Promise.all([
    goalsOf(actor, unit.id).then(found),
    marksOf(actor, unit.id),
    markEvidence(actor, unit.id),
    villagesCared(actor, unit.id),
  ]);
  const open = goals.filter((g) => g.closedOn === null);
  const figures = await unitRetention(actor, unit.id, goalsSince(open, month), month);
  return (
    <GoalsScreen
      unitId={unit.id}
      open={measuredGoals(open, found(figures), found(cared).cared)}
      closed={goals.filter((g) => g.closedOn !== null)}
      marks={found(marks)}
      evidence={found(evidence)}
      month={month}
      today={today}
      locale={locale}
      edit={mayEditProfile(actor, unit)}
    />
  );
}
