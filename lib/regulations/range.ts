import type { Locale } from "@/lib/i18n/locale";
import { formatBaht, parseBaht, type Satang } from "@/lib/money";
import { cleanThai } from "@/lib/thai";
import type { Range } from "./terms";

/**
 * An amount or a range as the fee table shows it: "30", "๓๐", "1,000-1,500". Null for anything else.
 * A range upside down is read as it stands; faultsOf tells.
 */
export function parseRange(text: string): Range | null {
  const parts = cleanThai(text).split(/(?<=[\d๐-๙.]) ?(?:[-–—]|ถึง) ?(?=[\d๐-๙])/);
  const [from = "", to] = parts;
  if (parts.length > 2) return null;
  const min = parseBaht(from);
  const max = to === undefined ? min : parseBaht(to);
  return min === null || max === null ? null : { min, max };
}

/** "30", "1,000-1,500". */
export function formatRange({ min, max }: Range, locale: Locale): string {
  const from = formatBaht(min, locale);
  return min === max ? from : `${from}-${formatBaht(max, locale)}`;
}

export const within = (range: Range, amount: Satang): boolean =>
  range.min <= amount && amount <= range.max;

export const sameRange = (a: Range | null, b: Range | null): boolean =>
  a?.min === b?.min && a?.max === b?.max;
