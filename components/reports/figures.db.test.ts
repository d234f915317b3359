import { afterAll, expect, test } from "vitest";
import { registerTable } from "@/components/members/register-config";
import { readTableState } from "@/components/ui/table-state";
import { type Day, toDate } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { callMeeting, finishMeeting, setPresence } from "@/lib/meetings/commands";
import { recordDecision } from "@/lib/meetings/decision-commands";
import { meetingsOf } from "@/lib/meetings/queries";
import { doTask } from "@/lib/meetings/task-commands";
import { tasksOfMonth } from "@/lib/meetings/task-queries";
import { register } from "@/lib/members/register-queries";
import { month, monthOf, parseMonth } from "@/lib/month";
import type { FigureKey } from "@/lib/reports/assemble";
import { reportOf } from "@/lib/reports/queries";
import { refreshFigures } from "@/lib/units/figures-commands";
import { addPeople, newCommand, smallWorld } from "@/scripts/testing/fixture";
import { done } from "@/scripts/testing/fund-world";
import { recordsOf } from "./figures";

afterAll(disconnect);

test("a figure of a past month opens the very records it counts", async () => {
  const { here } = await smallWorld();
  const of = month(2024, 5);
  const [, gone] = await addPeople(here, 3);
  await addPeople(here, 2, { joinedOn: "2024-05-31" as Day });
  await addPeople(here, 1, { joinedOn: "2024-06-01" as Day });
  const left = { leftOn: toDate("2024-05-01" as Day), leftReason: "ย้าย" };
  await db.member.update({ where: { id: gone?.id ?? 0 }, data: left });
  await db.$transaction((tx) => refreshFigures(tx, here.id, of));
  const unit = () => ({ commandId: newCommand(), unitId: here.id });
  for (const heldOn of ["2024-05-10", "2024-06-10"] as Day[]) {
    const call = { ...unit(), kind: "regular" as const, heldOn, place: null };
    const { id } = done(await callMeeting(here.committee, call));
    done(await setPresence(here.committee, { ...unit(), meetingId: id, present: [here.chairId] }));
    const given = { ...unit(), meetingId: id, text: "ทำป้าย", dueOn: null, adopts: false };
    const task = { ...given, committeeMemberId: here.chairId };
    const { taskId } = done(await recordDecision(here.committee, task));
    done(await doTask(here.committee, { ...unit(), taskId: taskId ?? 0 }));
    await db.task.update({
      where: { id: taskId ?? 0 },
      data: { doneOn: toDate("2024-05-20" as Day) },
    });
    done(await finishMeeting(here.committee, { ...unit(), meetingId: id }));
  }

  const report = await reportOf(here.committee, here.slug, of);
  const figure = (key: FigureKey) => report?.figures.find((one) => one.key === key)?.value;
  const address = (key: FigureKey) =>
    Object.fromEntries(new URL(recordsOf({ key }, "http://a/unit/x", of)).searchParams);
  const listed = async (key: FigureKey) => {
    const state = readTableState(address(key), registerTable);
    return (await register(here.committee, here.id, state, of)).total;
  };
  expect([figure("registered"), figure("came"), figure("went")]).toEqual([5, 2, 1]);
  for (const key of ["registered", "came", "went"] as const) {
    expect(await listed(key), key).toBe(figure(key));
  }

  const asked = parseMonth(address("tasks").month ?? "");
  expect(asked).toBe(of);
  const tasks = await tasksOfMonth(here.committee, here.id, of);
  expect(tasks?.decided).toHaveLength(figure("tasks") ?? -1);
  expect(tasks?.done).toHaveLength(figure("tasksDone") ?? -1);
  expect([figure("tasks"), figure("tasksDone")]).toEqual([1, 2]);
  const met = (await meetingsOf(here.committee, here.id))?.filter(
    (one) => monthOf(one.heldOn) === of,
  );
  expect(met).toHaveLength(figure("meetings") ?? -1);
});
