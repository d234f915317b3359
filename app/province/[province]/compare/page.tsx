import { CompareChoice } from "@/components/units/compare-choice";
import { CompareScreen } from "@/components/units/compare-screen";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";
import { compareUnits } from "@/lib/units/figures-queries";
import { shownPeriod } from "@/lib/units/period";
import { unitChoices } from "@/lib/units/table-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("compare") };
}

export default async function ComparePage({
  params,
  searchParams,
}: {
  params: Promise<{ province: string }>;
  searchParams: Promise<{ unit?: string | string[]; month?: string | string[] }>;
}) {
  const [actor, { province }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const asked = [search.month].flat()[0];
  const slugs = [...new Set([search.unit ?? []].flat().filter((s) => s !== ""))];
  const path = `/province/${province}/compare`;
  const back = { href: `/province/${province}`, label: placeName(code, locale) };
  if (slugs.length < 2 || slugs.length > 4) {
    const choices = found(await unitChoices(actor, code));
    return (
      <CompareChoice
        choices={choices.map((u) => ({
          slug: u.slug,
          name: locale === "th" ? u.shortTh : u.shortEn,
        }))}
        chosen={slugs}
        month={asked}
        path={path}
        back={back}
        locale={locale}
      />
    );
  }
  const period = shownPeriod(asked, todayInBangkok());
  const units = found(await compareUnits(actor, slugs, period.from, period.month));
  return (
    <CompareScreen
      units={units}
      period={period}
      locale={locale}
      path={path}
      unitPath={`/province/${province}/units/`}
      back={back}
    />
  );
}
