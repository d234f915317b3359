import type { Day } from "@/lib/day";
import type { Satang } from "@/lib/money";
import { addMonths, firstDay, type Month, monthOf } from "@/lib/month";
import { type Account, type MoneyAccount, moneyAccounts } from "./accounts";
import type { PartyKey } from "./party";

/** One line of an entry: debit positive, credit negative. `party` where the account is kept by party. */
export type Line = { account: Account; party?: PartyKey | ""; amount: Satang };

/** What the debits of balanced lines come to. Throws for lines that do not balance: a bug, not a refusal. */
export function totalOf(lines: readonly Line[]): Satang {
  let balance = 0;
  let debits = 0;
  for (const { amount } of lines) {
    if (!Number.isSafeInteger(amount) || amount === 0)
      throw new RangeError("a line needs an amount");
    balance += amount;
    if (amount > 0) debits += amount;
  }
  if (balance !== 0 || debits === 0) throw new RangeError("the lines of an entry must balance");
  return debits;
}

/** `amount` from one account to another; the other way round where it is negative. */
export function transfer(
  amount: Satang,
  from: Omit<Line, "amount">,
  to: Omit<Line, "amount">,
): Line[] {
  return [
    { ...to, amount },
    { ...from, amount: -amount },
  ];
}

/** Money moved between the cash box and the bank: neither in nor out of the fund. */
export function moved(amount: Satang, from: MoneyAccount): Line[] {
  return transfer(amount, { account: from }, { account: from === "cash" ? "bank" : "cash" });
}

const isMoney = (account: Account) => moneyAccounts.some((one) => one === account);

/**
 * Lines that say why cash or bank changed: in for the sake of an account that is credited, out for one
 * that is debited. None where no money moved, or only between the cash box and the bank, or where it
 * was there already when the books began.
 */
export function reasonsOf(lines: readonly Line[]): readonly Line[] {
  return lines.some((line) => isMoney(line.account))
    ? lines.filter((line) => !isMoney(line.account) && line.account !== "opening")
    : [];
}

/** The lines that take an entry back. */
export function reversed(lines: readonly Line[]): Line[] {
  return lines.map((line) => ({ ...line, amount: -line.amount }));
}

/**
 * The day an event is booked on: its own, or the first open day where its month was closed already.
 * Closing a month closes all before it.
 */
export function bookingDay(happenedOn: Day, closedThrough: Month | null): Day {
  if (closedThrough === null || monthOf(happenedOn) > closedThrough) return happenedOn;
  return firstDay(addMonths(closedThrough, 1));
}
