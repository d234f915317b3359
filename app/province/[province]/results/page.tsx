import { AcrossScreen } from "@/components/results/across-screen";
import { found, requireActor } from "@/lib/access/session";
import { resultsAcross } from "@/lib/assessments/result-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";

export async function generateMetadata() {
  return { title: (await words("results"))("results") };
}

export default async function ProvinceResultsPage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { province }, search, locale, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("results"),
  ]);
  const code = province === "all" ? null : province;
  const asked = { key: [search.instrument].flat()[0], group: [search.group].flat()[0] };
  const across = found(await resultsAcross(actor, "coordinator", code, asked));
  return (
    <AcrossScreen
      across={across}
      place={placeName(code, locale)}
      path={`/province/${province}/results`}
      exports={`/api/provinces/${province}/results`}
      unitPath={`/province/${province}/results/`}
      note={`${t("least")} · ${t("closedOnly")}`}
      locale={locale}
    />
  );
}
