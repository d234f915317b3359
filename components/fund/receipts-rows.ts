import { reasonText } from "@/components/members/reason";
import { formatDay } from "@/lib/day";
import type { ReceiptLine } from "@/lib/fund/receipt-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { type EntryWords, receiptWords } from "./entry-words";

/** One receipt, ready to read. */
export type ReceiptRow = {
  no: number;
  /** "12/2569" */
  number: string;
  issued: string;
  payer: string;
  text: EntryWords;
  by: string;
  prints: string;
  amount: string;
  /** "ยกเลิก 3 ม.ค. 2569 เพราะ …" */
  cancelled: string | null;
};

export function receiptRow(line: ReceiptLine, yearBe: number, locale: Locale): ReceiptRow {
  const t = translator(locale, "fund");
  return {
    no: line.no,
    number: `${line.no}/${yearBe}`,
    issued: formatDay(line.issuedOn, locale, "medium"),
    payer: line.name,
    text: receiptWords(line, locale),
    by: line.by,
    prints:
      line.prints === 0
        ? t("receipts.never")
        : line.prints === 1
          ? t("receipts.once")
          : t("receipts.times", { n: line.prints }),
    amount: formatBaht(line.amount, locale),
    cancelled:
      line.cancelledOn &&
      t("receipts.cancelled", {
        day: formatDay(line.cancelledOn, locale, "medium"),
        reason: reasonText(line.cancelReason, locale),
      }),
  };
}

/** The same receipts for a spreadsheet: amounts as numbers in baht, nothing for a cancelled one. */
export function receiptsFile(
  lines: readonly ReceiptLine[],
  yearBe: number,
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "fund");
  const text = (header: string, width: number) => ({ header, type: "text" as const, width });
  const number = (header: string, width: number) => ({ header, type: "number" as const, width });
  return {
    name: `${slug}-receipts-${yearBe}`,
    sheet: t("receipts.year", { year: String(yearBe) }),
    columns: [
      number(t("receipts.number"), 10),
      { header: t("receipts.issued"), type: "date", width: 16 },
      number(t("receipts.memberNo"), 12),
      text(t("receipts.payer"), 30),
      text(t("receipts.purposeOf"), 20),
      text(t("receipts.text"), 40),
      number(t("receipts.amount"), 14),
      text(t("receipts.receiver"), 24),
      { header: t("receipts.cancelledOn"), type: "date", width: 16 },
      text(t("receipts.reason"), 30),
    ],
    rows: lines.map((line) => [
      line.no,
      line.issuedOn,
      line.memberNo,
      line.name,
      t(`receipts.purpose.${line.purpose}`),
      line.text,
      line.cancelledOn === null ? line.amount / 100 : null,
      line.by,
      line.cancelledOn,
      line.cancelledOn === null ? null : reasonText(line.cancelReason, locale),
    ]),
  };
}
