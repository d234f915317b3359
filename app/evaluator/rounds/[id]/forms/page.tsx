import { FormsScreen } from "@/components/assessments/forms-screen";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { evaluated } from "../evaluated";

export async function generateMetadata() {
  return { title: (await words("assessments"))("forms.pageTitle") };
}

export default async function FormsPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ id }, { blank }, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const data = found(await evaluated(id));
  const path = `/evaluator/rounds/${id}`;
  return <FormsScreen data={data} path={path} blank={blank !== undefined} locale={locale} />;
}
