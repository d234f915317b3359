import { GridScreen } from "@/components/assessments/grid-screen";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { evaluated } from "../evaluated";

export async function generateMetadata() {
  return { title: (await words("assessments"))("grid.pageTitle") };
}

export default async function GridPage({ params }: { params: Promise<{ id: string }> }) {
  const [{ id }, locale] = await Promise.all([params, currentLocale()]);
  const data = found(await evaluated(id));
  return <GridScreen data={data} path={`/evaluator/rounds/${id}`} locale={locale} />;
}
