import { ConsolidatedScreen } from "@/components/reports/consolidated-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { fromIsoMonth } from "@/lib/month";
import { placeName } from "@/lib/places/names";
import { provinceReports } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("province.sums") };
}

export default async function ConsolidatedPage({
  params,
}: {
  params: Promise<{ province: string; month: string }>;
}) {
  const [actor, { province, month }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  return (
    <ConsolidatedScreen
      reports={found(await provinceReports(actor, code, found(fromIsoMonth(month))))}
      place={placeName(code, locale)}
      path={`/province/${province}/reports`}
      exports={`/api/provinces/${province}/reports`}
      locale={locale}
    />
  );
}
