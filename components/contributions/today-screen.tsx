import { pack } from "@/components/ui/packed";
import type { Due } from "@/lib/contributions/queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, lastDay, type Month } from "@/lib/month";
import { cutoffDate } from "@/lib/regulations/cutoff";
import { countdown } from "./countdown";
import { dueRows } from "./due-rows";
import { NobodyDue } from "./nobody-due";
import { TodayBoard } from "./today-board";
import { channelWords, live, rowWords, tickWords } from "./words";

/** The volunteer's first screen, from plain data. */
export function TodayScreen({
  due,
  month,
  today,
  locale,
  stamp,
  hasCare,
}: {
  due: Due;
  month: Month;
  today: Day;
  locale: Locale;
  stamp?: string;
  /** whether villages are in this volunteer's care at all */
  hasCare: boolean;
}) {
  const t = translator(locale, "contributions");
  if (due.people.length === 0) return <NobodyDue hasCare={hasCare} locale={locale} />;
  const { rows, villages } = dueRows(due.people, due.villages, month, locale);
  const unpaid = rows.filter((row) => row[5] !== "paid");
  return (
    <TodayBoard
      packedRows={pack(unpaid)}
      villages={villages}
      paid={rows.length - unpaid.length}
      month={month}
      stamp={stamp}
      words={{
        over: t("monthOver", { month: formatMonth(month, locale, "long") }),
        countdown: countdown(today, month, due.cutoffDay, locale),
        cutoff: cutoffLine(t, month, due.cutoffDay, locale),
        paidOf: live(locale, "paidOf"),
        ring: live(locale, "ring"),
        remind: live(locale, "remind"),
        hint: live(locale, "hint"),
        change: t("today.change"),
        channels: channelWords(locale),
        allPaid: t("today.allPaid"),
        allPaidHint: t("today.allPaidHint"),
        row: rowWords(locale),
        tick: tickWords(locale),
      }}
    />
  );
}

type Say = ReturnType<typeof translator<"contributions">>;

function cutoffLine(t: Say, month: Month, cutoffDay: number | null, locale: Locale): string {
  if (cutoffDay === null) {
    return t("today.noCutoff", { day: formatDay(lastDay(month), locale, "medium") });
  }
  return t("today.cutoff", { day: Number(cutoffDate(month, cutoffDay).slice(8)) });
}
