import "server-only";
import type { Choice } from "@/components/regulations/compare-screen";
import type { Actor } from "@/lib/access/actor";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { regulationDraft, regulationVersion, regulationVersions } from "@/lib/regulations/queries";
import { sharedRegulation, sharedRegulations } from "@/lib/regulations/share-queries";
import type { Terms } from "@/lib/regulations/terms";

/** What a unit may lay beside one another: its draft and versions, and what others share. */
export async function sidesOf(actor: Actor, unitId: number, locale: Locale): Promise<Choice[]> {
  const t = translator(locale, "regulations");
  const [versions, draft, shared] = await Promise.all([
    regulationVersions(actor, unitId),
    regulationDraft(actor, unitId),
    sharedRegulations(actor, unitId),
  ]);
  return [
    ...(draft ? [{ value: "draft", label: t("compare.theDraft") }] : []),
    ...(versions ?? []).map(({ version }) => ({
      value: String(version),
      label: t("compare.theVersion", { version }),
    })),
    ...(shared ?? []).map((one) => ({
      value: `shared:${one.regulationId}`,
      label: t("compare.ofUnit", { unit: locale === "th" ? one.shortTh : one.shortEn }),
    })),
  ];
}

/** What one side says: "draft", "2" or "shared:17". Null where it is not there. */
export async function sideTerms(actor: Actor, unitId: number, side: string): Promise<Terms | null> {
  if (side === "draft") return (await regulationDraft(actor, unitId))?.terms ?? null;
  const [kind, id] = side.split(":");
  if (kind === "shared" && /^\d{1,9}$/.test(id ?? "")) {
    return (await sharedRegulation(actor, unitId, Number(id)))?.terms ?? null;
  }
  if (!/^\d{1,4}$/.test(side)) return null;
  return (await regulationVersion(actor, unitId, Number(side)))?.terms ?? null;
}
