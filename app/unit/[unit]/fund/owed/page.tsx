import { OwedScreen } from "@/components/fund/owed-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { fundOverview } from "@/lib/fund/queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.owed") };
}

export default async function OwedPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  return (
    <OwedScreen
      fund={found(await fundOverview(actor, unitId, today))}
      unitId={unitId}
      path={`/unit/${unit}/fund`}
      today={today}
      locale={locale}
    />
  );
}
