import { OpenScreen } from "@/components/assessments/open-screen";
import { found, requireActor } from "@/lib/access/session";
import { roundChoicesOfUnit } from "@/lib/assessments/round-choice-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("assessments"))("open.pageTitle") };
}

export default async function OpenUnitRoundPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const choices = found(await roundChoicesOfUnit(actor, unit.id));
  return (
    <OpenScreen
      choices={choices}
      unit={slug}
      byUnit={choices}
      today={todayInBangkok()}
      path={`/unit/${slug}/assessments`}
      locale={locale}
    />
  );
}
