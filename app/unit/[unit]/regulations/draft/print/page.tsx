import { DocumentScreen } from "@/components/regulations/document-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { regulationDraft } from "@/lib/regulations/queries";
import { unitForWork } from "@/lib/units/queries";

export async function generateMetadata() {
  return { title: (await words("regulations"))("doc.metaDraft") };
}

export default async function DraftPrintPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("regulations"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const [draft, unit] = await Promise.all([
    regulationDraft(actor, unitId),
    unitForWork(actor, slug),
  ]);
  return (
    <DocumentScreen
      unit={found(unit).nameTh}
      terms={found(draft).terms}
      adopted={null}
      back={{ href: `/unit/${slug}/regulations/draft`, label: t("adopt.back") }}
      locale={locale}
    />
  );
}
