import type { EntryKind } from "@/lib/generated/prisma/enums";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";

/** What an entry says: in the reader's language, and beside it as the book has it where that differs. */
export type EntryWords = {
  said: string;
  /** language of `said` where it is not the reader's */
  saidIn: "th" | null;
  /** the text of the book, which is kept in Thai */
  book: string | null;
};

const thai = /[\u0e00-\u0e7f]/;

/** Kinds whose text somebody typed; of all others the product wrote it, in Thai, as the book is. */
const typed: readonly EntryKind[] = ["opening", "by_hand"];

/** The words of one entry of the journal. A book has one language; who reads English is told the kind. */
export function entryWords(
  { kind, text }: { kind: EntryKind; text: string },
  locale: Locale,
): EntryWords {
  if (locale === "th" || !thai.test(text)) return { said: text, saidIn: null, book: null };
  if (typed.includes(kind)) return { said: text, saidIn: "th", book: null };
  return { said: translator(locale, "fund")(`kind.${kind}`), saidIn: null, book: text };
}
