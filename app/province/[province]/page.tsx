import { readTableState } from "@/components/ui/table-state";
import { ProvinceScreen } from "@/components/units/province-screen";
import { unitsConfig } from "@/components/units/units-rows";
import { mayCoordinate, mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { addMonths } from "@/lib/month";
import { placeName } from "@/lib/places/names";
import { provinceTotals } from "@/lib/units/figures-queries";
import { shownPeriod } from "@/lib/units/period";
import { unitsTable } from "@/lib/units/table-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("provinceOverview") };
}

export default async function ProvincePage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { province }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const state = readTableState(search, unitsConfig);
  const period = shownPeriod(state.filters.month, todayInBangkok());
  const [totals, table] = await Promise.all([
    provinceTotals(actor, code, addMonths(period.month, -12), period.month),
    unitsTable(actor, code, period.month, state),
  ]);
  const path = `/province/${province}`;
  return (
    <ProvinceScreen
      place={placeName(code, locale)}
      period={period}
      totals={found(totals)}
      table={found(table)}
      state={state}
      path={path}
      locale={locale}
      unitPath={`${path}/units/`}
      compare={`${path}/compare`}
      exports={`/api/provinces/${province}/units`}
      foundPath={code !== null && mayCoordinate(actor, code) ? `${path}/units/new` : undefined}
      several={code === null}
    />
  );
}
