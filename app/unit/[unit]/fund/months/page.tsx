import { MonthsScreen } from "@/components/fund/months-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { closes } from "@/lib/fund/statement-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.months") };
}

export default async function MonthsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  return (
    <MonthsScreen
      closes={found(await closes(actor, unitId))}
      path={`/unit/${unit}/fund`}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
