import { GoalsScreen } from "@/components/units/goals-screen";
import { goalsSince, measuredGoals } from "@/components/units/measured-goals";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitRetention } from "@/lib/units/figures-queries";
import { goalsOf, markEvidence, marksOf, villagesCared } from "@/lib/units/goal-queries";
import { shownPeriod } from "@/lib/units/period";

export async function generateMetadata() {
  return { title: (await words("frame"))("goals") };
}

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
  const { unitId } = found(committeeAt(actor, slug));
  const today = todayInBangkok();
  const { month } = shownPeriod([search.month].flat()[0], today);
  const [goals, marks, evidence, cared] = await Promise.all([
    goalsOf(actor, unitId, today).then(found),
    marksOf(actor, unitId, today),
    markEvidence(actor, unitId, today),
    villagesCared(actor, unitId, today),
  ]);
  const open = goals.filter((g) => g.closedOn === null);
  const figures = await unitRetention(actor, unitId, goalsSince(open, month), month);
  return (
    <GoalsScreen
      unitId={unitId}
      open={measuredGoals(open, found(figures), found(cared).cared)}
      closed={goals.filter((g) => g.closedOn !== null)}
      marks={found(marks)}
      evidence={found(evidence)}
      month={month}
      today={today}
      locale={locale}
      edit
    />
  );
}
