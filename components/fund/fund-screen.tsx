import { LinkButton } from "@/components/ui/button";
import { Menu } from "@/components/ui/menu";
import { Empty, Notice, PageHead, Section, Split } from "@/components/ui/page";
import { type Day, formatDay } from "@/lib/day";
import type { FundOverview } from "@/lib/fund/queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { BUDDHIST_ERA, formatMonth, isoMonth } from "@/lib/month";
import { ArticlesChart, MonthsChart } from "./flow-chart";
import { amountCell, articleName, articleOfVersion, bahtText, flowName, partyName } from "./names";

/** The fund at a glance: what there is, what came and went, what waits. */
export function FundScreen({
  fund,
  path,
  receipts,
  today,
  locale,
}: {
  fund: FundOverview;
  /** of the fund's pages */
  path: string;
  /** address of the unit's receipts */
  receipts: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const over = t("overview.over", { day: formatDay(today, locale, "long") });
  if (fund.begun === null) {
    return (
      <>
        <PageHead over={over} title={t("overview.emptyTitle")} />
        <Empty
          title={t("title")}
          action={
            <LinkButton tone="main" href={`${path}/new?kind=opening`}>
              {t("overview.open")}
            </LinkButton>
          }
        >
          {t("overview.empty")}
        </Empty>
        <Pages path={path} receipts={receipts} today={today} locale={locale} />
      </>
    );
  }
  const versions = new Set(fund.byArticle.flatMap(({ version }) => version ?? []));
  const now = fund.months.at(-1) ?? { in: 0, out: 0 };
  const baht = (amount: number) => bahtText(amount, locale);
  return (
    <>
      <PageHead
        over={over}
        title={t("overview.finding", {
          have: baht(fund.cash + fund.bank),
          in: baht(now.in),
          out: baht(now.out),
        })}
        note={
          <>
            {t("overview.have", { cash: baht(fund.cash), bank: baht(fund.bank) })}
            {fund.held !== 0 && (
              <>
                <br />
                {t("overview.held", { held: baht(fund.held) })}
              </>
            )}
          </>
        }
        actions={
          <>
            <LinkButton tone="main" href={`${path}/new?kind=in`}>
              {t("overview.recordIn")}
            </LinkButton>
            <LinkButton href={`${path}/new?kind=out`}>{t("overview.recordOut")}</LinkButton>
            <Menu label={t("overview.other")}>
              <a href={`${path}/work/new`}>{t("work.add")}</a>
              <a href={`${path}/new?kind=transfer`}>{t("record.kind.transfer")}</a>
              <a href={`${path}/new?kind=opening`}>{t("record.kind.opening")}</a>
            </Menu>
          </>
        }
      />
      <Pages path={path} receipts={receipts} today={today} locale={locale} />
      <Waiting fund={fund} path={path} locale={locale} />
      <Split aside={<Parties fund={fund} path={path} locale={locale} />}>
        <MonthsChart
          months={fund.months}
          title={t("overview.chart")}
          note={t("overview.chartNote")}
          path={path}
          locale={locale}
        />
        {fund.byArticle.length > 0 && (
          <ArticlesChart
            rows={fund.byArticle.map((row) => ({
              label: versions.size > 1 ? articleOfVersion(row, locale) : articleName(row, locale),
              href:
                row.articleNo === null
                  ? `${path}/entries`
                  : `${path}/entries?article=${encodeURIComponent(row.articleNo)}`,
              in: row.in,
              out: row.out,
            }))}
            title={t("overview.byArticle")}
            note={t("overview.byArticleNote")}
            locale={locale}
          />
        )}
        <Section title={t("overview.byAccount")} note={t("overview.byAccountNote")}>
          <table className="tbl max-w-160">
            <thead>
              <tr>
                <th scope="col">{t("overview.accountHead")}</th>
                <th scope="col" className="n">
                  {t("journal.in")}
                </th>
                <th scope="col" className="n">
                  {t("journal.out")}
                </th>
              </tr>
            </thead>
            <tbody>
              {fund.byAccount.map((row) => (
                <tr key={row.account}>
                  <th scope="row">
                    <a className="link" href={`${path}/entries?account=${row.account}`}>
                      {flowName(row.account, row.out > row.in ? "out" : "in", locale)}
                    </a>
                  </th>
                  <td className="n">{amountCell(row.in, locale)}</td>
                  <td className="n">{amountCell(row.out, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      </Split>
    </>
  );
}

function Pages({
  path,
  receipts,
  today,
  locale,
}: {
  path: string;
  receipts: string;
  today: Day;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const year = Number(today.slice(0, 4)) + BUDDHIST_ERA;
  const pages = [
    [`${path}/entries`, t("overview.journal")],
    [`${path}/work`, t("overview.work")],
    [`${path}/owed`, t("overview.owed")],
    [`${path}/months`, t("overview.months")],
    [`${path}/years/${year}`, t("overview.year")],
    [receipts, t("overview.receipts")],
  ] as const;
  return (
    <nav
      className="no-print mb-4 flex flex-wrap gap-x-5 border-b border-line"
      aria-label={t("overview.pages")}
    >
      {pages.map(([href, label]) => (
        <a key={href} className="link inline-flex min-h-12 items-center" href={href}>
          {label}
        </a>
      ))}
    </nav>
  );
}

/** What somebody of the committee has to do next. */
function Waiting({ fund, path, locale }: { fund: FundOverview; path: string; locale: Locale }) {
  const t = translator(locale, "fund");
  const first = fund.toClose[0];
  return (
    <>
      {first !== undefined && (
        <Notice tone="amber" title={t("overview.toClose", { n: fund.toClose.length })}>
          <a className="link" href={`${path}/months/${isoMonth(first)}`}>
            {t("overview.closeNow", { month: formatMonth(first, locale, "long") })}
          </a>
        </Notice>
      )}
      {fund.waiting > 0 && (
        <Notice tone="amber" title={t("overview.waiting", { n: fund.waiting })}>
          <a className="link" href={`${path}/work?state=waiting`}>
            {t("overview.see")}
          </a>
        </Notice>
      )}
      {fund.toPay > 0 && (
        <Notice title={t("overview.toPay", { n: fund.toPay })}>
          <a className="link" href={`${path}/work?state=approved`}>
            {t("overview.see")}
          </a>
        </Notice>
      )}
    </>
  );
}

/** Who is owed what, who owes, and who holds contributions. */
function Parties({ fund, path, locale }: { fund: FundOverview; path: string; locale: Locale }) {
  const t = translator(locale, "fund");
  const groups = [
    [t("overview.owe"), fund.owed],
    [t("overview.due"), fund.due],
    [
      t("overview.holding"),
      fund.holding.map(({ party, name, held }) => ({ party, name, amount: held })),
    ],
  ] as const;
  const some = groups.filter(([, lines]) => lines.length > 0);
  return (
    <Section title={t("overview.owed")}>
      {some.length === 0 && <p className="note">{t("overview.settled")}</p>}
      {some.map(([title, lines]) => (
        <table className="tbl mb-4" key={title}>
          <caption>{title}</caption>
          <tbody>
            {lines.map((line, at) => (
              <tr key={`${line.party}${at}`}>
                <th scope="row">{partyName(line, locale)}</th>
                <td className="n">{amountCell(line.amount, locale)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
      {some.length > 0 && (
        <p>
          <a className="link" href={`${path}/owed`}>
            {t("overview.see")}
          </a>
        </p>
      )}
    </Section>
  );
}
