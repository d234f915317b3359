import { DiscardDraft } from "@/components/regulations/discard-draft";
import { DraftEditor } from "@/components/regulations/draft-editor";
import type { EditorWords } from "@/components/regulations/editor-words";
import { monthName } from "@/components/regulations/said";
import { effectWords } from "@/components/services/effect-words";
import { LinkButton } from "@/components/ui/button";
import { Empty, Notice, PageHead } from "@/components/ui/page";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { currentLocale, words } from "@/lib/i18n/server";
import { regulationDraft } from "@/lib/regulations/queries";
import { yearOfEvents } from "@/lib/services/effect-queries";
import { latestVersion } from "../latest-version";

export async function generateMetadata() {
  return { title: (await words("regulations"))("home.draftTitle") };
}

export default async function DraftPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit: slug }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("regulations"),
  ]);
  const { unitId } = found(committeeAt(actor, slug));
  const path = `/unit/${slug}/regulations`;
  const [draft, before, year] = await Promise.all([
    regulationDraft(actor, unitId),
    latestVersion(actor, unitId),
    yearOfEvents(actor, unitId),
  ]);
  if (!draft) {
    return (
      <>
        <PageHead back={{ href: path, label: t("back") }} title={t("home.draftTitle")} />
        <Empty
          title={t("edit.none")}
          action={<LinkButton href={path}>{t("home.startTitle")}</LinkButton>}
        />
      </>
    );
  }
  const { id, revision, terms } = draft;
  const versions = year?.versions ?? [];
  return (
    <>
      <noscript>
        <Notice tone="amber">{t("edit.noScript")}</Notice>
      </noscript>
      <DraftEditor
        key={id}
        unitId={unitId}
        path={path}
        saved={{ id, revision, terms }}
        before={
          before && { version: before.version, from: before.effectiveFrom, terms: before.terms }
        }
        knownCodes={draft.knownCodes}
        classesGone={draft.classesGone}
        year={year && { events: year.events, versions }}
        effect={effectWords([...versions.map((one) => one.terms), terms], locale)}
        words={editorWords(locale)}
        discard={
          <DiscardDraft
            unitId={unitId}
            draftId={id}
            revision={revision}
            path={path}
            words={messages[locale].regulations.edit}
          />
        }
        locale={locale}
      />
    </>
  );
}

function editorWords(locale: Locale): EditorWords {
  const { regulations: all, units } = messages[locale];
  return {
    edit: all.edit,
    fault: all.fault,
    per: all.per,
    party: all.party,
    service: all.service,
    activity: all.activity,
    incentive: all.incentive,
    approval: all.approval,
    weekday: all.weekday,
    annualFee: all.annualFee,
    everyone: all.everyone,
    feeTable: all.feeTable,
    baht: all.baht,
    back: all.back,
    position: units.position,
    months: Array.from({ length: 12 }, (_, at) => monthName(at + 1, locale)),
  };
}
