import { DocumentScreen } from "@/components/regulations/document-screen";
import { mayCoordinate, mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { regulationInForce, regulationVersion } from "@/lib/regulations/queries";
import { unitForFigures } from "@/lib/units/queries";

type Params = Promise<{ province: string; unit: string }>;

export async function generateMetadata() {
  return { title: (await words("regulations"))("doc.over") };
}

export default async function UnitRegulationPage({ params }: { params: Params }) {
  const [actor, { province, unit: slug }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("regulations"),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const unit = found(await unitForFigures(actor, slug));
  const here = code === null || unit.provinceCode === code;
  found((here && mayCoordinate(actor, unit.provinceCode)) || null);
  const inForce = found(await regulationInForce(actor, unit.id, todayInBangkok()));
  const adopted = found(await regulationVersion(actor, unit.id, inForce.version));
  return (
    <DocumentScreen
      unit={unit.nameTh}
      terms={adopted.terms}
      adopted={adopted}
      back={{ href: `/province/${province}/regulations`, label: t("tables.back") }}
      locale={locale}
    />
  );
}
