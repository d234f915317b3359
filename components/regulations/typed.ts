import { formatBaht } from "@/lib/money";
import { formatRange } from "@/lib/regulations/range";
import type { ApprovalOf, ArticleTerm, Per, Range, SplitTo, Terms } from "@/lib/regulations/terms";

// A draft as it stands in the editor's fields: amounts and numbers are text until they are read.

type Named = { nameTh: string; nameEn: string; articleKey: string | null };

export type TypedPart = { to: SplitTo; name: string; amount: string };

export type TypedFee = Named & {
  service: string;
  per: Per;
  /** by class code; the code "" is for everyone whose class has no price of its own */
  prices: Readonly<Record<string, string>>;
  split: readonly TypedPart[];
};

export type TypedClass = {
  code: string;
  nameTh: string;
  nameEn: string;
  annualFee: string;
  forVisitors: boolean;
};

export type TypedWork = Named & { activity: string; per: Per; amount: string };

export type TypedIncentive = Named & {
  kind: string;
  payer: string;
  amount: string;
  ownKeying: boolean;
};

export type TypedApproval = {
  of: ApprovalOf;
  by: Terms["approvals"][number]["by"];
  upTo: string;
};

export type TypedDays = {
  title: string;
  cutoffDay: string;
  serviceWeekdays: readonly number[];
  submissionWeekday: string;
  reportDay: string;
  meetingTimes: string;
  meetingMonths: string;
  quorum: string;
  feeMonth: string;
  feeArticleKey: string | null;
};

export type Typed = {
  days: TypedDays;
  articles: readonly ArticleTerm[];
  classes: readonly TypedClass[];
  fees: readonly TypedFee[];
  compensation: readonly TypedWork[];
  incentives: readonly TypedIncentive[];
  approvals: readonly TypedApproval[];
};

/** Amounts are written alike in both languages. */
export const typedRange = (range: Range): string => formatRange(range, "th");
export const typedAmount = (amount: number | null): string =>
  amount === null ? "" : formatBaht(amount, "th");

const number = (given: number | null): string => (given === null ? "" : String(given));

const named = (line: { nameTh: string | null; nameEn: string | null }) => ({
  nameTh: line.nameTh ?? "",
  nameEn: line.nameEn ?? "",
});

/** What was saved, as the fields show it. */
export function typedOf(terms: Terms): Typed {
  return {
    days: {
      title: terms.title,
      cutoffDay: String(terms.cutoffDay),
      serviceWeekdays: terms.serviceWeekdays,
      submissionWeekday: number(terms.submissionWeekday),
      reportDay: number(terms.reportDay),
      meetingTimes: number(terms.meetings?.times ?? null),
      meetingMonths: number(terms.meetings?.months ?? null),
      quorum: number(terms.quorum),
      feeMonth: number(terms.feeMonth),
      feeArticleKey: terms.feeArticleKey,
    },
    articles: terms.articles,
    classes: terms.classes.map((one) => ({
      ...one,
      nameEn: one.nameEn ?? "",
      annualFee: typedAmount(one.annualFee),
    })),
    fees: terms.fees.map(typedFee),
    compensation: terms.compensation.map((line) => ({
      ...line,
      ...named(line),
      amount: typedAmount(line.amount),
    })),
    incentives: terms.incentives.map((line) => ({
      ...line,
      ...named(line),
      amount: typedAmount(line.amount),
    })),
    approvals: terms.approvals.map((line) => ({ ...line, upTo: typedAmount(line.upTo) })),
  };
}

export function typedFee(fee: Terms["fees"][number]): TypedFee {
  return {
    service: fee.service,
    per: fee.per,
    articleKey: fee.articleKey,
    ...named(fee),
    prices: Object.fromEntries(fee.amounts.map((one) => [one.classCode, typedRange(one.range)])),
    split: fee.split.map((part) => ({
      to: part.to,
      name: part.name ?? "",
      amount: typedAmount(part.amount),
    })),
  };
}
