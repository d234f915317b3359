import { ChartFrame } from "@/components/ui/chart-frame";
import { retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, isoMonth, type Month, yearFor, yearOf } from "@/lib/month";
import type { FigureMonth } from "@/lib/units/finding";

/** The retention line with its goal; each month leads to the people who paid. */
export function RoundLine({
  months,
  open,
  average,
  averaged,
  goal,
  path,
  locale,
}: {
  months: readonly FigureMonth[];
  /** the last month has not ended */
  open: boolean;
  /** of the months that have ended, and how many they are */
  average: string | null;
  averaged: number;
  goal: number | null;
  path: string;
  locale: Locale;
}) {
  const t = translator(locale, "contributions");
  const first = months[0];
  const last = months.at(-1);
  if (!first || !last) return null;
  const insured = new Set(months.map((m) => m.insured));
  const count = (n: number) => n.toLocaleString("en-US");
  const oneYear = yearOf(first.month) === yearOf(last.month);
  const year = oneYear ? ` ${yearFor(yearOf(last.month), locale)}` : "";
  const name = (m: Month) => formatMonth(m, locale, oneYear ? "narrow" : "short");
  return (
    <ChartFrame
      title={t("retention.title", {
        from: name(first.month),
        to: `${name(last.month)}${year}`,
      })}
      definition={
        <>
          {t("retention.definition")}
          {insured.size === 1 && <> {t("retention.people", { n: last.insured })}</>}
          {average !== null && (
            <>
              {" · "}
              {t("retention.average", { n: averaged })}{" "}
              <a className="link" href={`${path}/retention?month=${isoMonth(last.month)}`}>
                {`${average}\u00a0%`}
              </a>
            </>
          )}
        </>
      }
      corner={t("retention.month")}
      links={months.map((m) => `${path}/round?month=${isoMonth(m.month)}&standing=paid`)}
      spec={{
        kind: "line",
        labels: months.map((m) => name(m.month)),
        notes: months.map((m) =>
          open && m === last
            ? t("retention.soFar", { n: m.payers })
            : insured.size === 1
              ? t("retention.payers", { n: m.payers })
              : `${count(m.payers)}/${count(m.insured)}`,
        ),
        series: [
          {
            name: t("retention.name"),
            values: months.map((m) => Number(retention(m.payers, m.insured).percent ?? 0)),
          },
        ],
        goal: goal === null ? undefined : { value: goal, label: t("retention.goal", { goal }) },
        max: 100,
        format: { digits: 2, unit: "%" },
      }}
    />
  );
}
