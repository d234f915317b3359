import type { ReactNode } from "react";
import { ChartFrame } from "@/components/ui/chart-frame";
import { FoldOnPhone, Section } from "@/components/ui/page";
import { answeringOf, type Instrument, itemsOf } from "@/lib/assessments/instrument";
import { gradesOf, higherIsBetter, meanOf, scaleOf, topItems } from "@/lib/assessments/results";
import type { RoundResult, Series } from "@/lib/assessments/series";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { BandBar, BandLines, MeanLegend, MeanLine } from "./bands";
import { ResultsTable } from "./results-table";
import { countWords, decimal, findingOf, groupWord, roundWord, saidIn, shortName } from "./words";

/** One instrument with one group of a unit: spread, mean, what moved, which questions stand out. */
export function SeriesSection({
  series,
  locale,
  roundHref,
}: {
  series: Series;
  locale: Locale;
  /** where a round's records are, for those who may open them */
  roundHref?: (round: RoundResult) => string;
}) {
  const t = translator(locale, "results");
  const { instrument, before, after, rounds } = series;
  const grades = gradesOf(instrument);
  const scale = after && scaleOf(instrument, after.itemKeys);
  const several = (after?.results?.n ?? 0) > 1;
  const name = t("title", {
    instrument: shortName(locale, instrument),
    group: groupWord(locale, series.group),
  });
  return (
    <Section
      id={`${instrument.key}-${series.group}`}
      title={`${name} · ${findingOf(locale, instrument, before?.results ?? null, after?.results ?? null)}`}
      note={[
        t("source", { source: saidIn(locale, instrument.source) }),
        instrument.comparison && t("comparison", { text: saidIn(locale, instrument.comparison) }),
      ]
        .filter(Boolean)
        .join(" · ")}
    >
      <FoldOnPhone label={t("unfold")}>
        <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
          {rounds.map((round) => (
            <RoundPanel
              key={round.id}
              series={series}
              round={round}
              locale={locale}
              href={roundHref}
            >
              {round.results && grades.length > 0 && several && (
                <BandLines grades={grades} results={round.results} locale={locale} />
              )}
            </RoundPanel>
          ))}
        </div>
        {scale && several && (
          <div className="mt-4 max-w-160">
            <MeanLegend twice={before !== null} locale={locale} />
            <MeanLine
              scale={scale}
              before={before?.results ?? null}
              after={after?.results ?? null}
              locale={locale}
            />
          </div>
        )}
        <ChangeLine series={series} locale={locale} />
        <StandOut series={series} locale={locale} />
        {series.pairs.length > 1 && before && after && profileScale(instrument, after) && (
          <ChartFrame
            title={t("pairs.title", {
              before: roundWord(locale, before),
              after: roundWord(locale, after),
            })}
            definition={[
              t("pairs.note"),
              itemsOf(instrument).some((item) => item.reversed) && t("pairs.turned"),
            ]
              .filter(Boolean)
              .join(" · ")}
            corner={t("pairs.corner")}
            spec={{
              kind: "pairs",
              labels: series.pairs.map(({ key }) => itemWord(series, key, locale)),
              series: [
                {
                  name: roundWord(locale, before),
                  values: series.pairs.map((pair) => rounded(pair.before)),
                },
                {
                  name: roundWord(locale, after),
                  values: series.pairs.map((pair) => rounded(pair.after)),
                },
              ],
              max: itemMax(series),
              format: { digits: 2 },
            }}
          />
        )}
        <details className="numbers">
          <summary>{t("table.title")}</summary>
          <ResultsTable
            series={series}
            corner={t("table.group")}
            locale={locale}
            lines={rounds.map((round) => ({
              id: String(round.id),
              name: groupWord(locale, series.group),
              href: roundHref?.(round),
              round,
              results: round.results,
            }))}
          />
        </details>
      </FoldOnPhone>
    </Section>
  );
}

function RoundPanel({
  series,
  round,
  locale,
  href,
  children,
}: {
  series: Series;
  round: RoundResult;
  locale: Locale;
  href?: (round: RoundResult) => string;
  children: ReactNode;
}) {
  const t = translator(locale, "results");
  const title = roundWord(locale, round);
  const counts = [
    t("asked", { asked: round.asked }),
    round.skipped > 0 && t("skipped", { count: round.skipped }),
    round.withdrawn > 0 && t("withdrew", { count: round.withdrawn }),
  ];
  const grades = gradesOf(series.instrument);
  return (
    <div>
      <h3>
        {href ? (
          <a className="link" href={href(round)}>
            {title}
          </a>
        ) : (
          title
        )}
      </h3>
      <p className="note">{counts.filter(Boolean).join(" · ")}</p>
      {round.kept && <p>{t(`kept.${round.kept}`)}</p>}
      {round.results && round.results.n > 1 && (
        <p>{countWords(locale, round.results, series.instrument)}</p>
      )}
      {round.results && round.results.n > 1 && grades.length > 0 && (
        <BandBar grades={grades} results={round.results} locale={locale} />
      )}
      {children}
      {!profileScale(series.instrument, round) && (
        <ItemLines series={series} round={round} locale={locale} />
      )}
    </div>
  );
}

/** Whether the questions share a scale, so that their means can stand side by side. */
const profileScale = (instrument: Instrument, round: RoundResult) =>
  scaleOf({ ...instrument, reading: "profile" }, round.itemKeys) !== null ||
  instrument.bands.length > 0;

/** Questions of different kinds: how many gave which answer, or the mean of a number. */
function ItemLines({
  series,
  round,
  locale,
}: {
  series: Series;
  round: RoundResult;
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const items = itemsOf(series.instrument);
  return (
    <ul className="mt-2">
      {round.results?.items.map((result) => {
        const item = items.find(({ key }) => key === result.key);
        const answering = item && answeringOf(series.instrument, item);
        const said = !result.shown
          ? t("keptShort.few")
          : result.counts && answering?.by === "choice"
            ? answering.choices
                .map((choice) => {
                  const count = result.counts?.find(({ score }) => score === choice.score)?.count;
                  return `${saidIn(locale, choice)} ${count ?? 0}`;
                })
                .join(" · ")
            : t("mean", { mean: decimal(meanOf(result)) });
        return (
          <li key={result.key} className="mt-2">
            {itemWord(series, result.key, locale)}
            <small className="note block">{said}</small>
          </li>
        );
      })}
    </ul>
  );
}

function ChangeLine({ series, locale }: { series: Series; locale: Locale }) {
  const t = translator(locale, "results");
  const { before, after, change, instrument, group } = series;
  if (!before || !after || group === "unit") return null;
  const versions = before.version !== after.version;
  return (
    <div className="mt-4">
      <h3>{t("change.title")}</h3>
      <p>
        {change ? t("change.line", change) : t(versions ? "change.versions" : "change.none")}
        {change && higherIsBetter(instrument) === false && ` · ${t("change.lowerIsBetter")}`}
      </p>
    </div>
  );
}

/** The three highest questions of a sum; of a profile the three that need work. */
function StandOut({ series, locale }: { series: Series; locale: Locale }) {
  const t = translator(locale, "results");
  const results = series.after?.results;
  if (!results || results.items.length < 4 || !series.after) return null;
  if (!profileScale(series.instrument, series.after)) return null;
  const profile = series.instrument.reading === "profile";
  const all = topItems(results, results.items.length);
  const three = profile ? all.slice(-3).reverse() : all.slice(0, 3);
  return (
    <div className="mt-4">
      <h3>{t(profile ? "top.low" : "top.title")}</h3>
      <ol className="list-decimal pl-6">
        {three.map(({ key, mean }) => (
          <li key={key}>
            {t("top.line", { item: itemWord(series, key, locale), mean: decimal(mean) })}
            {turnedRound(series, key) && ` · ${t("top.turned")}`}
          </li>
        ))}
      </ol>
    </div>
  );
}

/** A question asked from the other end: its high mean says that few feel so. */
const turnedRound = ({ instrument }: Series, key: string) =>
  itemsOf(instrument).some((item) => item.key === key && item.reversed);

function itemWord(series: Series, key: string, locale: Locale): string {
  const item = itemsOf(series.instrument).find((one) => one.key === key);
  return item ? saidIn(locale, item) : key;
}

const rounded = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** One scale for all questions: the highest answer there can be. */
function itemMax({ instrument, after }: Series): number | undefined {
  const profile = scaleOf({ ...instrument, reading: "profile" }, after?.itemKeys ?? []);
  return (
    profile?.[1] ?? Math.max(...(after?.results?.items ?? []).map((i) => (i.shown ? meanOf(i) : 0)))
  );
}
