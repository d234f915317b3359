import type { Locale } from "@/lib/i18n/locale";
import type thRegulations from "@/lib/i18n/th/regulations";
import type th from "@/lib/i18n/th/services";

/** What the desk's form says, with its places open: filled in by the browser while somebody types. */
export type DeskWords = (typeof th)["form"] & { names: (typeof thRegulations)["service"] };

type Own = { nameTh: string | null; nameEn: string | null };

/** The unit's own name of a thing in the reader's language, as far as there is one. */
export function ownName({ nameTh, nameEn }: Own, locale: Locale): string | null {
  return (locale === "en" ? nameEn : null) || nameTh;
}
