import type { Satang } from "@/lib/money";
import type { Account } from "./accounts";

/** What came in or went out for the sake of one account and article in one month. */
export type Sum = {
  month: number;
  account: Account;
  /** 0 where it rests on no article */
  regulationId: number;
  articleNo: string;
  in: Satang;
  out: Satang;
};

export type InOut = { in: Satang; out: Satang };
export type ByAccount = InOut & { account: Account };

/** All of it. */
export function total(sums: readonly InOut[]): InOut {
  let [moneyIn, moneyOut] = [0, 0];
  for (const sum of sums) {
    moneyIn += sum.in;
    moneyOut += sum.out;
  }
  return { in: moneyIn, out: moneyOut };
}

/** By account, in the order they come. */
export function byAccount(sums: readonly Sum[]): ByAccount[] {
  return grouped(sums, (sum) => sum.account).map(([, of]) => ({
    account: (of[0] as Sum).account,
    ...total(of),
  }));
}

/** What money came from, the largest first. */
export const incomes = (sums: readonly Sum[]): ByAccount[] =>
  byAccount(sums)
    .filter((one) => one.in !== 0)
    .sort((a, b) => b.in - a.in);

/** What money went to, the largest first. */
export const outgoings = (sums: readonly Sum[]): ByAccount[] =>
  byAccount(sums)
    .filter((one) => one.out !== 0)
    .sort((a, b) => b.out - a.out);

export type ByArticle = InOut & { regulationId: number; articleNo: string };

/** By article of one version, the largest first; what rests on none comes last. */
export function byArticle(sums: readonly Sum[]): ByArticle[] {
  return grouped(sums, (sum) => `${sum.regulationId} ${sum.articleNo}`)
    .map(([, of]) => {
      const { regulationId, articleNo } = of[0] as Sum;
      return { regulationId, articleNo, ...total(of) };
    })
    .filter((one) => one.in !== 0 || one.out !== 0)
    .sort(
      (a, b) =>
        Number(a.articleNo === "") - Number(b.articleNo === "") || b.in + b.out - (a.in + a.out),
    );
}

function grouped<T>(list: readonly T[], by: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return [...groups];
}
