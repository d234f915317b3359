import { AssessScreen } from "@/components/units/assess-screen";
import { requireActor } from "@/lib/access/session";
import { currentLocale } from "@/lib/i18n/server";
import { committeeToAssess } from "@/lib/units/committee-queries";

export default async function AssessPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  return <AssessScreen units={await committeeToAssess(actor)} locale={locale} />;
}
