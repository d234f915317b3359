import { askedYear, feesConfig } from "@/components/fees/fees-config";
import { FeesPrintScreen } from "@/components/fees/fees-print-screen";
import { readTableState, tableQuery } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { annualFees } from "@/lib/fund/fee-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { BUDDHIST_ERA } from "@/lib/month";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("services"))("fees.print") };
}

export default async function FeesPrintPage({
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
  found(committeeAt(actor, slug));
  const unit = found(await unitForWork(actor, slug));
  const state = readTableState(search, feesConfig);
  const today = todayInBangkok();
  const yearBe = askedYear(state.filters.year, Number(today.slice(0, 4)) + BUDDHIST_ERA);
  const { village } = state.filters;
  const owing = await annualFees(
    actor,
    unit.id,
    yearBe,
    {
      ...state,
      filters: { state: "owed", ...(village && { village }) },
      sort: [{ id: "village", desc: false }],
      page: 1,
      size: 1_000_000,
    },
    today,
  );
  const path = `/unit/${slug}`;
  return (
    <FeesPrintScreen
      fees={found(owing).rows}
      yearBe={yearBe}
      place={locale === "th" ? unit.nameTh : unit.nameEn}
      path={path}
      back={`${path}/fees${tableQuery(state, feesConfig)}`}
      today={today}
      locale={locale}
    />
  );
}
