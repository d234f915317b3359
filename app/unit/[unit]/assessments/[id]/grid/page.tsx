import { GridScreen } from "@/components/assessments/grid-screen";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { entered } from "../entered";

export async function generateMetadata() {
  return { title: (await words("assessments"))("grid.pageTitle") };
}

export default async function UnitGridPage({
  params,
}: {
  params: Promise<{ unit: string; id: string }>;
}) {
  const [{ unit, id }, locale] = await Promise.all([params, currentLocale()]);
  const data = found(await entered(unit, id));
  return <GridScreen data={data} path={`/unit/${unit}/assessments/${id}`} locale={locale} />;
}
