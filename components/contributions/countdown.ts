import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Month } from "@/lib/month";
import { daysToCutoff, daysToPay } from "@/lib/regulations/cutoff";

/** Days to the cut-off; after it, days in which the month can still be paid. */
export function countdown(
  today: Day,
  month: Month,
  cutoffDay: number | null,
  locale: Locale,
): string {
  const t = translator(locale, "contributions");
  const left = cutoffDay === null ? -1 : daysToCutoff(today, month, cutoffDay);
  if (left > 0) return t("today.daysLeft", { days: left });
  if (left === 0) return t("today.lastDay");
  const days = daysToPay(today, month);
  if (days === 0) return t("today.lastPayDay");
  return t(cutoffDay === null ? "today.daysLeft" : "today.passed", { days });
}
