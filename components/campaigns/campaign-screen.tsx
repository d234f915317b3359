import { CancelForm } from "@/components/services/cancel-form";
import { Chip } from "@/components/ui/marks";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { cancelCampaign } from "@/lib/campaigns/actions";
import type { CampaignPage } from "@/lib/campaigns/queries";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { campaignCame, campaignPlace } from "./campaign-row";
import { ResultsForm } from "./results-form";

/** One campaign day: who went and what they are paid, and what came of it. */
export function CampaignScreen({
  campaign,
  unitId,
  path,
  locale,
}: {
  campaign: CampaignPage;
  unitId: number;
  /** "/unit/…" */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "campaigns");
  const fund = translator(locale, "fund");
  const { cancelledOn, cancelReason } = campaign;
  const came = campaignCame(campaign, locale);
  const hidden = { unitId: String(unitId), campaignId: String(campaign.id) };
  const facts = [
    came === "" && `${t("page.reached")}: ${t("page.notCounted")}`,
    campaign.note,
    t("page.recordedBy", { name: campaign.recordedBy }),
  ];
  return (
    <>
      <PageHead
        back={{ href: `${path}/campaigns`, label: t("record.back") }}
        over={[formatDay(campaign.heldOn, locale, "full"), campaignPlace(campaign, locale)]
          .filter(Boolean)
          .join(" · ")}
        title={
          came
            ? t("page.title", { kind: t(`kind.${campaign.kind}`), came })
            : t(`kind.${campaign.kind}`)
        }
        note={facts.filter(Boolean).join(" · ")}
      />
      {cancelledOn !== null && (
        <Notice tone="amber">
          {t("page.cancelledOn", {
            day: formatDay(cancelledOn, locale, "medium"),
            reason: cancelReason ?? "",
          })}
        </Notice>
      )}
      <Section title={t("page.workers")}>
        <ul className="rows max-w-240">
          {campaign.work.map(({ seatId, name, work }) => (
            <li key={seatId}>
              <div>
                <b>{name}</b>{" "}
                {work ? (
                  <Chip tone={work.state === "waiting" ? "amber" : "neutral"}>
                    {fund(`work.state.${work.state}`)}
                  </Chip>
                ) : (
                  <span className="note">{t("page.unpaid")}</span>
                )}
              </div>
              {work && (
                <span className="num">
                  {t("baht", { amount: formatBaht(work.amount, locale) })}
                </span>
              )}
            </li>
          ))}
        </ul>
        {campaign.work.some(({ work }) => work) && (
          <p className="mt-3">
            <a className="link" href={`${path}/fund/work`}>
              {t("page.toWork")}
            </a>
          </p>
        )}
      </Section>
      {cancelledOn === null && (
        <>
          <Section title={t("page.results")} note={t("page.resultsNote")}>
            {campaign.candidates.length === 0 ? (
              <p>{t("page.nobodyYet")}</p>
            ) : (
              <ResultsForm
                commandId={crypto.randomUUID()}
                hidden={hidden}
                candidates={campaign.candidates}
                words={messages[locale].campaigns.page}
                locale={locale}
              />
            )}
          </Section>
          <div className="actions mt-6">
            <CancelForm
              action={cancelCampaign}
              hidden={hidden}
              what={t("cancel.what")}
              words={messages[locale].campaigns.cancel}
            />
          </div>
        </>
      )}
    </>
  );
}
