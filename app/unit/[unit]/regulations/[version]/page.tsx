import { DocumentScreen } from "@/components/regulations/document-screen";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { regulationVersion } from "@/lib/regulations/queries";
import { unitForWork } from "@/lib/units/queries";

type Params = Promise<{ unit: string; version: string }>;

export async function generateMetadata({ params }: { params: Params }) {
  const [t, { version }] = await Promise.all([words("regulations"), params]);
  return { title: t("doc.meta", { version: t("version", { version }) }) };
}

export default async function RegulationPage({ params }: { params: Params }) {
  const [actor, { unit: slug, version: asked }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("regulations"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const number = found(/^\d{1,4}$/.test(asked) ? Number(asked) : null);
  const [version, unit] = await Promise.all([
    regulationVersion(actor, unitId, number),
    unitForWork(actor, slug),
  ]);
  const path = `/unit/${slug}/regulations`;
  const adopted = found(version);
  return (
    <DocumentScreen
      unit={found(unit).nameTh}
      terms={adopted.terms}
      adopted={adopted}
      back={{ href: path, label: t("back") }}
      compare={`${path}/compare?from=${number}`}
      locale={locale}
    />
  );
}
