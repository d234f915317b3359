import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { formatMonth } from "@/lib/month";
import type { Evidence } from "@/lib/programme/proposal";

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

/** All of one request, with the month they are of; "" where it had none. */
export function evidenceList(evidence: readonly Evidence[], locale: Locale): string {
  const month = evidence[0]?.month;
  if (month === undefined) return "";
  const t = translator(locale, "programme");
  const said = evidence.map((one) => evidenceSaid(one, locale));
  return [...said, t("evidence.asOf", { month: formatMonth(month, locale, "long") })].join(" · ");
}
