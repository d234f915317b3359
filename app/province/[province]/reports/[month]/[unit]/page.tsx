import { DecideForms } from "@/components/reports/decide-forms";
import { ReportScreen } from "@/components/reports/report-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { fromIsoMonth } from "@/lib/month";
import { reportIn } from "@/lib/reports/queries";

export async function generateMetadata() {
  return { title: (await words("reports"))("over") };
}

export default async function UnitReportPage({
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
  const [latest] = report.submissions;
  const waits = latest?.accepted === null ? latest.id : null;
  return (
    <ReportScreen
      report={report}
      paper={`/province/${province}/reports/${asked}/${unit}/print`}
      back={`/province/${province}/reports?month=${asked}`}
      decide={waits !== null && <DecideForms submissionId={waits} locale={locale} />}
      locale={locale}
    />
  );
}
