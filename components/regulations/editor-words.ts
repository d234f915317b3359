import { fillWords } from "@/components/ui/fill-words";
import type { Locale } from "@/lib/i18n/locale";
import type th from "@/lib/i18n/th/regulations";
import type thUnits from "@/lib/i18n/th/units";

type All = typeof th;

/** What the editor says, with its places open: filled in by the browser while somebody types. */
export type EditorWords = Pick<
  All,
  | "edit"
  | "fault"
  | "per"
  | "party"
  | "service"
  | "activity"
  | "incentive"
  | "approval"
  | "weekday"
  | "annualFee"
  | "everyone"
  | "feeTable"
  | "baht"
  | "back"
> & { position: (typeof thUnits)["position"]; months: string[] };

type Own = { nameTh: string; nameEn: string };

/** A line as people call it: the unit's own name, or the product's for its code. */
export function lineName(
  code: string,
  own: Own,
  known: Readonly<Record<string, string>>,
  locale: Locale,
): string {
  return (locale === "en" && own.nameEn.trim()) || own.nameTh.trim() || known[code] || code;
}

export const className = (one: Own, words: EditorWords, locale: Locale): string =>
  (locale === "en" && one.nameEn.trim()) || one.nameTh.trim() || words.edit.newClass;

/** A fault's sentence at its cell. */
export function faultText(
  fault: { code: string; params: Readonly<Record<string, string | number>> },
  words: EditorWords,
  amount: (satang: number) => string,
): string {
  const said: Readonly<Record<string, string>> = words.fault;
  const money = Object.fromEntries(
    ["amount", "due"].flatMap((name) => {
      const value = fault.params[name];
      return typeof value === "number" ? [[name, amount(value)]] : [];
    }),
  );
  return fillWords(said[fault.code] ?? fault.code, money);
}
