import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { className, serviceName } from "@/lib/regulations/names";
import type { ServiceLine } from "@/lib/services/queries";
import type { FileTable } from "@/lib/spreadsheet/file-response";

/** One paid service, ready to read. */
export type ServiceRow = {
  id: number;
  payer: string;
  /** "เลขที่ 12", or that they are not on the register */
  about: string;
  service: string;
  day: string;
  price: string;
  amount: string;
  receipt: string;
  receiptHref: string;
  by: string;
  cancelled: boolean;
};

export function serviceRows(
  lines: readonly ServiceLine[],
  unitPath: string,
  locale: Locale,
): ServiceRow[] {
  const t = translator(locale, "services");
  return lines.map((line) => ({
    id: line.id,
    payer: line.payer,
    about: line.memberNo === null ? t("list.visitor") : t("list.no", { no: String(line.memberNo) }),
    service: [
      serviceName(line, locale),
      line.quantity > 1 && t("list.times", { n: String(line.quantity) }),
    ]
      .filter(Boolean)
      .join(" · "),
    day: formatDay(line.happenedOn, locale, "medium"),
    price: className({ nameTh: line.classTh, nameEn: line.classEn }, locale) ?? t("list.everyone"),
    amount: formatBaht(line.amount, locale),
    receipt: `${line.receiptNo}/${line.receiptYear}`,
    receiptHref: `${unitPath}/receipts/${line.receiptYear}/${line.receiptNo}`,
    by: line.by,
    cancelled: line.cancelledOn !== null,
  }));
}

/** The same rows for a spreadsheet. */
export function servicesFile(
  lines: readonly ServiceLine[],
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "services");
  const text = (header: string, width: number) => ({ header, type: "text" as const, width });
  const rows = serviceRows(lines, "", locale);
  return {
    name: `${slug}-services`,
    sheet: t("desk.pageTitle"),
    columns: [
      text(t("list.day"), 16),
      text(t("list.payer"), 28),
      text(t("list.register"), 18),
      text(t("list.service"), 30),
      text(t("list.class"), 20),
      { header: t("list.amount"), type: "number" },
      text(t("list.receipt"), 14),
      text(t("list.state"), 14),
      text(t("list.by"), 22),
    ],
    rows: rows.map((row, at) => [
      row.day,
      row.payer,
      row.about,
      row.service,
      row.price,
      (lines[at]?.amount ?? 0) / 100,
      row.receipt,
      row.cancelled ? t("list.cancelled") : t("list.kept"),
      row.by,
    ]),
  };
}
