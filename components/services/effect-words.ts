import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import { activityName, incentiveName, serviceName } from "@/lib/regulations/names";
import type { Terms } from "@/lib/regulations/terms";
import type { EffectWords } from "./draft-effect";

/**
 * What DraftEffect needs to speak; for servers. Own services are called as the given versions call
 * them, the latest last.
 */
export function effectWords(
  versions: readonly Pick<Terms, "fees" | "compensation" | "incentives">[],
  locale: Locale,
): { words: EffectWords; names: Record<string, string> } {
  const { regulations, services } = messages[locale];
  const names: Record<string, string> = {
    ...regulations.service,
    ...regulations.activity,
    ...regulations.incentive,
  };
  for (const { fees, compensation, incentives } of versions) {
    for (const fee of fees) names[fee.service] = serviceName(fee, locale);
    for (const line of compensation) names[line.activity] = activityName(line, locale);
    for (const line of incentives) names[line.kind] = incentiveName(line, locale);
  }
  return { words: services.effect, names };
}
