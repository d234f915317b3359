import { Counsellors } from "@/components/assessments/counsellors";
import { profileData } from "@/components/units/profile-data";
import { ProfileScreen } from "@/components/units/profile-screen";
import { mayCoordinate } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { counsellorsOf } from "@/lib/assessments/follow-up-queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";
import { shownPeriod } from "@/lib/units/period";

export async function generateMetadata() {
  return { title: (await words("units"))("unit") };
}

export default async function UnitProfilePage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string; unit: string }>;
  searchParams: Promise<{ month?: string | string[] }>;
}) {
  const [actor, { province, unit }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  const today = todayInBangkok();
  const period = shownPeriod([search.month].flat()[0], today);
  const data = found(await profileData(actor, unit, period, today));
  const { provinceCode } = data.profile;
  found((mayCoordinate(actor, provinceCode) && (code === null || code === provinceCode)) || null);
  const counsellors = found(await counsellorsOf(actor, data.profile.id));
  return (
    <>
      <ProfileScreen
        data={data}
        locale={locale}
        path={`/province/${province}/units/${unit}`}
        back={{ href: `/province/${province}`, label: placeName(code, locale) }}
        edit
      />
      <Counsellors unitId={data.profile.id} data={counsellors} today={today} locale={locale} />
    </>
  );
}
