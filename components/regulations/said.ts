import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht, type Satang } from "@/lib/money";
import { formatMonth, month } from "@/lib/month";
import { articleNo } from "@/lib/regulations/articles";
import { visitorClass } from "@/lib/regulations/fees";
import { className } from "@/lib/regulations/names";
import { formatRange } from "@/lib/regulations/range";
import type { FeeTerm, Terms } from "@/lib/regulations/terms";

// What a regulation says, in words of the reader; for servers.

type Fields = Omit<Terms, "classes" | "fees" | "compensation" | "incentives" | "approvals">;
export type Field = Exclude<keyof Fields, "articles">;

const weekday = (day: number, locale: Locale): string =>
  translator(locale, "regulations")(`weekday.d${day as 1}`);

export const weekdaysSaid = (days: readonly number[], locale: Locale): string =>
  days.map((day) => weekday(day, locale)).join(" ");

/** One of the single facts: "วันที่ 25 ของทุกเดือน". */
export function fieldSaid<F extends Field>(field: F, terms: Fields, locale: Locale): string {
  const t = translator(locale, "regulations");
  const unset = t("value.unset");
  switch (field) {
    case "title":
      return terms.title;
    case "cutoffDay":
      return t("value.dayOfMonth", { day: terms.cutoffDay });
    case "reportDay":
      return terms.reportDay === null ? unset : t("value.dayOfMonth", { day: terms.reportDay });
    case "serviceWeekdays":
      return weekdaysSaid(terms.serviceWeekdays, locale) || unset;
    case "submissionWeekday":
      return terms.submissionWeekday === null
        ? unset
        : t("value.weekday", { day: weekday(terms.submissionWeekday, locale) });
    case "meetings":
      return terms.meetings ? t("value.meetings", terms.meetings) : unset;
    case "quorum":
      return terms.quorum === null
        ? t("value.quorumHalf")
        : t("value.quorum", { count: terms.quorum });
    case "feeMonth":
      return terms.feeMonth === null
        ? t("value.feeMonthJoined")
        : t("value.feeMonth", { month: monthName(terms.feeMonth, locale) });
    case "feeArticleKey": {
      const no = articleNo(terms, terms.feeArticleKey);
      return no ? t("value.article", { no }) : unset;
    }
    default:
      return "";
  }
}

/** "มกราคม" */
export function monthName(number: number, locale: Locale): string {
  return formatMonth(month(2023, number), locale, "long").replace(/\s*\d+$/, "");
}

/** "เข้ากองทุนหน่วย 1 · ค่าไฟ 1 · เจ้าของตู้ 1" */
export function splitSaid(split: FeeTerm["split"], locale: Locale): string {
  const t = translator(locale, "regulations");
  if (split.length === 0) return t("edit.splitAll");
  return split
    .map((part) => {
      const name = part.to === "other" ? (part.name ?? "") : t(`party.${part.to}`);
      const amount = part.amount === null ? t("edit.splitRest") : formatBaht(part.amount, locale);
      return `${name} ${amount}`;
    })
    .join(" · ");
}

/** The columns of a fee table: the classes, and everyone where a fee has one price for all. */
export function columnsOf(
  terms: Pick<Terms, "classes" | "fees">,
  locale: Locale,
): { code: string; name: string }[] {
  const columns = terms.classes.map((one) => ({
    code: one.code,
    name: className(one, locale) ?? one.code,
  }));
  const forAll =
    columns.length === 0 || terms.fees.some((fee) => fee.amounts.some((a) => a.classCode === ""));
  const everyone = translator(locale, "regulations")("everyone");
  return forAll ? [...columns, { code: "", name: everyone }] : columns;
}

export function priceSaid(fee: FeeTerm, code: string, locale: Locale): string | null {
  const found = fee.amounts.find(({ classCode }) => classCode === code);
  return found ? formatRange(found.range, locale) : null;
}

export const amountSaid = (amount: Satang | null, locale: Locale): string =>
  amount === null ? "–" : formatBaht(amount, locale);

/** As whom people pay who are not on the register; null where that is everyone's price. */
export function visitorsAs(terms: Pick<Terms, "classes">, locale: Locale): string | null {
  const code = visitorClass(terms);
  const found = terms.classes.find((one) => one.code === code);
  return found ? className(found, locale) : null;
}
