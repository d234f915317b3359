import { FundScreen } from "@/components/fund/fund-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { fundOverview } from "@/lib/fund/queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("fund") };
}

export default async function FundPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  return (
    <FundScreen
      fund={found(await fundOverview(actor, unitId, today))}
      path={`/unit/${unit}/fund`}
      receipts={`/unit/${unit}/receipts`}
      today={today}
      locale={locale}
    />
  );
}
