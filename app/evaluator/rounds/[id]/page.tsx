import { RoundScreen } from "@/components/assessments/round-screen";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { evaluated } from "./evaluated";

export async function generateMetadata() {
  return { title: (await words("assessments"))("round.pageTitle") };
}

export default async function RoundPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, locale] = await Promise.all([params, currentLocale()]);
  const data = found(await evaluated(id));
  const back = "/evaluator/rounds";
  return (
    <RoundScreen
      data={data}
      path={`${back}/${id}`}
      back={back}
      results={`/evaluator/results/${data.round.slug}`}
      fromFile={`${back}/${id}/import`}
      locale={locale}
    />
  );
}
