import type { Satang } from "@/lib/money";
import type { RefusalCode, RefusalParams } from "@/lib/refusal";
import { isActivity, isIncentive, isService } from "./services";
import type { FeeTerm, Terms } from "./terms";

export type FaultPart =
  | "days"
  | "articles"
  | "classes"
  | "fees"
  | "compensation"
  | "incentives"
  | "approvals";

/** What is wrong in a draft, in words of refusals.ts, and at which cell. */
export type Fault = {
  code: RefusalCode;
  params: RefusalParams;
  /** `index` of the line in its list from 0; `field` the cell, a fee's price being "amounts.<classCode>" */
  where: { part: FaultPart; index: number; field: string };
};

/**
 * Everything that keeps a draft from being a regulation that can be computed with: splits that do not
 * add up, ranges upside down, prices for classes it lacks, lines that come twice or rest on no article.
 */
export function faultsOf(terms: Terms): Fault[] {
  return [
    ...faultsOfDays(terms),
    ...faultsOfArticles(terms),
    ...faultsOfFeeArticle(terms),
    ...faultsOfClasses(terms),
    ...terms.fees.flatMap((fee, index) => faultsOfFee(terms, fee, index)),
    ...faultsOfCompensation(terms),
    ...faultsOfIncentives(terms),
    ...faultsOfApprovals(terms),
  ];
}

/** Faults are told by row, counted from 1 as the table shows them. */
const at =
  (part: FaultPart, index: number) =>
  (code: RefusalCode, field: string, params: RefusalParams = {}): Fault => ({
    code,
    params: { row: index + 1, part, ...params },
    where: { part, index, field },
  });

/** February has no 29th in most years: whoever reckons with it there pays a day too late. */
const LAST_CUTOFF = 28;

const inMonth = (day: number) => Number.isInteger(day) && day >= 1 && day <= 31;

function faultsOfDays(terms: Terms): Fault[] {
  const fault = at("days", 0);
  const found: Fault[] = [];
  if (!inMonth(terms.cutoffDay) || terms.cutoffDay > LAST_CUTOFF)
    found.push(fault("cutoff_day", "cutoffDay"));
  if (terms.reportDay !== null && !inMonth(terms.reportDay)) {
    found.push(fault("report_day", "reportDay"));
  }
  return found;
}

function faultsOfArticles({ articles }: Terms): Fault[] {
  const found: Fault[] = [];
  const keys = new Set<string>();
  articles.forEach((article, index) => {
    const fault = at("articles", index);
    if (keys.has(article.key)) found.push(fault("line_twice", "key"));
    keys.add(article.key);
    if (article.heading === "" && article.text === "") found.push(fault("article_empty", "text"));
    if (index === 0 && article.level === 2) found.push(fault("article_inside_none", "level"));
  });
  return found;
}

/** An article that annual fees rest on, and that is gone. */
function faultsOfFeeArticle({ feeArticleKey, articles }: Terms): Fault[] {
  if (feeArticleKey === null || articles.some(({ key }) => key === feeArticleKey)) return [];
  return [at("days", 0)("article_unknown", "feeArticleKey")];
}

function faultsOfClasses({ classes }: Terms): Fault[] {
  const found: Fault[] = [];
  const codes = new Set<string>();
  const names = new Set<string>();
  let visitors = 0;
  classes.forEach(({ code, nameTh, forVisitors }, index) => {
    const fault = at("classes", index);
    if (nameTh === "") found.push(fault("line_nameless", "nameTh"));
    else if (codes.has(code) || names.has(nameTh)) {
      found.push(fault("class_twice", "nameTh", { name: nameTh }));
    }
    codes.add(code);
    names.add(nameTh);
    if (forVisitors) visitors += 1;
    if (forVisitors && visitors === 2) found.push(fault("class_visitors_twice", "forVisitors"));
  });
  return found;
}

type Line = { nameTh: string | null; articleKey: string | null };

/** What every line of a table must have: a known code of its own, a name where it is the unit's own, its article. */
function faultsOfLine(
  terms: Terms,
  part: FaultPart,
  index: number,
  line: Line & { code: string; known: boolean; twice: boolean },
): Fault[] {
  const fault = at(part, index);
  const found: Fault[] = [];
  if (!line.known) found.push(fault("line_unknown", "code"));
  if (line.twice) found.push(fault("line_twice", "code"));
  if (line.code.startsWith("own-") && !line.nameTh) found.push(fault("line_nameless", "nameTh"));
  if (line.articleKey !== null && !terms.articles.some(({ key }) => key === line.articleKey)) {
    found.push(fault("article_unknown", "articleKey"));
  }
  return found;
}

function faultsOfFee(terms: Terms, fee: FeeTerm, index: number): Fault[] {
  const { service, amounts } = fee;
  const fault = at("fees", index);
  const twice = terms.fees.findIndex((one) => one.service === service) < index;
  const found = faultsOfLine(terms, "fees", index, {
    ...fee,
    code: service,
    known: isService(service),
    twice,
  });
  if (amounts.length === 0) found.push(fault("fee_amount_none", "amounts"));
  const priced = new Set<string>();
  for (const { classCode, range } of amounts) {
    const cell = `amounts.${classCode}`;
    const known = classCode === "" || terms.classes.some(({ code }) => code === classCode);
    if (!known) found.push(fault("fee_class_unknown", cell));
    if (priced.has(classCode)) found.push(fault("fee_class_twice", cell));
    priced.add(classCode);
    if (range.min > range.max) {
      found.push(fault("fee_upside_down", cell, { amount: range.min, due: range.max }));
    }
  }
  return [...found, ...faultsOfSplit(fee, index)];
}

function faultsOfSplit({ split, amounts }: FeeTerm, index: number): Fault[] {
  const fault = at("fees", index);
  if (split.length === 0) return [];
  const found: Fault[] = [];
  const takers = new Set<string>();
  split.forEach((part, place) => {
    const field = `split.${place}`;
    if ((part.to === "other") !== Boolean(part.name)) found.push(fault("split_nameless", field));
    const taker = `${part.to} ${part.name ?? ""}`;
    if (takers.has(taker)) found.push(fault("split_twice", field));
    takers.add(taker);
  });
  const rests = split.filter((part) => part.amount === null).length;
  if (rests > 1) found.push(fault("split_rests", "split"));
  const amount = split.reduce((sum: Satang, part) => sum + (part.amount ?? 0), 0);
  const fees = amounts.flatMap(({ range }) => [range.min, range.max]);
  const wrong = fees.find((due) => (rests > 0 ? amount > due : amount !== due));
  if (wrong === undefined) return found;
  const several = new Set(fees).size > 1;
  const code = rests > 0 ? "split_too_much" : several ? "split_needs_rest" : "split_sum";
  return [...found, fault(code, "split", { amount, due: wrong })];
}

function faultsOfCompensation(terms: Terms): Fault[] {
  return terms.compensation.flatMap((line, index) => {
    const { activity, amount } = line;
    const twice = terms.compensation.findIndex((one) => one.activity === activity) < index;
    const facts = { ...line, code: activity, known: isActivity(activity), twice };
    const found = faultsOfLine(terms, "compensation", index, facts);
    return amount > 0 ? found : [...found, at("compensation", index)("amount_none", "amount")];
  });
}

function faultsOfIncentives(terms: Terms): Fault[] {
  return terms.incentives.flatMap((line, index) => {
    const { kind, amount, payer } = line;
    const fault = at("incentives", index);
    const twice = terms.incentives.findIndex((one) => one.kind === kind) < index;
    const facts = { ...line, code: kind, known: isIncentive(kind), twice };
    const found = faultsOfLine(terms, "incentives", index, facts);
    if (amount <= 0) found.push(fault("amount_none", "amount"));
    if (payer === "") found.push(fault("payer_none", "payer"));
    return found;
  });
}

function faultsOfApprovals({ approvals }: Terms): Fault[] {
  return approvals.flatMap((line, index) => {
    const first = approvals.findIndex((one) => one.of === line.of && one.by === line.by);
    return first < index ? [at("approvals", index)("line_twice", "by")] : [];
  });
}
