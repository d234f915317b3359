import { RegulationsScreen } from "@/components/regulations/regulations-screen";
import { mayRunUnit } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { regulationVersions } from "@/lib/regulations/queries";
import { unitForWork } from "@/lib/units/queries";

export default async function RegulationsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const unit = found(await unitForWork(actor, slug));
  const versions = found(await regulationVersions(actor, unit.id));
  return (
    <RegulationsScreen
      unitId={unit.id}
      versions={versions}
      today={todayInBangkok()}
      locale={locale}
      adopt={mayRunUnit(actor, unit.id)}
    />
  );
}
