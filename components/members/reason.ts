import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { readMergeReason } from "@/lib/members/merge-reason";

/** Why something was taken back, as it was typed or, where a merge did it, in the reader's language. */
export function reasonText(reason: string | null, locale: Locale): string {
  const merged = reason === null ? null : readMergeReason(reason);
  return merged ? translator(locale, "members")("duplicates.mergeReason", merged) : (reason ?? "");
}
