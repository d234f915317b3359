import { buttonClass } from "@/components/ui/button";
import { Empty, FoldOnPhone, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { Instrument } from "@/lib/assessments/instrument";
import type { AcrossUnits, ResultUnit } from "@/lib/assessments/result-queries";
import { gradesOf, type Results, scaleOf } from "@/lib/assessments/results";
import type { Series } from "@/lib/assessments/series";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { BandBar, BandLegend, BandLines, MeanLegend, MeanLine } from "./bands";
import { ResultsTable } from "./results-table";
import { countWords, findingOf, groupWord, roundWord, saidIn, shortName } from "./words";

/** Many units on one scale, before and after, with their numbers beneath. */
export function AcrossScreen({
  across,
  place,
  path,
  exports,
  unitPath,
  note,
  openHref,
  links = [],
  locale,
}: {
  across: AcrossUnits;
  place: string;
  path: string;
  /** address of the file without its ending */
  exports: string;
  unitPath: string;
  note: string;
  openHref?: string;
  /** more beside the exports */
  links?: { href: string; label: string }[];
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const { chosen, choices, units, total } = across;
  if (!chosen) {
    return (
      <>
        <PageHead over={t("over", { place })} title={t("results")} note={note} />
        <Empty
          title={t("emptyTitle")}
          action={
            openHref && (
              <a className="btn" href={openHref}>
                {t("openRound")}
              </a>
            )
          }
        >
          {t("empty")}
        </Empty>
      </>
    );
  }
  const { instrument, key, group } = chosen;
  const scale = scaleOf(instrument, []);
  const query = (k: string, g: string) => `?instrument=${encodeURIComponent(k)}&group=${g}`;
  // Means before and after are set against each other only where the same units were asked.
  const twice = instrument.bands.length === 0 && total.twice.units > 0;
  const hidden = units.filter(({ series }) => !series.after).length;
  const name = (unit: ResultUnit) => (locale === "th" ? unit.shortTh : unit.shortEn);
  return (
    <>
      <PageHead
        over={`${t("over", { place })} · ${t("title", {
          instrument: shortName(locale, instrument),
          group: groupWord(locale, group),
        })}`}
        title={findingOf(
          locale,
          instrument,
          twice ? total.twice.before : null,
          twice ? total.twice.after : total.after,
        )}
        note={note}
        actions={
          <>
            {links.map(({ href, label }) => (
              <a key={href} className="btn" href={href}>
                {label}
              </a>
            ))}
            <a className="btn" href={`${exports}.csv${query(key, group)}`} download>
              CSV
            </a>
            <a className="btn" href={`${exports}.xlsx${query(key, group)}`} download>
              Excel
            </a>
            <PrintButton>{t("print")}</PrintButton>
          </>
        }
      />
      <nav aria-label={t("choose")} className="no-print flex flex-wrap gap-2">
        {choices.map((choice) => (
          <a
            key={`${choice.key} ${choice.group}`}
            className={buttonClass(choice === chosen ? "main" : "outline")}
            href={path + query(choice.key, choice.group)}
            aria-current={choice === chosen ? "page" : undefined}
          >
            {shortName(locale, choice.instrument)} · {groupWord(locale, choice.group)}
          </a>
        ))}
      </nav>
      {group !== "unit" && (
        <Section
          title={t("total.title")}
          note={t("total.note", { units: units.length - hidden, hidden })}
        >
          <TotalPart instrument={instrument} total={total} scale={scale} locale={locale} />
        </Section>
      )}
      {scale && (
        <div className="mt-6">
          <MeanLegend twice={units.some(({ series }) => series.before)} locale={locale} />
        </div>
      )}
      <div className="mt-6 grid gap-x-12 gap-y-8 md:grid-cols-2 lg:grid-cols-3">
        {units.map(({ unit, series }) => (
          <UnitPanel
            key={unit.id}
            name={name(unit)}
            href={`${unitPath}${unit.slug}#${key}-${group}`}
            series={series}
            scale={scale}
            locale={locale}
          />
        ))}
      </div>
      <Section title={t("table.title")} note={t("definition")}>
        <FoldOnPhone label={t("table.open")}>
          <ResultsTable
            series={{ instrument }}
            corner={t("table.unit")}
            locale={locale}
            lines={[
              ...units.flatMap(({ unit, series }) =>
                series.rounds.map((round) => ({
                  id: String(round.id),
                  name: name(unit),
                  href: `${unitPath}${unit.slug}`,
                  round,
                  results: round.results,
                })),
              ),
              ...(total.after && group !== "unit"
                ? [{ id: "total", name: t("total.title"), round: null, results: total.after }]
                : []),
            ]}
          />
        </FoldOnPhone>
        <p className="note">{t("source", { source: saidIn(locale, instrument.source) })}</p>
      </Section>
    </>
  );
}

/** The units asked twice, before and after; then all that can be shown. */
function TotalPart({
  instrument,
  total,
  scale,
  locale,
}: {
  instrument: Instrument;
  total: AcrossUnits["total"];
  scale: readonly [number, number] | null;
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const { twice, after, change } = total;
  const grades = gradesOf(instrument);
  const bar = (results: Results, label: string) => (
    <>
      <p className="mt-2">
        {label} · {countWords(locale, results, instrument)}
      </p>
      {grades.length > 0 && <BandBar grades={grades} results={results} locale={locale} />}
    </>
  );
  return (
    <>
      {grades.length > 0 && <BandLegend grades={grades} locale={locale} />}
      <div className="grid gap-x-12 gap-y-4 lg:grid-cols-2">
        {after && (
          <div>
            <h3>{t("now")}</h3>
            {bar(after, t("total.all"))}
            {grades.length > 0 && <BandLines grades={grades} results={after} locale={locale} />}
          </div>
        )}
        {twice.before && twice.after && (
          <div>
            <h3>{t("total.twice", { units: twice.units })}</h3>
            {bar(twice.before, t("before"))}
            {bar(twice.after, t("after"))}
            {scale && (
              <MeanLine scale={scale} before={twice.before} after={twice.after} locale={locale} />
            )}
            {change && <p className="mt-2">{t("change.line", change)}</p>}
          </div>
        )}
      </div>
    </>
  );
}

/** One unit among many: the same scale as its neighbours. */
function UnitPanel({
  name,
  href,
  series,
  scale,
  locale,
}: {
  name: string;
  href: string;
  series: Series;
  scale: readonly [number, number] | null;
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const { before, after, rounds, instrument, change } = series;
  const grades = gradesOf(instrument);
  const kept = rounds.at(-1)?.kept;
  return (
    <section className="break-inside-avoid">
      <h3>
        <a className="link" href={href}>
          {name}
        </a>
      </h3>
      {!after?.results && kept && <p>{t(`kept.${kept}`)}</p>}
      {[before, after].map(
        (round) =>
          round?.results && (
            <div key={round.id} className="mt-1">
              <p className="note">
                {roundWord(locale, round)} ·{" "}
                {series.group === "unit"
                  ? t("finding.marks", { sum: round.results.sum, max: scale?.[1] ?? 0 })
                  : countWords(locale, round.results, instrument)}
              </p>
              {grades.length > 0 && series.group !== "unit" && (
                <BandBar grades={grades} results={round.results} locale={locale} />
              )}
            </div>
          ),
      )}
      {scale && after?.results && (
        <MeanLine
          scale={scale}
          before={before?.results ?? null}
          after={after.results}
          locale={locale}
        />
      )}
      {change && <p className="note">{t("change.line", change)}</p>}
    </section>
  );
}
