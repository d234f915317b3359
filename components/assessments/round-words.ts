import { builtInInstrument } from "@/lib/assessments/instruments";
import type { RoundHead } from "@/lib/assessments/round-queries";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

type Named = Pick<RoundHead, "instrumentKey" | "instrumentVersion" | "ownName">;

/** What a round's questionnaire is called. */
export function instrumentName(round: Named, locale: Locale): string {
  const known = builtInInstrument(round.instrumentKey, round.instrumentVersion);
  return (known?.name ?? round.ownName)?.[locale] ?? round.instrumentKey;
}

/** "หลังโครงการ 23 พ.ย. 2569", with the round's own name where it has one. */
export function roundWhen(
  round: Pick<RoundHead, "phase" | "heldOn" | "name">,
  locale: Locale,
): string {
  const t = translator(locale, "assessments");
  const day = formatDay(round.heldOn, locale, "medium");
  return [round.name, round.phase === "dated" ? day : `${t(`phase.${round.phase}`)} ${day}`]
    .filter(Boolean)
    .join(" · ");
}

export const unitName = (unit: { shortTh: string; shortEn: string }, locale: Locale): string =>
  locale === "th" ? unit.shortTh : unit.shortEn;

/** Whoever is asked and has not finished. */
export const leftOf = (round: RoundHead): number =>
  round.people - round.finished - round.skipped - round.withdrew;
