import { FormsScreen } from "@/components/assessments/forms-screen";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { entered } from "../entered";

export async function generateMetadata() {
  return { title: (await words("assessments"))("forms.pageTitle") };
}

export default async function UnitFormsPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ unit, id }, { blank }, locale] = await Promise.all([
    params,
    searchParams,
    currentLocale(),
  ]);
  const data = found(await entered(unit, id));
  const path = `/unit/${unit}/assessments/${id}`;
  return <FormsScreen data={data} path={path} blank={blank !== undefined} locale={locale} />;
}
