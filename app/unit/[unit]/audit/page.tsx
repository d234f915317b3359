import { auditConfig } from "@/components/audit/audit-config";
import { AuditScreen } from "@/components/audit/audit-screen";
import { readTableState } from "@/components/ui/table-state";
import { auditNames, auditOf } from "@/lib/access/audit-queries";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("frame"))("audit") };
}

export default async function AuditPage({
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
  const state = readTableState(search, auditConfig);
  const [answer, names] = await Promise.all([
    auditOf(actor, unitId, state),
    auditNames(actor, unitId),
  ]);
  return (
    <AuditScreen
      answer={found(answer)}
      names={found(names)}
      state={state}
      unitSlug={slug}
      today={todayInBangkok()}
      locale={locale}
    />
  );
}
