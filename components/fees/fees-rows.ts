import { formatDay } from "@/lib/day";
import type { AnnualFee } from "@/lib/fund/fee-queries";
import type { FeeState } from "@/lib/fund/fee-states";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { villageFull, villageShort } from "@/lib/places/names";
import { className } from "@/lib/regulations/names";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { shownYear } from "./fees-config";

/** One annual fee, ready to read. */
export type FeeRow = {
  no: number;
  name: string;
  village: string;
  class: string;
  due: string;
  amount: string;
  state: FeeState;
  /** "จ่าย 3 ม.ค. 2569" */
  paidOn: string | null;
  receipt: string | null;
  receiptHref: string | null;
  feeId: number | null;
};

export function feeRows(fees: readonly AnnualFee[], unitPath: string, locale: Locale): FeeRow[] {
  const t = translator(locale, "services");
  return fees.map((fee) => ({
    no: fee.no,
    name: fee.name,
    village: villageShort({ number: fee.villageNumber, name: fee.villageName }, locale),
    class: className({ nameTh: fee.classTh, nameEn: fee.classEn }, locale) ?? fee.classCode,
    due: formatDay(fee.dueOn, locale, "medium"),
    amount: formatBaht(fee.amount, locale),
    state: fee.state,
    paidOn: fee.paidOn && t("fees.paidOn", { day: formatDay(fee.paidOn, locale, "medium") }),
    receipt: fee.receiptNo === null ? null : `${fee.receiptNo}/${fee.receiptYear}`,
    receiptHref:
      fee.receiptNo === null ? null : `${unitPath}/receipts/${fee.receiptYear}/${fee.receiptNo}`,
    feeId: fee.feeId,
  }));
}

/** The same rows for a spreadsheet. */
export function feesFile(
  fees: readonly AnnualFee[],
  yearBe: number,
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "services");
  const text = (header: string, width: number) => ({ header, type: "text" as const, width });
  const rows = feeRows(fees, "", locale);
  return {
    name: `${slug}-fees-${yearBe}`,
    sheet: t("fees.over", { year: shownYear(yearBe, locale) }),
    columns: [
      { header: t("fees.no"), type: "number" },
      text(t("fees.name"), 28),
      text(t("fees.village"), 26),
      text(t("fees.class"), 22),
      { header: t("fees.due"), type: "date" },
      { header: t("fees.amount"), type: "number" },
      text(t("fees.state"), 16),
      { header: t("fees.payDay"), type: "date" },
      text(t("list.receipt"), 14),
    ],
    rows: fees.map((fee, at) => [
      fee.no,
      fee.name,
      villageFull({ number: fee.villageNumber, name: fee.villageName }, locale),
      rows[at]?.class,
      fee.dueOn,
      fee.amount / 100,
      t(`fees.${fee.state}`),
      fee.paidOn,
      rows[at]?.receipt,
    ]),
  };
}
