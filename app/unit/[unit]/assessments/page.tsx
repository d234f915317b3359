import { UnitRoundsScreen } from "@/components/assessments/unit-rounds-screen";
import { found, requireActor } from "@/lib/access/session";
import { roundsOfUnit } from "@/lib/assessments/round-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("assessments"))("unit.pageTitle") };
}

export default async function UnitRoundsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const { rounds, mine } = found(await roundsOfUnit(actor, unit.id));
  return (
    <UnitRoundsScreen
      rounds={rounds}
      mine={new Set(mine)}
      today={todayInBangkok()}
      path={`/unit/${slug}`}
      locale={locale}
    />
  );
}
