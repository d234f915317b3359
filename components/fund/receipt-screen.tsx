import { reasonText } from "@/components/members/reason";
import { Notice, PageHead } from "@/components/ui/page";
import { Sheet, SignLines } from "@/components/ui/sheet";
import { formatDay } from "@/lib/day";
import type { ReceiptPaper } from "@/lib/fund/receipt-queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { bahtInWords, formatBaht } from "@/lib/money";
import { BUDDHIST_ERA, formatMonth, yearFor } from "@/lib/month";
import { villageFull } from "@/lib/places/names";
import { serviceName } from "@/lib/regulations/names";
import { momentText } from "./moment";
import { ReceiptPrint } from "./receipt-print";

/**
 * A receipt as it is printed: at first the original for the payer and a copy for the unit, from then
 * on a copy that says so. A cancelled one prints as a copy with its mark.
 */
export function ReceiptScreen({
  receipt,
  unitId,
  path,
  locale,
}: {
  receipt: ReceiptPaper;
  unitId: number;
  /** of the unit's workspace */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const number = t("receipts.no", { no: receipt.no, year: String(receipt.yearBe) });
  const first = receipt.printed[0];
  const cancelled = receipt.cancelledOn !== null;
  const sheet = (mark: string) => (
    <ReceiptSheet key={mark} receipt={receipt} mark={mark} number={number} locale={locale} />
  );
  return (
    <>
      <div className="no-print">
        <PageHead
          back={{ href: `${path}/receipts?year=${receipt.yearBe}`, label: t("receipts.back") }}
          title={number}
          note={
            cancelled
              ? t("receipt.cancelledNote")
              : first
                ? t("receipt.againNote", { at: momentText(first.at, locale), name: first.by })
                : t("receipt.firstNote")
          }
        />
      </div>
      <ReceiptPrint
        unitId={unitId}
        yearBe={receipt.yearBe}
        no={receipt.no}
        printed={receipt.printed.length > 0}
        cancelled={cancelled}
        first={[sheet(t("receipt.original")), sheet(t("receipt.unitCopy"))]}
        copy={sheet(t("receipt.copy"))}
        words={messages[locale].fund.receiptPrint}
      />
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
  const t = translator(locale, "fund");
  return (
    <div className="mt-6 border-t border-line pt-4 print:mt-0 print:border-0">
      <Sheet
        over={
          <span className="flex justify-between gap-4">
            <span>{number}</span>
            <b>{mark}</b>
          </span>
        }
        title={`${t("receipt.paper")} ${locale === "th" ? receipt.unitTh : receipt.unitEn}`}
      >
        {receipt.office && <p className="note">{receipt.office}</p>}
        {receipt.cancelledOn && (
          <Notice tone="red" title={t("receipts.void")}>
            {t("receipts.cancelled", {
              day: formatDay(receipt.cancelledOn, locale, "long"),
              reason: reasonText(receipt.cancelReason, locale),
            })}
          </Notice>
        )}
        <p className="mt-3">
          {payer(receipt, locale)}
          <br />
          {t("receipt.on", { day: formatDay(receipt.issuedOn, locale, "long") })}
        </p>
        <table className="tbl mt-3">
          <thead>
            <tr>
              <th scope="col">{t("receipt.item")}</th>
              <th scope="col" className="n">
                {t("receipt.baht")}
              </th>
            </tr>
          </thead>
          <tbody>
            {items(receipt, locale).map(([item, amount]) => (
              <tr key={item}>
                <th scope="row">
                  {item}
                  {receipt.articleNo !== null && (
                    <small>{t("receipt.article", { no: receipt.articleNo })}</small>
                  )}
                </th>
                <td className="n">{formatBaht(amount, locale)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">
                {t("receipt.sum")} (<span lang="th">{bahtInWords(receipt.amount)}</span>)
              </th>
              <td className="n">{formatBaht(receipt.amount, locale)}</td>
            </tr>
          </tfoot>
        </table>
        <SignLines signers={[t("receipt.payer"), t("receipt.receiver", { name: receipt.by })]} />
      </Sheet>
    </div>
  );
}

function payer(receipt: ReceiptPaper, locale: Locale): string {
  const t = translator(locale, "fund");
  const { name, memberNo, villageName, villageNumber } = receipt;
  if (memberNo === null) return t("receipt.from", { name });
  const village =
    villageName === null ? "" : villageFull({ number: villageNumber, name: villageName }, locale);
  return t("receipt.fromMember", { name, no: memberNo, village });
}

/** What was paid for, line by line. */
function items(receipt: ReceiptPaper, locale: Locale): [string, number][] {
  const t = translator(locale, "fund");
  if (receipt.months.length > 0) {
    return receipt.months.map(({ month, option, amount }): [string, number] => [
      t("receipt.contribution", { month: formatMonth(month, locale, "long"), option }),
      amount,
    ]);
  }
  return [[single(receipt, locale), receipt.amount]];
}

function single(receipt: ReceiptPaper, locale: Locale): string {
  const t = translator(locale, "fund");
  const { fee, service, text, purpose } = receipt;
  if (fee) {
    return t("receipt.fee", {
      year: String(yearFor(fee.yearBe - BUDDHIST_ERA, locale)),
      name: (locale === "en" ? fee.classEn : null) ?? fee.classTh,
    });
  }
  if (service) {
    const name = serviceName(service, locale);
    return t("receipt.service", { name, day: formatDay(service.happenedOn, locale, "medium") });
  }
  return text ?? t(`receipts.purpose.${purpose}`);
}
