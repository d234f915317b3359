import { RegulationsScreen } from "@/components/regulations/regulations-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { regulationInForce, regulationVersions } from "@/lib/regulations/queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("regulations") };
}

export default async function RegulationsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const today = todayInBangkok();
  const [versions, inForce] = await Promise.all([
    regulationVersions(actor, unitId),
    regulationInForce(actor, unitId, today),
  ]);
  return (
    <RegulationsScreen inForce={inForce} versions={found(versions)} today={today} locale={locale} />
  );
}
