import { Notice, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { Sheet, SignLines } from "@/components/ui/sheet";
import type { ReceiptPaper } from "@/lib/contributions/receipt-queries";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { bahtInWords, formatBaht } from "@/lib/money";
import { formatMonth } from "@/lib/month";
import { villageFull } from "@/lib/places/names";

/**
 * A receipt as it is printed. On the day it is issued there is an original for the payer and a copy
 * for the unit; printed on a later day it is a copy and says so.
 */
export function ReceiptScreen({
  receipt,
  path,
  today,
  locale,
}: {
  receipt: ReceiptPaper;
  path: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const number = t("receipts.no", { no: receipt.no, year: String(receipt.yearBe) });
  const copies =
    receipt.issuedOn === today
      ? [t("receipts.original"), t("receipts.unitCopy")]
      : [t("receipts.reprint", { day: formatDay(today, locale, "long") })];
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: `${path}/receipts?year=${receipt.yearBe}`, label: t("receipts.back") }}
          title={number}
          note={t("receipts.paperNote")}
          actions={<PrintButton tone="main" />}
        />
      </div>
      {copies.map((mark) => (
        <ReceiptSheet key={mark} receipt={receipt} mark={mark} number={number} locale={locale} />
      ))}
    </>
  );
}

function ReceiptSheet({
  receipt,
  mark,
  number,
  locale,
}: {
  receipt: ReceiptPaper;
  mark: string;
  number: string;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const village = { number: receipt.villageNumber, name: receipt.villageName };
  return (
    <div className="mt-8 border-t border-line pt-4">
      <Sheet
        over={`${mark} · ${number}`}
        title={`${t("receipts.paper")} ${locale === "th" ? receipt.unitTh : receipt.unitEn}`}
      >
        {receipt.office && <p className="note">{receipt.office}</p>}
        {receipt.cancelledOn && (
          <Notice tone="red" title={t("receipts.void")}>
            {t("receipts.cancelled", {
              day: formatDay(receipt.cancelledOn, locale, "long"),
              reason: receipt.cancelReason ?? "",
            })}
          </Notice>
        )}
        <p className="mt-3">
          {t("receipts.from", {
            name: receipt.name,
            no: receipt.memberNo,
            village: villageFull(village, locale),
          })}
          <br />
          {t("receipts.on", { day: formatDay(receipt.issuedOn, locale, "long") })}
        </p>
        <table className="tbl mt-3">
          <thead>
            <tr>
              <th scope="col">{t("receipts.item")}</th>
              <th scope="col" className="n">
                {t("receipts.baht")}
              </th>
            </tr>
          </thead>
          <tbody>
            {receipt.months.map((one) => (
              <tr key={one.month}>
                <th scope="row">
                  {t("receipts.line", {
                    month: formatMonth(one.month, locale, "long"),
                    option: one.option,
                  })}
                </th>
                <td className="n">{formatBaht(one.amount, locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t("receipts.sum")} ({bahtInWords(receipt.amount)})
              </th>
              <td className="n">{formatBaht(receipt.amount, locale)}</td>
            </tr>
          </tfoot>
        </table>
        <SignLines signers={[t("paper.payer"), `${t("paper.receiver")} ${receipt.by}`]} />
      </Sheet>
    </div>
  );
}
