import { reasonText } from "@/components/members/reason";
import { Chip } from "@/components/ui/marks";
import { Empty, Section } from "@/components/ui/page";
import type { MemberPayments, PaidMonth } from "@/lib/contributions/member-queries";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { addMonths, formatMonth } from "@/lib/month";
import { UndoPayment } from "./undo-payment";

const shown = 12;

/** Every month paid, the latest first, and what was taken back. */
export function PaymentHistory({
  payments,
  mayUndo,
  locale,
}: {
  payments: MemberPayments;
  mayUndo: (paid: PaidMonth) => boolean;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const { paid, undone } = payments;
  const earlier = paid.slice(shown);
  const table = (rows: PaidMonth[]) => (
    <PaidTable memberId={payments.id} rows={rows} mayUndo={mayUndo} locale={locale} />
  );
  return (
    <Section title={t("member.history")}>
      {paid.length === 0 ? <Empty title={t("member.nothing")} /> : table(paid.slice(0, shown))}
      {earlier.length > 0 && (
        <details className="numbers">
          <summary>{t("member.earlier", { n: earlier.length })}</summary>
          {table(earlier)}
        </details>
      )}
      {undone.length > 0 && (
        <>
          <h3 className="mt-6">{t("member.undone")}</h3>
          <ul className="rows">
            {undone.map((one, at) => (
              <li key={at}>
                <div>
                  <b>{formatMonth(one.month, locale, "short")}</b>{" "}
                  {formatBaht(one.amount, locale, { symbol: true })}
                  <p className="note">
                    {t("member.undoneBy", {
                      day: formatDay(one.undoneOn, locale, "medium"),
                      name: one.by,
                      reason: reasonText(one.reason, locale),
                    })}
                  </p>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}

function PaidTable({
  memberId,
  rows,
  mayUndo,
  locale,
}: {
  memberId: number;
  rows: PaidMonth[];
  mayUndo: (paid: PaidMonth) => boolean;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.month}>
          <div>
            <b>{formatMonth(row.month, locale, "short")}</b>{" "}
            {formatBaht(row.amount, locale, { symbol: true })}{" "}
            {row.receiptNo !== null && (
              <Chip>
                {t("member.receipt", { no: row.receiptNo, year: String(row.receiptYear) })}
              </Chip>
            )}
            <p className="note">
              {t("member.paidLine", {
                day: formatDay(row.paidOn, locale, "medium"),
                channel: t(`channel.${row.channel}`),
                name: row.by,
              })}
              {row.proof && <> · {row.proof}</>}
            </p>
          </div>
          {mayUndo(row) && (
            <UndoPayment
              memberId={memberId}
              month={row.month}
              what={whatGoes(row, locale)}
              words={{
                open: t("undo.open"),
                title: t("undo.title"),
                reason: t("undo.reason"),
                reasonHint: t("undo.reasonHint"),
                submit: t("undo.submit"),
                done: t("undo.done"),
              }}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

/** Months paid together are taken back together. */
function whatGoes(row: PaidMonth, locale: Locale): string {
  const t = translator(locale, "contributions");
  const name = formatMonth(row.firstOf, locale, "long");
  if (row.together < 2) return t("undo.one", { month: formatMonth(row.month, locale, "long") });
  const last = addMonths(row.firstOf, row.together - 1);
  return t("undo.several", {
    n: row.together,
    from: name,
    to: formatMonth(last, locale, "long"),
  });
}
