import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addDays, todayInBangkok } from "@/lib/day";
import { db, disconnect } from "@/lib/db";
import { addMonths, lastDay, monthOf } from "@/lib/month";
import {
  addPeople,
  newCommand,
  smallWorld,
  testActor,
  type World,
} from "@/scripts/testing/fixture";
import { codeOf, done } from "@/scripts/testing/fund-world";
import { answerProposal, removeProposal, sendProposal } from "./proposal-commands";
import { answerProposalInput, sendProposalInput } from "./proposal-input";
import { proposalsAcross, proposalsOf } from "./proposal-queries";
import { addMaterial, recordTraining, removeTraining, retireMaterial } from "./training-commands";
import { addMaterialInput, recordTrainingInput } from "./training-input";
import { materialsFor, materialsOf, trainingsOf } from "./training-queries";

const today = todayInBangkok();
let world: World;
let nation: Actor;

beforeAll(async () => {
  world = await smallWorld();
  nation = await testActor(`nation-${newCommand()}`, "coordinator");
});
afterAll(disconnect);

const unit = () => ({ commandId: newCommand(), unitId: world.here.id });
const ask = (more: Record<string, unknown> = {}) =>
  sendProposal(
    world.here.committee,
    sendProposalInput.parse({
      ...unit(),
      agency: "อบต.",
      problem: "ไม่มีที่ทำการ",
      askedSatang: "๒๐,๐๐๐",
      sentOn: addDays(today, -20),
      ...more,
    }),
  );
const mine = async (id: number) =>
  (await proposalsOf(world.here.committee, world.here.id))?.find((one) => one.id === id);

describe("a request for support", () => {
  test("keeps the chosen figures as they stood", async () => {
    const month = addMonths(monthOf(today), -1);
    const figures = { unitId: world.here.id, month, joined: 3, returned: 0, registered: 90 };
    const rest = { newInsured: 0, newPayers: 0, insured: 80, payers: 40 };
    await db.unitMonth.upsert({
      where: { unitId_month: { unitId: world.here.id, month } },
      create: { ...figures, ...rest },
      update: rest,
    });
    const chosen = { evidence: ["insured", "retention", "fund"] };
    const { id } = done(await ask({ ...chosen, sentOn: today }));
    await db.unitMonth.update({
      where: { unitId_month: { unitId: world.here.id, month } },
      data: { insured: 60 },
    });
    // Books that are not begun hold no figure to choose.
    expect((await mine(id))?.evidence).toEqual([
      { key: "insured", value: 80, month },
      { key: "retention", value: "50.00", month },
    ]);
    // What was sent in a month that is over rests on the month before that one.
    const old = done(await ask({ ...chosen, sentOn: lastDay(month) }));
    expect((await mine(old.id))?.evidence).not.toContainEqual(expect.objectContaining({ month }));
    expect(sendProposalInput.safeParse({ ...unit(), evidence: ["secret"] }).success).toBe(false);
  });

  test("is answered after it was sent, and the outcome can be added later", async () => {
    const { id: proposalId } = done(await ask());
    const answer = (more: Record<string, unknown>) =>
      answerProposal(
        world.here.committee,
        answerProposalInput.parse({ ...unit(), proposalId, answeredOn: today, ...more }),
      );
    expect(codeOf(await answer({ answeredOn: addDays(today, -21) }))).toBe("proposal_before_sent");
    expect(codeOf(await answer({ answeredOn: addDays(today, 1) }))).toBe("day_ahead");
    done(await answer({ grantedSatang: "15000" }));
    done(await answer({ grantedSatang: "15000", outcome: "ได้ห้องทำงาน" }));
    expect(await mine(proposalId)).toMatchObject({
      askedSatang: 2_000_000,
      grantedSatang: 1_500_000,
      outcome: "ได้ห้องทำงาน",
    });
    expect(codeOf(await ask({ sentOn: addDays(today, 1) }))).toBe("day_ahead");
  });

  test("written down by mistake is taken out once, and answered no more", async () => {
    const { id: proposalId } = done(await ask());
    const take = (actor: Actor) =>
      removeProposal(actor, { ...unit(), proposalId, reason: "บันทึกซ้ำ" });
    expect(codeOf(await take(world.here.volunteer))).toBe("not_found");
    done(await take(world.here.committee));
    expect(await mine(proposalId)).toBeUndefined();
    expect(codeOf(await take(world.here.committee))).toBe("not_found");
    const late = answerProposalInput.parse({ ...unit(), proposalId, answeredOn: today });
    expect(codeOf(await answerProposal(world.here.committee, late))).toBe("not_found");
    const trail = await db.auditEntry.findFirst({ where: { action: "removeProposal" } });
    expect(trail?.after).toMatchObject({ reason: "บันทึกซ้ำ" });
  });

  test("is seen by the province's coordinator, and by nobody of another place", async () => {
    const { id } = done(await ask());
    const across = await proposalsAcross(world.coordinator, world.here.provinceCode);
    expect(across?.map((one) => one.id)).toContain(id);
    expect(await proposalsAcross(world.coordinator, "10")).toBeNull();
    expect(await proposalsAcross(world.evaluator, world.here.provinceCode)).toBeNull();
    expect(await proposalsOf(world.there.committee, world.here.id)).toBeNull();
    expect(await proposalsOf(world.here.volunteer, world.here.id)).toBeNull();
  });
});

describe("trainings and materials", () => {
  const train = (more: Record<string, unknown> = {}) =>
    recordTraining(
      world.here.committee,
      recordTrainingInput.parse({
        ...unit(),
        title: "สิทธิ ม.40",
        provider: "สำนักงานประกันสังคม",
        happenedOn: today,
        hours: "๑.๕",
        seats: [String(world.here.chairId), String(world.here.chairId)],
        ...more,
      }),
    );
  const offer = (actor: Actor, province: string) =>
    addMaterial(
      actor,
      addMaterialInput.parse({ commandId: newCommand(), province, title: `คู่มือ ${province}` }),
    );

  test("say who took part, each once", async () => {
    const [one, two] = await addPeople(world.here, 2);
    const { id, learners } = done(await train({ members: `${one?.no}, ${two?.no} ${one?.no}` }));
    expect(learners).toBe(3);
    const found = (await trainingsOf(world.here.committee, world.here.id))?.find(
      (training) => training.id === id,
    );
    expect(found).toMatchObject({ hours: 1.5, seats: ["คณะทำงาน chair"] });
    expect(found?.members.map(({ no }) => no)).toEqual([one?.no, two?.no]);
  });

  test("refuse nobody, strangers and numbers nobody has", async () => {
    expect(codeOf(await train({ seats: [] }))).toBe("training_nobody");
    expect(codeOf(await train({ seats: String(world.there.chairId) }))).toBe("task_seat");
    expect(codeOf(await train({ members: "999999" }))).toBe("member_no_unknown");
    expect(codeOf(await train({ happenedOn: addDays(today, 1) }))).toBe("day_ahead");
    const input = { ...unit(), title: "ก", provider: "ข", happenedOn: today };
    expect(recordTrainingInput.safeParse({ ...input, members: "สิบสอง" }).success).toBe(false);
    expect(recordTrainingInput.safeParse({ ...input, hours: "0" }).success).toBe(false);
  });

  test("written down by mistake are taken out, and count with their material no more", async () => {
    const materialId = done(await offer(world.coordinator, "56")).id;
    const used = async () =>
      (await materialsFor(world.here.committee, world.here.id))?.find(({ id }) => id === materialId)
        ?.trainings;
    const { id: trainingId } = done(await train({ materialId: String(materialId) }));
    expect(await used()).toBe(1);
    const take = (actor: Actor) =>
      removeTraining(actor, { ...unit(), trainingId, reason: "ใส่ผิดวัน" });
    expect(codeOf(await take(world.there.committee))).toBe("not_found");
    done(await take(world.here.committee));
    expect(codeOf(await take(world.here.committee))).toBe("not_found");
    const left = await trainingsOf(world.here.committee, world.here.id);
    expect(left?.map(({ id }) => id)).not.toContain(trainingId);
    expect(await used()).toBe(0);
  });

  test("materials are the province's or the nation's, and stay with trainings when retired", async () => {
    const ours = done(await offer(world.coordinator, "56")).id;
    const all = done(await offer(nation, "all")).id;
    const far = await testActor(`far-${newCommand()}`, "coordinator", { provinceCode: "57" });
    const theirs = done(await offer(far, "57")).id;
    expect(codeOf(await offer(world.coordinator, "all"))).toBe("not_found");
    expect(codeOf(await offer(world.coordinator, "57"))).toBe("not_found");
    const ids = (await materialsFor(world.here.committee, world.here.id))?.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining([ours, all]));
    expect(ids).not.toContain(theirs);
    expect(codeOf(await train({ materialId: String(theirs) }))).toBe("material_gone");
    const { id } = done(await train({ materialId: String(ours) }));
    const retire = (actor: Actor, materialId: number) =>
      retireMaterial(actor, { commandId: newCommand(), materialId });
    expect(codeOf(await retire(world.coordinator, all))).toBe("not_found");
    done(await retire(world.coordinator, ours));
    expect(codeOf(await retire(world.coordinator, ours))).toBe("material_gone");
    expect(codeOf(await train({ materialId: String(ours) }))).toBe("material_gone");
    const found = (await trainingsOf(world.here.committee, world.here.id))?.find(
      (training) => training.id === id,
    );
    expect(found?.material).toBe("คู่มือ 56");
    expect((await materialsOf(world.coordinator, "56"))?.map((one) => one.id)).not.toContain(ours);
    expect(await materialsOf(world.evaluator, "56")).toBeNull();
  });
});
