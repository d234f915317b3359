import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { formatMonth, isoMonth, type Month } from "@/lib/month";
import type { Evidence, EvidenceKey } from "@/lib/programme/proposal";

/** "ผู้ประกันตน ม.40 612" */
export function evidenceSaid({ key, value }: Evidence, locale: Locale): string {
  const t = translator(locale, "programme");
  const number = typeof value === "number" ? value : null;
  const said =
    number === null
      ? String(value)
      : key === "fund"
        ? formatBaht(number, locale)
        : number.toLocaleString("en-US");
  return t("evidence.line", { name: t(`evidence.${key}`), value: said });
}

/** "ตัวเลขเดือนตุลาคม 2568" */
export function evidenceMonth(month: Month, locale: Locale): string {
  const t = translator(locale, "programme");
  return t("evidence.asOf", { month: formatMonth(month, locale, "long") });
}

/** Where a committee finds the records behind a figure, in the month it is of; `at` is "/unit/…". */
export function evidenceAtUnit({ key, month }: Evidence, at: string): string {
  const of = isoMonth(month);
  const places: Record<EvidenceKey, string> = {
    insured: `/round?month=${of}`,
    payers: `/round?month=${of}`,
    retention: `/retention?month=${of}`,
    newInsured: `/retention?month=${of}`,
    members: "/members",
    villages: `?month=${of}`,
    fund: `/fund/months/${of}`,
    campaignDays: "/campaigns",
    peopleReached: "/campaigns",
  };
  return `${at}${places[key]}`;
}

/** Likewise for a coordinator, who sees a unit's figures and reports; `at` is "/province/…". */
export function evidenceAtProvince({ key, month }: Evidence, at: string, slug: string): string {
  const of = isoMonth(month);
  const reported = key === "fund" || key === "campaignDays" || key === "peopleReached";
  return reported ? `${at}/reports/${of}/${slug}` : `${at}/units/${slug}?month=${of}`;
}
