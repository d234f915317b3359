import { HouseholdsScreen } from "@/components/members/households-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { socialSecurityVillages } from "@/lib/members/household-queries";
import { monthOf } from "@/lib/month";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("members"))("register.households") };
}

export default async function HouseholdsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
  ]);
  found(committeeAt(actor, slug));
  const unit = found(await unitForWork(actor, slug));
  const villages = await socialSecurityVillages(actor, unit.id, monthOf(todayInBangkok()));
  return <HouseholdsScreen unit={unit} villages={villages} locale={locale} />;
}
