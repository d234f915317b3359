import { ReportPaper } from "@/components/reports/report-paper";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { fromIsoMonth } from "@/lib/month";
import { reportOf } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("over") };
}

export default async function ReportPaperPage({
  params,
}: {
  params: Promise<{ unit: string; month: string }>;
}) {
  const [actor, { unit, month }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  found(committeeAt(actor, unit));
  return (
    <ReportPaper
      report={found(await reportOf(actor, unit, found(fromIsoMonth(month))))}
      back={`/unit/${unit}/reports/${month}`}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
