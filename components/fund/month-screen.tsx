import { LinkButton } from "@/components/ui/button";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SignLines } from "@/components/ui/sheet";
import { Fold } from "@/components/units/fold";
import { MonthSwitch } from "@/components/units/month-switch";
import type { Close, MonthStatement } from "@/lib/fund/statement-queries";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month } from "@/lib/month";
import { CloseForm, ReopenForm } from "./close-form";
import { countedText } from "./counted";
import { momentText } from "./moment";
import { bahtText } from "./names";
import { ByArticle, Flow, Open, Stand } from "./statement-parts";

/** One month of the fund: what stood, came, went and is left; counted, closed and printed here. */
export function MonthScreen({
  statement,
  mayReopen,
  unitId,
  path,
  present,
  locale,
}: {
  statement: MonthStatement;
  /** the chair, and nothing later is closed */
  mayReopen: boolean;
  unitId: number;
  /** of the fund's pages */
  path: string;
  present: Month;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const words = messages[locale].fund;
  const { month, state, close } = statement;
  const name = formatMonth(month, locale, "long");
  const closing = bahtText(statement.closing, locale);
  const iso = isoMonth(month);
  const unit = locale === "th" ? statement.unitTh : statement.unitEn;
  const entries = (query: string) => `${path}/entries?month=${iso}${query}`;
  return (
    <>
      <h2 className="only-print">{t("month.paper", { unit, month: name })}</h2>
      <PageHead
        back={{ href: `${path}/months`, label: t("month.back") }}
        over={t("month.over", { month: name })}
        title={t(`month.${state}`, { closing })}
        note={t("month.note")}
        actions={
          <>
            <MonthSwitch
              month={month}
              present={present}
              locale={locale}
              href={(m) => `${path}/months/${m}`}
            />
            {state !== "none" && (
              <>
                <LinkButton href={`${path}/months/${iso}/read`}>{t("month.read")}</LinkButton>
                <PrintButton />
              </>
            )}
          </>
        }
      />
      {state !== "none" && (
        <div className="grid gap-x-12 lg:grid-cols-2 print:grid-cols-2 print:gap-x-6">
          <div>
            <section className="mt-6">
              <h2>{t("month.sums")}</h2>
              <Stand stood={statement} locale={locale} />
            </section>
            <Open statement={statement} locale={locale} />
            {close && <Counted close={close} locale={locale} />}
            {state === "next" && (
              <div className="no-print">
                <Section
                  title={t("month.closeTitle", { month: name })}
                  note={t("month.closeNote")}
                  id="close"
                >
                  <CloseForm
                    unitId={unitId}
                    month={iso}
                    cash={statement.cash}
                    commandId={crypto.randomUUID()}
                    baht={t("baht")}
                    locale={locale}
                    words={words.closeForm}
                  />
                </Section>
              </div>
            )}
          </div>
          <div>
            <Flow
              title={t("month.incomes")}
              lines={statement.incomes}
              side="in"
              nothing={t("month.nothingIn")}
              href={(account) => entries(`&account=${account}`)}
              locale={locale}
            />
            <Flow
              title={t("month.outgoings")}
              lines={statement.outgoings}
              side="out"
              nothing={t("month.nothingOut")}
              href={(account) => entries(`&account=${account}`)}
              locale={locale}
            />
            <ByArticle rows={statement.byArticle} locale={locale} />
            {statement.entries > 0 && (
              <p className="no-print mt-4">
                <a className="link" href={entries("")}>
                  {t("month.entries", { n: statement.entries })}
                </a>
              </p>
            )}
          </div>
        </div>
      )}
      <History closes={statement.history} locale={locale} />
      {mayReopen && state === "closed" && (
        <div className="no-print">
          <Section title={t("month.reopen")} note={t("month.reopenNote")}>
            <Fold label={t("month.reopen")}>
              <ReopenForm
                unitId={unitId}
                month={iso}
                commandId={crypto.randomUUID()}
                words={words.reopenForm}
              />
            </Fold>
          </Section>
        </div>
      )}
      <div className="only-print">
        {!close && (
          <p className="mt-6">
            {t("month.countedBlank")} <span className="sheet-blank" /> {t("baht")}
          </p>
        )}
        <SignLines
          signers={[t("month.signFinance"), t("month.signWitness"), t("month.signChair")]}
        />
      </div>
    </>
  );
}

function Counted({ close, locale }: { close: Close; locale: Locale }) {
  const t = translator(locale, "fund");
  const exact = close.counted === close.cash;
  return (
    <div className="mt-6">
      <Notice
        tone={exact ? "teal" : "amber"}
        title={countedText(close.counted, close.cash, locale)}
      >
        <br />
        {t("month.closedBy", { name: close.closedBy, at: momentText(close.closedAt, locale) })}
        {close.note && (
          <>
            <br />
            {t("month.remark", { note: close.note })}
          </>
        )}
      </Notice>
    </div>
  );
}

function History({ closes, locale }: { closes: readonly Close[]; locale: Locale }) {
  const t = translator(locale, "fund");
  if (closes.length === 0) return null;
  return (
    <Section title={t("month.history")}>
      <ul className="note">
        {closes.map((close) => (
          <li key={String(close.closedAt)}>
            {t("month.historyLine", {
              closed: momentText(close.closedAt, locale),
              by: close.closedBy,
              reopened: close.reopenedAt ? momentText(close.reopenedAt, locale) : "",
              who: close.reopenedBy ?? "",
              reason: close.reopenReason ?? "",
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
