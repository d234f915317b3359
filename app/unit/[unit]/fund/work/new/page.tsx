import { regulationsSince } from "@/app/regulations-since";
import { WorkNewScreen } from "@/components/fund/work-new-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { workers } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("fund"))("work.add") };
}

export default async function WorkNewPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const [people, regulations] = await Promise.all([
    workers(actor, unitId),
    regulationsSince(actor, unitId, null),
  ]);
  return (
    <WorkNewScreen
      unitId={unitId}
      unit={unit}
      workers={found(people)}
      regulations={regulations}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
