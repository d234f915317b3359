import { formatDay, todayInBangkok } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";

/** A moment as people say it: "5 พ.ย. 2569 14:05". */
export function momentText(at: Date | string, locale: Locale): string {
  const moment = new Date(at);
  const time = moment.toLocaleTimeString("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Bangkok",
  });
  return `${formatDay(todayInBangkok(moment), locale, "medium")} ${time}`;
}
