import { journalConfig } from "@/components/fund/journal-config";
import { JournalScreen } from "@/components/fund/journal-screen";
import { readTableState, type SearchParams } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { journal } from "@/lib/fund/journal-queries";
import { closes } from "@/lib/fund/statement-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("fund"))("overview.journal") };
}

export default async function JournalPage({
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
  const state = readTableState(search, journalConfig);
  const [answer, books] = await Promise.all([journal(actor, unitId, state), closes(actor, unitId)]);
  return (
    <JournalScreen
      answer={found(answer)}
      state={state}
      unit={unit}
      begun={found(books).begun}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
