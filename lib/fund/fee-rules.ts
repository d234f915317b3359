import type { Satang } from "@/lib/money";
import { numbered } from "@/lib/regulations/articles";
import type { Share } from "@/lib/regulations/fees";
import type { ArticleTerm, SplitTo } from "@/lib/regulations/terms";
import type { Account } from "./accounts";
import type { Line } from "./booking";
import { namedKey } from "./party";

/** Who is owed a part of a fee, as the books know them. */
export function partyOf({ to, name }: { to: Exclude<SplitTo, "unit">; name: string | null }) {
  if (to !== "other") return to;
  return name ? namedKey(name) : "";
}

/**
 * Money taken in cash for a fee: the unit's part is its income, every other part is owed to the one
 * it is for until it is handed over.
 *
 * @param shares as split() gives them; their sum is the cash
 */
export function feeLines(
  income: Account,
  shares: readonly Share[],
  into: Account = "cash",
): Line[] {
  const total = shares.reduce((sum, share) => sum + share.amount, 0);
  return [
    { account: into, amount: total },
    ...shares.map(
      (share): Line =>
        share.to === "unit"
          ? { account: income, amount: -share.amount }
          : {
              account: "payable",
              party: partyOf({ to: share.to, name: share.name }),
              amount: -share.amount,
            },
    ),
  ];
}

/** The unit's own part of what was shared out. */
export function unitPart(shares: readonly Share[]): Satang {
  return shares.reduce((sum, share) => (share.to === "unit" ? sum + share.amount : sum), 0);
}

/**
 * The article that an annual fee rests on where the version does not say which: the one that speaks of
 * fees for members. Null where the regulation has none.
 */
export function membershipArticle(articles: readonly ArticleTerm[]): string | null {
  const all = numbered(articles);
  const found =
    all.find((one) => one.key === "membership") ??
    all.find((one) => `${one.heading} ${one.text}`.includes("ค่าธรรมเนียมสมาชิก")) ??
    all.find((one) => one.text.includes("ค่าธรรมเนียม"));
  return found?.no ?? null;
}
