import type { Month } from "@/lib/month";

export type FigureMonth = { month: Month; insured: number; payers: number };

/**
 * What stands out about the retention of the last month given. `percent` and `average` are whole
 * numbers for a headline; the figure with two decimals stands beside it on the page.
 */
export type Finding =
  | { code: "nobody_insured"; params: Record<string, never> }
  | { code: "first"; params: { percent: number } }
  | { code: "lowest" | "highest"; params: { percent: number; months: number } }
  | { code: "unchanged"; params: { percent: number } }
  | {
      code: "near_average" | "above_average" | "below_average";
      params: { percent: number; average: number; months: number };
    };

/** Fewer months than this are no run worth a headline. */
const shortestRun = 3;
/** Percentage points around the average that still count as near it. Our choice. */
const nearPoints = 3;

/**
 * The finding of a page about retention, from months in their order; the last is the one the
 * headline is about, and must be over. Months with nobody insured have no rate and are passed over.
 *
 * - lowest / highest in N months: each of the N − 1 months before it was higher / lower (N ≥ 3)
 * - unchanged: the same whole percent as the month before
 * - otherwise against the average of the months given
 *
 * @param average the mean of the monthly rates as the page shows it ("49.20"), see averageRetention
 */
export function retentionFinding(months: readonly FigureMonth[], average: string | null): Finding {
  const last = months.at(-1);
  if (!last || last.insured === 0) return { code: "nobody_insured", params: {} };
  const rated = months.filter((m) => m.insured > 0);
  const before = rated.slice(0, -1);
  const percent = wholePercent(last);
  const previous = before.at(-1);
  if (!previous) return { code: "first", params: { percent } };

  const lower = run(before, (m) => compareRates(m, last) > 0);
  if (lower >= shortestRun) return { code: "lowest", params: { percent, months: lower } };
  const higher = run(before, (m) => compareRates(m, last) < 0);
  if (higher >= shortestRun) return { code: "highest", params: { percent, months: higher } };
  if (wholePercent(previous) === percent) return { code: "unchanged", params: { percent } };

  const mean = Math.round(Number(average ?? percent));
  const params = { percent, average: mean, months: rated.length };
  if (Math.abs(percent - mean) <= nearPoints) return { code: "near_average", params };
  return { code: percent > mean ? "above_average" : "below_average", params };
}

/** Payers ÷ insured in whole percent, rounded half up. */
export function wholePercent({ payers, insured }: { payers: number; insured: number }): number {
  return insured === 0 ? 0 : Math.floor((200 * payers + insured) / (2 * insured));
}

/** Below zero when the first rate is the lower one; exact, as both are fractions. */
function compareRates(a: FigureMonth, b: FigureMonth): number {
  return a.payers * b.insured - b.payers * a.insured;
}

/** How many months on end, the last included, hold against the one the headline is about. */
function run(before: readonly FigureMonth[], holds: (m: FigureMonth) => boolean): number {
  let count = 1;
  for (let at = before.length - 1; at >= 0; at--) {
    const month = before[at];
    if (!month || !holds(month)) break;
    count++;
  }
  return count;
}
