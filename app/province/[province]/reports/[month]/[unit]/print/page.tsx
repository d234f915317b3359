import { ReportPaper } from "@/components/reports/report-paper";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { fromIsoMonth } from "@/lib/month";
import { reportIn } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("over") };
}

export default async function UnitReportPaperPage({
  params,
}: {
  params: Promise<{ province: string; month: string; unit: string }>;
}) {
  const [actor, { province, month: asked, unit }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const month = found(fromIsoMonth(asked));
  const code = province === "all" ? null : province;
  const report = found(await reportIn(actor, code, unit, month));
  // Before anything was handed in there is nothing of theirs to print.
  found(report.submissions.length > 0 || null);
  return (
    <ReportPaper
      report={report}
      back={`/province/${province}/reports/${asked}/${unit}`}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
