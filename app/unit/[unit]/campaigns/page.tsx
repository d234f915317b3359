import { CampaignsScreen } from "@/components/campaigns/campaigns-screen";
import { campaignsConfig } from "@/components/campaigns/config";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { campaignsOf } from "@/lib/campaigns/queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { addMonths, monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("campaigns"))("list.pageTitle") };
}

export default async function CampaignsPage({
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
  const state = readTableState(search, campaignsConfig);
  const through = monthOf(todayInBangkok());
  const months = { from: addMonths(through, -11), through };
  return (
    <CampaignsScreen
      campaigns={found(await campaignsOf(actor, unitId, state, months))}
      state={state}
      months={months}
      path={`/unit/${unit}/campaigns`}
      exports={`/api/units/${unit}/campaigns`}
      locale={locale}
    />
  );
}
