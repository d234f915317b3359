import type { Position } from "@/lib/generated/prisma/enums";
import type { Satang } from "@/lib/money";

// What one version of a regulation says, apart from who adopted it when. Drafts and adopted versions
// are read into this shape; every rule takes it as an argument.

/** What one fee or compensation is counted by. */
export const pers = ["case", "time", "day", "trip", "month", "year"] as const;
export type Per = (typeof pers)[number];

/** Who gets a part of a fee. */
export const splitTos = ["unit", "electricity", "kiosk_owner", "other"] as const;
export type SplitTo = (typeof splitTos)[number];

/** ข้อ. `key` stays the same from version to version; the number follows from order and level. */
export type ArticleTerm = { key: string; level: 1 | 2; heading: string; text: string };

export type ClassTerm = {
  code: string;
  nameTh: string;
  nameEn: string | null;
  /** null where the class pays no annual fee */
  annualFee: Satang | null;
  /** people who are not on the register pay as this class */
  forVisitors: boolean;
};

/** A fixed amount where both are the same. */
export type Range = { min: Satang; max: Satang };

/** `amount` null = what is left of the fee; at most one part of a split is. `name` of a named other. */
export type SplitPart = { to: SplitTo; name: string | null; amount: Satang | null };

/** A thing with a code of services.ts, or a code own-1, own-2 … and a name. */
type Named = { nameTh: string | null; nameEn: string | null; articleKey: string | null };

export type FeeTerm = Named & {
  service: string;
  per: Per;
  /** by class code; the code "" is for everyone whose class has no line of its own */
  amounts: { classCode: string; range: Range }[];
  /** empty = all of it to the unit */
  split: SplitPart[];
};

export type CompensationTerm = Named & { activity: string; per: Per; amount: Satang };

export type IncentiveTerm = Named & {
  kind: string;
  /** who outside pays it */
  payer: string;
  amount: Satang;
  /** not due where the office typed the application */
  ownKeying: boolean;
};

export const approvalsOf = ["compensation", "expense"] as const;
export type ApprovalOf = (typeof approvalsOf)[number];

/** Who may approve what; `upTo` null = any amount. Without a line every other member of the committee may. */
export type ApprovalTerm = { of: ApprovalOf; by: Position; upTo: Satang | null };

export type Terms = {
  title: string;
  cutoffDay: number;
  /** 1 Monday … 7 Sunday */
  serviceWeekdays: number[];
  submissionWeekday: number | null;
  reportDay: number | null;
  /** so many meetings in so many months */
  meetings: { times: number; months: number } | null;
  /** so many of the committee make a meeting; null = more than half */
  quorum: number | null;
  /** 1-12, when annual fees fall due; null = the month in which a member joined */
  feeMonth: number | null;
  /** the article that annual fees rest on; null where the version does not say */
  feeArticleKey: string | null;
  articles: ArticleTerm[];
  classes: ClassTerm[];
  fees: FeeTerm[];
  compensation: CompensationTerm[];
  incentives: IncentiveTerm[];
  approvals: ApprovalTerm[];
};
