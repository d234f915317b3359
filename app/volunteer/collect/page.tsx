import { cookies } from "next/headers";
import { CollectScreen } from "@/components/contributions/collect-screen";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { membersDue } from "@/lib/contributions/queries";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf } from "@/lib/month";

export async function generateMetadata() {
  return { title: (await words("frame"))("collect") };
}

export default async function CollectPage() {
  const [actor, locale, jar] = await Promise.all([requireActor(), currentLocale(), cookies()]);
  const grant = found(chosenVolunteer(actor, jar.get(workspaceCookie)?.value));
  const today = todayInBangkok();
  const month = monthOf(today);
  return (
    <CollectScreen
      due={await membersDue(actor, grant.unitId, month, today)}
      month={month}
      today={today}
      locale={locale}
      stamp={actor.requestId}
      hasCare={grant.villageIds.length > 0}
    />
  );
}
