import type { Account } from "@/lib/fund/accounts";
import { codedParties } from "@/lib/fund/party";
import type { Locale } from "@/lib/i18n/locale";
import { translator } from "@/lib/i18n/translator";
import { formatBaht, type Satang } from "@/lib/money";

/** "1,200 บาท": amounts stand inside sentences here, where ฿ would be read out as a sign. */
export function bahtText(amount: Satang, locale: Locale): string {
  return `${signed(amount, locale)}\u00a0${translator(locale, "fund")("baht")}`;
}

/** An amount that may be below nothing, as a cell of a table shows it. */
export function signed(amount: Satang, locale: Locale): string {
  return amount < 0 ? `−${formatBaht(-amount, locale)}` : formatBaht(amount, locale);
}

/** A cell of in or out; empty where nothing moved. */
export function amountCell(amount: Satang, locale: Locale): string {
  return amount === 0 ? "" : signed(amount, locale);
}

/** Who an amount belongs to: a person's name, or the name of a part that regulations know by code. */
export function partyName(of: { party: string; name: string }, locale: Locale): string {
  const t = translator(locale, "fund");
  if (of.party === "") return t("party.someone");
  const code = codedParties.find((one) => one === of.party);
  return code ? t(`party.${code}`) : of.name;
}

/** Whom a line of the journal names outright; people with an account or a seat stand in its records. */
export function whom({ party }: { party: string }, locale: Locale): string | null {
  const name = party.startsWith("named:") ? party.slice("named:".length) : "";
  const coded = codedParties.some((one) => one === party);
  return coded || name !== "" ? partyName({ party, name }, locale) : null;
}

export function accountName(account: Account, locale: Locale): string {
  return translator(locale, "fund")(`account.${account}`);
}

/** What money came from or went to: of debts it says what they were for, not that there were some. */
export function flowName(account: Account, side: "in" | "out", locale: Locale): string {
  const t = translator(locale, "fund");
  if (account === "payable") return t(side === "in" ? "flow.payableIn" : "flow.payableOut");
  if (account === "receivable") return t("flow.receivable");
  return accountName(account, locale);
}

/** "ข้อ 5.2 ค่าบริการ", or that none is cited. */
export function articleName(
  of: { articleNo: string | null; heading?: string | null },
  locale: Locale,
): string {
  const t = translator(locale, "fund");
  if (of.articleNo === null) return t("noArticle");
  return of.heading
    ? t("articleOf", { no: of.articleNo, heading: of.heading })
    : t("article", { no: of.articleNo });
}

/** The same where several versions have an article of that number. */
export function articleOfVersion(
  of: { articleNo: string | null; heading?: string | null; version: number | null },
  locale: Locale,
): string {
  const name = articleName(of, locale);
  if (of.version === null) return name;
  const version = translator(locale, "fund")("entry.version", { version: of.version });
  return `${name} (${version})`;
}
