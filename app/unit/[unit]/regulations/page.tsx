import { type DraftFacts, HomeScreen } from "@/components/regulations/home-screen";
import { StartDraftForm } from "@/components/regulations/start-draft-form";
import { Section } from "@/components/ui/page";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { todayInBangkok } from "@/lib/day";
import { currentLocale, words } from "@/lib/i18n/server";
import { compareTerms } from "@/lib/regulations/compare";
import {
  type RegulationDraft,
  type RegulationVersion,
  regulationDraft,
  regulationInForce,
  regulationVersions,
} from "@/lib/regulations/queries";
import { draftChoices } from "./draft-choices";
import { latestVersion } from "./latest-version";

export async function generateMetadata() {
  return { title: (await words("frame"))("regulations") };
}

export default async function RegulationsPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("regulations"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const today = todayInBangkok();
  const path = `/unit/${slug}/regulations`;
  const [all, inForce, draft] = await Promise.all([
    regulationVersions(actor, unitId),
    regulationInForce(actor, unitId, today),
    regulationDraft(actor, unitId),
  ]);
  const latest = draft && (await latestVersion(actor, unitId));
  const versions = found(all);
  const start = draft ? null : (
    <Section title={t("home.startTitle")} note={t("home.startNote")}>
      <StartDraftForm
        unitId={unitId}
        commandId={crypto.randomUUID()}
        path={path}
        label={t("home.startFrom")}
        button={t("home.start")}
        choices={await draftChoices(actor, unitId, versions, locale)}
      />
    </Section>
  );
  return (
    <HomeScreen
      inForce={inForce}
      versions={versions}
      draft={draft && factsOf(draft, latest)}
      start={start}
      today={today}
      path={path}
      locale={locale}
    />
  );
}

function factsOf(draft: RegulationDraft, latest: RegulationVersion | null): DraftFacts {
  return {
    begun: todayInBangkok(draft.createdAt),
    basedOnVersion: draft.basedOnVersion,
    differences: latest ? compareTerms(latest.terms, draft.terms).count : 0,
  };
}
