import { Chip } from "@/components/ui/marks";
import { PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import { SignLines } from "@/components/ui/sheet";
import { WideBox } from "@/components/units/wide-box";
import type { YearStatement } from "@/lib/fund/statement-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { BUDDHIST_ERA, formatMonth, isoMonth, type Month, yearFor } from "@/lib/month";
import { MonthsChart } from "./flow-chart";
import { bahtText, signed } from "./names";
import { ByArticle, Flow } from "./statement-parts";

/** One year of the fund, month by month. */
export function YearScreen({
  statement,
  path,
  present,
  locale,
}: {
  statement: YearStatement;
  /** of the fund's pages */
  path: string;
  present: Month;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const said = (yearBe: number) => String(yearFor(yearBe - BUDDHIST_ERA, locale));
  const year = said(statement.yearBe);
  const unit = locale === "th" ? statement.unitTh : statement.unitEn;
  const years = [...new Set([...statement.years, statement.yearBe])].sort((a, b) => b - a);
  const entries = (account: string) => `${path}/entries?account=${account}`;
  return (
    <>
      <h2 className="only-print">{t("year.paper", { unit, year })}</h2>
      <PageHead
        back={{ href: path, label: t("back") }}
        over={t("year.over", { year })}
        title={t("year.title", {
          year,
          in: bahtText(statement.in, locale),
          out: bahtText(statement.out, locale),
          closing: bahtText(statement.closing, locale),
        })}
        note={t("year.note")}
        actions={<PrintButton />}
      />
      {years.length > 1 && (
        <nav className="pages no-print" aria-label={t("year.years")}>
          {years.map((one) => (
            <a
              key={one}
              href={`${path}/years/${one}`}
              aria-current={one === statement.yearBe ? "page" : undefined}
            >
              {said(one)}
            </a>
          ))}
        </nav>
      )}
      {/* On paper the table beneath has the numbers already. */}
      <div className="print:[&_.numbers]:hidden">
        <MonthsChart
          months={statement.months}
          until={present}
          title={t("year.chart")}
          note={t("year.chartNote")}
          path={path}
          locale={locale}
        />
      </div>
      <Section title={t("year.months")}>
        <Months statement={statement} path={path} present={present} locale={locale} />
      </Section>
      <div className="grid gap-x-12 lg:grid-cols-2 print:grid-cols-2 print:gap-x-6">
        <div>
          <Flow
            title={t("month.incomes")}
            lines={statement.incomes}
            side="in"
            nothing={t("year.none")}
            href={entries}
            locale={locale}
          />
        </div>
        <div>
          <Flow
            title={t("month.outgoings")}
            lines={statement.outgoings}
            side="out"
            nothing={t("year.none")}
            href={entries}
            locale={locale}
          />
        </div>
      </div>
      <ByArticle rows={statement.byArticle} locale={locale} />
      <div className="only-print">
        <SignLines signers={[t("month.signFinance"), t("month.signChair")]} />
      </div>
    </>
  );
}

function Months({
  statement,
  path,
  present,
  locale,
}: {
  statement: YearStatement;
  path: string;
  present: Month;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const come = (month: Month) => month <= present;
  return (
    <WideBox label={t("year.months")}>
      <table className="tbl max-sm:text-sm">
        <thead>
          <tr>
            <th scope="col">{t("year.month")}</th>
            <th scope="col" className="n">
              {t("year.in")}
            </th>
            <th scope="col" className="n">
              {t("year.out")}
            </th>
            <th scope="col" className="n">
              {t("year.closing")}
            </th>
            <th scope="col" className="max-sm:hidden">
              {t("year.state")}
            </th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t("year.opening")}</th>
            <td className="n" />
            <td className="n" />
            <td className="n">{signed(statement.opening, locale)}</td>
            <td className="max-sm:hidden" />
          </tr>
          {statement.months.map((one) => (
            <tr key={one.month}>
              <th scope="row">
                <a
                  className="link whitespace-nowrap"
                  href={`${path}/months/${isoMonth(one.month)}`}
                >
                  {formatMonth(one.month, locale, "short")}
                </a>
              </th>
              <td className="n">{come(one.month) && signed(one.in, locale)}</td>
              <td className="n">{come(one.month) && signed(one.out, locale)}</td>
              <td className="n">{come(one.month) && signed(one.closing, locale)}</td>
              <td className="max-sm:hidden">
                {one.closed ? (
                  <Chip tone="teal">{t("year.closed")}</Chip>
                ) : (
                  come(one.month) &&
                  (one.in || one.out || one.closing) !== 0 && <Chip>{t("year.open")}</Chip>
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot className="print:table-row-group">
          <tr>
            <th scope="row">{t("year.sum")}</th>
            <td className="n">{signed(statement.in, locale)}</td>
            <td className="n">{signed(statement.out, locale)}</td>
            <td className="n">{signed(statement.closing, locale)}</td>
            <td className="max-sm:hidden" />
          </tr>
        </tfoot>
      </table>
    </WideBox>
  );
}
