import { clampedDay, type Day } from "@/lib/day";
import type { Satang } from "@/lib/money";
import { BUDDHIST_ERA, firstDay, month, monthNumberOf, monthOf, yearOf } from "@/lib/month";
import type { Terms } from "./terms";

/**
 * The annual fee of one member for one Buddhist year: due on the day of joining in the year they
 * joined, and from then on the first of the regulation's fee month, or their own anniversary where it
 * names no month. Null before they joined, and for a class that pays none.
 */
export function feeDue(
  terms: Pick<Terms, "classes" | "feeMonth">,
  member: { classCode: string | null; joinedOn: Day; yearBe: number },
): { dueOn: Day; amount: Satang } | null {
  const amount = terms.classes.find((one) => one.code === member.classCode)?.annualFee;
  if (!amount) return null;
  const year = member.yearBe - BUDDHIST_ERA;
  const joined = monthOf(member.joinedOn);
  if (year < yearOf(joined)) return null;
  if (year === yearOf(joined)) return { dueOn: member.joinedOn, amount };
  const dueOn =
    terms.feeMonth === null
      ? clampedDay(month(year, monthNumberOf(joined)), Number(member.joinedOn.slice(8)))
      : firstDay(month(year, terms.feeMonth));
  return { dueOn, amount };
}
