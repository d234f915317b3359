import { PaidServiceScreen } from "@/components/services/paid-service-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { paidService } from "@/lib/services/queries";

export async function generateMetadata() {
  return { title: (await words("services"))("desk.pageTitle") };
}

export default async function PaidServicePage({
  params,
}: {
  params: Promise<{ unit: string; id: string }>;
}) {
  const [actor, { unit: slug, id }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const no = found(/^\d{1,9}$/.test(id) ? Number(id) : null);
  return (
    <PaidServiceScreen
      service={found(await paidService(actor, unitId, no))}
      unitId={unitId}
      path={`/unit/${slug}`}
      locale={locale}
    />
  );
}
