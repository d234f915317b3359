import { addDays, todayInBangkok } from "@/lib/day";
import * as agenda from "@/lib/meetings/agenda-commands";
import * as commands from "@/lib/meetings/commands";
import * as decisions from "@/lib/meetings/decision-commands";
import { writeMinutesInput } from "@/lib/meetings/input";
import * as plan from "@/lib/meetings/plan-commands";
import * as planQueries from "@/lib/meetings/plan-queries";
import * as queries from "@/lib/meetings/queries";
import * as tasks from "@/lib/meetings/task-commands";
import * as taskQueries from "@/lib/meetings/task-queries";
import { monthOf } from "@/lib/month";
import type { BusyWorld } from "./busy-world";
import { type Call, ofCommittee, ofCoordinator } from "./calls";
import { newCommand } from "./fixture";
import { done } from "./fund-world";

const today = todayInBangkok();
const unit = (w: BusyWorld) => ({ commandId: newCommand(), unitId: w.here.id });
const at = (w: BusyWorld, meetingId: number) => ({ ...unit(w), meetingId });

let days = 30;
const form = (w: BusyWorld) => ({
  ...unit(w),
  kind: "review" as const,
  heldOn: addDays(today, -++days),
  place: null,
});
const called = async (w: BusyWorld) =>
  done(await commands.callMeeting(w.here.committee, form(w))).id;
const item = async (w: BusyWorld): Promise<[number, number]> => {
  const meetingId = await called(w);
  const given = { ...at(w, meetingId), title: "เรื่องแจ้ง" };
  return [meetingId, done(await agenda.addAgendaItem(w.here.committee, given)).id];
};
const attended = async (w: BusyWorld) => {
  const meetingId = await called(w);
  const given = { ...at(w, meetingId), present: [w.here.chairId] };
  done(await commands.setPresence(w.here.committee, given));
  return meetingId;
};
const decision = (w: BusyWorld, meetingId: number) => ({
  ...at(w, meetingId),
  text: "ทำป้าย",
  committeeMemberId: null,
  dueOn: null,
  adopts: false,
});
const given = (w: BusyWorld) => ({
  ...unit(w),
  text: "ส่งเอกสาร",
  committeeMemberId: null,
  dueOn: null,
});
const task = async (w: BusyWorld) => done(await tasks.addTask(w.here.committee, given(w))).id;
const taskDone = async (w: BusyWorld) => {
  const taskId = await task(w);
  return done(await tasks.doTask(w.here.committee, { ...unit(w), taskId })).id;
};
const activity = {
  title: "เวทีหมู่บ้าน",
  goalId: null,
  startsOn: null,
  dueOn: addDays(today, 30),
  committeeMemberId: null,
  budgetSatang: null,
  budgetFrom: null,
};
const planned = async (w: BusyWorld) =>
  done(await plan.addActivity(w.here.committee, { ...unit(w), ...activity })).id;
const dropped = async (w: BusyWorld) => {
  const activityId = await planned(w);
  return done(await plan.dropActivity(w.here.committee, { ...unit(w), activityId })).id;
};

/** A call stands on one number: the meeting of an item or a decision is remembered by it. */
const meetings = new Map<number, number>();
const within = async (made: Promise<[number, number]>) => {
  const [meetingId, id] = await made;
  meetings.set(id, meetingId);
  return id;
};
const of = (id: number) => meetings.get(id) ?? 0;

/** Every query of meetings, tasks and the plan that takes an actor; see query-calls.ts. */
export const meetingQueryCalls: Record<string, Call> = {
  "meetings/queries.meetingsOf": ofCommittee((a, w) => queries.meetingsOf(a, w.here.id), called),
  "meetings/queries.meeting": ofCommittee((a, w, id) => queries.meeting(a, w.here.id, id), called),
  "meetings/task-queries.tasksOf": ofCommittee(
    (a, w) => taskQueries.tasksOf(a, w.here.id, today),
    task,
  ),
  "meetings/task-queries.tasksOfMonth": ofCommittee(
    (a, w) => taskQueries.tasksOfMonth(a, w.here.id, monthOf(today)),
    taskDone,
  ),
  "meetings/task-queries.openTasks": ofCommittee(
    (a, w) => taskQueries.openTasks(a, w.here.id, today),
    task,
  ),
  "meetings/plan-queries.planOf": ofCoordinator(
    (a, w) => planQueries.planOf(a, w.here.id),
    planned,
  ),
};

/** Every command of meetings, tasks and the plan; see command-calls.ts. */
export const meetingCommandCalls: Record<string, Call> = {
  "meetings/commands.callMeeting": ofCommittee((a, w) => commands.callMeeting(a, form(w))),
  "meetings/commands.refillAgenda": ofCommittee(
    (a, w, id) => commands.refillAgenda(a, at(w, id)),
    called,
  ),
  "meetings/commands.setPresence": ofCommittee(
    (a, w, id) => commands.setPresence(a, { ...at(w, id), present: [w.here.chairId] }),
    called,
  ),
  "meetings/commands.writeMinutes": ofCommittee(
    (a, w, id) =>
      commands.writeMinutes(a, writeMinutesInput.parse({ ...at(w, id), minutes: "เปิดประชุม" })),
    called,
  ),
  "meetings/commands.finishMeeting": ofCommittee(
    (a, w, id) => commands.finishMeeting(a, at(w, id)),
    attended,
  ),
  "meetings/commands.cancelMeeting": ofCommittee(
    (a, w, id) => commands.cancelMeeting(a, at(w, id)),
    called,
  ),
  "meetings/agenda-commands.addAgendaItem": ofCommittee(
    (a, w, id) => agenda.addAgendaItem(a, { ...at(w, id), title: "ผ้าป่า" }),
    called,
  ),
  "meetings/agenda-commands.moveAgendaItem": ofCommittee(
    (a, w, id) => agenda.moveAgendaItem(a, { ...at(w, of(id)), itemId: id, up: true }),
    (w) => within(item(w)),
  ),
  "meetings/agenda-commands.removeAgendaItem": ofCommittee(
    (a, w, id) => agenda.removeAgendaItem(a, { ...at(w, of(id)), itemId: id }),
    (w) => within(item(w)),
  ),
  "meetings/decision-commands.recordDecision": ofCommittee(
    (a, w, id) => decisions.recordDecision(a, decision(w, id)),
    called,
  ),
  "meetings/decision-commands.removeDecision": ofCommittee(
    (a, w, id) => decisions.removeDecision(a, { ...at(w, of(id)), decisionId: id }),
    (w) =>
      within(
        called(w).then(async (id): Promise<[number, number]> => {
          const made = await decisions.recordDecision(w.here.committee, decision(w, id));
          return [id, done(made).id];
        }),
      ),
  ),
  "meetings/task-commands.addTask": ofCommittee((a, w) => tasks.addTask(a, given(w))),
  "meetings/task-commands.doTask": ofCommittee(
    (a, w, taskId) => tasks.doTask(a, { ...unit(w), taskId }),
    task,
  ),
  "meetings/task-commands.undoTask": ofCommittee(
    (a, w, taskId) => tasks.undoTask(a, { ...unit(w), taskId }),
    taskDone,
  ),
  "meetings/task-commands.dropTask": ofCommittee(
    (a, w, taskId) => tasks.dropTask(a, { ...unit(w), taskId }),
    task,
  ),
  "meetings/plan-commands.addActivity": ofCommittee((a, w) =>
    plan.addActivity(a, { ...unit(w), ...activity }),
  ),
  "meetings/plan-commands.changeActivity": ofCommittee(
    (a, w, activityId) => plan.changeActivity(a, { ...unit(w), ...activity, activityId }),
    planned,
  ),
  "meetings/plan-commands.finishActivity": ofCommittee(
    (a, w, activityId) =>
      plan.finishActivity(a, { ...unit(w), activityId, doneOn: today, result: null }),
    planned,
  ),
  "meetings/plan-commands.reopenActivity": ofCommittee(
    (a, w, activityId) => plan.reopenActivity(a, { ...unit(w), activityId }),
    dropped,
  ),
  "meetings/plan-commands.dropActivity": ofCommittee(
    (a, w, activityId) => plan.dropActivity(a, { ...unit(w), activityId }),
    planned,
  ),
};
