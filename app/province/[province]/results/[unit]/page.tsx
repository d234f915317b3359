import { Doubtful } from "@/components/results/doubtful";
import { UnitResultsScreen } from "@/components/results/unit-results-screen";
import { mayCoordinate } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { unitResults } from "@/lib/assessments/result-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { doubtfulStatements } from "@/lib/programme/unit-statement-queries";
import { unitForFigures } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("results"))("results") };
}

export default async function ProvinceUnitResultsPage({
  params,
}: {
  params: Promise<{ province: string; unit: string }>;
}) {
  const [actor, { province, unit: slug }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("results"),
  ]);
  const unit = found(await unitForFigures(actor, slug));
  const code = unit.provinceCode;
  found((mayCoordinate(actor, code) && (province === "all" || province === code)) || null);
  const [series, statements] = await Promise.all([
    unitResults(actor, unit),
    doubtfulStatements(actor, unit),
  ]);
  return (
    <UnitResultsScreen
      unit={locale === "th" ? unit.shortTh : unit.shortEn}
      series={found(series)}
      locale={locale}
      back={{ href: `/province/${province}/results`, label: t("results") }}
      exports={`/api/units/${slug}/results`}
      note={`${t("least")} · ${t("closedOnly")}`}
    >
      <Doubtful statements={statements ?? []} locale={locale} />
    </UnitResultsScreen>
  );
}
