import "server-only";
import type { Choice } from "@/components/ui/field";
import type { Actor } from "@/lib/access/actor";
import { formatDay } from "@/lib/day";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import type { RegulationSummary } from "@/lib/regulations/queries";
import { sharedRegulations } from "@/lib/regulations/share-queries";
import { templateCodes } from "@/lib/regulations/template-codes";

/** What a new draft may begin from: the unit's own versions, what others share, templates, nothing. */
export async function draftChoices(
  actor: Actor,
  unitId: number,
  versions: readonly RegulationSummary[],
  locale: Locale,
): Promise<Choice[]> {
  const t = translator(locale, "regulations");
  const shared = (await sharedRegulations(actor, unitId)) ?? [];
  const day = (of: RegulationSummary["effectiveFrom"]) => formatDay(of, locale, "medium");
  const [latest, ...older] = versions;
  const thai = locale === "th";
  return [
    ...(latest
      ? [
          {
            value: "in_force",
            label: t("home.inForceChoice", { version: latest.version }),
            hint: t("home.inForceHint"),
          },
        ]
      : []),
    ...shared.map((one) => ({
      value: `shared:${one.regulationId}`,
      label: t("home.sharedChoice", {
        unit: thai ? one.shortTh : one.shortEn,
        province: thai ? one.provinceTh : one.provinceEn,
      }),
      hint: t("home.sharedHint", { articles: one.articles, fees: one.fees }),
    })),
    ...templateCodes.map((code) => ({
      value: `template:${code}`,
      label: t(`home.template.${code}`),
      hint: t(`home.templateHint.${code}`),
    })),
    ...older.map((one) => ({
      value: `version:${one.version}`,
      label: t("home.versionChoice", { version: one.version }),
      hint: t("home.versionHint", {
        span: one.effectiveTo
          ? t("span", { from: day(one.effectiveFrom), to: day(one.effectiveTo) })
          : t("from", { from: day(one.effectiveFrom) }),
      }),
    })),
    { value: "empty", label: t("home.empty"), hint: t("home.emptyHint") },
  ];
}
