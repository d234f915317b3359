import { ChartFrame } from "@/components/ui/chart-frame";
import { numberOf } from "@/components/units/retention-chart";
import { retention } from "@/lib/contributions/retention";
import { type Day, formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, monthOf } from "@/lib/month";
import { mentorEffect } from "@/lib/programme/mentoring";
import type { UnitFigures } from "@/lib/units/figures-queries";

/** The learning unit's retention line with the month marked in which the mentoring began. */
export function MentorEffect({
  unit,
  startedOn,
  months,
  locale,
}: {
  unit: string;
  startedOn: Day;
  /** whole months in order, from before the start */
  months: readonly UnitFigures[];
  locale: Locale;
}) {
  const t = translator(locale, "mentoring");
  const began = monthOf(startedOn);
  const { before, after } = mentorEffect(months, began);
  if (before.percent === null && after.percent === null) {
    return <p className="note">{t("effectNone")}</p>;
  }
  const at = months.findIndex(({ month }) => month === began);
  const said =
    after.percent === null
      ? t("effectBefore", { months: before.months, percent: before.percent ?? "–" })
      : t("effectSaid", {
          beforeMonths: before.months,
          before: before.percent ?? "–",
          afterMonths: after.months,
          after: after.percent,
        });
  return (
    <ChartFrame
      title={t("effect", { unit })}
      definition={`${said} · ${t("effectCare")}`}
      corner={translator(locale, "units")("retention.corner")}
      height={12}
      spec={{
        kind: "line",
        labels: months.map(({ month }) => formatMonth(month, locale, "short")),
        notes: months.map(
          ({ payers, insured }) =>
            `${payers.toLocaleString("en-US")}/${insured.toLocaleString("en-US")}`,
        ),
        series: [
          {
            name: translator(locale, "units")("retention.name"),
            values: months.map(({ payers, insured }) =>
              numberOf(retention(payers, insured).percent),
            ),
          },
        ],
        mark:
          at < 0
            ? undefined
            : { at, label: `${t("effectMark")} ${formatDay(startedOn, locale, "medium")}` },
        max: 100,
        format: { digits: 2, unit: "%" },
      }}
    />
  );
}
