import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { mergeMembers } from "@/lib/contributions/merge-commands";
import { addDays, type Day, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { undoMembers } from "@/lib/members/import-commands";
import type { Outcome, Refusal } from "@/lib/refusal";
import { busyWorld } from "@/scripts/testing/busy-world";
import { addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { recordConsent, saveAnswers, skipPerson, withdrawPerson } from "./entry-commands";
import { itemsOf } from "./instrument";
import { spst20, tmhi15 } from "./mental-health";
import { roundChoicesOfUnit } from "./round-choice-queries";
import { addSubjects, closeRound, openRounds } from "./round-commands";
import { openRoundsInput } from "./round-input";
import { roundPeople, roundsOfUnit, roundsToEvaluate } from "./round-queries";

const today = todayInBangkok();
let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await addPeople(world.here, 20);
});
afterAll(disconnect);

const code = (outcome: Outcome<unknown>) => (outcome.ok ? "done" : outcome.refusal.code);

async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal satisfies Refusal));
  return answer.value;
}

const form = (more: Record<string, unknown> = {}) =>
  openRoundsInput.parse({
    commandId: newCommand(),
    unitIds: [world.here.id],
    instrument: "committee_capacity@1",
    phase: "baseline",
    group: "committee",
    entry: "evaluator",
    heldOn: today,
    ...more,
  });

async function opened(more: Record<string, unknown> = {}): Promise<number> {
  const { ids } = await done(openRounds(world.evaluator, form(more)));
  return ids[0] ?? 0;
}

const save = (roundId: number, no: number, answers: Record<string, number | null>, more = {}) =>
  saveAnswers(world.evaluator, {
    commandId: newCommand(),
    roundId,
    no,
    answers,
    way: "grid" as const,
    ...more,
  });

const every = (keys: { key: string }[], answer: number) =>
  Object.fromEntries(keys.map(({ key }) => [key, answer]));

const stress = () =>
  opened({ instrument: "spst20@1", group: "members", memberNos: "1-5", entry: "self" });

const agree = (roundId: number, ...nos: number[]) =>
  recordConsent(world.evaluator, { commandId: newCommand(), roundId, nos });

describe("opening a round", () => {
  test("asks everybody in office on the day, and nobody who came or left otherwise", async () => {
    const { here } = world;
    const seat = { unitId: here.id, name: "อดีตกรรมการ", position: "member" as const };
    const [since, until] = [new Date("2022-01-01"), new Date("2023-06-30")];
    await db.committeeMember.create({ data: { ...seat, since, until } });
    const now = await roundPeople(world.evaluator, await opened());
    const then = await roundPeople(world.evaluator, await opened({ heldOn: "2023-06-30" }));
    expect(now?.people.map((one) => one.position)).toEqual(["chair", "member"]);
    expect(then?.people).toHaveLength(3);
  });

  test("asks people by number, by whose list, and without a name", async () => {
    const { here } = world;
    const numbered = await opened({
      instrument: "satisfaction@1",
      group: "recipients",
      memberNos: "๑-๓, 7",
      participants: "2",
    });
    const asked = await roundPeople(world.evaluator, numbered);
    expect(asked?.people.map((one) => one.memberNo)).toEqual([1, 2, 3, 7, null, null]);
    // An evaluator knows people of the register by their number alone.
    expect(asked?.people.some((one) => one.name !== null)).toBe(false);
    const labels = asked?.people.slice(-2).map((one) => Number(one.label)) ?? [];
    const more = await opened({
      instrument: "satisfaction@1",
      group: "recipients",
      participants: 1,
    });
    const next = await roundPeople(world.evaluator, more);
    expect(next?.people[0]?.label).toBe(String((labels[1] ?? 0) + 1));
    const care = await opened({
      instrument: "tmhi15@1",
      group: "members",
      carerId: here.volunteerId,
    });
    expect((await roundPeople(world.evaluator, care))?.people).toHaveLength(20);
    const again = await opened({
      instrument: "satisfaction@1",
      group: "recipients",
      sameAs: numbered,
    });
    expect((await roundPeople(world.evaluator, again))?.people).toHaveLength(6);
  });

  test("refuses who is not there, twice the same person, and a mind where there is none", async () => {
    const open = async (more: Record<string, unknown>) =>
      code(await openRounds(world.evaluator, form(more)));
    expect(await open({ group: "members", memberNos: "900-901" })).toBe("round_members_unknown");
    expect(await open({ group: "members" })).toBe("round_nobody");
    expect(await open({ instrument: "tmhi15@1", group: "unit" })).toBe("round_group_unfit");
    expect(await open({ instrument: "nothing@1" })).toBe("instrument_unknown");
    expect(await open({ itemKeys: ["data", "nothing"] })).toBe("round_items");
    expect(await open({ instrument: "tmhi15@1", itemKeys: ["h1"] })).toBe("round_items");
    expect(await open({ heldOn: addDays(today, 500) })).toBe("round_too_far_ahead");
    const roundId = await stress();
    const add = (memberNos: string) =>
      addSubjects(world.evaluator, {
        ...form({ memberNos, group: "members" }),
        commandId: newCommand(),
        roundId,
      });
    expect(code(await add("5-6"))).toBe("person_in_round");
    expect(await done(add("6"))).toEqual({ added: 1 });
  });

  test("is for evaluators of the place; of a unit only for what it enters itself", async () => {
    const { here, there } = world;
    const by = async (actor = here.committee, more: Record<string, unknown> = {}) =>
      code(await openRounds(actor, form(more)));
    expect(await by()).toBe("not_found");
    expect(await by(here.committee, { entry: "unit" })).toBe("done");
    expect(await by(there.committee, { entry: "unit" })).toBe("not_found");
    expect(await by(world.coordinator)).toBe("not_found");
    const mind = { entry: "unit", instrument: "tmhi15@1", group: "members", memberNos: "1" };
    expect(await by(here.committee, mind)).toBe("not_found");
    const choices = await roundChoicesOfUnit(here.committee, here.id);
    expect(choices).toMatchObject({ mind: false, units: [{ id: here.id }] });
    expect(choices?.units).toHaveLength(1);
    expect(await roundChoicesOfUnit(there.committee, here.id)).toBeNull();
    expect((await roundsOfUnit(here.committee, here.id))?.mine.length).toBeGreaterThan(0);
    expect(await roundsOfUnit(there.committee, here.id)).toBeNull();
    expect(await roundsToEvaluate(here.committee)).toEqual([]);
  });
});

describe("entering answers", () => {
  test("keeps them cell by cell, and shows what the same people answered before", async () => {
    const before = await opened({ heldOn: addDays(today, -30) });
    await done(save(before, 1, { data: 1, finance: 2 }));
    const roundId = await opened({ phase: "endline" });
    await done(save(roundId, 1, { data: 3 }));
    await done(save(roundId, 1, { finance: 4, relations: 2 }));
    await done(save(roundId, 1, { relations: null }));
    const shown = await roundPeople(world.evaluator, roundId, 1);
    expect(shown?.people[0]).toMatchObject({
      answers: { data: 3, finance: 4 },
      answered: 2,
      complete: false,
      before: { data: 1, finance: 2 },
    });
    expect(shown?.beforeOn).toBe(addDays(today, -30));
  });

  test("refuses 5 on a scale of 4 and keeps nothing of it", async () => {
    const roundId = await opened();
    const answer = await save(roundId, 1, { data: 2, finance: 5 });
    expect(answer).toMatchObject({
      ok: false,
      refusal: { code: "answer_out_of_range", params: { answer: "5", from: 1, to: 4 } },
    });
    expect((await roundPeople(world.evaluator, roundId, 1))?.people[0]?.answered).toBe(0);
  });

  test("fourteen of fifteen have no score; the missing question is named", async () => {
    const roundId = await opened({ instrument: "tmhi15@1", group: "members", memberNos: "1" });
    await done(agree(roundId, 1));
    const { h7, ...rest } = every(itemsOf(tmhi15), 3);
    expect(await done(save(roundId, 1, rest, { finish: true }))).toEqual({
      answered: 14,
      complete: false,
      missing: 7,
    });
    const row = () => db.assessment.findFirstOrThrow({ where: { subject: { roundId } } });
    expect(await row()).toMatchObject({ total: null, band: null });
    expect(await done(save(roundId, 1, { h7: h7 ?? 3 }))).toMatchObject({ complete: true });
    // Twelve answers of 3, and three that count from the other end as 2.
    expect(await row()).toMatchObject({ total: 42, band: "below_average" });
  });

  test("a blank of the stress test counts zero once somebody says there is no more", async () => {
    const roundId = await stress();
    await done(agree(roundId, 1));
    expect(await done(save(roundId, 1, { s1: 4 }))).toMatchObject({ complete: false });
    expect(await done(save(roundId, 1, {}, { finish: true }))).toMatchObject({ complete: true });
    expect(await done(save(roundId, 1, { s2: 5 }))).toMatchObject({ complete: true });
    const row = await db.assessment.findFirstOrThrow({ where: { subject: { roundId } } });
    expect(row).toMatchObject({ total: 9, band: "low" });
  });

  test("two who type at once: the later one is told, but not what it was", async () => {
    const roundId = await opened();
    const both = { data: 2, finance: 3 };
    await done(save(roundId, 1, both, { seen: { data: null, finance: null } }));
    const later = await done(save(roundId, 1, { data: 4 }, { seen: { data: null } }));
    expect(later.over).toEqual(["data"]);
    // The same answer, another cell, another person, and one's own second thought are no news.
    const quiet = [
      save(roundId, 1, { finance: 3 }, { seen: { finance: null } }),
      save(roundId, 1, { ncd: 1 }, { seen: { ncd: null } }),
      save(roundId, 2, { data: 1 }, { seen: { data: null } }),
      save(roundId, 1, { data: 3 }, { seen: { data: 4 } }),
    ];
    for (const saved of quiet) expect(await done(saved)).not.toHaveProperty("over");
  });

  test("nothing about a mind is kept without consent, and it says who asked", async () => {
    const roundId = await stress();
    expect(code(await save(roundId, 1, { s1: 1 }))).toBe("consent_needed");
    await done(agree(roundId, 1, 2));
    expect(code(await save(roundId, 1, { s1: 1 }))).toBe("done");
    const people = (await roundPeople(world.evaluator, roundId))?.people;
    expect(people?.map((one) => one.consentThrough)).toEqual([
      world.evaluator.name,
      world.evaluator.name,
      null,
      null,
      null,
    ]);
    expect(people?.[0]?.consentOn).toBe(today);
  });

  test("a paper typed later keeps the day on the paper, which has come", async () => {
    const roundId = await stress();
    const agreed = (nos: number[], agreedOn: Day) =>
      recordConsent(world.evaluator, { commandId: newCommand(), roundId, nos, agreedOn });
    expect(code(await agreed([1], addDays(today, 1)))).toBe("consent_in_future");
    await done(agreed([1], addDays(today, -9)));
    // Who agreed before stays as they are.
    await done(agreed([1, 2], addDays(today, -3)));
    const people = (await roundPeople(world.evaluator, roundId))?.people;
    expect(people?.slice(0, 3).map((one) => one.consentOn)).toEqual([
      addDays(today, -9),
      addDays(today, -3),
      null,
    ]);
    await done(closeRound(world.evaluator, { commandId: newCommand(), roundId }));
    expect(code(await agreed([3], addDays(today, -9)))).toBe("assessment_closed");
  });

  test("the audit trail knows the round, and neither who answered about their mind nor what", async () => {
    const roundId = await stress();
    await done(agree(roundId, 2));
    const commandId = newCommand();
    await done(save(roundId, 2, every(itemsOf(spst20), 5), { commandId }));
    const entry = await db.auditEntry.findUniqueOrThrow({ where: { id: commandId } });
    expect(entry).toMatchObject({ subject: "assessmentRound", subjectId: roundId, after: null });
    expect(entry.result).toEqual({ answered: 20, complete: true, missing: null });
  });
});

describe("a person of the register who was asked", () => {
  test("is not undone with the file that brought them; merged, their rounds come along", async () => {
    const busy = await busyWorld();
    const batchId = await busy.batch("applied", "members");
    const { memberId } = await db.importVerdict.findFirstOrThrow({ where: { batchId } });
    const { no: newNo } = await db.member.findUniqueOrThrow({ where: { id: memberId ?? 0 } });
    const asked = async (...nos: number[]) => {
      const more = { instrument: "satisfaction@1", group: "members", memberNos: nos.join(",") };
      const input = form({ ...more, unitIds: [busy.here.id] });
      return (await done(openRounds(busy.evaluator, input))).ids[0] ?? 0;
    };
    await asked(newNo);
    const undone = await undoMembers(busy.here.committee, {
      commandId: newCommand(),
      batchId,
      reason: "ส่งผิดไฟล์",
    });
    expect(code(undone)).toBe("import_undo_members");

    const [keep, drop] = [busy.person(12), busy.person(13)];
    const [one, both] = [await asked(drop.no), await asked(keep.no, drop.no)];
    const merge = { commandId: newCommand(), unitId: busy.here.id };
    await done(mergeMembers(busy.here.committee, { ...merge, keepNo: keep.no, dropNo: drop.no }));
    const keysOf = async (roundId: number) =>
      (await db.assessmentSubject.findMany({ where: { roundId }, orderBy: { no: "asc" } })).map(
        (subject) => subject.personKey,
      );
    expect(await keysOf(one)).toEqual([`m${keep.id}`]);
    expect(await keysOf(both)).toEqual([`m${keep.id}`, `m${drop.id}`]);
  });
});

describe("leaving a round", () => {
  test("who is skipped is not asked until somebody asks them after all", async () => {
    const roundId = await stress();
    const skip = (undo?: boolean) =>
      skipPerson(world.evaluator, { commandId: newCommand(), roundId, no: 3, undo });
    await done(skip());
    expect(code(await agree(roundId, 3))).toBe("person_not_asked");
    expect(code(await save(roundId, 3, { s1: 1 }))).toBe("person_not_asked");
    await done(skip(true));
    await done(agree(roundId, 3));
    await done(save(roundId, 3, { s1: 1 }));
    expect(code(await skip())).toBe("person_answered");
  });

  test("withdrawing removes the answers, also from a closed round, and the counts say so", async () => {
    const roundId = await stress();
    await done(agree(roundId, 1, 2));
    await done(save(roundId, 1, every(itemsOf(spst20), 1)));
    await done(save(roundId, 2, { s1: 1 }));
    const close = { commandId: newCommand(), roundId };
    expect(await done(closeRound(world.evaluator, close))).toEqual({ unfinished: 1 });
    expect(code(await save(roundId, 1, { s1: 2 }))).toBe("assessment_closed");
    const gone = { commandId: newCommand(), roundId, no: 1 };
    expect(await done(withdrawPerson(world.evaluator, gone))).toEqual({ removed: 1 });
    const round = (await roundPeople(world.evaluator, roundId))?.round;
    expect(round).toMatchObject({ people: 5, finished: 0, begun: 1, withdrew: 1 });
    expect(code(await withdrawPerson(world.evaluator, { ...gone, commandId: newCommand() }))).toBe(
      "person_withdrew",
    );
  });

  test("closing and entering at one instant: whatever was answered before the close is in", async () => {
    const roundId = await opened();
    const cells = ["data", "finance", "relations", "leadership"];
    // Each cell has one value only, so that it is there exactly when a save of it was done.
    const tries = Array.from({ length: 16 }, (_, at) => ({
      no: (at % 2) + 1,
      cell: cells[at % 4] ?? "data",
      value: 1 + (at % 4),
    }));
    const closing = closeRound(world.evaluator, { commandId: newCommand(), roundId });
    const codes = await Promise.all(
      tries.map(async ({ no, cell, value }) => code(await save(roundId, no, { [cell]: value }))),
    );
    await done(closing);
    expect(codes.filter((one) => one !== "done" && one !== "assessment_closed")).toEqual([]);
    expect(code(await save(roundId, 1, { data: 4 }))).toBe("assessment_closed");
    const people = (await roundPeople(world.evaluator, roundId))?.people ?? [];
    const kept = people.flatMap(({ no, answers }) =>
      Object.entries(answers).map(([cell, value]) => `${no} ${cell} ${value}`),
    );
    const taken = tries.filter((_, at) => codes[at] === "done");
    const told = taken.map(({ no, cell, value }) => `${no} ${cell} ${value}`);
    expect(kept.sort()).toEqual([...new Set(told)].sort());
  });
});

describe("a score that must not wait", () => {
  const severe = every(itemsOf(spst20), 5);
  const open = (roundId: number) =>
    db.followUp.findMany({ where: { subject: { roundId } }, select: { dueOn: true } });

  test("opens a follow-up for three days on, once, and a slip takes it back", async () => {
    const roundId = await stress();
    await done(agree(roundId, 1));
    await done(save(roundId, 1, severe));
    await done(save(roundId, 1, { s1: 4 }));
    expect(await open(roundId)).toEqual([{ dueOn: new Date(`${addDays(today as Day, 3)}`) }]);
    await done(save(roundId, 1, every(itemsOf(spst20), 1)));
    expect(await open(roundId)).toEqual([]);
  });
});
