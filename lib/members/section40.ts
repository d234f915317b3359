import type { Day } from "@/lib/day";
import { baht, type Satang } from "@/lib/money";
import { type Month, month } from "@/lib/month";

/**
 * Section 40 of the Social Security Act B.E. 2533 as dated tables. Rules read them; no rule carries
 * a figure of its own. `confirmed` is true where a public source was read, and `source` names it;
 * what is not confirmed is shown as such until someone has compared it with the Royal Gazette.
 */
export type Sourced = { source: string; confirmed: boolean };

export const section40Options = [1, 2, 3] as const;
export type Section40Option = (typeof section40Options)[number];

/** What a month costs, in satang. A later row goes before an earlier one in the months it covers. */
export type ContributionRate = Sourced & {
  /** first and last month of the rate; null is open */
  from: Month | null;
  to: Month | null;
  temporary: boolean;
  member: Record<Section40Option, Satang>;
  /** the state's share; null where no source was found */
  state: Record<Section40Option, Satang> | null;
};

export const contributionRates: readonly ContributionRate[] = [
  {
    from: null,
    to: null,
    temporary: false,
    member: { 1: baht(70), 2: baht(100), 3: baht(300) },
    state: { 1: baht(30), 2: baht(50), 3: baht(150) },
    source: "nationtv.tv 378435733; promotions.co.th",
    confirmed: true,
  },
  {
    from: month(2021, 8),
    to: month(2022, 1),
    temporary: true,
    member: { 1: baht(42), 2: baht(60), 3: baht(180) },
    state: null,
    source: "boonterm.com 439-th-5875; sso.go.th chaiyaphum 2224",
    confirmed: true,
  },
];

function rateAt(m: Month): ContributionRate {
  const rate = contributionRates.findLast(
    ({ from, to }) => (from === null || from <= m) && (to === null || m <= to),
  );
  if (!rate) throw new Error("the table of rates has a gap");
  return rate;
}

/** What the member pays for that month, in satang. */
export function contributionDue(option: Section40Option, m: Month): Satang {
  return rateAt(m).member[option];
}

export type OptionTerms = Sourced & {
  option: Section40Option;
  member: Satang;
  state: Satang | null;
  temporary: boolean;
};

/** The options to choose from in that month, with the member's and the state's share. */
export function optionsAt(m: Month): OptionTerms[] {
  const { member, state, temporary, source, confirmed } = rateAt(m);
  return section40Options.map((option) => ({
    option,
    member: member[option],
    state: state?.[option] ?? null,
    temporary,
    source,
    confirmed,
  }));
}

export const paymentTerms: Sourced & { advanceMonths: number; backPayment: boolean } = {
  advanceMonths: 12,
  backPayment: false,
  source: "SSO FAQ 462",
  confirmed: true,
};

export const extraSaving: Sourced & { mostPerMonth: Satang; options: readonly Section40Option[] } =
  {
    mostPerMonth: baht(1000),
    // Options with an old-age lump sum, which is where extra saving goes.
    options: [2, 3],
    source: "no source found; the options are inferred",
    confirmed: false,
  };

/** Full years completed on the day of application, both ends included. */
export type AgeRule = Sourced & {
  from: Day | null;
  to: Day | null;
  ageFrom: number;
  ageTo: number;
};

export const ageRules: readonly AgeRule[] = [
  {
    from: null,
    to: "2020-06-23" as Day,
    ageFrom: 15,
    ageTo: 60,
    source: "gcc.go.th ?p=3116; 18pee.com; itax.in.th",
    confirmed: true,
  },
  {
    from: "2020-06-24" as Day,
    to: null,
    ageFrom: 15,
    ageTo: 65,
    source: "gcc.go.th ?p=3116; 18pee.com; itax.in.th",
    confirmed: true,
  },
];

export function ageRuleOn(on: Day): AgeRule {
  const rule = ageRules.findLast(
    ({ from, to }) => (from === null || from <= on) && (to === null || on <= to),
  );
  if (!rule) throw new Error("the table of ages has a gap");
  return rule;
}

/** Insurance or service that keeps a person out of section 40. */
export const excludedBy: Sourced & { codes: readonly ["section33", "section39", "civil_servant"] } =
  {
    // civil_servant: civil servants and employees of state enterprises
    codes: ["section33", "section39", "civil_servant"],
    source: "gcc.go.th ?p=3116; 18pee.com; itax.in.th",
    confirmed: true,
  };

export type QualifyingBenefit =
  | "income_loss"
  | "death"
  | "death_by_accident"
  | "disability"
  | "child_allowance";

/** `paid` of the `within` months before the month of the event. */
export type Tier = { paid: number; within: number };

/** Months that must have been paid; any one tier is enough, and a later tier pays more. */
export type QualifyingRule = Sourced & {
  benefit: QualifyingBenefit;
  options: readonly Section40Option[];
  from: Month | null;
  to: Month | null;
  tiers: readonly [Tier, ...Tier[]];
  /** to be paid for a month, that month's contribution has to be paid too */
  whileReceiving: boolean;
};

export const qualifyingRules: readonly QualifyingRule[] = [
  {
    benefit: "income_loss",
    options: [1, 2, 3],
    from: null,
    to: null,
    tiers: [{ paid: 3, within: 4 }],
    whileReceiving: false,
    source: "th.toptenid.com; dailynews.co.th 1127997",
    confirmed: true,
  },
  {
    benefit: "death",
    options: [1, 2, 3],
    from: null,
    to: null,
    tiers: [{ paid: 6, within: 12 }],
    whileReceiving: false,
    source: "th.toptenid.com; dailynews.co.th 1127997",
    confirmed: true,
  },
  {
    benefit: "death_by_accident",
    options: [1, 2, 3],
    from: null,
    to: null,
    tiers: [{ paid: 1, within: 6 }],
    whileReceiving: false,
    source: "th.toptenid.com; dailynews.co.th 1127997",
    confirmed: true,
  },
  {
    benefit: "disability",
    options: [1, 2, 3],
    from: null,
    to: null,
    tiers: [
      { paid: 6, within: 10 },
      { paid: 12, within: 20 },
      { paid: 24, within: 40 },
      { paid: 36, within: 60 },
    ],
    whileReceiving: false,
    source: "sso.megazy.com",
    confirmed: true,
  },
  {
    benefit: "child_allowance",
    options: [3],
    from: null,
    to: null,
    tiers: [{ paid: 24, within: 36 }],
    whileReceiving: true,
    source: "SSO FAQ 583",
    confirmed: true,
  },
];

/** The qualifying rules in force in that month. Ask once for a list, not once for each person. */
export function qualifyingRulesAt(m: Month): QualifyingRule[] {
  return qualifyingRules.filter(
    ({ from, to }) => (from === null || from <= m) && (to === null || m <= to),
  );
}

export const oldAge: Sourced & { age: number } = {
  // and the insurance has ended
  age: 60,
  source: "thaipbsworld.com",
  confirmed: true,
};

/** Insurance starts with the first payment; missed months do not end it (unlike section 39). */
export const membership = {
  startsWithFirstPayment: { value: true, source: "news.trueid.net jNMkbZ91d1am", confirmed: true },
  missedMonthsEndIt: { value: false, source: "weak source", confirmed: false },
} as const satisfies Record<string, Sourced & { value: boolean }>;

export const optionChange: Sourced & { timesPerYear: number; effective: "next_month" } = {
  timesPerYear: 1,
  // from the first day of the next month
  effective: "next_month",
  source: "boonsso.blogspot.com (secondary)",
  confirmed: false,
};

export const claim: Sourced & { withinYears: number; collectWithinYears: number } = {
  withinYears: 2,
  collectWithinYears: 2,
  source: "no source found",
  confirmed: false,
};

/** The forms' own numbers, as printed on them. */
export const forms = {
  apply: { number: "สปส. 1-40", source: "no source found", confirmed: false },
  changeOption: { number: "สปส. 1-40/1", source: "from memory", confirmed: false },
  resign: { number: "สปส. 1-40/2", source: "no source found", confirmed: false },
  claim: { number: "สปส. 2-01/ม.40", source: "sso.go.th, steps of a claim", confirmed: true },
} as const satisfies Record<string, Sourced & { number: string }>;

export const hotline: Sourced & { number: string } = {
  number: "1506",
  source: "no source found",
  confirmed: false,
};

/** Where a contribution can be paid. */
export const payingPlaces = [
  { code: "counter_service", source: "no source found", confirmed: false },
  { code: "lotus", source: "no source found", confirmed: false },
  { code: "big_c", source: "no source found", confirmed: false },
  { code: "cenpay", source: "no source found", confirmed: false },
  { code: "krungthai", source: "no source found", confirmed: false },
  { code: "krungsri", source: "no source found", confirmed: false },
  { code: "baac", source: "no source found", confirmed: false },
  { code: "shopeepay", source: "no source found", confirmed: false },
  { code: "kiosk", source: "boonterm.com 439-th-5875", confirmed: true },
  { code: "post_office", source: "from memory", confirmed: false },
  { code: "bank_debit", source: "from memory", confirmed: false },
] as const satisfies readonly (Sourced & { code: string })[];
