import type { ReactNode } from "react";
import { PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { difference } from "@/lib/fund/closing";
import type { MonthStatement } from "@/lib/fund/statement-queries";
import type { ByAccount } from "@/lib/fund/sums";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth } from "@/lib/month";
import { bahtText, flowName, partyName } from "./names";

/** A month of the fund in large plain sentences, to be read out at the meeting. */
export function ReadScreen({
  statement,
  path,
  locale,
}: {
  statement: MonthStatement;
  /** of the fund's pages */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const month = formatMonth(statement.month, locale, "long");
  const unit = locale === "th" ? statement.unitTh : statement.unitEn;
  const baht = (amount: number) => bahtText(amount, locale);
  return (
    <>
      <PageHead
        back={{
          href: `${path}/months/${isoMonth(statement.month)}`,
          label: t("read.back", { month }),
        }}
        over={t("read.head")}
        title={t("read.title", { unit, month })}
        actions={<PrintButton />}
      />
      <div className="max-w-200 space-y-6 text-2xl leading-relaxed">
        <p>{t("read.opening", { amount: baht(statement.opening) })}</p>
        {statement.in === 0 ? (
          <p>{t("read.inNone")}</p>
        ) : (
          <Part
            said={t("read.in", { amount: baht(statement.in) })}
            lines={statement.incomes}
            side="in"
            locale={locale}
          />
        )}
        {statement.out === 0 ? (
          <p>{t("read.outNone")}</p>
        ) : (
          <Part
            said={t("read.out", { amount: baht(statement.out) })}
            lines={statement.outgoings}
            side="out"
            locale={locale}
          />
        )}
        <p>
          <b>{t("read.closing", { amount: baht(statement.closing) })}</b>
          <br />
          {t("read.where", { cash: baht(statement.cash), bank: baht(statement.bank) })}
        </p>
        <p>{countedSaid(statement, locale)}</p>
        <Owed statement={statement} locale={locale} />
        <p>{t("read.ask")}</p>
      </div>
    </>
  );
}

function Part({
  said,
  lines,
  side,
  locale,
}: {
  said: ReactNode;
  lines: readonly ByAccount[];
  side: "in" | "out";
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  return (
    <div>
      <p>{said}</p>
      <ul className="list-disc pl-10 text-xl">
        {lines.map((line) => (
          <li key={line.account}>
            {t("read.part", {
              name: flowName(line.account, side, locale),
              amount: bahtText(line[side], locale),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function countedSaid({ close }: MonthStatement, locale: Locale): string {
  const t = translator(locale, "fund");
  if (!close) return t("read.notCounted");
  const by = difference(close.counted, close.cash);
  const said = t(by === 0 ? "read.exact" : by < 0 ? "read.short" : "read.over", {
    counted: bahtText(close.counted, locale),
    difference: bahtText(Math.abs(by), locale),
  });
  return close.note ? `${said} ${t("read.why", { note: close.note })}` : said;
}

function Owed({ statement, locale }: { statement: MonthStatement; locale: Locale }) {
  const t = translator(locale, "fund");
  const said = [
    ...statement.owed.map((one) =>
      t("read.owe", { name: partyName(one, locale), amount: bahtText(one.amount, locale) }),
    ),
    ...statement.due.map((one) =>
      t("read.due", { name: partyName(one, locale), amount: bahtText(one.amount, locale) }),
    ),
    ...statement.holding.map((one) =>
      t("read.holds", { name: partyName(one, locale), amount: bahtText(one.held, locale) }),
    ),
  ];
  if (said.length === 0) return <p>{t("read.settled")}</p>;
  return (
    <ul className="text-xl">
      {said.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );
}
