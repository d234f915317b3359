import { formatDay } from "@/lib/day";
import type { JournalLine } from "@/lib/fund/journal-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type EntryWords, entryWords } from "./entry-words";
import { accountName, amountCell, whom } from "./names";

/** One line of the journal, ready to read. */
export type JournalRow = {
  no: number;
  booked: string;
  text: EntryWords;
  kind: string;
  account: string;
  article: string;
  in: string;
  out: string;
  /** who was paid, or who paid */
  whom: string | null;
  /** where no money moved: what it comes to, in words */
  still: string | null;
  mark: string | null;
  photo: boolean;
};

export function journalRow(line: JournalLine, locale: Locale): JournalRow {
  const t = translator(locale, "fund");
  return {
    no: line.no,
    booked: formatDay(line.bookedOn, locale, "medium"),
    text: entryWords(line, locale),
    kind: t(`kind.${line.kind}`),
    account: accountName(line.account, locale),
    article: line.articleNo ?? "",
    in: amountCell(line.in, locale),
    out: amountCell(line.out, locale),
    whom: whom(line, locale),
    still:
      line.in === 0 && line.out === 0
        ? `${t("journal.notMoney")} ${formatBaht(line.total, locale, { symbol: true })}`
        : null,
    mark:
      line.reversedByNo !== null
        ? t("journal.reversed")
        : line.reversesNo !== null
          ? t("entry.reverses", { no: line.reversesNo })
          : null,
    photo: line.photos > 0,
  };
}
