import type { Day } from "@/lib/day";

/** Where a task stands. */
export type TaskState = "late" | "open" | "done" | "dropped";

export type Task = { dueOn: Day | null; doneOn: Day | null; droppedOn: Day | null };

export function taskState({ dueOn, doneOn, droppedOn }: Task, today: Day): TaskState {
  if (doneOn !== null) return "done";
  if (droppedOn !== null) return "dropped";
  return dueOn !== null && dueOn < today ? "late" : "open";
}
