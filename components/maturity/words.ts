import type { Tone } from "@/components/ui/marks";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { type Criterion, type FigureKey, figures, type Tier } from "@/lib/maturity/criteria";
import type { State } from "@/lib/maturity/tier";

export const stateTones: Record<State, Tone> = {
  met: "teal",
  nearly: "amber",
  not_yet: "neutral",
  no_data: "neutral",
};

export const stateMarks: Record<State, string> = {
  met: "●",
  nearly: "◐",
  not_yet: "○",
  no_data: "–",
};

export const tierTones: Record<Tier, Tone> = {
  learning: "neutral",
  intensive: "amber",
  system_innovation: "teal",
};

export function criterionName(criterion: Criterion, locale: Locale): string {
  if (criterion.by === "judgement") return criterion.name[locale];
  return translator(locale, "maturity")(`figures.${criterion.figure}.name`);
}

export function criterionWhy(criterion: Criterion, locale: Locale): string | null {
  if (criterion.by === "judgement") return null;
  return translator(locale, "maturity")(`figures.${criterion.figure}.why`);
}

export function figureText(figure: FigureKey, value: number | null, locale: Locale): string {
  if (value === null) return "–";
  const t = translator(locale, "maturity");
  const measure = figures[figure];
  const digits = measure === "percent" || measure === "level" ? 2 : 0;
  // Whole numbers stay numbers, so that English can count them.
  return t(`atLeast.${measure}`, { n: digits && value % 1 ? value.toFixed(digits) : value });
}
