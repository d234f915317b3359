import { ReportsScreen } from "@/components/reports/reports-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { reportsOf } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("pageTitle") };
}

export default async function ReportsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const months = found(await reportsOf(actor, unitId));
  return <ReportsScreen months={months} path={`/unit/${unit}/reports`} locale={locale} />;
}
