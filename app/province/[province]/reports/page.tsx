import { ProvinceReportsScreen } from "@/components/reports/province-reports-screen";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { addMonths, fromIsoMonth, monthOf, monthsBetween } from "@/lib/month";
import { placeName } from "@/lib/places/names";
import { provinceReports } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("pageTitle") };
}

export default async function ProvinceReportsPage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [actor, { province }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  const last = addMonths(monthOf(todayInBangkok()), -1);
  const asked = fromIsoMonth([search.month].flat()[0] ?? "");
  const month = asked !== null && asked <= last ? asked : last;
  return (
    <ProvinceReportsScreen
      reports={found(await provinceReports(actor, code, month))}
      months={monthsBetween(addMonths(last, -11), last).reverse()}
      place={placeName(code, locale)}
      path={`/province/${province}/reports`}
      locale={locale}
    />
  );
}
