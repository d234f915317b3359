import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { RegulationVersion } from "@/lib/regulations/queries";
import { WorkForm } from "./work-form";
import { ratesOf } from "./work-rates";

/** The committee records somebody's campaign day or trip. */
export function WorkNewScreen({
  unitId,
  unit,
  workers,
  regulations,
  today,
  locale,
}: {
  unitId: number;
  /** slug */
  unit: string;
  workers: { id: number; name: string }[];
  regulations: RegulationVersion[];
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const versions = ratesOf(regulations, locale);
  const paid = versions.some((version) => version.rates.length > 0);
  return (
    <>
      <PageHead
        back={{ href: `/unit/${unit}/fund/work`, label: t("workNew.back") }}
        over={t("workNew.over")}
        title={t("workNew.title")}
        note={t("workNew.note")}
      />
      {workers.length === 0 ? (
        <Empty
          title={t("workNew.nobody")}
          action={
            <LinkButton href={`/unit/${unit}/committee`}>{t("workNew.toCommittee")}</LinkButton>
          }
        />
      ) : paid ? (
        <WorkForm
          unitId={unitId}
          commandId={crypto.randomUUID()}
          workers={workers.map(({ id, name }) => ({ value: String(id), label: name }))}
          versions={versions}
          today={today}
          todayText={formatDay(today, locale, "medium")}
          baht={t("baht")}
          locale={locale}
          words={messages[locale].fund.workForm}
        />
      ) : (
        <Empty
          title={t("workNew.norule")}
          action={
            <LinkButton href={`/unit/${unit}/regulations`}>{t("workNew.toRegulations")}</LinkButton>
          }
        />
      )}
    </>
  );
}
