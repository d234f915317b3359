import { ProvinceMaturityScreen } from "@/components/maturity/province-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { unitTiers } from "@/lib/maturity/queries";
import { placeName } from "@/lib/places/names";

export async function generateMetadata() {
  return { title: (await words("frame"))("maturity") };
}

export default async function MaturityPage({ params }: { params: Promise<{ province: string }> }) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  return (
    <ProvinceMaturityScreen
      place={placeName(code, locale)}
      units={found(await unitTiers(actor, code))}
      path={`/province/${province}/maturity`}
      locale={locale}
    />
  );
}
