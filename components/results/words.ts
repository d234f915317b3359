import type { Instrument, Said, Tone } from "@/lib/assessments/instrument";
import {
  type Grade,
  gradesOf,
  hasMean,
  meanOf,
  type Results,
  scaleOf,
  spreadOf,
} from "@/lib/assessments/results";
import type { RoundResult, Series } from "@/lib/assessments/series";
import type { Day } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatMonth, monthOf } from "@/lib/month";
import { percent } from "@/lib/percent";

export const saidIn = (locale: Locale, said: Said) => (locale === "th" ? said.th : said.en);

/** A mean or a spread as people read it. */
export const decimal = (value: number) => value.toFixed(2);

/** The name without what stands in brackets, where room is short. */
export const shortName = (locale: Locale, instrument: Instrument) =>
  saidIn(locale, instrument.name).replace(/\s*\(.*\)$/, "");

export function groupWord(locale: Locale, group: Series["group"]): string {
  return translator(locale, "assessments")(`group.${group}`);
}

/** "ก่อนเริ่ม พ.ย. 65": the round as a chart or a line names it. */
export function roundWord(locale: Locale, round: Pick<RoundResult, "phase" | "heldOn" | "name">) {
  const month = formatMonth(monthOf(round.heldOn as Day), locale, "short");
  const phase = round.phase === "dated" ? null : phaseWord(locale, round.phase);
  return [phase, month, round.name].filter(Boolean).join(" ");
}

export function phaseWord(locale: Locale, phase: RoundResult["phase"]): string {
  return translator(locale, "assessments")(`phase.${phase}`);
}

/** Shape and colour of a band: both say what its word says. */
export const toneMarks: Record<Tone, string> = {
  good: "▲",
  plain: "●",
  attention: "▼",
  alarm: "◆",
};

const toneColours: Record<Tone, string> = {
  good: "bg-teal text-white",
  plain: "bg-teal-200 text-ink",
  attention: "bg-amber-100 text-amber-ink",
  alarm: "bg-amber text-white",
};
const levelColours = [
  "bg-amber-100 text-amber-ink",
  "bg-teal-100 text-ink",
  "bg-teal-300 text-ink",
];

/** Levels of one tone grow darker; bands keep the colour of their tone. */
export function gradeColour(grades: readonly Grade[], at: number): string {
  const level = grades.every(({ tone }) => tone === "plain");
  if (!level) return toneColours[grades[at]?.tone ?? "plain"];
  return at === grades.length - 1
    ? "bg-teal text-white"
    : (levelColours[at] ?? "bg-teal-300 text-ink");
}

export function gradeMark(grades: readonly Grade[], at: number): string {
  const grade = grades[at];
  const level = grades.every(({ tone }) => tone === "plain");
  return level ? (grade?.code ?? "") : toneMarks[grade?.tone ?? "plain"];
}

/** "33 คน (50.77 %)" */
export function shareWord(locale: Locale, count: number, n: number): string {
  return translator(locale, "results")("share", { count, percent: percent(count, n) ?? "0.00" });
}

/** "65 คน · เฉลี่ย 47.20 · เบี่ยงเบน 6.11"; without a mean where it would say nothing. */
export function countWords(locale: Locale, results: Results, instrument: Instrument): string {
  const t = translator(locale, "results");
  const people = t("people", { n: results.n });
  if (!hasMean(instrument, [])) return people;
  const sd = spreadOf(results);
  return [
    people,
    t("mean", { mean: decimal(meanOf(results)) }),
    sd !== null && t("spread", { sd: decimal(sd) }),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** What a series says in one sentence. */
export function findingOf(
  locale: Locale,
  instrument: Instrument,
  before: Results | null,
  after: Results | null,
): string {
  const t = translator(locale, "results");
  if (!after) return t("finding.none");
  const { n } = after;
  if (instrument.bands.length > 0) {
    // Of bands with as many people the happier one, or whichever stands last.
    const most = after.bands.reduce((best, band) => (band.count >= best.count ? band : best));
    const band = gradesOf(instrument).find(({ code }) => code === most.code);
    return t("finding.top", {
      count: most.count,
      n,
      percent: percent(most.count, n) ?? "0.00",
      band: band ? saidIn(locale, band.said) : "",
    });
  }
  if (n === 1 && instrument.reading === "sum") {
    return t("finding.marks", { sum: after.sum, max: scaleOf(instrument, [])?.[1] ?? 0 });
  }
  if (!hasMean(instrument, [])) return t("people", { n });
  const mean = decimal(meanOf(after));
  if (!before) return t("finding.mean", { mean, n });
  return t("finding.level", { before: decimal(meanOf(before)), after: mean, n });
}
