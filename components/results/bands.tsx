import { type Grade, meanOf, type Results, spreadOf } from "@/lib/assessments/results";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { decimal, gradeColour, gradeMark, saidIn, shareWord } from "./words";

/** How a group is spread over bands or levels: one bar from nobody to everybody. */
export function BandBar({
  grades,
  results,
  locale,
}: {
  grades: readonly Grade[];
  results: Results;
  locale: Locale;
}) {
  const label = results.bands
    .map(({ count }, at) => {
      const grade = grades[at];
      return grade ? `${saidIn(locale, grade.said)} ${shareWord(locale, count, results.n)}` : "";
    })
    .join(", ");
  return (
    <div
      role="img"
      aria-label={label}
      className="flex h-8 w-full overflow-hidden rounded-md border border-edge [print-color-adjust:exact]"
    >
      {results.bands.map(({ code, count }, at) =>
        count === 0 ? null : (
          <span
            key={code}
            style={{ width: `${(100 * count) / results.n}%` }}
            className={`overflow-hidden whitespace-nowrap border-white border-r text-center text-sm leading-8 last:border-r-0 ${gradeColour(grades, at)}`}
          >
            {count / results.n >= 0.09 && count}
          </span>
        ),
      )}
    </div>
  );
}

/** Which colour and shape is which band. */
export function BandLegend({ grades, locale }: { grades: readonly Grade[]; locale: Locale }) {
  return (
    <ul className="legend">
      {grades.map((grade, at) => (
        <li key={grade.code}>
          <GradeMark grades={grades} at={at} /> {saidIn(locale, grade.said)}
        </li>
      ))}
    </ul>
  );
}

export function GradeMark({ grades, at }: { grades: readonly Grade[]; at: number }) {
  return (
    <span
      aria-hidden="true"
      className={`mr-1 inline-block w-6 rounded-md text-center text-sm [print-color-adjust:exact] ${gradeColour(grades, at)}`}
    >
      {gradeMark(grades, at)}
    </span>
  );
}

/** The bands with their people, one line each. */
export function BandLines({
  grades,
  results,
  locale,
}: {
  grades: readonly Grade[];
  results: Results;
  locale: Locale;
}) {
  return (
    <ul className="mt-2">
      {results.bands.map(({ code, count }, at) => (
        <li key={code} className="flex flex-wrap justify-between gap-x-4">
          <span>
            <GradeMark grades={grades} at={at} />
            {grades[at] && saidIn(locale, grades[at].said)}
          </span>
          <span className="num">{shareWord(locale, count, results.n)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What stands on a line of means: the earlier one hollow, the later one filled, the spread about it. */
export function MeanLegend({ twice, locale }: { twice: boolean; locale: Locale }) {
  const t = translator(locale, "results");
  const mark = "mr-1 inline-block align-middle [print-color-adjust:exact]";
  return (
    <ul className="legend">
      {twice && (
        <li>
          <i
            aria-hidden="true"
            className={`${mark} h-4 w-4 rounded-full border-2 border-teal bg-white`}
          />{" "}
          {t("meanLegend.before")}
        </li>
      )}
      <li>
        <i aria-hidden="true" className={`${mark} h-4 w-4 rounded-full bg-teal`} />{" "}
        {t(twice ? "meanLegend.after" : "meanLegend.mean")}
      </li>
      <li>
        <i aria-hidden="true" className={`${mark} h-2 w-8 rounded-md bg-teal-200`} />{" "}
        {t("meanLegend.spread")}
      </li>
    </ul>
  );
}

/** Means on a line from the lowest score there can be to the highest: hollow before, filled after. */
export function MeanLine({
  scale: [min, max],
  before,
  after,
  locale,
}: {
  scale: readonly [min: number, max: number];
  before: Results | null;
  after: Results | null;
  locale: Locale;
}) {
  const t = translator(locale, "results");
  const place = (value: number) => `${(100 * (value - min)) / (max - min)}%`;
  const label = [before, after]
    .flatMap((one) => (one ? [t("meanOn", { mean: decimal(meanOf(one)), min, max })] : []))
    .join(", ");
  const spread = after && spreadOf(after);
  const low = after && spread !== null ? Math.max(min, meanOf(after) - spread) : null;
  const high = after && spread !== null ? Math.min(max, meanOf(after) + spread) : null;
  return (
    <div className="flex items-center gap-2 text-sm text-soft" role="img" aria-label={label}>
      <span aria-hidden="true">{min}</span>
      <span className="relative h-6 flex-1 [print-color-adjust:exact]" aria-hidden="true">
        <i className="absolute top-1/2 right-0 left-0 border-edge border-t-2" />
        {low !== null && high !== null && (
          <i
            className="absolute top-1/2 -mt-1 h-2 rounded-md bg-teal-200"
            style={{ left: place(low), width: `${(100 * (high - low)) / (max - min)}%` }}
          />
        )}
        {before && (
          <i
            className="absolute top-1/2 -mt-2 -ml-2 h-4 w-4 rounded-full border-2 border-teal bg-white"
            style={{ left: place(meanOf(before)) }}
          />
        )}
        {after && (
          <i
            className="absolute top-1/2 -mt-2 -ml-2 h-4 w-4 rounded-full bg-teal"
            style={{ left: place(meanOf(after)) }}
          />
        )}
      </span>
      <span aria-hidden="true">{max}</span>
    </div>
  );
}
