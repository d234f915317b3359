import { profileData } from "@/components/units/profile-data";
import { ProfileScreen } from "@/components/units/profile-screen";
import { mayEvaluate } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { shownPeriod } from "@/lib/units/period";

export async function generateMetadata() {
  return { title: (await words("units"))("unit") };
}

export default async function EvaluatorUnitPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [actor, { unit }, search, locale, t] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("units"),
  ]);
  const today = todayInBangkok();
  const period = shownPeriod([search.month].flat()[0], today);
  const data = found(await profileData(actor, unit, period, today));
  found(mayEvaluate(actor, data.profile.provinceCode) || null);
  return (
    <ProfileScreen
      data={{ ...data, committee: null }}
      locale={locale}
      path={`/evaluator/units/${unit}`}
      back={{ href: "/evaluator", label: t("units") }}
      edit={false}
    />
  );
}
