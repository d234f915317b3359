import type { JournalLine } from "@/lib/fund/journal-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { accountName, whom } from "./names";

/** The journal for a spreadsheet: amounts as numbers in baht, days as days. */
export function journalFile(
  lines: AsyncIterable<JournalLine>,
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "fund");
  const text = (header: string, width: number) => ({ header, type: "text" as const, width });
  const number = (header: string, width: number) => ({ header, type: "number" as const, width });
  return {
    name: `${slug}-journal`,
    sheet: t("journal.caption"),
    columns: [
      number(t("journal.no"), 10),
      { header: t("journal.booked"), type: "date", width: 16 },
      { header: t("entry.happened"), type: "date", width: 16 },
      text(t("journal.text"), 50),
      text(t("journal.kind"), 24),
      text(t("journal.account"), 28),
      text(t("journal.article"), 10),
      number(t("journal.version"), 10),
      text(t("entry.source"), 24),
      number(t("journal.in"), 14),
      number(t("journal.out"), 14),
      text(t("journal.reversal"), 24),
      text(t("journal.whom"), 24),
    ],
    rows: cells(lines, locale),
  };
}

async function* cells(lines: AsyncIterable<JournalLine>, locale: Locale) {
  const t = translator(locale, "fund");
  const baht = (amount: number) => (amount === 0 ? null : amount / 100);
  for await (const line of lines) {
    yield [
      line.no,
      line.bookedOn,
      line.happenedOn,
      line.text,
      t(`kind.${line.kind}`),
      accountName(line.account, locale),
      line.articleNo,
      line.version,
      line.source && t(`source.${line.source}`),
      baht(line.in),
      baht(line.out),
      line.reversedByNo !== null
        ? t("entry.reversed", { no: line.reversedByNo })
        : line.reversesNo !== null
          ? t("entry.reverses", { no: line.reversesNo })
          : null,
      whom(line, locale),
    ];
  }
}
