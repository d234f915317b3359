import { PlanScreen } from "@/components/meetings/plan-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { workers } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { planOf } from "@/lib/meetings/plan-queries";
import { goalsOf } from "@/lib/units/goal-queries";

export async function generateMetadata() {
  return { title: (await words("meetings"))("plan.pageTitle") };
}

export default async function PlanPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const [plan, goals, people] = await Promise.all([
    planOf(actor, unitId).then(found),
    goalsOf(actor, unitId, todayInBangkok()).then(found),
    workers(actor, unitId).then(found),
  ]);
  return (
    <PlanScreen
      plan={plan}
      goals={goals
        .filter(({ closedOn }) => closedOn === null)
        .map(({ id, labelTh, labelEn }) => ({
          value: String(id),
          label: (locale === "en" && labelEn) || labelTh,
        }))}
      seats={people.map(({ id, name }) => ({ value: String(id), label: name }))}
      unitId={unitId}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
