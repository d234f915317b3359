import { describe, expect, it } from "vitest";
import type { Day } from "@/lib/day";
import { month } from "@/lib/month";
import { agendaFrom, moved, notOnAgenda, type OpenMatters } from "./agenda";
import { progressOf } from "./plan";
import { taskState } from "./tasks";

const day = (text: string) => text as Day;
const nothing: OpenMatters = {
  tasks: [],
  round: null,
  work: null,
  toClose: [],
  reportDue: null,
  draftId: null,
  goals: [],
};

describe("an agenda", () => {
  it("is empty where nothing is open", () => {
    expect(agendaFrom(nothing)).toEqual([]);
    expect(agendaFrom({ ...nothing, work: { n: 0, amount: 0 } })).toEqual([]);
  });

  it("holds everything that is open, what was promised first, in Thai", () => {
    const items = agendaFrom({
      tasks: [{ id: 7, text: "ทำป้าย", who: "บุญมา", dueOn: day("2026-11-01") }],
      round: { month: month(2026, 11), insured: 700, payers: 410 },
      work: { n: 3, amount: 45_000 },
      toClose: [month(2026, 9), month(2026, 10)],
      reportDue: month(2026, 10),
      draftId: 12,
      goals: [{ id: 4, label: "คงอยู่ร้อยละ 90", dueOn: day("2026-10-31") }],
    });
    expect(items.map(({ from }) => from)).toEqual([
      "task",
      "round",
      "work",
      "fund_close",
      "fund_close",
      "report",
      "regulation",
      "goal",
    ]);
    expect(items[0]).toMatchObject({ fromId: 7 });
    expect(items[0]?.title).toContain("ทำป้าย");
    expect(items[0]?.title).toContain("1 พ.ย. 2569");
    expect(items[1]?.title).toContain("410");
    expect(items[2]?.title).toContain("450");
    expect(items[3]?.title).toContain("กันยายน 2569");
  });

  it("takes up nothing twice", () => {
    const drafts = agendaFrom({ ...nothing, draftId: 12, toClose: [month(2026, 9)] });
    expect(notOnAgenda(drafts, [])).toHaveLength(2);
    expect(notOnAgenda(drafts, [{ from: "regulation", fromId: 12 }])).toHaveLength(1);
    expect(notOnAgenda(drafts, drafts)).toEqual([]);
    expect(notOnAgenda(drafts, [{ from: "own", fromId: null }])).toHaveLength(2);
  });

  it("is put in order step by step, and nothing is lost at its ends", () => {
    expect(moved(["a", "b", "c"], 1, true)).toEqual(["b", "a", "c"]);
    expect(moved(["a", "b", "c"], 1, false)).toEqual(["a", "c", "b"]);
    expect(moved(["a", "b"], 0, true)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], 1, false)).toEqual(["a", "b"]);
    expect(moved(["a", "b"], -1, false)).toEqual(["a", "b"]);
  });
});

describe("a task", () => {
  const task = { dueOn: day("2026-11-10"), doneOn: null, droppedOn: null };
  it("is late from the day after it is due", () => {
    expect(taskState(task, day("2026-11-10"))).toBe("open");
    expect(taskState(task, day("2026-11-11"))).toBe("late");
    expect(taskState({ ...task, dueOn: null }, day("2030-01-01"))).toBe("open");
  });
  it("that was done or dropped is never late", () => {
    expect(taskState({ ...task, doneOn: day("2027-01-01") }, day("2027-02-01"))).toBe("done");
    expect(taskState({ ...task, droppedOn: day("2027-01-01") }, day("2027-02-01"))).toBe("dropped");
  });
});

describe("the progress of a plan", () => {
  const one = { dueOn: day("2026-11-10"), doneOn: null, droppedOn: null, budgetSatang: 100_000 };
  it("is nothing of nothing", () => {
    expect(progressOf([], day("2026-11-23"))).toMatchObject({ all: 0, done: 0, due: 0, budget: 0 });
  });
  it("counts what was promised by the day, and leaves out what was dropped", () => {
    const plan = [
      one,
      { ...one, doneOn: day("2026-11-01") },
      { ...one, dueOn: day("2026-12-31"), doneOn: day("2026-11-01"), budgetSatang: null },
      { ...one, dueOn: day("2026-12-31") },
      { ...one, droppedOn: day("2026-10-01") },
    ];
    expect(progressOf(plan, day("2026-11-23"))).toEqual({
      all: 4,
      done: 2,
      late: 1,
      due: 2,
      dueDone: 1,
      budget: 300_000,
      budgetDone: 100_000,
    });
  });
});
