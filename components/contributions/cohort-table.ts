import type { CohortMonth } from "@/lib/contributions/cohort-queries";
import { retention } from "@/lib/contributions/retention";
import type { Month } from "@/lib/month";

export type CohortRow = {
  cohort: Month;
  /** insured of the cohort in the last month shown */
  insured: number;
  /** retention by months since joining, 0 first; null where nobody was insured or not yet */
  percents: (string | null)[];
};

/** Cohorts as rows and months since joining as columns, the latest cohorts first, `count` at most. */
export function cohortRows(months: readonly CohortMonth[], to: Month, count: number): CohortRow[] {
  const cohorts = [...new Set(months.map((m) => m.cohort))]
    .filter((cohort) => cohort > to - count && cohort <= to)
    .sort((a, b) => b - a);
  return cohorts.map((cohort) => {
    const mine = new Map(months.filter((m) => m.cohort === cohort).map((m) => [m.month, m]));
    const percents: (string | null)[] = [];
    for (let since = 0; since < count; since++) {
      const found = mine.get((cohort + since) as Month);
      percents.push(found ? retention(found.payers, found.insured).percent : null);
    }
    return { cohort, insured: mine.get(to)?.insured ?? 0, percents };
  });
}
