import { LinkButton } from "@/components/ui/button";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { pageCount, type TableState, tableQuery } from "@/components/ui/table-state";
import { campaignKinds, sumOf, sumsBy } from "@/lib/campaigns/kinds";
import type { Campaigns } from "@/lib/campaigns/queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month } from "@/lib/month";
import { CampaignRow } from "./campaign-row";
import { campaignsConfig } from "./config";
import { SumsTable } from "./sums-table";

/** A year of campaign days: which kind brings people, then day by day. */
export function CampaignsScreen({
  campaigns,
  state,
  months,
  path,
  exports,
  locale,
}: {
  campaigns: Campaigns;
  state: TableState;
  months: { from: Month; through: Month };
  /** "/unit/…/campaigns" */
  path: string;
  /** "/api/units/…/campaigns", to which an ending is added */
  exports: string;
  locale: Locale;
}) {
  const t = translator(locale, "campaigns");
  const { rows, total, sums } = campaigns;
  const all = sumOf(sums);
  const to = (change: Partial<TableState>) => path + tableQuery(state, campaignsConfig, change);
  const { kind, state: which } = state.filters;
  const asked = tableQuery(state, campaignsConfig, { page: 1 });
  const pages = pageCount(total, state.size);
  return (
    <>
      <PageHead
        over={t("list.over", {
          from: formatMonth(months.from, locale, "short"),
          to: formatMonth(months.through, locale, "short"),
        })}
        title={
          all.days === 0
            ? t("list.titleNone")
            : t("list.title", {
                days: all.days,
                reached: all.reached,
                applications: all.applications,
              })
        }
        note={t("list.note")}
        actions={
          <LinkButton tone="main" href={`${path}/new`}>
            {t("list.add")}
          </LinkButton>
        }
      />
      {sums.length > 0 && (
        <>
          <Section title={t("list.byKind")}>
            <SumsTable
              head={t("list.of")}
              rows={sumsBy(sums, "kind").map(({ of, sums: one }) => ({
                name: t(`kind.${of}`),
                href: to({ filters: { kind: of }, page: 1 }),
                sums: one,
              }))}
              locale={locale}
            />
          </Section>
          <Section title={t("list.byMonth")}>
            <SumsTable
              head={t("list.month")}
              nowrap
              rows={sumsBy(sums, "month").map(({ of, sums: one }) => ({
                name: formatMonth(of, locale, "short"),
                href: to({ filters: { month: isoMonth(of) }, page: 1 }),
                sums: one,
              }))}
              locale={locale}
            />
          </Section>
        </>
      )}
      <Section title={t("list.rows")}>
        <nav className="pages" aria-label={t("list.filters")}>
          <a
            href={to({ filters: {}, page: 1 })}
            aria-current={Object.values(state.filters).some(Boolean) ? undefined : "page"}
          >
            {t("list.all")}
          </a>
          {campaignKinds
            .filter((one) => one === kind || sums.some((sum) => sum.kind === one))
            .map((one) => (
              <a
                key={one}
                href={to({ filters: { kind: one }, page: 1 })}
                aria-current={one === kind ? "page" : undefined}
              >
                {t(`kind.${one}`)}
              </a>
            ))}
          <a
            href={to({ filters: { state: "cancelled" }, page: 1 })}
            aria-current={which === "cancelled" ? "page" : undefined}
          >
            {t("list.cancelled")}
          </a>
        </nav>
        {rows.length === 0 ? (
          <Empty title={t("list.none")}>{t("list.noneHint")}</Empty>
        ) : (
          <ul className="rows max-w-240">
            {rows.map((line) => (
              <CampaignRow key={line.id} line={line} href={`${path}/${line.id}`} locale={locale} />
            ))}
          </ul>
        )}
        {rows.length > 0 && (
          <p className="no-print mt-4 flex flex-wrap gap-2">
            <a className="btn" href={`${exports}.xlsx${asked}`} download>
              {t("list.xlsx")}
            </a>
            <a className="btn" href={`${exports}.csv${asked}`} download>
              {t("list.csv")}
            </a>
          </p>
        )}
        {pages > 1 && (
          <nav className="pages mt-4" aria-label={t("list.pages")}>
            {state.page > 1 && <a href={to({ page: state.page - 1 })}>‹ {t("list.newer")}</a>}
            {state.page < pages && <a href={to({ page: state.page + 1 })}>{t("list.older")} ›</a>}
          </nav>
        )}
      </Section>
    </>
  );
}
