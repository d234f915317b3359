import type { Day } from "@/lib/day";
import type { Satang } from "@/lib/money";
import { type Task, taskState } from "./tasks";

export type PlanProgress = {
  /** activities that were not dropped */
  all: number;
  done: number;
  late: number;
  /** due by the day, done or not: what the plan promised so far */
  due: number;
  /** due by the day and done */
  dueDone: number;
  budget: Satang;
  budgetDone: Satang;
};

type Activity = Task & { dueOn: Day; budgetSatang: Satang | null };

/** How far a plan is on a day. Dropped activities count nowhere. */
export function progressOf(activities: readonly Activity[], today: Day): PlanProgress {
  const kept = activities.filter(({ droppedOn }) => droppedOn === null);
  const done = kept.filter(({ doneOn }) => doneOn !== null);
  const due = kept.filter(({ dueOn }) => dueOn <= today);
  const budget = (list: readonly Activity[]) =>
    list.reduce((sum, { budgetSatang }) => sum + (budgetSatang ?? 0), 0);
  return {
    all: kept.length,
    done: done.length,
    late: kept.filter((one) => taskState(one, today) === "late").length,
    due: due.length,
    dueDone: due.filter(({ doneOn }) => doneOn !== null).length,
    budget: budget(kept),
    budgetDone: budget(done),
  };
}
