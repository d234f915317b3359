import type { Day } from "@/lib/day";
import { formatDay } from "@/lib/day";
import { translator } from "@/lib/i18n/translator";
import { formatBaht, type Satang } from "@/lib/money";
import { formatMonth, type Month } from "@/lib/month";

export const meetingKinds = ["regular", "general", "review", "reflection"] as const;

export type MeetingKind = (typeof meetingKinds)[number];

/** What an item of the agenda came from. */
export type AgendaFrom =
  | "own"
  | "task"
  | "round"
  | "work"
  | "fund_close"
  | "report"
  | "regulation"
  | "goal";

/** What is open in a unit before a meeting; what there is none of is null or empty. */
export type OpenMatters = {
  tasks: readonly { id: number; text: string; who: string | null; dueOn: Day | null }[];
  round: { month: Month; insured: number; payers: number } | null;
  work: { n: number; amount: Satang } | null;
  toClose: readonly Month[];
  reportDue: Month | null;
  draftId: number | null;
  goals: readonly { id: number; label: string; dueOn: Day }[];
};

export type AgendaDraft = { from: AgendaFrom; fromId: number | null; title: string };

/**
 * The agenda that follows from what is open: what was promised first, then money and members, then
 * rules and goals. Titles are Thai, the language of the minutes.
 */
export function agendaFrom(open: OpenMatters): AgendaDraft[] {
  const t = translator("th", "meetings");
  const items: AgendaDraft[] = open.tasks.map(({ id, text, who, dueOn }) => ({
    from: "task",
    fromId: id,
    title: [
      t("agenda.task", { text }),
      who === null ? null : t("agenda.taskWho", { who }),
      dueOn === null ? null : t("agenda.taskDue", { day: formatDay(dueOn, "th", "medium") }),
    ]
      .filter(Boolean)
      .join(" "),
  }));
  const add = (from: AgendaFrom, fromId: number | null, title: string) =>
    items.push({ from, fromId, title });
  if (open.round) {
    const { month, insured, payers } = open.round;
    const name = formatMonth(month, "th", "long");
    add("round", month, t("agenda.round", { month: name, payers, insured }));
  }
  if (open.work && open.work.n > 0) {
    const { n, amount } = open.work;
    add("work", null, t("agenda.work", { n, amount: formatBaht(amount, "th") }));
  }
  for (const month of open.toClose) {
    add("fund_close", month, t("agenda.fundClose", { month: formatMonth(month, "th", "long") }));
  }
  if (open.reportDue !== null) {
    const month = formatMonth(open.reportDue, "th", "long");
    add("report", open.reportDue, t("agenda.report", { month }));
  }
  if (open.draftId !== null) add("regulation", open.draftId, t("agenda.regulation"));
  for (const { id, label, dueOn } of open.goals) {
    const day = formatDay(dueOn, "th", "medium");
    add("goal", id, t("agenda.goal", { label, day }));
  }
  return items;
}

/** Those that an agenda does not hold yet: what came from the same record is there already. */
export function notOnAgenda(
  drafts: readonly AgendaDraft[],
  there: readonly { from: string; fromId: number | null }[],
): AgendaDraft[] {
  const held = new Set(there.map(({ from, fromId }) => `${from} ${fromId}`));
  return drafts.filter(({ from, fromId }) => !held.has(`${from} ${fromId}`));
}

/** A list with one of its items moved a place up or down; the same list where it can not. */
export function moved<T>(list: readonly T[], at: number, up: boolean): T[] {
  const to = up ? at - 1 : at + 1;
  const result = [...list];
  const [one, other] = [list[at], list[to]];
  if (one === undefined || other === undefined) return result;
  result[to] = one;
  result[at] = other;
  return result;
}
