import type { Choice } from "@/components/ui/field";
import { fillWords } from "@/components/ui/fill-words";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import type th from "@/lib/i18n/th/members";
import { type InsuranceChoice, insuranceChoices } from "@/lib/members/choices";
import type { Period } from "@/lib/members/periods";
import { contributionDue, section40Options } from "@/lib/members/section40";
import { formatBaht } from "@/lib/money";
import type { Month } from "@/lib/month";

/** All words of this domain as they are written, with their places open: for forms in the browser. */
export type MemberWords = typeof th;

export function memberWords(locale: Locale): MemberWords {
  return messages[locale].members;
}

/** The ways to be insured as choices of a form, with what they cost in that month. */
export function insuranceChoicesFor(locale: Locale, month: Month): Choice[] {
  const words = memberWords(locale);
  return insuranceChoices.map((value) => {
    const option = section40Options.find((o) => value === `40-${o}`);
    const amount = option ? formatBaht(contributionDue(option, month), locale) : "";
    return {
      value,
      label: words.insurance[value],
      hint: fillWords(words.insuranceHint[value], { amount }),
    };
  });
}

/** A period of insurance as a choice of the form. */
export function choiceOf(period: Pick<Period, "section" | "option"> | undefined): InsuranceChoice {
  if (!period) return "none";
  if (period.section === "section33") return "33";
  if (period.section === "section39") return "39";
  const option = section40Options.find((o) => o === period.option) ?? 1;
  return `40-${option}`;
}
