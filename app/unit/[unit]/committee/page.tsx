import { CommitteeScreen } from "@/components/units/committee-screen";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { committeeWithCare, villagesOf } from "@/lib/units/committee-queries";
import { shownPeriod } from "@/lib/units/period";
import { unitForWork, villagesToCover } from "@/lib/units/queries";

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
  const unit = found(await unitForWork(actor, slug));
  const today = todayInBangkok();
  const { month } = shownPeriod([search.month].flat()[0], today);
  const [committee, villages, choices] = await Promise.all([
    committeeWithCare(actor, unit.id),
    villagesOf(actor, unit.id, month),
    villagesToCover(actor, unit.id),
  ]);
  return (
    <CommitteeScreen
      unitId={unit.id}
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
