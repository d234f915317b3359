import { Strip, StripLegend } from "@/components/ui/marks";
import { Notice } from "@/components/ui/page";
import type { MemberPayments, PaidMonth } from "@/lib/contributions/member-queries";
import { maskFromMonths, stripCells } from "@/lib/contributions/paid-mask";
import { STRIP_MONTHS } from "@/lib/contributions/reminder";
import { rightsAt } from "@/lib/contributions/rights";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { insuredBitsAt } from "@/lib/members/insured-months";
import { contributionDue, type Section40Option } from "@/lib/members/section40";
import { formatBaht } from "@/lib/money";
import { addMonths, formatMonth, type Month, monthOf } from "@/lib/month";
import { payableMonths } from "./payable-months";
import { PaymentHistory } from "./payment-history";
import { RecordForm } from "./record-form";
import { RightsMeter } from "./rights-meter";
import { stripLabel } from "./strip-label";
import { channelWords, live } from "./words";

export type MemberContributionsProps = {
  payments: MemberPayments;
  today: Day;
  locale: Locale;
  /** a volunteer takes back their own records, the committee any */
  mayUndo: (paid: PaidMonth) => boolean;
};

/**
 * A member's payments on any page about them: rights, recording, history. The strip stands apart
 * (MemberStrip), since pages put it into their head.
 */
export function MemberContributions({
  payments,
  today,
  locale,
  mayUndo,
}: MemberContributionsProps) {
  const t = translator(locale, "contributions");
  const month = monthOf(today);
  const { option, mask, paidThis } = standingOf(payments, month);
  const payable = payableMonths(payments, month);
  return (
    <>
      {option === null ? (
        <Notice>{t("member.notInsured", { month: formatMonth(month, locale, "long") })}</Notice>
      ) : (
        <RightsMeter
          rights={rightsAt({ mask, paidThis, option, month })}
          missable={!paidThis}
          locale={locale}
        />
      )}
      {paidThis && (
        <Notice tone="teal">
          {t("member.paidThis", { month: formatMonth(month, locale, "long") })}
        </Notice>
      )}
      <div className="mt-4 grid gap-3 sm:grid-cols-2">
        <RecordForm
          memberId={payments.id}
          name={payments.name}
          payable={payable}
          month={month}
          today={formatDay(today, locale, "medium")}
          locale={locale}
          words={{
            open: t("record.open"),
            title: t.raw("record.title"),
            first: t("record.first"),
            past: t("record.past"),
            months: t("record.months"),
            monthsOf: t.raw("record.monthsOf"),
            channel: t("collect.channel"),
            channels: channelWords(locale),
            cashHint: t("collect.cashHint"),
            paidOn: t("collect.paidOn"),
            proof: t("record.proof"),
            proofHint: t("record.proofHint"),
            submit: t("record.submit"),
            done: live(locale, "done"),
            receipt: live(locale, "receipt"),
          }}
        />
        {payments.phone && (
          <a className="btn wide" href={`tel:${payments.phone}`}>
            {t("member.call")}
          </a>
        )}
      </div>
      <PaymentHistory payments={payments} mayUndo={mayUndo} locale={locale} />
    </>
  );
}

/** Twelve months large, with what the marks mean and the months they span. */
export function MemberStrip({
  payments,
  today,
  locale,
}: Pick<MemberContributionsProps, "payments" | "today" | "locale">) {
  const t = translator(locale, "contributions");
  const month = monthOf(today);
  const { mask, paidThis, insured } = standingOf(payments, month);
  if (payments.periods.length === 0) return null;
  const cells = stripCells(mask, paidThis, STRIP_MONTHS, insured);
  const from = formatMonth(addMonths(month, 1 - STRIP_MONTHS), locale, "short");
  return (
    <>
      <Strip cells={cells} large label={stripLabel(cells, live(locale, "strip"))} />
      <p className="over my-1">
        {from} – {formatMonth(month, locale, "short")}
      </p>
      <StripLegend
        items={[
          { cell: "p", label: t("legend.paid") },
          { cell: "m", label: t("legend.missed") },
          ...(cells.endsWith("o") ? [{ cell: "o", label: t("legend.open") }] : []),
        ]}
      />
    </>
  );
}

/** "ม.40 ทางเลือก 2 · 100 บาท/เดือน", or that the member is not insured this month. */
export function optionLine(payments: MemberPayments, month: Month, locale: Locale): string {
  const t = translator(locale, "contributions");
  const { option } = standingOf(payments, month);
  if (option === null) return t("member.noOption");
  return t("member.option", { option, baht: formatBaht(contributionDue(option, month), locale) });
}

function standingOf(payments: MemberPayments, month: Month) {
  const { periods, paid } = payments;
  const period = periods.find(({ from, to }) => from <= month && (to === null || month <= to));
  const months = paid.map((one) => one.month);
  return {
    option: (period?.option ?? null) as Section40Option | null,
    insured: insuredBitsAt(periods, payments, month),
    mask: maskFromMonths(months, month),
    paidThis: months.includes(month),
  };
}
