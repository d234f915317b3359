import { AcrossScreen } from "@/components/results/across-screen";
import { provincesEvaluated } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { resultsAcross } from "@/lib/assessments/result-queries";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";

export async function generateMetadata() {
  return { title: (await words("results"))("results") };
}

export default async function EvaluatorResultsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, search, locale, t] = await Promise.all([
    requireActor(),
    searchParams,
    currentLocale(),
    words("results"),
  ]);
  const provinces = found(provincesEvaluated(actor));
  const asked = { key: [search.instrument].flat()[0], group: [search.group].flat()[0] };
  const across = found(await resultsAcross(actor, "evaluator", null, asked));
  return (
    <AcrossScreen
      across={across}
      place={provinces.map((province) => placeName(province, locale)).join(", ")}
      path="/evaluator/results"
      exports="/api/evaluator/results"
      unitPath="/evaluator/results/"
      openHref="/evaluator/rounds/new"
      links={[{ href: "/evaluator/relation", label: t("relation.open") }]}
      note={t("least")}
      locale={locale}
    />
  );
}
