import { OpenScreen } from "@/components/assessments/open-screen";
import { found, requireActor } from "@/lib/access/session";
import { roundChoices } from "@/lib/assessments/round-choice-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("assessments"))("open.pageTitle") };
}

export default async function OpenRoundPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { unit }, locale] = await Promise.all([
    requireActor(),
    searchParams,
    currentLocale(),
  ]);
  return (
    <OpenScreen
      choices={found(await roundChoices(actor))}
      unit={typeof unit === "string" ? unit : null}
      today={todayInBangkok()}
      path="/evaluator/rounds"
      locale={locale}
    />
  );
}
