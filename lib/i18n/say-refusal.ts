import { formatDay, fromIsoDay } from "@/lib/day";
import { formatBaht } from "@/lib/money";
import { formatMonth, fromIsoMonth } from "@/lib/month";
import type { Refusal } from "@/lib/refusal";
import type { Locale } from "./locale";
import { translator } from "./translator";

const money = new Set(["amount", "due"]);

/**
 * The sentence of a refusal. Rules speak in ISO months and days and in satang; the reader gets
 * "ม.ค. 66", "31 ม.ค. 2566" and baht.
 */
export function sayRefusal(locale: Locale, refusal: Refusal): string {
  const params = Object.fromEntries(
    Object.entries(refusal.params ?? {}).map(([name, value]) => [name, show(locale, name, value)]),
  );
  return translator(locale, "refusals")(refusal.code, params as never);
}

function show(locale: Locale, name: string, value: string | number): string | number {
  if (typeof value === "number") return money.has(name) ? formatBaht(value, locale) : value;
  const day = fromIsoDay(value);
  if (day) return formatDay(day, locale, "medium");
  const month = fromIsoMonth(value);
  return month ? formatMonth(month, locale, "long") : value;
}
