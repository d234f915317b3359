import { PersonScreen } from "@/components/assessments/person-screen";
import { readId } from "@/components/assessments/read-id";
import { found } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { entered } from "../../entered";

export async function generateMetadata() {
  return { title: (await words("assessments"))("person.pageTitle") };
}

export default async function UnitPersonPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string; id: string; no: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [{ unit, id, no }, { way }, locale] = await Promise.all([
    params,
    searchParams,
    currentLocale(),
  ]);
  const data = found(await entered(unit, id, found(readId(no))));
  found(data.people[0]);
  const path = `/unit/${unit}/assessments/${id}`;
  return (
    <PersonScreen
      data={data}
      path={path}
      paper={way === "paper" ? { after: path } : null}
      followUps={`/unit/${unit}/follow-ups`}
      locale={locale}
    />
  );
}
