import { RelationScreen } from "@/components/results/relation-screen";
import { evaluatorOf } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { relations } from "@/lib/assessments/relation-queries";
import { currentLocale, words } from "@/lib/i18n/server";

export async function generateMetadata() {
  return { title: (await words("results"))("relation.name") };
}

export default async function RelationPage() {
  const [actor, locale] = await Promise.all([requireActor(), currentLocale()]);
  found(evaluatorOf(actor));
  return <RelationScreen relations={found(await relations(actor))} locale={locale} />;
}
