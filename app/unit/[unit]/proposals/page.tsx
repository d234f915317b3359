import { ProposalsScreen } from "@/components/programme/proposals-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { evidenceOn, proposalsOf } from "@/lib/programme/proposal-queries";

export async function generateMetadata() {
  return { title: (await words("programme"))("proposals.pageTitle") };
}

export default async function ProposalsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale] = await Promise.all([requireActor(), params, currentLocale()]);
  const { unitId } = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  const [proposals, evidence] = await Promise.all([
    proposalsOf(actor, unitId).then(found),
    evidenceOn(actor, unitId, today).then(found),
  ]);
  return (
    <ProposalsScreen
      proposals={proposals}
      evidence={evidence}
      unitId={unitId}
      today={today}
      locale={locale}
    />
  );
}
