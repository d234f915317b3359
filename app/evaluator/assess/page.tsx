import { AssessScreen } from "@/components/units/assess-screen";
import { evaluatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { committeeToAssess } from "@/lib/units/committee-queries";

export async function generateMetadata() {
  return { title: (await words("frame"))("toAssess") };
}

export default async function AssessPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  found(evaluatorOf(actor));
  return <AssessScreen units={await committeeToAssess(actor)} locale={locale} />;
}
