import { CampaignForm } from "@/components/campaigns/campaign-form";
import { kindChoices, payChoices, villageChoices } from "@/components/campaigns/form-choices";
import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead } from "@/components/ui/page";
import { committeeAt } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { formatDay, todayInBangkok } from "@/lib/day";
import { workers } from "@/lib/fund/work-queries";
import { messages } from "@/lib/i18n/messages";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf } from "@/lib/month";
import { regulationInForce } from "@/lib/regulations/queries";
import { villagesOf } from "@/lib/units/committee-queries";

export async function generateMetadata() {
  return { title: (await words("campaigns"))("record.pageTitle") };
}

export default async function NewCampaignPage({ params }: { params: Promise<{ unit: string }> }) {
  const [actor, { unit }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("campaigns"),
  ]);
  const { unitId } = found(committeeAt(actor, unit));
  const today = todayInBangkok();
  const [people, villages, regulation] = await Promise.all([
    workers(actor, unitId).then(found),
    villagesOf(actor, unitId, monthOf(today), today),
    regulationInForce(actor, unitId, today),
  ]);
  return (
    <>
      <PageHead
        back={{ href: `/unit/${unit}/campaigns`, label: t("record.back") }}
        title={t("record.title")}
        note={t("record.note")}
      />
      {people.length === 0 ? (
        <Empty
          title={t("record.nobody")}
          action={
            <LinkButton href={`/unit/${unit}/committee`}>{t("record.toCommittee")}</LinkButton>
          }
        />
      ) : (
        <CampaignForm
          unitId={unitId}
          commandId={crypto.randomUUID()}
          kinds={kindChoices(regulation?.terms ?? null, locale)}
          pays={payChoices(regulation?.terms ?? null, locale)}
          villages={villageChoices(villages ?? [], locale)}
          workers={people.map(({ id, name }) => ({ value: String(id), label: name }))}
          today={formatDay(today, locale, "medium")}
          words={messages[locale].campaigns.record}
        />
      )}
    </>
  );
}
