import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { auditNames, auditOf } from "@/lib/access/audit-queries";
import { addDays, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import type { Outcome } from "@/lib/refusal";
import { actorOf, addPeople, newCommand, smallWorld, type World } from "@/scripts/testing/fixture";
import { endCounsellor, nameCounsellor } from "./counsellor-commands";
import { recordConsent, saveAnswers, withdrawPerson } from "./entry-commands";
import { addStep, closeFollowUp } from "./follow-up-commands";
import { counsellorsOf, followUpsOfUnit, followUpsToEvaluate } from "./follow-up-queries";
import { itemsOf } from "./instrument";
import {
  answerByLink,
  consentByLink,
  declineByLink,
  finishByLink,
  makeLinks,
} from "./link-commands";
import { linkByToken } from "./link-queries";
import { spst20, tmhi15 } from "./mental-health";
import { closeRound, openRounds } from "./round-commands";
import { openRoundsInput } from "./round-input";
import { byPaperCode, roundPeople } from "./round-queries";

const today = todayInBangkok();
let world: World;

beforeAll(async () => {
  world = await smallWorld();
  await addPeople(world.here, 12);
});
afterAll(disconnect);

const code = (outcome: Outcome<unknown>) => (outcome.ok ? "done" : outcome.refusal.code);

async function done<T>(outcome: Promise<Outcome<T>>): Promise<T> {
  const answer = await outcome;
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal));
  return answer.value;
}

const every = (keys: { key: string }[], answer: number) =>
  Object.fromEntries(keys.map(({ key }) => [key, answer]));

async function opened(instrument = "tmhi15@1", more: Record<string, unknown> = {}) {
  const form = openRoundsInput.parse({
    commandId: newCommand(),
    unitIds: [world.here.id],
    instrument,
    phase: "dated",
    group: "members",
    entry: "self",
    memberNos: "1-6",
    heldOn: today,
    ...more,
  });
  return (await done(openRounds(world.evaluator, form))).ids[0] ?? 0;
}

async function linkFor(roundId: number, no = 1): Promise<string> {
  const input = { commandId: newCommand(), roundId, nos: [no] };
  const { links } = await done(makeLinks(world.evaluator, input));
  return links[0]?.token ?? "";
}

const happy = every(itemsOf(tmhi15), 3);
const hard = every(itemsOf(spst20), 5);

async function answered(roundId: number, answers: Record<string, number>, no = 1) {
  const at = { commandId: newCommand(), roundId };
  await done(recordConsent(world.evaluator, { ...at, nos: [no] }));
  const given = { ...at, commandId: newCommand(), no, answers, way: "person" as const };
  await done(saveAnswers(world.evaluator, given));
}

describe("a private link", () => {
  test("is consent, answers on their way, and one's own result; then it is used up", async () => {
    const roundId = await opened();
    const token = await linkFor(roundId);
    expect(await linkByToken(token)).toMatchObject({ state: "open", consented: false });
    expect(code(await answerByLink({ token, answers: { h1: 3 } }))).toBe("consent_needed");
    await done(consentByLink({ token }));
    await done(answerByLink({ token, answers: { h1: 3, h2: 2 } }));
    expect(await finishByLink({ token })).toMatchObject({
      ok: false,
      refusal: { code: "answer_missing", params: { no: 3 } },
    });
    // The phone was put away: what was answered is there again.
    expect(await linkByToken(token)).toMatchObject({ answers: { h1: 3, h2: 2 }, consented: true });
    await done(answerByLink({ token, answers: happy }));
    expect(await done(finishByLink({ token }))).toEqual({ total: 42, band: "below_average" });
    expect(await linkByToken(token)).toEqual({ state: "used" });
    expect(code(await answerByLink({ token, answers: { h1: 1 } }))).toBe("link_used");
    const person = (await roundPeople(world.evaluator, roundId, 1))?.people[0];
    expect(person).toMatchObject({ complete: true, answeredByLink: true, consentThrough: null });
    // Each write has its row in the trail, of nobody with an account and without what was answered.
    const rows = await db.auditEntry.findMany({
      where: { actorId: 0, subject: "assessmentRound", subjectId: roundId },
      orderBy: { at: "asc" },
    });
    expect(rows.map(({ action }) => action)).toEqual([
      "consentByLink",
      "answerByLink",
      "answerByLink",
      "finishByLink",
    ]);
    for (const row of rows) {
      expect(row).toMatchObject({ unitId: world.here.id, before: null, after: null, result: null });
    }
  });

  test("is kept as a hash alone, and the audit trail does not hold it", async () => {
    const roundId = await opened();
    const commandId = newCommand();
    const input = { commandId, roundId, nos: [1, 2] };
    const first = await done(makeLinks(world.evaluator, input));
    // The same submission again shows the same links.
    expect(await done(makeLinks(world.evaluator, input))).toEqual(first);
    const row = await db.auditEntry.findUniqueOrThrow({ where: { id: commandId } });
    const kept = JSON.stringify([row, await db.answerLink.findMany()]);
    for (const { token } of first.links) expect(kept).not.toContain(token);
  });

  test("sent off twice at one instant counts once", async () => {
    const roundId = await opened();
    const token = await linkFor(roundId);
    await done(consentByLink({ token }));
    await done(answerByLink({ token, answers: happy }));
    const codes = await Promise.all(
      Array.from({ length: 6 }, async () => code(await finishByLink({ token }))),
    );
    expect(codes.filter((one) => one === "done")).toHaveLength(1);
    expect(codes.filter((one) => one !== "done")).toEqual(Array(5).fill("link_used"));
    expect(await db.assessment.count({ where: { subject: { roundId } } })).toBe(1);
  });

  test("ends by a newer one, by time, by closing and by withdrawing", async () => {
    const roundId = await opened();
    const older = await linkFor(roundId);
    const newer = await linkFor(roundId);
    expect(await linkByToken(older)).toEqual({ state: "ended" });
    expect(code(await consentByLink({ token: older }))).toBe("link_ended");
    expect(await linkByToken(newer)).toMatchObject({ state: "open" });
    await db.answerLink.updateMany({
      where: { subject: { roundId } },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await linkByToken(newer)).toEqual({ state: "ended" });
    const last = await linkFor(roundId, 2);
    await done(consentByLink({ token: last }));
    await done(closeRound(world.evaluator, { commandId: newCommand(), roundId }));
    expect(await linkByToken(last)).toEqual({ state: "closed" });
    expect(code(await answerByLink({ token: last, answers: { h1: 1 } }))).toBe("assessment_closed");
    expect(await linkByToken("nothing-like-a-link-at-all")).toEqual({ state: "ended" });
  });

  test("lets somebody say no, and keeps nothing of theirs", async () => {
    const roundId = await opened();
    const [early, late] = [await linkFor(roundId, 1), await linkFor(roundId, 2)];
    await done(declineByLink({ token: early }));
    await done(consentByLink({ token: late }));
    await done(answerByLink({ token: late, answers: { h1: 1 } }));
    await done(declineByLink({ token: late }));
    const shown = await roundPeople(world.evaluator, roundId);
    expect(shown?.round).toMatchObject({ skipped: 1, withdrew: 1, begun: 0 });
    expect(await db.assessment.count({ where: { subject: { roundId } } })).toBe(0);
  });

  test("answering and withdrawing at one instant leave no answer behind", async () => {
    const roundId = await opened();
    const token = await linkFor(roundId);
    await done(consentByLink({ token }));
    const at = { commandId: newCommand(), roundId, no: 1 };
    await Promise.all([
      withdrawPerson(world.evaluator, at),
      ...Array.from({ length: 5 }, () => answerByLink({ token, answers: happy })),
    ]);
    expect(await db.assessment.count({ where: { subject: { roundId } } })).toBe(0);
  });
});

describe("a paper form", () => {
  test("is found by its code by whoever enters the round", async () => {
    const roundId = await opened();
    const person = (await roundPeople(world.evaluator, roundId, 3))?.people[0];
    const paper = person?.paperCode ?? "";
    expect(await byPaperCode(world.evaluator, paper)).toMatchObject({ roundId, no: 3 });
    expect(await byPaperCode(world.here.committee, paper)).toBeNull();
    expect(await byPaperCode(world.evaluator, "00000000")).toBeNull();
  });
});

describe("the follow-up of severe stress", () => {
  test("is seen by counsellor and evaluator; the committee learns not even how many, the coordinator nothing", async () => {
    const { here, there } = world;
    const roundId = await opened("spst20@1");
    await answered(roundId, hard);
    const before = await followUpsOfUnit(here.committee, here.id);
    expect(before).toEqual({ people: null });
    expect(
      (await followUpsToEvaluate(world.evaluator))?.some((one) => one.roundId === roundId),
    ).toBe(true);
    expect(await followUpsOfUnit(there.committee, here.id)).toBeNull();
    expect(await followUpsOfUnit(world.coordinator, here.id)).toBeNull();
    expect(await followUpsToEvaluate(world.coordinator)).toBeNull();
    // Nor does the committee see the answers of the round.
    expect(await roundPeople(here.committee, roundId)).toBeNull();

    const named = { unitId: here.id, userId: here.committee.userId, since: today };
    const { id } = await done(
      nameCounsellor(world.coordinator, { commandId: newCommand(), ...named }),
    );
    const counsellor = await actorOf(here.committee.userId);
    const now = await followUpsOfUnit(counsellor, here.id);
    expect(now?.people?.[0]).toMatchObject({ roundId, memberNo: 1, name: "คนที่1 ตัวอย่าง" });
    expect((await roundPeople(counsellor, roundId))?.round.part).toBe("counsellor");
    expect(code(await nameCounsellor(here.committee, { commandId: newCommand(), ...named }))).toBe(
      "counsellor_already",
    );

    const followUpId = now?.people?.[0]?.id ?? 0;
    const step = { followUpId, kind: "talked" as const, happenedOn: today, note: "รับฟัง" };
    const close = { followUpId, outcome: "ดีขึ้นแล้ว" };
    const fresh = () => ({ commandId: newCommand() });
    expect(code(await addStep(there.committee, { ...fresh(), ...step }))).toBe("not_found");
    expect(code(await addStep(world.coordinator, { ...fresh(), ...step }))).toBe("not_found");
    expect(code(await closeFollowUp(counsellor, { ...fresh(), ...close }))).toBe(
      "follow_up_without_step",
    );
    const ahead = { ...step, happenedOn: addDays(today, 1) };
    expect(code(await addStep(counsellor, { ...fresh(), ...ahead }))).toBe("step_in_future");
    const long = { ...step, happenedOn: addDays(today, -1) };
    expect(code(await addStep(counsellor, { ...fresh(), ...long }))).toBe("step_before_opening");
    await done(addStep(counsellor, { ...fresh(), ...step }));
    const kinds = async () => (await auditNames(here.committee, here.id))?.actions;
    expect(await kinds()).toContain("addFollowUpStep");
    const both = await Promise.all([
      closeFollowUp(counsellor, { ...fresh(), ...close }),
      closeFollowUp(world.evaluator, { ...fresh(), ...close }),
    ]);
    expect(both.map(code).sort()).toEqual(["done", "follow_up_closed"]);
    expect(code(await addStep(counsellor, { ...fresh(), ...step }))).toBe("follow_up_closed");

    const end = { counsellorId: id, until: today };
    await done(endCounsellor(here.committee, { commandId: newCommand(), ...end }));
    // Who is no counsellor does not read in the trail either that somebody is followed up.
    expect(await kinds()).not.toContain("addFollowUpStep");
    const trail = await auditOf(here.committee, here.id, {
      q: "",
      filters: {},
      sort: [],
      page: 1,
      size: 500,
    });
    expect(trail?.rows.filter((row) => row.subject === "followUp")).toEqual([]);
    expect(trail?.rows.some((row) => row.action === "endCounsellor")).toBe(true);
    expect(await roundPeople(counsellor, roundId)).toBeNull();
    expect((await counsellorsOf(here.committee, here.id))?.lines[0]?.until).toBe(today);
    expect(code(await endCounsellor(here.committee, { commandId: newCommand(), ...end }))).toBe(
      "counsellor_ended",
    );
  });

  test("goes with whoever withdraws before anybody acted on it, and stays where somebody did", async () => {
    const { here } = world;
    const roundId = await opened("spst20@1");
    await answered(roundId, hard, 1);
    await answered(roundId, hard, 2);
    const of = (no: number) => db.followUp.findFirst({ where: { subject: { roundId, no } } });
    const step = { kind: "hotline" as const, happenedOn: today, note: null };
    const followUpId = (await of(2))?.id ?? 0;
    await done(addStep(world.evaluator, { commandId: newCommand(), followUpId, ...step }));
    for (const no of [1, 2]) {
      await done(withdrawPerson(world.evaluator, { commandId: newCommand(), roundId, no }));
    }
    expect(await of(1)).toBeNull();
    expect(await of(2)).not.toBeNull();
    expect(here.id).toBeGreaterThan(0);
  });

  test("goes with whoever declines by their link after the last answer", async () => {
    const roundId = await opened("spst20@1");
    const token = await linkFor(roundId);
    await done(consentByLink({ token }));
    await done(answerByLink({ token, answers: hard }));
    const count = () => db.followUp.count({ where: { subject: { roundId } } });
    expect(await count()).toBe(1);
    await done(declineByLink({ token }));
    expect(await count()).toBe(0);
    expect(await db.assessment.count({ where: { subject: { roundId } } })).toBe(0);
  });

  test("is named only from the committee with an account", async () => {
    const { here } = world;
    const name = (userId: number, since = today) =>
      nameCounsellor(here.committee, { commandId: newCommand(), unitId: here.id, userId, since });
    expect(code(await name(here.volunteer.userId))).toBe("counsellor_not_in_committee");
    expect(code(await name(here.committee.userId, addDays(today, 1)))).toBe("counsellor_in_future");
    const foreign = { commandId: newCommand(), unitId: here.id, since: today };
    const { userId } = world.there.committee;
    expect(code(await nameCounsellor(world.there.committee, { ...foreign, userId }))).toBe(
      "not_found",
    );
  });
});
