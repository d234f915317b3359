import { askedYear } from "@/components/fees/fees-config";
import { receiptsConfig } from "@/components/fund/receipts-config";
import { ReceiptsScreen } from "@/components/fund/receipts-screen";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { receiptsOf } from "@/lib/fund/receipt-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { BUDDHIST_ERA } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("frame"))("receipts") };
}

export default async function ReceiptsPage({
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
  const state = readTableState(search, receiptsConfig);
  const present = Number(todayInBangkok().slice(0, 4)) + BUDDHIST_ERA;
  const yearBe = askedYear(state.filters.year, present);
  return (
    <ReceiptsScreen
      receipts={found(await receiptsOf(actor, unitId, yearBe, state))}
      yearBe={yearBe}
      state={state}
      slug={unit}
      locale={locale}
    />
  );
}
