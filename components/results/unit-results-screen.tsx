import type { ReactNode } from "react";
import { Empty, PageHead } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { RoundResult, Series } from "@/lib/assessments/series";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { SeriesSection } from "./series-section";
import { groupWord, shortName } from "./words";

/** What all rounds of a unit come to, committee and others apart. */
export function UnitResultsScreen({
  unit,
  series,
  locale,
  back,
  exports,
  openHref,
  roundHref,
  note,
  children,
}: {
  /** as the title names it */
  unit: string;
  series: readonly Series[];
  locale: Locale;
  back?: { href: string; label: string };
  /** address of the file without its ending */
  exports: string;
  /** where a round is opened, for those who may */
  openHref?: string;
  roundHref?: (round: RoundResult) => string;
  note: string;
  children?: ReactNode;
}) {
  const t = translator(locale, "results");
  const rounds = series.flatMap((one) => one.rounds);
  const shown = rounds.filter((round) => round.results !== null).length;
  return (
    <>
      <PageHead
        back={back}
        over={t("ofUnit", { unit })}
        title={t("unitTitle", { rounds: rounds.length, shown })}
        note={note}
        actions={
          rounds.length > 0 && (
            <>
              <a className="btn" href={`${exports}.csv`} download>
                CSV
              </a>
              <a className="btn" href={`${exports}.xlsx`} download>
                Excel
              </a>
              <PrintButton>{t("print")}</PrintButton>
            </>
          )
        }
      />
      {rounds.length === 0 && (
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
      )}
      {series.length > 2 && (
        <nav className="pages no-print" aria-label={t("sections")}>
          {series.map((one) => (
            <a
              key={`${one.instrument.key} ${one.group}`}
              href={`#${one.instrument.key}-${one.group}`}
            >
              {t("title", {
                instrument: shortName(locale, one.instrument),
                group: groupWord(locale, one.group),
              })}
            </a>
          ))}
        </nav>
      )}
      {series.map((one) => (
        <SeriesSection
          key={`${one.instrument.key} ${one.group}`}
          series={one}
          locale={locale}
          roundHref={roundHref}
        />
      ))}
      {children}
    </>
  );
}
