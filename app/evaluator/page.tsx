import { readTableState } from "@/components/ui/table-state";
import { ProvinceScreen } from "@/components/units/province-screen";
import { unitsConfig } from "@/components/units/units-rows";
import { provincesEvaluated } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { addMonths } from "@/lib/month";
import { placeName } from "@/lib/places/names";
import { provinceTotals } from "@/lib/units/figures-queries";
import { shownPeriod } from "@/lib/units/period";
import { unitsTable } from "@/lib/units/table-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("units") };
}

export default async function EvaluatorPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, search, locale] = await Promise.all([
    requireActor(),
    searchParams,
    currentLocale(),
  ]);
  const provinces = found(provincesEvaluated(actor));
  const code = provinces.length === 1 ? (provinces[0] ?? null) : null;
  const state = readTableState(search, unitsConfig);
  const period = shownPeriod(state.filters.month, todayInBangkok());
  const [totals, table] = await Promise.all([
    provinceTotals(actor, code, addMonths(period.month, -12), period.month),
    unitsTable(actor, code, period.month, state),
  ]);
  return (
    <ProvinceScreen
      place={provinces.map((province) => placeName(province, locale)).join(", ")}
      period={period}
      totals={found(totals)}
      table={found(table)}
      state={state}
      path="/evaluator"
      locale={locale}
      unitPath="/evaluator/units/"
      exports={`/api/provinces/${code ?? "all"}/units`}
      several={code === null}
    />
  );
}
