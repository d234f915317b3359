import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDays, toDate, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, firstDay, lastDay, monthOf } from "@/lib/month";
import { newCommand, smallWorld, type TestUnit, type World } from "@/scripts/testing/fixture";
import { codeOf, colleague, dayAgo, done } from "@/scripts/testing/fund-world";
import { addAgendaItem, moveAgendaItem, removeAgendaItem } from "./agenda-commands";
import {
  callMeeting,
  cancelMeeting,
  finishMeeting,
  refillAgenda,
  setPresence,
  writeMinutes,
} from "./commands";
import { recordDecision, removeDecision } from "./decision-commands";
import { writeMinutesInput } from "./input";
import { meeting, meetingsOf, meetingsOfMonth } from "./queries";
import { addTask, doTask, dropTask, undoTask } from "./task-commands";
import { openTasks, tasksOf } from "./task-queries";

const today = todayInBangkok();

let world: World;
let here: TestUnit;
let days = 0;

beforeAll(async () => {
  world = await smallWorld();
  here = world.here;
});
afterAll(disconnect);

const unit = () => ({ commandId: newCommand(), unitId: here.id });
const at = (meetingId: number) => ({ ...unit(), meetingId });
/** A meeting on a day of its own for each call. */
const call = async (more: { heldOn?: typeof today } = {}) =>
  done(
    await callMeeting(here.committee, {
      ...unit(),
      kind: "regular",
      heldOn: addDays(today, -++days),
      place: "ศาลากลางบ้าน",
      ...more,
    }),
  ).id;
const read = async (id: number) => {
  const found = await meeting(here.committee, here.id, id);
  if (!found) throw new Error("no meeting");
  return found;
};
const there = async (id: number) =>
  done(await setPresence(here.committee, { ...at(id), present: [here.chairId] }));
const finish = (id: number, actor = here.committee) => finishMeeting(actor, at(id));
const decide = (id: number, more: Record<string, unknown> = {}) =>
  recordDecision(here.committee, {
    ...at(id),
    text: "ทำป้ายประชาสัมพันธ์",
    committeeMemberId: null,
    dueOn: null,
    adopts: false,
    ...more,
  });
const minutes = (id: number, fields: Record<string, string>) =>
  writeMinutes(here.committee, writeMinutesInput.parse({ ...at(id), ...fields }));

describe("a meeting", () => {
  test("takes up what is open, and what has opened since, each once", async () => {
    const task = await addTask(here.committee, {
      ...unit(),
      text: "ติดต่อโรงเรียน",
      committeeMemberId: here.chairId,
      dueOn: addDays(today, -1),
    });
    await db.goal.create({
      data: {
        unitId: here.id,
        indicator: "text",
        labelTh: "มีที่ทำการ",
        startsOn: toDate(dayAgo(12)),
        dueOn: toDate(dayAgo(3)),
      },
    });
    const id = await call();
    const { agenda } = await read(id);
    const of = (from: string) => agenda.filter((item) => item.from === from);
    expect(of("task").map(({ fromId }) => fromId)).toEqual([done(task).id]);
    expect(of("goal")).toHaveLength(1);
    await db.regulation.create({
      data: { unitId: here.id, title: "ร่าง", cutoffDay: 25, createdBy: here.committee.userId },
    });
    expect(done(await refillAgenda(here.committee, at(id)))).toEqual({ added: 1 });
    expect(done(await refillAgenda(here.committee, at(id)))).toEqual({ added: 0 });
    expect((await read(id)).agenda.at(-1)?.from).toBe("regulation");
  });

  test("is called once for a kind and day, and not years ahead", async () => {
    const heldOn = addDays(today, 5);
    await call({ heldOn });
    const again = { ...unit(), kind: "regular" as const, heldOn, place: null };
    expect(codeOf(await callMeeting(here.committee, again))).toBe("meeting_there");
    const far = { ...again, commandId: newCommand(), heldOn: addDays(today, 800) };
    expect(codeOf(await callMeeting(here.committee, far))).toBe("meeting_far");
    expect(codeOf(await callMeeting(here.volunteer, { ...again, ...unit() }))).toBe("not_found");
  });

  test("has an agenda of one's own order", async () => {
    const id = await call();
    const first = done(await addAgendaItem(here.committee, { ...at(id), title: "เรื่องแจ้ง" })).id;
    const second = done(await addAgendaItem(here.committee, { ...at(id), title: "ผ้าป่า" })).id;
    done(await moveAgendaItem(here.committee, { ...at(id), itemId: second, up: true }));
    const order = (await read(id)).agenda.map((item) => item.id);
    expect(order.indexOf(second)).toBe(order.indexOf(first) - 1);
    done(await minutes(id, { [`note-${first}`]: "แจ้งแล้ว", [`was-${first}`]: "" }));
    const off = (itemId: number) => removeAgendaItem(here.committee, { ...at(id), itemId });
    expect(codeOf(await off(first))).toBe("agenda_noted");
    done(await off(second));
    expect((await read(id)).agenda.map((item) => item.id)).not.toContain(second);
  });

  test("is written by two at once without either losing a word", async () => {
    const id = await call();
    const item = done(await addAgendaItem(here.committee, { ...at(id), title: "รอบเดือนนี้" })).id;
    const note = (text: string, was = "") =>
      minutes(id, { [`note-${item}`]: text, [`was-${item}`]: was });
    done(await note("เก็บได้ 80 คน\r\nเหลือ 12 คน"));
    expect(codeOf(await note("เขียนทับ"))).toBe("written_meanwhile");
    expect((await read(id)).agenda.at(-1)?.notes).toBe("เก็บได้ 80 คน\nเหลือ 12 คน");
    // What was left as it stood is not written again.
    done(
      await minutes(id, { minutes: "เปิดประชุม 9 โมง", [`note-${item}`]: "", [`was-${item}`]: "" }),
    );
    expect((await read(id)).agenda.at(-1)?.notes).toContain("80 คน");
    expect((await read(id)).minutes).toBe("เปิดประชุม 9 โมง");
  });

  test("counts only who was in office that day", async () => {
    const id = await call();
    const late = await db.committeeMember.create({
      data: { unitId: here.id, name: "คนใหม่", position: "member", since: toDate(today) },
    });
    const present = (ids: number[]) => setPresence(here.committee, { ...at(id), present: ids });
    expect(codeOf(await present([late.id]))).toBe("meeting_not_seated");
    expect(codeOf(await present([world.there.chairId]))).toBe("meeting_not_seated");
    done(await present([here.chairId, here.volunteerId]));
    done(await present([here.chairId]));
    expect((await read(id)).seats.filter((seat) => seat.present)).toHaveLength(1);
  });
});

describe("finished minutes", () => {
  test("need their day and somebody there, and then stand", async () => {
    const ahead = await call({ heldOn: addDays(today, 9) });
    expect(codeOf(await finish(ahead))).toBe("meeting_ahead");
    const id = await call();
    const item = done(await addAgendaItem(here.committee, { ...at(id), title: "เรื่องแจ้ง" })).id;
    const { id: decisionId } = done(await decide(id));
    expect(codeOf(await finish(id))).toBe("meeting_nobody");
    await there(id);
    done(await finish(id));
    const refused = await Promise.all([
      addAgendaItem(here.committee, { ...at(id), title: "เพิ่ม" }),
      moveAgendaItem(here.committee, { ...at(id), itemId: item, up: true }),
      removeAgendaItem(here.committee, { ...at(id), itemId: item }),
      setPresence(here.committee, { ...at(id), present: [] }),
      minutes(id, { [`note-${item}`]: "แก้", [`was-${item}`]: "" }),
      decide(id),
      removeDecision(here.committee, { ...at(id), decisionId }),
      refillAgenda(here.committee, at(id)),
      cancelMeeting(here.committee, at(id)),
      finish(id),
    ]);
    expect(new Set(refused.map((one) => codeOf(one as never)))).toEqual(
      new Set(["meeting_finished"]),
    );
  });

  test("stand in the database too, whoever writes there", async () => {
    const id = await call();
    await there(id);
    done(await finish(id));
    const change = db.meeting.update({ where: { id }, data: { minutes: "แก้" } });
    await expect(change).rejects.toThrow(/SC014|never changed/);
    const item = { unitId: here.id, meetingId: id, title: "แทรก", position: 1 };
    await expect(db.agendaItem.create({ data: item })).rejects.toThrow(/SC014|never changed/);
    await expect(db.meetingPresence.deleteMany({ where: { meetingId: id } })).rejects.toThrow(
      /SC014|never changed/,
    );
  });

  test("of two who finish at the same moment one does", async () => {
    const id = await call();
    await there(id);
    const other = await colleague(here, "secretary");
    const both = await Promise.all([finish(id), finish(id, other.actor)]);
    expect(both.map(codeOf).sort()).toEqual(["done", "meeting_finished"]);
  });

  test("race with a note: it is in the minutes or refused, never after", async () => {
    const id = await call();
    await there(id);
    const item = done(await addAgendaItem(here.committee, { ...at(id), title: "เรื่องแจ้ง" })).id;
    const [ended, noted] = await Promise.all([
      finish(id),
      minutes(id, { [`note-${item}`]: "ทันพอดี", [`was-${item}`]: "" }),
    ]);
    expect(codeOf(ended)).toBe("done");
    expect(["done", "meeting_finished"]).toContain(codeOf(noted));
    const kept = (await read(id)).agenda.find((one) => one.id === item)?.notes;
    expect(kept).toBe(noted.ok ? "ทันพอดี" : null);
  });
});

describe("decisions", () => {
  test("with somebody or a day become tasks", async () => {
    const id = await call();
    const dueOn = addDays(today, 30);
    const plain = done(await decide(id));
    expect(plain.taskId).toBeNull();
    const given = done(await decide(id, { committeeMemberId: here.chairId, dueOn }));
    const [task] = ((await tasksOf(here.committee, here.id, today)) ?? []).filter(
      (one) => one.id === given.taskId,
    );
    expect(task).toMatchObject({ dueOn, meetingId: id, doneOn: null });
    expect(codeOf(await decide(id, { dueOn: dayAgo(6) }))).toBe("task_due_before");
    const stranger = { committeeMemberId: world.there.chairId };
    expect(codeOf(await decide(id, stranger))).toBe("task_seat");
    done(await removeDecision(here.committee, { ...at(id), decisionId: given.id }));
    expect(await db.task.count({ where: { id: given.taskId ?? 0 } })).toBe(0);
  });

  test("whose task is done stay", async () => {
    const id = await call();
    const given = done(await decide(id, { committeeMemberId: here.chairId }));
    done(await doTask(here.committee, { ...unit(), taskId: given.taskId ?? 0 }));
    const remove = removeDecision(here.committee, { ...at(id), decisionId: given.id });
    expect(codeOf(await remove)).toBe("task_done");
    expect(codeOf(await cancelMeeting(here.committee, at(id)))).toBe("meeting_decided");
  });

  test("point to the draft they adopt, where there is one", async () => {
    const id = await call();
    const draft = await db.regulation.findFirst({
      where: { unitId: here.id, adoptedOn: null, discardedAt: null },
    });
    done(await decide(id, { adopts: true }));
    const [decision] = (await read(id)).decisions;
    expect(decision).toMatchObject({ regulationId: draft?.id, draft: true });
    await db.regulation.update({
      where: { id: draft?.id ?? 0 },
      data: { discardedAt: new Date() },
    });
    expect(codeOf(await decide(id, { adopts: true }))).toBe("meeting_no_draft");
    expect((await read(id)).decisions[0]?.draft).toBe(false);
  });
});

describe("tasks", () => {
  test("are done, opened again and given up, the late ones counted", async () => {
    const before = await openTasks(here.committee, here.id, today);
    const { id: taskId } = done(
      await addTask(here.committee, {
        ...unit(),
        text: "ส่งเอกสาร",
        committeeMemberId: null,
        dueOn: addDays(today, -2),
      }),
    );
    const one = () => ({ ...unit(), taskId });
    const now = await openTasks(here.committee, here.id, today);
    expect(now).toEqual({ open: (before?.open ?? 0) + 1, late: (before?.late ?? 0) + 1 });
    expect(codeOf(await undoTask(here.committee, one()))).toBe("task_open");
    done(await doTask(here.committee, one()));
    expect(codeOf(await doTask(here.committee, one()))).toBe("task_done");
    expect(codeOf(await dropTask(here.committee, one()))).toBe("task_done");
    expect(await openTasks(here.committee, here.id, today)).toEqual(before);
    done(await undoTask(here.committee, one()));
    done(await dropTask(here.committee, one()));
    expect(codeOf(await doTask(here.committee, one()))).toBe("task_dropped");
  });
});

test("a month's meetings without those called off", async () => {
  const { there: other } = world;
  const heldOn = dayAgo(0, 1);
  const month = monthOf(heldOn);
  const made = async (kind: "regular" | "general") =>
    done(
      await callMeeting(other.committee, {
        commandId: newCommand(),
        unitId: other.id,
        kind,
        heldOn,
        place: null,
      }),
    ).id;
  const [kept, off] = [await made("regular"), await made("general")];
  const gone = { commandId: newCommand(), unitId: other.id, meetingId: off };
  done(await cancelMeeting(other.committee, gone));
  const sums = await meetingsOfMonth(db, other.id, month);
  expect(sums.held.map(({ id }) => id)).toEqual([kept]);
  expect(sums).toMatchObject({ decisions: 0, tasks: 0, tasksDone: 0 });
  // A task counts in the month in which it was done, whenever it was given.
  const task = { unitId: other.id, text: "ส่งบัญชี", createdBy: 1 };
  const days = [dayAgo(1, 28), heldOn, lastDay(month), firstDay(addMonths(month, 1))];
  await db.task.createMany({ data: days.map((one) => ({ ...task, doneOn: toDate(one) })) });
  expect(await meetingsOfMonth(db, other.id, month)).toMatchObject({ tasks: 0, tasksDone: 2 });
  expect((await meetingsOf(other.committee, other.id))?.map(({ id }) => id)).toContain(off);
});
