import { cookies } from "next/headers";
import { CampaignForm } from "@/components/campaigns/campaign-form";
import { CampaignRow } from "@/components/campaigns/campaign-row";
import { kindChoices, payChoices, villageChoices } from "@/components/campaigns/form-choices";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { found, requireActor } from "@/lib/access/session";
import { chosenVolunteer, workspaceCookie } from "@/lib/access/workspaces";
import { myCampaigns } from "@/lib/campaigns/queries";
import { formatDay, todayInBangkok } from "@/lib/day";
import { messages } from "@/lib/i18n/messages";
import { currentLocale, words } from "@/lib/i18n/server";
import { monthOf } from "@/lib/month";
import { regulationInForce } from "@/lib/regulations/queries";
import { villagesOf } from "@/lib/units/committee-queries";

export async function generateMetadata() {
  return { title: (await words("campaigns"))("mine.pageTitle") };
}

export default async function MyCampaignsPage() {
  const [actor, locale, jar, t] = await Promise.all([
    requireActor(),
    currentLocale(),
    cookies(),
    words("campaigns"),
  ]);
  const grant = found(chosenVolunteer(actor, jar.get(workspaceCookie)?.value));
  const { unitId, committeeMemberId: seat } = grant;
  const today = todayInBangkok();
  const [lines, villages, regulation] = await Promise.all([
    myCampaigns(actor, unitId).then(found),
    villagesOf(actor, unitId, monthOf(today), today),
    regulationInForce(actor, unitId, today),
  ]);
  return (
    <>
      <PageHead
        back={{ href: "/volunteer/work", label: t("mine.back") }}
        title={lines.length > 0 ? t("mine.title", { days: lines.length }) : t("mine.titleNone")}
        note={t("record.note")}
      />
      {seat === null ? (
        <Notice tone="amber">{t("mine.noSeat")}</Notice>
      ) : (
        <CampaignForm
          unitId={unitId}
          commandId={crypto.randomUUID()}
          kinds={kindChoices(regulation?.terms ?? null, locale)}
          pays={payChoices(regulation?.terms ?? null, locale)}
          villages={villageChoices(villages ?? [], locale)}
          workers={[{ value: String(seat), label: "" }]}
          today={formatDay(today, locale, "medium")}
          words={messages[locale].campaigns.record}
        />
      )}
      {lines.length > 0 && (
        <Section title={t("mine.list")}>
          <ul className="rows">
            {lines.map((line) => (
              <CampaignRow key={line.id} line={line} locale={locale} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
