import { pack } from "@/components/ui/packed";
import type { Due } from "@/lib/contributions/queries";
import { addDays, type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { firstDay, formatMonth, type Month } from "@/lib/month";
import { CollectBoard } from "./collect-board";
import { dueRows } from "./due-rows";
import type { DayChoice } from "./how-paid";
import { NobodyDue } from "./nobody-due";
import { channelWords, live, rowWords, tickWords } from "./words";

/** The tick list of the month, from plain data. */
export function CollectScreen({
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
  hasCare: boolean;
}) {
  const t = translator(locale, "contributions");
  if (due.people.length === 0) return <NobodyDue hasCare={hasCare} locale={locale} />;
  const { rows, villages } = dueRows(due.people, due.villages, month, locale);
  // Paid people go to the end of their village; the others stand as in the register.
  rows.sort((a, b) => Number(a[5] === "paid") - Number(b[5] === "paid") || a[1] - b[1]);
  return (
    <CollectBoard
      packedRows={pack(rows)}
      villages={villages}
      days={dayChoices(today, month, locale)}
      month={month}
      stamp={stamp}
      words={{
        over: t("monthOver", { month: formatMonth(month, locale, "long") }),
        title: live(locale, "paidOf"),
        hint: t("collect.hint"),
        villageCount: live(locale, "paidOf"),
        villages: t("collect.villages"),
        channel: t("collect.channel"),
        channels: channelWords(locale),
        cashHint: t("collect.cashHint"),
        paidOn: t("collect.paidOn"),
        change: t("collect.change"),
        row: rowWords(locale),
        tick: tickWords(locale),
      }}
    />
  );
}

/** Today and back to the first of the month: an earlier day's money would be for another round. */
function dayChoices(today: Day, month: Month, locale: Locale): DayChoice[] {
  const t = translator(locale, "contributions");
  const choices: DayChoice[] = [];
  for (let day = today; day >= firstDay(month); day = addDays(day, -1)) {
    const ago = choices.length;
    const name = formatDay(day, locale, ago < 2 ? "medium" : "full");
    const word = ago === 0 ? t("collect.today") : ago === 1 ? t("collect.yesterday") : "";
    choices.push({ value: day, label: word ? `${word} ${name}` : name });
  }
  return choices;
}
