import { PersonScreen } from "@/components/assessments/person-screen";
import { readId } from "@/components/assessments/read-id";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { evaluated } from "../../evaluated";

export async function generateMetadata() {
  return { title: (await words("assessments"))("person.pageTitle") };
}

export default async function PersonPage({
  params,
  searchParams,
}: {
  params: Promise<{ id: string; no: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ id, no }, { way }, locale] = await Promise.all([params, searchParams, currentLocale()]);
  const data = found(await evaluated(id, found(readId(no))));
  found(data.people[0]);
  return (
    <PersonScreen
      data={data}
      path={`/evaluator/rounds/${id}`}
      paper={way === "paper" ? { after: "/evaluator/code" } : null}
      followUps="/evaluator/follow-ups"
      locale={locale}
    />
  );
}
