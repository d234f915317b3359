import type { Choice } from "@/components/ui/field";
import type { Locale } from "@/lib/i18n/locale";
import type { MemberFormChoices, MemberProfile } from "@/lib/members/queries";
import { villageFull } from "@/lib/places/names";

/** The villages to choose from; where somebody lives stays on offer when the unit gave it up. */
export function villageChoices(
  { villages }: MemberFormChoices,
  locale: Locale,
  now?: MemberProfile["village"],
): Choice[] {
  const all = now && !villages.some((v) => v.id === now.id) ? [...villages, now] : villages;
  return all.map((v) => ({ value: String(v.id), label: villageFull(v, locale) }));
}

/** The classes of the regulation in force, and the one somebody has from an earlier one. */
export function classChoices(
  { classes }: MemberFormChoices,
  locale: Locale,
  now?: Pick<MemberProfile, "classCode" | "classTh">,
): Choice[] {
  const all = classes.map((c) => ({
    value: c.code,
    label: (locale === "en" && c.nameEn) || c.nameTh,
  }));
  if (now?.classCode && !classes.some((c) => c.code === now.classCode)) {
    all.push({ value: now.classCode, label: now.classTh ?? now.classCode });
  }
  return all;
}
