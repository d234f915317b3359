import { type Instrument, itemsOf } from "@/lib/assessments/instrument";
import type { AcrossUnits } from "@/lib/assessments/result-queries";
import { gradesOf, hasMean, meanOf, type Results, spreadOf } from "@/lib/assessments/results";
import type { RoundResult, Series } from "@/lib/assessments/series";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { FileTable } from "@/lib/spreadsheet/file-response";
import { groupWord, phaseWord, saidIn } from "./words";

// Results as files: the same figures as on the screen, kept back where the screen keeps them back.

const text = (header: string, width?: number) => ({ header, type: "text" as const, width });
const number = (header: string) => ({ header, type: "number" as const });
const two = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

/** All rounds of a unit: a line for the whole and one for each question. */
export function unitResultsFile(
  series: readonly Series[],
  slug: string,
  locale: Locale,
): FileTable {
  const t = translator(locale, "results");
  return {
    name: `${slug}-results`,
    sheet: t("sheet"),
    columns: [
      text(t("table.instrument"), 32),
      text(t("table.group"), 16),
      text(t("table.round"), 16),
      { header: t("table.date"), type: "date" as const },
      number(t("table.asked")),
      number(t("table.skipped")),
      number(t("table.withdrawn")),
      text(t("table.item"), 40),
      number(t("table.n")),
      number(t("table.mean")),
      number(t("table.sd")),
      text(t("table.none"), 32),
    ],
    rows: series.flatMap(({ instrument, group, rounds }) =>
      rounds.flatMap((round) => {
        const head = [
          saidIn(locale, instrument.name),
          groupWord(locale, group),
          phaseWord(locale, round.phase),
          round.heldOn,
          round.asked,
          round.skipped,
          round.withdrawn,
        ];
        const { results } = round;
        if (!results) return [[...head, "", null, null, null, keptWord(round, locale)]];
        return [
          [...head, "", ...figures(instrument, results), ""],
          ...gradesOf(instrument).map(({ code, said }) => [
            ...head,
            saidIn(locale, said),
            results.bands.find((band) => band.code === code)?.count ?? 0,
            null,
            null,
            "",
          ]),
          ...results.items.map((item) => {
            const asked = itemsOf(instrument).find((one) => one.key === item.key);
            const word = asked ? saidIn(locale, asked) : item.key;
            return item.shown
              ? [...head, word, item.n, two(meanOf(item)), null, ""]
              : [...head, word, null, null, null, t("keptShort.few")];
          }),
        ];
      }),
    ),
  };
}

/** One instrument across units, round by round, with the sum of what is shown. */
export function acrossFile(across: AcrossUnits, locale: Locale): FileTable {
  const t = translator(locale, "results");
  const { chosen, units, total } = across;
  const grades = chosen ? gradesOf(chosen.instrument) : [];
  const bands = (results: Results | null) =>
    grades.map(({ code }) => results?.bands.find((band) => band.code === code)?.count ?? null);
  return {
    name: chosen ? `results-${chosen.key}-${chosen.group}` : "results",
    sheet: t("sheet"),
    columns: [
      text(t("table.unit"), 24),
      text(t("table.round"), 16),
      { header: t("table.date"), type: "date" as const },
      number(t("table.n")),
      ...grades.map(({ said }) => number(saidIn(locale, said))),
      number(t("table.mean")),
      number(t("table.sd")),
      number(t("table.up")),
      number(t("table.same")),
      number(t("table.down")),
      text(t("table.none"), 32),
    ],
    rows: [
      ...units.flatMap(({ unit, series }) =>
        series.rounds.map((round) => {
          const [n, mean, sd] = figures(series.instrument, round.results);
          const change = round === series.after ? series.change : null;
          return [
            locale === "th" ? unit.shortTh : unit.shortEn,
            phaseWord(locale, round.phase),
            round.heldOn,
            n,
            ...bands(round.results),
            mean,
            sd,
            change?.up ?? null,
            change?.same ?? null,
            change?.down ?? null,
            keptWord(round, locale),
          ];
        }),
      ),
      ...(total.after && chosen && chosen.group !== "unit"
        ? [
            [
              t("total.title"),
              t("now"),
              null,
              total.after.n,
              ...bands(total.after),
              ...figures(chosen.instrument, total.after).slice(1),
              total.change?.up ?? null,
              total.change?.same ?? null,
              total.change?.down ?? null,
              "",
            ],
          ]
        : []),
    ],
  };
}

function figures(
  instrument: Instrument,
  results: Results | null,
): [number | null, number | null, number | null] {
  if (!results) return [null, null, null];
  if (!hasMean(instrument, [])) return [results.n, null, null];
  return [results.n, two(meanOf(results)), two(spreadOf(results))];
}

function keptWord(round: RoundResult, locale: Locale): string {
  return round.kept ? translator(locale, "results")(`keptShort.${round.kept}`) : "";
}
