import { roundAsk, roundTable } from "@/components/contributions/round-config";
import { RoundScreen } from "@/components/contributions/round-screen";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { askedMonth } from "@/lib/contributions/asked-month";
import { roundPage } from "@/lib/contributions/round-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("frame"))("round") };
}

export default async function RoundPage({
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
  const today = todayInBangkok();
  const state = readTableState(search, roundTable);
  const month = askedMonth(state.filters.month, today);
  const ask = {
    ...roundAsk(state, month),
    limit: state.size,
    offset: (state.page - 1) * state.size,
  };
  return (
    <RoundScreen
      round={found(await roundPage(actor, unitId, ask, today))}
      state={state}
      slug={unit}
      month={month}
      present={monthOf(today)}
      locale={locale}
    />
  );
}
