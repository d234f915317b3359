import { randomUUID } from "node:crypto";
import { DeskScreen } from "@/components/services/desk-screen";
import { servicesConfig } from "@/components/services/services-config";
import { readTableState } from "@/components/ui/table-state";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { deskDay, serviceDesk } from "@/lib/services/desk-queries";
import { servicesOf } from "@/lib/services/queries";

export async function generateMetadata() {
  return { title: (await words("services"))("desk.pageTitle") };
}

export default async function DeskPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const [actor, { unit: slug }, search, locale] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const state = readTableState(search, servicesConfig);
  const today = todayInBangkok();
  const [desk, day, services] = await Promise.all([
    serviceDesk(actor, unitId, today),
    deskDay(actor, unitId, today),
    servicesOf(actor, unitId, state),
  ]);
  return (
    <DeskScreen
      unitId={unitId}
      unitSlug={slug}
      commandId={randomUUID()}
      desk={found(desk)}
      day={found(day)}
      services={found(services)}
      state={state}
      today={today}
      locale={locale}
    />
  );
}
