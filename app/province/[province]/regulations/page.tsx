import { FeeTablesScreen } from "@/components/regulations/fee-tables-screen";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { placeName } from "@/lib/places/names";
import { feeTables } from "@/lib/regulations/fee-table-queries";

export async function generateMetadata() {
  return { title: (await words("regulations"))("tables.nav") };
}

export default async function FeeTablesPage({ params }: { params: Promise<{ province: string }> }) {
  const [actor, { province }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const today = todayInBangkok();
  const { units, unusual } = await feeTables(actor, code, today);
  return (
    <FeeTablesScreen
      units={units}
      unusual={unusual}
      today={today}
      path={`/province/${province}/regulations`}
      back={{ href: `/province/${province}`, label: placeName(code, locale) }}
      locale={locale}
    />
  );
}
