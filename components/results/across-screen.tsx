import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { AcrossUnits, ResultUnit } from "@/lib/assessments/result-queries";
import { gradesOf, scaleOf } from "@/lib/assessments/results";
import type { Series } from "@/lib/assessments/series";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { BandBar, BandLegend, BandLines, MeanLine } from "./bands";
import { ResultsTable } from "./results-table";
import { findingOf, groupWord, meanWords, roundWord, saidIn, shortName } from "./words";

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
  const grades = gradesOf(instrument);
  const scale = scaleOf(instrument, []);
  const query = (k: string, g: string) => `?instrument=${encodeURIComponent(k)}&group=${g}`;
  const hidden = units.filter(({ series }) => !series.after).length;
  const name = (unit: ResultUnit) => (locale === "th" ? unit.shortTh : unit.shortEn);
  return (
    <>
      <PageHead
        over={`${t("over", { place })} · ${t("title", {
          instrument: shortName(locale, instrument),
          group: groupWord(locale, group),
        })}`}
        title={findingOf(locale, instrument, total.before, total.after)}
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
            className="btn"
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
          {grades.length > 0 && <BandLegend grades={grades} locale={locale} />}
          <div className="max-w-160">
            {total.before && (
              <p>
                {t("before")} · {t("people", { n: total.before.n })} ·{" "}
                {meanWords(locale, total.before)}
              </p>
            )}
            {total.before && grades.length > 0 && (
              <BandBar grades={grades} results={total.before} locale={locale} />
            )}
            {total.after && (
              <p className="mt-2">
                {t("now")} · {t("people", { n: total.after.n })} · {meanWords(locale, total.after)}
              </p>
            )}
            {total.after && grades.length > 0 && (
              <>
                <BandBar grades={grades} results={total.after} locale={locale} />
                <BandLines grades={grades} results={total.after} locale={locale} />
              </>
            )}
            {scale && total.after && (
              <MeanLine scale={scale} before={total.before} after={total.after} locale={locale} />
            )}
            {total.change && <p className="mt-2">{t("change.line", total.change)}</p>}
          </div>
        </Section>
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
        <p className="note">{t("source", { source: saidIn(locale, instrument.source) })}</p>
      </Section>
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
                  : `${t("people", { n: round.results.n })} · ${meanWords(locale, round.results)}`}
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
