import { type NumberedArticle, numbered } from "./articles";
import { isOwnCode } from "./codes";
import { movedOf, pairsOf } from "./pairs";
import { sameRange } from "./range";
import type {
  ApprovalTerm,
  ClassTerm,
  CompensationTerm,
  FeeTerm,
  IncentiveTerm,
  Range,
  Terms,
} from "./terms";

export type Change<T> =
  | { state: "added"; before: null; after: T }
  | { state: "gone"; before: T; after: null }
  | { state: "changed"; before: T; after: T };

/** `moved`: same words, another place among the articles or another level. */
export type ArticleChange =
  | Change<NumberedArticle>
  | { state: "moved"; before: NumberedArticle; after: NumberedArticle };

export type FeeChange = Change<FeeTerm> & {
  /** the prices that differ, by class code of the newer; null = no price of its own */
  cells: { classCode: string; before: Range | null; after: Range | null }[];
  /** who gets which part differs */
  split: boolean;
};

export const dayFields = [
  "title",
  "cutoffDay",
  "serviceWeekdays",
  "submissionWeekday",
  "reportDay",
  "meetings",
  "quorum",
  "feeMonth",
  "feeArticleKey",
] as const;
type DayField = (typeof dayFields)[number];

/** One of the single facts, as both sides have it. */
export type DayChange = {
  [F in DayField]: { field: F; before: Terms[F]; after: Terms[F] };
}[DayField];

export type Comparison = {
  days: DayChange[];
  articles: ArticleChange[];
  classes: Change<ClassTerm>[];
  fees: FeeChange[];
  compensation: Change<CompensationTerm>[];
  incentives: Change<IncentiveTerm>[];
  approvals: Change<ApprovalTerm>[];
  /** how many there are altogether */
  count: number;
};

/**
 * What the second says otherwise than the first, line by line in the order of the second, what is
 * gone after it. Empty for a regulation beside itself.
 *
 * @param ofOneUnit two versions of one unit: codes it made up mean the same in both. Between two
 * units they are matched by name.
 */
export function compareTerms(
  before: Terms,
  after: Terms,
  { ofOneUnit = true }: { ofOneUnit?: boolean } = {},
): Comparison {
  const known = (code: string) => (ofOneUnit || !isOwnCode(code) ? code : null);
  const articles = articleChanges(before, after);
  const classPairs = pairsOf(before.classes, after.classes, [
    (one) => known(one.code),
    (one) => one.nameTh,
  ]);
  const classOf = new Map(
    classPairs.flatMap(([a, b]) => (a && b ? [[a.code, b.code] as const] : [])),
  );
  const line = <T extends Named>(terms: readonly T[], next: readonly T[], code: (t: T) => string) =>
    changesOf(
      pairsOf(terms, next, [(one) => known(code(one)), (one) => one.nameTh]),
      (a, b) =>
        (!ofOneUnit || articles.keyOf(a.articleKey) === b.articleKey) && same(plain(a), plain(b)),
    );
  // Of two units, articles are compared by their words alone.
  const sameArticle = !ofOneUnit || articles.keyOf(before.feeArticleKey) === after.feeArticleKey;
  const differences = {
    days: dayFields.flatMap((field) =>
      same(before[field], after[field]) || (field === "feeArticleKey" && sameArticle)
        ? []
        : [{ field, before: before[field], after: after[field] } as DayChange],
    ),
    articles: articles.changes,
    classes: changesOf(classPairs, same),
    fees: line(
      before.fees.map((fee) => ofClasses(fee, classOf)),
      after.fees,
      (fee) => fee.service,
    ).map(inCells),
    compensation: line(before.compensation, after.compensation, (one) => one.activity),
    incentives: line(before.incentives, after.incentives, (one) => one.kind),
    approvals: changesOf(
      pairsOf(before.approvals, after.approvals, [(one) => `${one.of} ${one.by}`]),
      same,
    ),
  };
  const count = Object.values(differences).reduce((sum, list) => sum + list.length, 0);
  return { ...differences, count };
}

type Named = { nameTh: string | null; articleKey: string | null };

/** Articles are the same one by their key, or by their heading where another unit wrote them. */
function articleChanges(before: Terms, after: Terms) {
  const [old, next] = [numbered(before.articles), numbered(after.articles)];
  const pairs = pairsOf(old, next, [(one) => one.key, (one) => one.heading]);
  const keys = new Map(pairs.flatMap(([a, b]) => (a && b ? [[a.key, b.key] as const] : [])));
  const moved = movedOf(old, pairs);
  const changes = pairs.flatMap(([a, b]): ArticleChange[] => {
    if (!a || !b) return changesOf([[a, b]], same);
    if (a.heading !== b.heading || a.text !== b.text) {
      return [{ state: "changed", before: a, after: b }];
    }
    if (a.level === b.level && !moved.has(b)) return [];
    return [{ state: "moved", before: a, after: b }];
  });
  const keyOf = (key: string | null) => (key === null ? null : (keys.get(key) ?? null));
  return { changes, keyOf };
}

function changesOf<T>(
  pairs: readonly (readonly [T | null, T | null])[],
  equal: (a: T, b: T) => boolean,
): Change<T>[] {
  return pairs.flatMap(([before, after]): Change<T>[] => {
    if (before && after) return equal(before, after) ? [] : [{ state: "changed", before, after }];
    if (after) return [{ state: "added", before: null, after }];
    return before ? [{ state: "gone", before, after: null }] : [];
  });
}

/** A fee under the class codes of the other side. */
function ofClasses(fee: FeeTerm, codes: ReadonlyMap<string, string>): FeeTerm {
  const amounts = fee.amounts.map(({ classCode, range }) => ({
    classCode: codes.get(classCode) ?? classCode,
    range,
  }));
  return { ...fee, amounts };
}

/** A line without its article, which is compared by itself; in which order prices stand says nothing. */
function plain(line: Named & { amounts?: FeeTerm["amounts"] }): unknown {
  const amounts = line.amounts && [...line.amounts];
  amounts?.sort((a, b) => (a.classCode < b.classCode ? -1 : 1));
  return { ...line, articleKey: null, amounts };
}

function inCells(change: Change<FeeTerm>): FeeChange {
  const { before, after } = change;
  const price = (fee: FeeTerm | null, classCode: string) =>
    fee?.amounts.find((one) => one.classCode === classCode)?.range ?? null;
  const codes = [...(after?.amounts ?? []), ...(before?.amounts ?? [])].map((a) => a.classCode);
  const cells = [...new Set(codes)]
    .map((classCode) => ({
      classCode,
      before: price(before, classCode),
      after: price(after, classCode),
    }))
    .filter((cell) => !sameRange(cell.before, cell.after));
  return { ...change, cells, split: !same(before?.split ?? [], after?.split ?? []) };
}

/** Equal by content, whatever the order in which fields were written. */
function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([name, value]) => same(value, (b as Record<string, unknown>)[name]))
  );
}
