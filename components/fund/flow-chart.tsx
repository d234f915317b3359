import { ChartFrame } from "@/components/ui/chart-frame";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { Satang } from "@/lib/money";
import { formatMonth, isoMonth, type Month } from "@/lib/month";

/** Baht as a chart draws them. */
const drawn = (amount: Satang) => Math.round(amount) / 100;

/** Money in and out by month; each month of the table opens its statement. */
export function MonthsChart({
  months,
  until,
  title,
  note,
  path,
  locale,
}: {
  months: { month: Month; in: Satang; out: Satang }[];
  /** what comes after is left open */
  until?: Month;
  title: string;
  note: string;
  /** of the fund's pages */
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  const known = (month: Month, amount: Satang) =>
    until !== undefined && month > until ? null : drawn(amount);
  return (
    <ChartFrame
      title={title}
      definition={note}
      corner={t("overview.month")}
      links={months.map(({ month }) => `${path}/months/${isoMonth(month)}`)}
      spec={{
        kind: "line",
        labels: months.map(({ month }) => formatMonth(month, locale, "narrow")),
        series: [
          { name: t("in"), values: months.map((one) => known(one.month, one.in)) },
          { name: t("out"), values: months.map((one) => known(one.month, one.out)) },
        ],
      }}
    />
  );
}

/** Money in and out by article; each row of the table opens its entries. */
export function ArticlesChart({
  rows,
  title,
  note,
  locale,
}: {
  rows: { label: string; href: string; in: Satang; out: Satang }[];
  title: string;
  note: string;
  locale: Locale;
}) {
  const t = translator(locale, "fund");
  return (
    <ChartFrame
      title={title}
      definition={note}
      corner={t("overview.articleHead")}
      links={rows.map((row) => row.href)}
      spec={{
        kind: "pairs",
        oneSided: true,
        labels: rows.map((row) => row.label),
        series: [
          { name: t("in"), values: rows.map((row) => drawn(row.in)) },
          { name: t("out"), values: rows.map((row) => drawn(row.out)) },
        ],
      }}
    />
  );
}
