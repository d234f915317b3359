import type { ReactNode } from "react";
import { PageHead, Section } from "@/components/ui/page";
import { Fold } from "@/components/units/fold";
import { type Day, formatDay } from "@/lib/day";
import type { FundOverview } from "@/lib/fund/queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatBaht, type Satang } from "@/lib/money";
import { bahtText, partyName } from "./names";
import { RemitForm, SettleForm } from "./settle-form";

type Line = { party: string; name: string; amount: Satang };

/** `payable`: the part that can be settled here. */
type Owing = Line & { payable: Satang };

/** Who is owed what, who owes, and who holds members' contributions; each can be settled here. */
export function OwedScreen({
  fund,
  unitId,
  path,
  today,
  locale,
}: {
  fund: Pick<FundOverview, "owed" | "due" | "holding">;
  unitId: number;
  /** of the fund's pages */
  path: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const words = messages[locale].fund.settleForm;
  const sum = (lines: readonly Line[]) => lines.reduce((all, line) => all + line.amount, 0);
  const owed = fund.owed.map(
    ({ forWork, ...line }): Owing => ({ ...line, payable: line.amount - forWork }),
  );
  const due = fund.due.map((line): Owing => ({ ...line, payable: line.amount }));
  const held = fund.holding.map(
    ({ party, name, held, cash }): Owing => ({
      party,
      name,
      amount: held,
      payable: Math.min(held, cash),
    }),
  );
  const about = ({ party, payable }: Owing) => ({
    unitId,
    party,
    amount: formatBaht(payable, locale),
    commandId: crypto.randomUUID(),
    todayText: formatDay(today, locale, "medium"),
    baht: t("baht"),
    words,
  });
  const nothing = fund.owed.length + fund.due.length + held.length === 0;
  return (
    <>
      <PageHead
        back={{ href: path, label: t("back") }}
        over={t("owed.over")}
        title={
          nothing
            ? t("owed.titleNone")
            : t("owed.title", {
                owe: bahtText(sum(fund.owed), locale),
                due: bahtText(sum(fund.due), locale),
              })
        }
      />
      <Section title={t("owed.owe")} note={t("owed.oweNote")}>
        <Lines lines={owed} account="payable" path={path} locale={locale}>
          {(line) => (
            <>
              {line.payable < line.amount && (
                <p>
                  {t("owed.forWork", { amount: bahtText(line.amount - line.payable, locale) })}{" "}
                  <a className="link" href={`${path}/work?state=approved`}>
                    {t("owed.byWork")}
                  </a>
                </p>
              )}
              {line.payable > 0 && (
                <Fold label={words.pay}>
                  <SettleForm side="pay" {...about(line)} />
                </Fold>
              )}
            </>
          )}
        </Lines>
      </Section>
      <Section title={t("owed.due")} note={t("owed.dueNote")}>
        <Lines lines={due} account="receivable" path={path} locale={locale}>
          {(line) =>
            line.payable > 0 && (
              <Fold label={words.receive}>
                <SettleForm side="receive" {...about(line)} />
              </Fold>
            )
          }
        </Lines>
      </Section>
      <Section title={t("owed.holding")} note={t("owed.holdingNote")}>
        <Lines lines={held} account="contributions_held" path={path} locale={locale}>
          {(line) =>
            line.payable > 0 && (
              <Fold label={words.remit}>
                <RemitForm {...about(line)} />
              </Fold>
            )
          }
        </Lines>
      </Section>
    </>
  );
}

function Lines({
  lines,
  account,
  path,
  locale,
  children,
}: {
  lines: readonly Owing[];
  /** whose entries are behind the amounts */
  account: string;
  path: string;
  locale: Locale;
  children: (line: Owing) => ReactNode;
}) {
  const t = translator(locale, "fund");
  if (lines.length === 0) return <p>{t("owed.none")}</p>;
  return (
    <ul className="rows max-w-240">
      {lines.map((line) => (
        <li key={line.party}>
          <div>
            <b>{partyName(line, locale)}</b>
            <p className="note">
              <a
                href={`${path}/entries?account=${account}&party=${encodeURIComponent(line.party)}`}
              >
                {t("owed.journal")}
              </a>
            </p>
          </div>
          <b className="num">{bahtText(line.amount, locale)}</b>
          <div className="no-print col-span-full mt-1">{children(line)}</div>
        </li>
      ))}
    </ul>
  );
}
