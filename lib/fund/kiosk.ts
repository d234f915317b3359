import { articleNo } from "@/lib/regulations/articles";
import { feeFor, feeTerm, split } from "@/lib/regulations/fees";
import { KIOSK } from "@/lib/regulations/services";
import type { Terms } from "@/lib/regulations/terms";
import type { Line } from "./booking";
import { feeLines } from "./fee-rules";

type KioskTerms = Pick<Terms, "fees" | "articles">;

/** Whether members of different classes pay different fees at the kiosk. */
export function kioskByClass(terms: Pick<Terms, "fees">): boolean {
  return feeTerm(terms, KIOSK)?.amounts.some((amount) => amount.classCode !== "") ?? false;
}

/**
 * What payments at the kiosk bring: the unit's share is its income, the rest is owed to those the fee
 * is split among. Null where the regulation takes no fee, or none that is fixed, as nobody is asked
 * for an amount within a range at a kiosk.
 *
 * @param payments how often somebody stood at the kiosk
 * @param months how many months they paid there, where the fee is counted by month
 */
export function kioskEntry(
  terms: KioskTerms,
  { payments, months, classCode }: { payments: number; months: number; classCode: string | null },
): { lines: Line[]; articleNo: string | null } | null {
  const fee = feeTerm(terms, KIOSK);
  const range = feeFor(terms, KIOSK, classCode);
  const quantity = fee?.per === "month" ? months : payments;
  if (!fee || !range || range.min !== range.max || range.max === 0 || quantity === 0) return null;
  const shares = split(fee, range.max * quantity, quantity);
  return {
    lines: feeLines("kiosk_share", shares),
    articleNo: articleNo(terms, fee.articleKey),
  };
}

/** The same lines of many entries as one: amounts of one account and party are added up. */
export function addedUp(lines: readonly Line[]): Line[] {
  const sums = new Map<string, Line>();
  for (const line of lines) {
    const key = `${line.account} ${line.party ?? ""}`;
    const sum = sums.get(key);
    sums.set(key, sum ? { ...sum, amount: sum.amount + line.amount } : line);
  }
  return [...sums.values()].filter((line) => line.amount !== 0);
}
