import type { Account } from "@/lib/generated/prisma/enums";

export type { Account };

export type AccountSort = "asset" | "debt" | "income" | "expense" | "equity";

/** What each account of a unit fund is. Contributions taken in cash are never the fund's own money. */
export const accounts = {
  cash: "asset",
  bank: "asset",
  volunteer_cash: "asset",
  receivable: "asset",
  contributions_held: "debt",
  payable: "debt",
  membership_fees: "income",
  service_fees: "income",
  kiosk_share: "income",
  incentives: "income",
  grants: "income",
  other_income: "income",
  compensation: "expense",
  electricity: "expense",
  other_expense: "expense",
  opening: "equity",
} as const satisfies Record<Account, AccountSort>;

/** Money in hand: what a monthly close opens and closes with. */
export const moneyAccounts = ["cash", "bank"] as const satisfies readonly Account[];

export type MoneyAccount = (typeof moneyAccounts)[number];

/**
 * Where money that comes in by hand may come from. Contributions are never the fund's income; service
 * fees and annual fees are taken at the desk and in their list, where price, person and receipt belong.
 */
export const incomeByHand = [
  "kiosk_share",
  "incentives",
  "grants",
  "other_income",
] as const satisfies readonly Account[];

/** What money that goes out by hand may be for. What workers get needs a second person: lib/fund/work.ts. */
export const expensesByHand = [
  "electricity",
  "other_expense",
] as const satisfies readonly Account[];

/** Accounts kept by party: who owes, who is owed, which volunteer holds it. */
export const partyAccounts = [
  "volunteer_cash",
  "contributions_held",
  "receivable",
  "payable",
] as const satisfies readonly Account[];

/** A balance as people say it: money owed and income count up on the credit side. */
export function shown(account: Account, balance: number): number {
  const sort = accounts[account];
  return sort === "asset" || sort === "expense" ? balance : -balance;
}
