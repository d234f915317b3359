import type { Subject } from "@/lib/assessments/round-queries";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

type Words = ReturnType<typeof translator<"assessments">>;

/** Who somebody in a round is, as far as the reader may know: a name or a number, and what else. */
export function whoIs(
  one: Pick<Subject, "name" | "position" | "memberNo" | "label">,
  t: Words,
  locale: Locale,
): { name: string; about: string } {
  if (one.position) {
    const position = translator(locale, "units")(`position.${one.position}`);
    return { name: one.name ?? "", about: position };
  }
  if (one.memberNo !== null) {
    const number = t("who.member", { no: String(one.memberNo) });
    return one.name ? { name: one.name, about: number } : { name: number, about: "" };
  }
  if (one.label) return { name: t("who.participant", { label: one.label }), about: "" };
  return { name: t("who.unit"), about: "" };
}
