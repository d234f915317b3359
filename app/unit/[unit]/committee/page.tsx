import { CommitteeScreen } from "@/components/units/committee-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { committeeWithCare, villagesOf } from "@/lib/units/committee-queries";
import { shownPeriod } from "@/lib/units/period";
import { villagesToCover } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("committeePage") };
}

export default async function CommitteePage({
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
  const [committee, villages, choices] = await Promise.all([
    committeeWithCare(actor, unitId),
    villagesOf(actor, unitId, month, today),
    villagesToCover(actor, unitId),
  ]);
  return (
    <CommitteeScreen
      unitId={unitId}
      committee={found(committee)}
      villages={found(villages)}
      choices={found(choices)}
      month={month}
      today={today}
      locale={locale}
      registerPath={`/unit/${slug}/members`}
      exports={`/api/units/${slug}/committee`}
    />
  );
}
