import { ChartFrame } from "@/components/ui/chart-frame";
import { Notice, PageHead, Section } from "@/components/ui/page";
import { averageRetention, ratedMonths, retention } from "@/lib/contributions/retention";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, monthsBetween } from "@/lib/month";
import type { ComparedUnit } from "@/lib/units/figures-queries";
import { monthAddress, type Period } from "@/lib/units/period";
import { MonthSwitch } from "./month-switch";
import { percentText } from "./province-screen";
import { numberOf } from "./retention-chart";
import { signed } from "./units-rows";
import { WideBox } from "./wide-box";

/** Two to six units side by side: lines on one scale, and their figures in one table. */
export function CompareScreen({
  units,
  more = [],
  columns = [],
  period,
  locale,
  path,
  unitPath,
  back,
}: {
  /** months up to the one shown, the same for each */
  units: ComparedUnit[];
  /** further lines of the table, values in the order of the units */
  more?: { label: string; values: { text: string; href?: string }[] }[];
  /** the columns chosen, for the addresses of other months */
  columns?: readonly string[];
  period: Period;
  locale: Locale;
  path: string;
  unitPath: string;
  back: { href: string; label: string };
}) {
  const t = translator(locale, "units");
  const short = (u: ComparedUnit) => (locale === "th" ? u.shortTh : u.shortEn);
  const months = monthsBetween(period.from, period.month);
  const averages = units.map((u) => averageRetention(u.months));
  const rated = Math.max(...units.map((u) => ratedMonths(u.months)));
  const query = [
    ...units.map((u) => `unit=${encodeURIComponent(u.slug)}`),
    ...columns.map((key) => `c=${encodeURIComponent(key)}`),
  ].join("&");
  const count = (n: number) => n.toLocaleString("en-US");
  const name = formatMonth(period.month, locale, "long");
  const last = (u: ComparedUnit) => u.months.at(-1);
  const month = period.asked ? `?month=${monthAddress(period.month, locale)}` : "";
  const unitHref = (u: ComparedUnit) => `${unitPath}${u.slug}${month}`;
  const lines: [
    string,
    (u: ComparedUnit, at: number) => string,
    ((u: ComparedUnit, at: number) => string | undefined)?,
  ][] = [
    [t("province.registered"), (u) => count(last(u)?.registered ?? 0)],
    [t("province.insured"), (u) => count(last(u)?.insured ?? 0)],
    [t("compare.payers"), (u) => count(last(u)?.payers ?? 0)],
    [
      t("province.retention"),
      (u) => percentText(retention(last(u)?.payers ?? 0, last(u)?.insured ?? 0).percent),
    ],
    [t("province.average", { count: rated }), (_, at) => percentText(averages[at] ?? null)],
    [
      t("compare.newRetention"),
      (u) => percentText(retention(last(u)?.newPayers ?? 0, last(u)?.newInsured ?? 0).percent),
    ],
    [t("compare.returned"), (u) => count(last(u)?.returned ?? 0)],
    [
      t("province.growth"),
      (u) =>
        u.insuredYearAgo === null
          ? t("table.growthNone")
          : signed((last(u)?.insured ?? 0) - u.insuredYearAgo),
    ],
    [
      t("table.villages"),
      (u) => t("table.villagesOf", { cared: u.villagesCared, all: u.villages }),
    ],
    [t("compare.committee"), (u) => t("people", { count: u.committee })],
    ...more.map(({ label, values }): (typeof lines)[number] => [
      label,
      (_, at) => values[at]?.text ?? "–",
      (_, at) => values[at]?.href,
    ]),
  ];
  return (
    <>
      <PageHead
        back={back}
        over={t("compare.over", {
          from: formatMonth(period.from, locale, "short"),
          to: formatMonth(period.month, locale, "short"),
        })}
        title={compareTitle(units.map(short), averages, locale)}
        note={t("retention.definition")}
        actions={
          <>
            <MonthSwitch
              month={period.month}
              present={period.present}
              locale={locale}
              href={(m) => `${path}?${query}&month=${m}`}
            />
            <a className="btn" href={path}>
              {t("compare.again")}
            </a>
          </>
        }
      />
      {period.open && <Notice>{t("month.openNote")}</Notice>}
      <ChartFrame
        title={t("compare.chart")}
        corner={t("retention.corner")}
        height={19}
        spec={{
          kind: "line",
          labels: months.map((m) => formatMonth(m, locale, "short")),
          series: units.map((u) => ({
            name: short(u),
            values: u.months.map((m) => numberOf(retention(m.payers, m.insured).percent)),
          })),
          max: 100,
          format: { digits: 2, unit: "%" },
        }}
      />
      <Section
        title={t("compare.tableTitle", { month: name })}
        actions={
          <span className="no-print">
            {["csv", "xlsx"].map((format) => (
              <a
                key={format}
                className="btn mr-2"
                href={`/api/units/compare.${format}?${query}&month=${monthAddress(period.month, locale)}`}
                download
              >
                {format === "csv" ? "CSV" : "Excel"}
              </a>
            ))}
          </span>
        }
      >
        <WideBox label={t("compare.tableTitle", { month: name })}>
          <table className="tbl">
            <caption>{t("compare.caption", { month: name })}</caption>
            <thead>
              <tr>
                <th scope="col">{t("compare.item")}</th>
                {units.map((u) => (
                  <th key={u.slug} scope="col" className="n">
                    <a className="link" href={unitHref(u)}>
                      {short(u)}
                    </a>
                    <small>{locale === "th" ? u.districtTh : u.districtEn}</small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map(([label, text, href = unitHref]) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  {units.map((u, at) => (
                    <td key={u.slug} className={wordy(text(u, at)) ? "n whitespace-normal" : "n"}>
                      <Figure text={text(u, at)} href={href(u, at)} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideBox>
      </Section>
    </>
  );
}

/** Words may be broken, a number may not. */
const wordy = (text: string) => !/\d/.test(text);

/** A figure that leads to the records behind it. */
function Figure({ text, href }: { text: string; href: string | undefined }) {
  return href ? (
    <a className="no-underline" href={href}>
      {text}
    </a>
  ) : (
    text
  );
}

/** Who keeps most on average, and by how much more than who keeps least. */
function compareTitle(names: string[], averages: (string | null)[], locale: Locale): string {
  const t = translator(locale, "units");
  const rated = averages.flatMap((percent, at) =>
    percent === null
      ? []
      : [{ name: names[at] ?? "", percent, cents: Math.round(Number(percent) * 100) }],
  );
  const [first, ...rest] = rated.sort((a, b) => b.cents - a.cents);
  const worst = rest.at(-1);
  if (!first || !worst) return t("compare.unknown");
  if (first.cents === worst.cents) return t("compare.even", { percent: first.percent });
  return t("compare.title", {
    best: first.name,
    percent: first.percent,
    worst: worst.name,
    points: ((first.cents - worst.cents) / 100).toFixed(2),
  });
}
