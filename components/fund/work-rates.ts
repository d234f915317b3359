import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { articleNo } from "@/lib/regulations/articles";
import { activityName } from "@/lib/regulations/names";
import type { RegulationVersion } from "@/lib/regulations/queries";
import { articleName } from "./names";
import type { Rates } from "./work-form";

/** What each version pays for which activity, in the reader's words. */
export function ratesOf(regulations: readonly RegulationVersion[], locale: Locale): Rates[] {
  const say = translator(locale, "regulations");
  return regulations.map(({ version, effectiveFrom, effectiveTo, terms }) => ({
    version,
    from: effectiveFrom,
    to: effectiveTo,
    rates: terms.compensation.map((line) => {
      const no = articleNo(terms, line.articleKey);
      return {
        activity: line.activity,
        name: activityName(line, locale),
        per: say(`per.${line.per}`),
        amount: line.amount,
        article: no === null ? "" : articleName({ articleNo: no }, locale),
      };
    }),
  }));
}
