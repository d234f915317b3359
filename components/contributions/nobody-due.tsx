import { LinkButton } from "@/components/ui/button";
import { Empty } from "@/components/ui/page";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

/** A volunteer without villages, or with villages where nobody is insured yet. */
export function NobodyDue({ hasCare, locale }: { hasCare: boolean; locale: Locale }) {
  const t = translator(locale, "contributions");
  if (!hasCare) return <Empty title={t("today.noCare")}>{t("today.noCareHint")}</Empty>;
  return (
    <Empty
      title={t("today.nobody")}
      action={<LinkButton href="/volunteer/members/new">{t("today.newMember")}</LinkButton>}
    >
      {t("today.nobodyHint")}
    </Empty>
  );
}
