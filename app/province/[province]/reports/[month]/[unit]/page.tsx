import { DecideForms } from "@/components/reports/decide-forms";
import { ReportScreen } from "@/components/reports/report-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { fromIsoMonth } from "@/lib/month";
import { provinceReports, reportOf } from "@/lib/reports/queries";

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
  const all = found(await provinceReports(actor, code, month));
  found(all.units.find(({ slug }) => slug === unit));
  const report = found(await reportOf(actor, unit, month));
  const [latest] = report.submissions;
  const waits = latest?.accepted === null ? latest.id : null;
  return (
    <ReportScreen
      report={report}
      back={`/province/${province}/reports?month=${asked}`}
      decide={waits !== null && <DecideForms submissionId={waits} locale={locale} />}
      locale={locale}
    />
  );
}
