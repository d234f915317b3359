import { Counsellors } from "@/components/assessments/counsellors";
import { FollowUpsScreen } from "@/components/assessments/follow-ups-screen";
import { found, requireActor } from "@/lib/access/session";
import { counsellorsOf, followUpsOfUnit } from "@/lib/assessments/follow-up-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("assessments"))("followUps.pageTitle") };
}

export default async function UnitFollowUpsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const [shown, counsellors] = await Promise.all([
    followUpsOfUnit(actor, unit.id),
    counsellorsOf(actor, unit.id),
  ]);
  const { people } = found(shown);
  const today = todayInBangkok();
  return (
    <FollowUpsScreen
      people={people}
      today={today}
      roundsPath={`/unit/${slug}/assessments`}
      locale={locale}
    >
      <Counsellors unitId={unit.id} data={found(counsellors)} today={today} locale={locale} />
    </FollowUpsScreen>
  );
}
