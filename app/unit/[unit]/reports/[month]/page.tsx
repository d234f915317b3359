import { ReportScreen } from "@/components/reports/report-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { fromIsoMonth } from "@/lib/month";
import { reportOf } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("over") };
}

export default async function ReportPage({
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
  const report = found(await reportOf(actor, unit, found(fromIsoMonth(month))));
  const at = `/unit/${unit}`;
  return (
    <ReportScreen
      report={report}
      at={at}
      paper={`${at}/reports/${month}/print`}
      back={`${at}/reports`}
      locale={locale}
    />
  );
}
