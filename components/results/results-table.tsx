import { WideBox } from "@/components/units/wide-box";
import { gradesOf, hasMean, meanOf, type Results, spreadOf } from "@/lib/assessments/results";
import type { RoundResult, Series } from "@/lib/assessments/series";
import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { decimal, gradeMark, roundWord, saidIn } from "./words";

export type ResultLine = {
  id: string;
  name: string;
  href?: string;
  round: RoundResult | null;
  results: Results | null;
};

/** The numbers behind the drawings, round by round; what is not shown says why. */
export function ResultsTable({
  series,
  lines,
  corner,
  locale,
}: {
  series: Pick<Series, "instrument">;
  lines: readonly ResultLine[];
  corner: string;
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const grades = gradesOf(series.instrument);
  const means = hasMean(series.instrument, []);
  return (
    <WideBox label={t("table.caption")}>
      <table className="tbl">
        <caption>{t("table.caption")}</caption>
        <thead>
          <tr>
            <th scope="col">{corner}</th>
            <th scope="col">{t("table.round")}</th>
            <th scope="col" className="n">
              {t("table.n")}
            </th>
            {grades.map((grade, at) => (
              <th
                scope="col"
                className="n"
                key={grade.code}
                title={saidIn(locale, grade.said)}
                aria-label={saidIn(locale, grade.said)}
              >
                {gradeMark(grades, at)}
              </th>
            ))}
            <th scope="col" className="n">
              {t("table.mean")}
            </th>
            <th scope="col" className="n">
              {t("table.sd")}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, href, round, results }) => (
            <tr key={id}>
              <th scope="row">
                {href ? (
                  <a className="link" href={href}>
                    {name}
                  </a>
                ) : (
                  name
                )}
              </th>
              <td>
                {round && roundWord(locale, round)}
                {round && <small>{formatDay(round.heldOn as Day, locale, "medium")}</small>}
              </td>
              {results ? (
                <>
                  <td className="n">{results.n}</td>
                  {results.bands.map(({ code, count }) => (
                    <td className="n" key={code}>
                      {count}
                    </td>
                  ))}
                  <td className="n">{means ? decimal(meanOf(results)) : "–"}</td>
                  <td className="n">{means ? spreadWord(results) : "–"}</td>
                </>
              ) : (
                <td colSpan={grades.length + 3}>{round?.kept && t(`keptShort.${round.kept}`)}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </WideBox>
  );
}

function spreadWord(results: Results): string {
  const spread = spreadOf(results);
  return spread === null ? "–" : decimal(spread);
}
