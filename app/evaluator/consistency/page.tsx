import { ConsistencyScreen } from "@/components/programme/consistency-screen";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { consistency, unitsToState } from "@/lib/programme/consistency-queries";

export async function generateMetadata() {
  return { title: (await words("consistency"))("pageTitle") };
}

export default async function ConsistencyPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  const [all, units] = await Promise.all([consistency(actor), unitsToState(actor)]);
  return <ConsistencyScreen found={found(all)} units={found(units)} locale={locale} />;
}
