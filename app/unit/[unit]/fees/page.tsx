import { askedYear, feesConfig } from "@/components/fees/fees-config";
import { FeesScreen } from "@/components/fees/fees-screen";
import { readTableState } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { annualFees } from "@/lib/fund/fee-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { BUDDHIST_ERA } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("services"))("fees.pageTitle") };
}

export default async function FeesPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { unit: slug }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const state = readTableState(search, feesConfig);
  const today = todayInBangkok();
  const yearBe = askedYear(state.filters.year, Number(today.slice(0, 4)) + BUDDHIST_ERA);
  return (
    <FeesScreen
      unitId={unitId}
      unitSlug={slug}
      yearBe={yearBe}
      fees={found(await annualFees(actor, unitId, yearBe, state, today))}
      state={state}
      today={today}
      locale={locale}
    />
  );
}
