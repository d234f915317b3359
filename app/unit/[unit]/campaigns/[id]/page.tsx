import { CampaignScreen } from "@/components/campaigns/campaign-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { campaign } from "@/lib/campaigns/queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("campaigns"))("list.pageTitle") };
}

export default async function CampaignOfDayPage({
  params,
}: {
  params: Promise<{ unit: string; id: string }>;
}) {
  const [actor, { unit, id }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const campaignId = found(/^\d{1,9}$/.test(id) ? Number(id) : null);
  return (
    <CampaignScreen
      campaign={found(await campaign(actor, unitId, campaignId))}
      unitId={unitId}
      path={`/unit/${unit}`}
      locale={locale}
    />
  );
}
