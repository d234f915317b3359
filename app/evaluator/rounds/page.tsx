import { unitName } from "@/components/assessments/round-words";
import { RoundsScreen } from "@/components/assessments/rounds-screen";
import { evaluatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { roundsToEvaluate } from "@/lib/assessments/round-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitForFigures } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("assessments"))("rounds.pageTitle") };
}

export default async function RoundsPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { unit: slug, all }, locale] = await Promise.all([
    requireActor(),
    searchParams,
    currentLocale(),
  ]);
  found(evaluatorOf(actor));
  const unit = typeof slug === "string" ? found(await unitForFigures(actor, slug)) : null;
  const rounds = await roundsToEvaluate(actor, { unit: unit?.slug ?? null });
  const only = unit && { slug: unit.slug, name: unitName(unit, locale) };
  return (
    <RoundsScreen
      rounds={rounds}
      today={todayInBangkok()}
      only={only}
      all={all !== undefined}
      locale={locale}
    />
  );
}
