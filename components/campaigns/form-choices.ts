import type { Choice } from "@/components/ui/field";
import { activityOf, campaignKinds } from "@/lib/campaigns/kinds";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht } from "@/lib/money";
import { type VillageName, villageFull } from "@/lib/places/names";
import { compensationFor } from "@/lib/regulations/compensation";
import type { Terms } from "@/lib/regulations/terms";

/** The kinds of campaign, each with what the regulation pays for it today. */
export function kindChoices(terms: Pick<Terms, "compensation"> | null, locale: Locale): Choice[] {
  const t = translator(locale, "campaigns");
  return campaignKinds.map((kind) => {
    const activity = activityOf(kind);
    const paid = terms && activity ? compensationFor(terms, activity) : null;
    const hint = paid && t("record.paidKind", { amount: formatBaht(paid.amount, locale) });
    return { value: kind, label: t(`kind.${kind}`), hint: hint ?? undefined };
  });
}

export const villageChoices = (
  villages: readonly (VillageName & { id: number })[],
  locale: Locale,
): Choice[] => villages.map((one) => ({ value: String(one.id), label: villageFull(one, locale) }));
