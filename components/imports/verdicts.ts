import type { Tone } from "@/components/ui/marks";
import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";
import type { ImportKind } from "@/lib/imports/input";

export type VerdictLook = { label: string; next: string; tone: Tone; shape: string };

const calm = ["already", "blank", "skipped"];
const asks = ["unknown_person", "ambiguous_person", "same_name"];

/** What the check says of a row, in words, colour and shape. A few read otherwise for members. */
export function verdictWords(
  locale: Locale,
  kind: ImportKind,
): Record<string, VerdictLook | undefined> {
  const { verdict } = messages[locale].imports;
  const looks = Object.entries(verdict).map(([code, words]): [string, VerdictLook] => {
    if (code === "new") return [code, { ...words, tone: "teal", shape: "●" }];
    if (calm.includes(code)) return [code, { ...words, tone: "neutral", shape: "○" }];
    return [code, { ...words, tone: "amber", shape: asks.includes(code) ? "?" : "▲" }];
  });
  const all = Object.fromEntries(looks);
  const already = all.already;
  return kind === "members" && already
    ? { ...all, already: { ...already, next: messages[locale].imports.alreadyMember } }
    : all;
}

/** The order of the groups: what will be recorded, what waits for a person, what cannot be, the rest. */
export function verdictOrder(code: string): number {
  if (code === "new") return 0;
  if (asks.includes(code)) return 1;
  return calm.includes(code) ? 3 : 2;
}
