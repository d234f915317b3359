import { RetentionScreen } from "@/components/contributions/retention-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { askedMonth, lineFrom } from "@/lib/contributions/asked-month";
import { joiningCohorts } from "@/lib/contributions/cohort-queries";
import { retentionDetails } from "@/lib/contributions/retention-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { addMonths, monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("contributions"))("retention.name") };
}

export default async function RetentionPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [actor, { unit }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  const month = askedMonth(search.month, today);
  const [details, cohorts] = await Promise.all([
    retentionDetails(actor, unitId, lineFrom(month), month, today),
    joiningCohorts(actor, unitId, addMonths(month, -11), month),
  ]);
  return (
    <RetentionScreen
      unitId={unitId}
      details={found(details)}
      cohorts={found(cohorts)}
      path={`/unit/${unit}`}
      month={month}
      present={monthOf(today)}
      locale={locale}
    />
  );
}
