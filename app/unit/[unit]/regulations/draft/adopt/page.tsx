import { redirect } from "next/navigation";
import { AdoptForm } from "@/components/regulations/adopt-form";
import { AdoptScreen } from "@/components/regulations/adopt-screen";
import { saidComparison } from "@/components/regulations/changes-said";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { formatDay, todayInBangkok } from "@/lib/day";
import { messages } from "@/lib/i18n/messages";
import { currentLocale, words } from "@/lib/i18n/server";
import { regulationDraft, regulationInForce } from "@/lib/regulations/queries";
import { committeeWithCare } from "@/lib/units/committee-queries";
import { latestVersion } from "../../latest-version";

export async function generateMetadata() {
  return { title: (await words("regulations"))("adopt.meta") };
}

export default async function AdoptPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale, units] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("units"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const path = `/unit/${slug}/regulations`;
  const today = todayInBangkok();
  const [draft, before, inForce, committee] = await Promise.all([
    regulationDraft(actor, unitId),
    latestVersion(actor, unitId),
    regulationInForce(actor, unitId, today),
    committeeWithCare(actor, unitId),
  ]);
  if (!draft) redirect(path);
  return (
    <AdoptScreen
      terms={draft.terms}
      comparison={before && saidComparison(before.terms, draft.terms, locale)}
      path={path}
      locale={locale}
      form={
        <AdoptForm
          unitId={unitId}
          revision={draft.revision}
          draftId={draft.id}
          commandId={crypto.randomUUID()}
          path={path}
          seats={(committee ?? []).map(({ id, name, position, since, until }) => ({
            id,
            name,
            position: units(`position.${position}`),
            since,
            until,
          }))}
          quorum={(inForce?.terms ?? draft.terms).quorum}
          today={formatDay(today, locale, "long")}
          first={before === null}
          words={messages[locale].regulations.adopt}
        />
      }
    />
  );
}
