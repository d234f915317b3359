import { evidenceAtProvince } from "@/components/programme/evidence";
import { ProposalRows } from "@/components/programme/proposal-rows";
import { Empty, PageHead } from "@/components/ui/page";
import { mayOpenProvince } from "@/lib/access/policy";
import { found, requireActor } from "@/lib/access/session";
import { currentLocale, words } from "@/lib/i18n/server";
import { formatBaht } from "@/lib/money";
import { proposalState } from "@/lib/programme/proposal";
import { proposalsAcross } from "@/lib/programme/proposal-queries";

export async function generateMetadata() {
  return { title: (await words("programme"))("proposals.pageTitle") };
}

export default async function ProvinceProposalsPage({
  params,
}: {
  params: Promise<{ province: string }>;
}) {
  const [actor, { province }, locale, t] = await Promise.all([
    requireActor(),
    params,
    currentLocale(),
    words("programme"),
  ]);
  const code = province === "all" ? null : province;
  found(mayOpenProvince(actor, code) || null);
  const proposals = found(await proposalsAcross(actor, code));
  const granted = proposals.reduce((sum, one) => sum + (one.grantedSatang ?? 0), 0);
  return (
    <>
      <PageHead
        over={t("proposals.over")}
        title={
          proposals.length === 0
            ? t("proposals.acrossNone")
            : t("proposals.across", {
                count: proposals.length,
                waiting: proposals.filter((one) => proposalState(one) === "waiting").length,
                granted: formatBaht(granted, locale),
              })
        }
      />
      {proposals.length === 0 ? (
        <Empty title={t("proposals.empty")}>{t("proposals.emptyHint")}</Empty>
      ) : (
        <ProposalRows
          proposals={proposals}
          records={(one, slug) => evidenceAtProvince(one, `/province/${province}`, slug)}
          locale={locale}
          named
        />
      )}
    </>
  );
}
