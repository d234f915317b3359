import type { Locale } from "@/lib/i18n/locale";
import { messages } from "@/lib/i18n/messages";

// Carries every word of the product: for servers, which hand names to the browser ready-made.

type Own = { nameTh: string | null; nameEn: string | null };

const own = ({ nameTh, nameEn }: Own, locale: Locale): string | null =>
  (locale === "en" ? nameEn : null) || nameTh;

const known = (words: Record<string, string>, code: string): string => words[code] ?? code;

/** A service as people call it: the unit's own name for it, or the product's. */
export function serviceName(fee: Own & { service: string }, locale: Locale): string {
  return own(fee, locale) ?? known(messages[locale].regulations.service, fee.service);
}

/** An activity that is paid for. */
export function activityName(line: Own & { activity: string }, locale: Locale): string {
  return own(line, locale) ?? known(messages[locale].regulations.activity, line.activity);
}

/** Money from outside. */
export function incentiveName(line: Own & { kind: string }, locale: Locale): string {
  return own(line, locale) ?? known(messages[locale].regulations.incentive, line.kind);
}

/** A member class; null where nobody named it. */
export function className(one: Own, locale: Locale): string | null {
  return own(one, locale);
}
