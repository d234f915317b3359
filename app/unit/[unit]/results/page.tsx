import { Doubtful } from "@/components/results/doubtful";
import { UnitResultsScreen } from "@/components/results/unit-results-screen";
import { found, requireActor } from "@/lib/access/session";
import { unitResults } from "@/lib/assessments/result-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { doubtfulStatements } from "@/lib/programme/unit-statement-queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("results"))("results") };
}

export default async function UnitResultsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("results"),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const [series, statements] = await Promise.all([
    unitResults(actor, unit),
    doubtfulStatements(actor, unit),
  ]);
  return (
    <UnitResultsScreen
      unit={locale === "th" ? unit.shortTh : unit.shortEn}
      series={found(series)}
      locale={locale}
      exports={`/api/units/${slug}/results`}
      openHref={`/unit/${slug}/assessments`}
      note={`${t("least")} · ${t("closedOnly")}`}
    >
      <Doubtful statements={statements ?? []} locale={locale} />
    </UnitResultsScreen>
  );
}
