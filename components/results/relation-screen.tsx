import { ChartFrame } from "@/components/ui/chart-frame";
import { Empty, PageHead, Section } from "@/components/ui/page";
import { PrintButton } from "@/components/ui/print-button";
import type { InstrumentRelation } from "@/lib/assessments/relation-queries";
import { gradesOf } from "@/lib/assessments/results";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { percent } from "@/lib/percent";
import { saidIn, shortName } from "./words";

/** Bands beside something else of the same people, with how many they are and what it does not say. */
export function RelationScreen({
  relations,
  locale,
}: {
  relations: readonly InstrumentRelation[];
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const first = relations.find(({ relation }) => relation.n > 0);
  return (
    <>
      <PageHead
        back={{ href: "/evaluator/results", label: t("results") }}
        over={t("relation.over")}
        title={first ? titleOf(first, locale) : t("relation.name")}
        note={t("relation.note")}
        actions={relations.length > 0 && <PrintButton>{t("print")}</PrintButton>}
      />
      {relations.length === 0 && (
        <Empty
          title={t("emptyTitle")}
          action={
            <a className="btn" href="/evaluator/rounds/new">
              {t("openRound")}
            </a>
          }
        >
          {t("empty")}
        </Empty>
      )}
      {relations.map((one) => {
        const { instrument, factor, relation } = one;
        const grades = gradesOf(instrument);
        return (
          <Section
            key={`${instrument.key} ${instrument.version} ${factor}`}
            title={`${shortName(locale, instrument)} · ${t(`relation.factor.${factor}`)}`}
          >
            {relation.n === 0 ? (
              <p>{t("relation.none")}</p>
            ) : (
              <>
                <p>{t("relation.say", { n: relation.n })}</p>
                <ChartFrame
                  title={t("relation.chart")}
                  corner={t("relation.corner")}
                  spec={{
                    kind: "bars",
                    labels: relation.bands.map((band, at) =>
                      grades[at] ? saidIn(locale, grades[at].said) : band.code,
                    ),
                    notes: relation.bands.map((band) =>
                      band.shown
                        ? t("relation.of", { part: band.part, n: band.n })
                        : t("relation.hidden"),
                    ),
                    series: [
                      {
                        name: t("relation.part"),
                        values: relation.bands.map((band) =>
                          band.shown ? Number(percent(band.part, band.n)) : null,
                        ),
                      },
                    ],
                    max: 100,
                    format: { digits: 2, unit: "%" },
                  }}
                />
              </>
            )}
          </Section>
        );
      })}
    </>
  );
}

function titleOf({ instrument, relation }: InstrumentRelation, locale: Locale): string {
  const t = translator(locale, "results");
  const grades = gradesOf(instrument);
  const bands = relation.bands.flatMap((band, at) => {
    const grade = grades[at];
    if (!band.shown || !grade) return [];
    return [
      t("relation.band", {
        band: saidIn(locale, grade.said),
        percent: percent(band.part, band.n) ?? "",
        n: band.n,
      }),
    ];
  });
  return t("relation.title", {
    instrument: shortName(locale, instrument),
    bands: bands.join(", "),
  });
}
