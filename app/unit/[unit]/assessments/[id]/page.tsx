import { RoundScreen } from "@/components/assessments/round-screen";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { entered } from "./entered";

export async function generateMetadata() {
  return { title: (await words("assessments"))("round.pageTitle") };
}

export default async function UnitRoundPage({
  params,
}: {
  params: Promise<{ unit: string; id: string }>;
}) {
  const [{ unit, id }, locale] = await Promise.all([params, currentLocale()]);
  const data = found(await entered(unit, id));
  const back = `/unit/${unit}/assessments`;
  return (
    <RoundScreen
      data={data}
      path={`${back}/${id}`}
      back={back}
      results={`/unit/${unit}/results`}
      locale={locale}
    />
  );
}
