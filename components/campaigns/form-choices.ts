import type { Choice } from "@/components/ui/field";
import { campaignKinds, ownLines, payFor } from "@/lib/campaigns/kinds";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type VillageName, villageFull } from "@/lib/places/names";
import { activityName } from "@/lib/regulations/names";
import type { Terms } from "@/lib/regulations/terms";

type Priced = Pick<Terms, "compensation"> | null;

/** The kinds of campaign, each with what the regulation pays for it today, or that it pays nothing. */
export function kindChoices(terms: Priced, locale: Locale): Choice[] {
  const t = translator(locale, "campaigns");
  return campaignKinds.map((kind) => {
    const paid = terms && payFor(terms, kind);
    const hint = paid
      ? t("record.paidKind", { amount: formatBaht(paid.amount, locale) })
      : t("record.unpaidKind");
    return { value: kind, label: t(`kind.${kind}`), hint };
  });
}

/** The unit's own lines of the regulation, for days of a kind that has no line. */
export function payChoices(terms: Priced, locale: Locale): Choice[] {
  const t = translator(locale, "campaigns");
  return (terms ? ownLines(terms) : []).map((line) => ({
    value: line.activity,
    label: t("record.payLine", {
      name: activityName(line, locale),
      amount: formatBaht(line.amount, locale),
    }),
  }));
}

export const villageChoices = (
  villages: readonly (VillageName & { id: number })[],
  locale: Locale,
): Choice[] => villages.map((one) => ({ value: String(one.id), label: villageFull(one, locale) }));
