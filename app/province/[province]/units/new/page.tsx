import { FoundScreen } from "@/components/units/found-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";
import { districtsOf } from "@/lib/places/queries";

export async function generateMetadata() {
  return { title: (await words("units"))("found.title") };
}

export default async function FoundUnitPage({ params }: { params: Promise<{ province: string }> }) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const districts = found(await districtsOf(actor, province));
  return (
    <FoundScreen
      provinceCode={province}
      districts={districts}
      path={`/province/${province}/units/`}
      back={{ href: `/province/${province}`, label: placeName(province, locale) }}
      locale={locale}
    />
  );
}
