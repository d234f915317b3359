import { percent } from "@/lib/percent";
import type { Indicator } from "./choices";
import type { FigureMonth } from "./finding";

export type GoalToMeasure = {
  indicator: Indicator;
  baseline: number | null;
  target: number | null;
  /** what the unit counted itself, for own_count */
  progress: number | null;
};

export type GoalRecords = {
  /** from the month the goal began to the month it is measured at */
  months: readonly (FigureMonth & { joined: number })[];
  /** villages of the unit that somebody looks after */
  villagesCared: number;
};

export type GoalProgress = {
  /** in the goal's own measure; null when the records cannot tell yet */
  value: number | null;
  /** the value as shown: a percentage keeps two decimals */
  text: string | null;
  /** 0 to 100, how far from the baseline (or nothing) to the target */
  share: number | null;
  reached: boolean | null;
};

const unknown: GoalProgress = { value: null, text: null, share: null, reached: null };

/** How far a goal has come, from the records wherever they can tell. */
export function goalProgress(goal: GoalToMeasure, records: GoalRecords): GoalProgress {
  const last = records.months.at(-1);
  switch (goal.indicator) {
    case "text":
      return unknown;
    case "own_count":
      return toward(goal, goal.progress, goal.baseline ?? 0);
    case "villages_covered":
      return toward(goal, records.villagesCared, 0);
    case "retention_percent": {
      const text = last ? percent(last.payers, last.insured) : null;
      if (!last || text === null || goal.target === null) return unknown;
      const reached = last.payers * 100 >= goal.target * last.insured;
      const value = Number(text);
      return { value, text, share: shareOf(value, 0, goal.target), reached };
    }
    case "insured_total":
      return toward(goal, last?.insured ?? null, goal.baseline ?? 0);
    case "insured_increase":
      return last && goal.baseline !== null
        ? toward({ ...goal, baseline: 0 }, last.insured - goal.baseline, 0)
        : unknown;
    case "new_insured_per_month": {
      const count = records.months.length;
      if (count === 0) return unknown;
      const sum = records.months.reduce((all, m) => all + m.joined, 0);
      // to one decimal, half up; five a month is a goal people count in whole persons
      return toward(goal, Math.floor((20 * sum + count) / (2 * count)) / 10, 0);
    }
  }
}

function toward(goal: GoalToMeasure, value: number | null, start: number): GoalProgress {
  if (value === null || goal.target === null) return unknown;
  return {
    value,
    text: value.toLocaleString("en-US"),
    share: shareOf(value, start, goal.target),
    reached: value >= goal.target,
  };
}

function shareOf(value: number, start: number, target: number): number {
  if (target <= start) return value >= target ? 100 : 0;
  return Math.min(100, Math.max(0, Math.round((1000 * (value - start)) / (target - start)) / 10));
}
