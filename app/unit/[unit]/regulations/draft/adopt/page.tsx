import { redirect } from "next/navigation";
import { meetingName } from "@/components/meetings/meeting-name";
import { AdoptForm } from "@/components/regulations/adopt-form";
import { AdoptScreen } from "@/components/regulations/adopt-screen";
import { saidComparison } from "@/components/regulations/changes-said";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { formatDay, todayInBangkok } from "@/lib/day";
import { messages } from "@/lib/i18n/messages";
import { currentLocale, words } from "@/lib/i18n/server";
import { meeting } from "@/lib/meetings/queries";
import { regulationDraft, regulationInForce } from "@/lib/regulations/queries";
import { committeeWithCare } from "@/lib/units/committee-queries";
import { latestVersion } from "../../latest-version";

export async function generateMetadata() {
  return { title: (await words("regulations"))("adopt.meta") };
}

export default async function AdoptPage({
  params,
  searchParams,
}: {
  params: Promise<{ unit: string }>;
  searchParams: Promise<{ meeting?: string | string[] }>;
}) {
  const [actor, { unit: slug }, search, locale, units] = await Promise.all([
    requireActor(),
    params,
    searchParams,
    currentLocale(),
    words("units"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const path = `/unit/${slug}/regulations`;
  const today = todayInBangkok();
  const decided = Number([search.meeting].flat()[0]);
  const [draft, before, inForce, committee, met] = await Promise.all([
    regulationDraft(actor, unitId),
    latestVersion(actor, unitId),
    regulationInForce(actor, unitId, today),
    committeeWithCare(actor, unitId),
    Number.isInteger(decided) && decided > 0 && decided < 1e9
      ? meeting(actor, unitId, decided)
      : null,
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
          today={formatDay(met?.heldOn ?? today, locale, "long")}
          meeting={met ? meetingName(met, locale) : undefined}
          present={met?.seats.flatMap((seat) => (seat.present ? [seat.id] : []))}
          first={before === null}
          words={messages[locale].regulations.adopt}
        />
      }
    />
  );
}
