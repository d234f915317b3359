import { workConfig } from "@/components/fund/work-config";
import { WorkScreen } from "@/components/fund/work-screen";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { workList } from "@/lib/fund/work-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.work") };
}

export default async function WorkPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<SearchParams>;
}) {
  const [actor, { unit }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const state = readTableState(search, workConfig);
  return (
    <WorkScreen
      answer={found(await workList(actor, unitId, state))}
      state={state}
      unitId={unitId}
      path={`/unit/${unit}/fund`}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
