import { auditConfig } from "@/components/audit/audit-config";
import { AuditScreen } from "@/components/audit/audit-screen";
import { readTableState } from "@/components/ui/table-state";
import { auditNames, auditOf } from "@/lib/access/audit-queries";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale } from "@/lib/i18n/server";
import { unitForWork } from "@/lib/units/queries";

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
  const unit = found(await unitForWork(actor, slug));
  const state = readTableState(search, auditConfig);
  const [answer, names] = await Promise.all([
    auditOf(actor, unit.id, state),
    auditNames(actor, unit.id),
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
