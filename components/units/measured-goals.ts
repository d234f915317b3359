import { averageRetention } from "@/lib/contributions/retention";
import { addMonths, type Month, monthOf } from "@/lib/month";
import type { UnitFigures } from "@/lib/units/figures-queries";
import type { GoalLine } from "@/lib/units/goal-queries";
import { goalProgress } from "@/lib/units/goals";
import type { MeasuredGoal } from "./goal-rows";

/** The month the figures for these goals must reach back to; three years at most. */
export function goalsSince(goals: readonly GoalLine[], month: Month): Month {
  const earliest = Math.min(month, ...goals.map((g) => monthOf(g.startsOn)));
  return Math.max(earliest, addMonths(month, -35)) as Month;
}

/** Each goal against the figures since it began. */
export function measuredGoals(
  goals: readonly GoalLine[],
  figures: readonly UnitFigures[],
  villagesCared: number,
): MeasuredGoal[] {
  return goals.map((goal) => {
    const months = figures.filter((f) => f.month >= monthOf(goal.startsOn));
    return {
      goal,
      progress: goalProgress(goal, { months, villagesCared }),
      average: goal.indicator === "retention_percent" ? averageRetention(months) : null,
    };
  });
}
