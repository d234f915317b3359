import { ChartFrame } from "@/components/ui/chart-frame";
import { averageRetention, ratedMonths, retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth } from "@/lib/month";
import type { FigureMonth } from "@/lib/units/finding";

/** The retention line of a unit or a province, with its goal and its numbers beneath. */
export function RetentionChart({
  months,
  locale,
  title,
  goal,
  links,
  height,
}: {
  /** in order; months with nobody insured are gaps */
  months: readonly FigureMonth[];
  locale: Locale;
  title?: string;
  /** percent */
  goal?: number | null;
  links?: string[];
  height?: number;
}) {
  const t = translator(locale, "units");
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return null;
  const average = averageRetention(months);
  const rated = ratedMonths(months);
  const definition = [
    t("retention.definition"),
    average !== null && t("retention.average", { count: rated, percent: average }),
  ];
  return (
    <ChartFrame
      title={
        title ??
        t("retention.title", {
          from: formatMonth(first.month, locale, "short"),
          to: formatMonth(last.month, locale, "short"),
        })
      }
      definition={definition.filter(Boolean).join(" · ")}
      corner={t("retention.corner")}
      height={height}
      links={links}
      spec={{
        kind: "line",
        labels: months.map((m) => formatMonth(m.month, locale, "short")),
        notes: months.map(
          (m) => `${m.payers.toLocaleString("en-US")}/${m.insured.toLocaleString("en-US")}`,
        ),
        series: [
          {
            name: t("retention.name"),
            values: months.map((m) => numberOf(retention(m.payers, m.insured).percent)),
          },
        ],
        goal: goal ? { value: goal, label: t("retention.goal", { target: goal }) } : undefined,
        max: 100,
        format: { digits: 2, unit: "%" },
      }}
    />
  );
}

/** For drawing only; what is written comes from the same text. */
export function numberOf(percent: string | null): number | null {
  return percent === null ? null : Number(percent);
}
