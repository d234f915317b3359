import type { EntryKind, ReceiptPurpose } from "@/lib/generated/prisma/enums";
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
  const said = typed.includes(kind) ? null : translator(locale, "fund")(`kind.${kind}`);
  return wordsOf(text, said, locale);
}

/** What a receipt was for, as its list says it; a receipt without a text of its own says its purpose. */
export function receiptWords(
  { purpose, text }: { purpose: ReceiptPurpose; text: string | null },
  locale: Locale,
): EntryWords {
  const said = translator(locale, "fund")(`receipts.purpose.${purpose}`);
  return wordsOf(text ?? said, purpose === "other" ? null : said, locale);
}

/** @param said what to tell who does not read Thai; null where somebody typed the text */
function wordsOf(text: string, said: string | null, locale: Locale): EntryWords {
  if (locale === "th" || !thai.test(text)) return { said: text, saidIn: null, book: null };
  if (said === null) return { said: text, saidIn: "th", book: null };
  return { said, saidIn: null, book: text };
}
