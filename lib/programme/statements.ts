import { type Month, monthsBetween } from "@/lib/month";

export const statementKinds = [
  "sum",
  "percent",
  "difference",
  "same_twice",
  "months",
  "average",
] as const;
export type StatementKind = (typeof statementKinds)[number];

/**
 * Figures as somebody stated them, `given` in the order of the form and `stated` what was said of them:
 * sum: the parts and the whole; percent: part and whole, and the percentage; difference: before and
 * after, and the change; same_twice: a figure, and the same one said elsewhere; months: first and last
 * month, both counted, and how many that is said to be; average: total and count, and the average.
 * `decimals` is how many places `stated` was printed with.
 */
export type Stated = { given: number[]; stated: number; decimals: number };

/** `ought` is what the figures come to; null where they come to nothing (a share of none). */
export type Verdict = { holds: boolean; ought: number | null };

/** How many figures each kind needs: at least, at most. */
export const needs: Record<StatementKind, readonly [number, number]> = {
  sum: [2, 12],
  percent: [2, 2],
  difference: [2, 2],
  same_twice: [1, 1],
  months: [2, 2],
  average: [2, 2],
};

/** Whether figures hang together as they were stated. Rounded half up to the places as printed. */
export function checkStatement(kind: StatementKind, { given, stated, decimals }: Stated): Verdict {
  const ought = oughtOf(kind, given);
  if (ought === null) return { holds: false, ought: null };
  const rounds = kind === "percent" || kind === "average";
  const shown = rounds ? rounded(ought.part, ought.whole, decimals) : ought.part;
  const closer = rounds ? rounded(ought.part, ought.whole, 2) : ought.part;
  return { holds: Math.abs(shown - stated) < 1e-9, ought: closer };
}

function oughtOf(kind: StatementKind, given: number[]): { part: number; whole: number } | null {
  const [first = 0, second = 0] = given;
  if (kind === "sum") return { part: given.reduce((sum, part) => sum + part, 0), whole: 1 };
  if (kind === "difference") return { part: second - first, whole: 1 };
  if (kind === "same_twice") return { part: first, whole: 1 };
  if (kind === "months") {
    if (second < first) return null;
    return { part: monthsBetween(first as Month, second as Month).length, whole: 1 };
  }
  if (second === 0) return null;
  return { part: kind === "percent" ? first * 100 : first, whole: second };
}

const rounded = (part: number, whole: number, decimals: number) => {
  const scale = 10 ** decimals;
  return Math.floor((part * scale) / whole + 0.5) / scale;
};
