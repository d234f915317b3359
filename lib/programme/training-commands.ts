import "server-only";
import type { Actor } from "@/lib/access/actor";
import { coordinatorOf, mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { fromDate, toDate, todayInBangkok } from "@/lib/day";
import { sql, type Tx } from "@/lib/db";
import { type Outcome, refuse } from "@/lib/refusal";
import type { AddMaterial, RecordTraining, RemoveTraining, RetireMaterial } from "./training-input";

type Done = Promise<Outcome<{ id: number }>>;

/**
 * A training and who took part, of the committee or of the register. Refuses: not_found, day_ahead,
 * training_nobody, task_seat, member_no_unknown, material_gone.
 */
export function recordTraining(
  actor: Actor,
  input: RecordTraining,
): Promise<Outcome<{ id: number; learners: number }>> {
  return write(actor, { id: input.commandId, action: "recordTraining" }, async (tx, note) => {
    const { unitId, title, provider, happenedOn, hours, materialId, seats, members } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    if (happenedOn > todayInBangkok()) refuse("day_ahead");
    if (seats.length + members.length === 0) refuse("training_nobody");
    const known = await tx.committeeMember.count({ where: { unitId, id: { in: seats } } });
    if (known !== seats.length) refuse("task_seat");
    const people = await tx.member.findMany({
      where: { unitId, no: { in: members }, mergedIntoId: null },
      select: { id: true, no: true },
    });
    const unknown = members.find((no) => !people.some((one) => one.no === no));
    if (unknown !== undefined) refuse("member_no_unknown", { no: unknown });
    if (materialId !== null && !(await onOffer(tx, unitId, materialId))) refuse("material_gone");
    const { id } = await tx.training.create({
      data: {
        unitId,
        title,
        provider,
        happenedOn: toDate(happenedOn),
        hours,
        materialId,
        recordedBy: actor.userId,
      },
    });
    const training = { trainingId: id, unitId };
    await tx.trainingLearner.createMany({
      data: [
        ...seats.map((committeeMemberId) => ({ ...training, committeeMemberId })),
        ...people.map((one) => ({ ...training, memberId: one.id })),
      ],
    });
    const learners = seats.length + people.length;
    const after = { title, provider, happenedOn, learners };
    note({ unitId, subject: "training", subjectId: id, after });
    return { id, learners };
  });
}

/** Takes out what was written down by mistake, with the reason. Refuses: not_found. */
export function removeTraining(actor: Actor, input: RemoveTraining): Done {
  return write(actor, { id: input.commandId, action: "removeTraining" }, async (tx, note) => {
    const { unitId, trainingId: id, reason } = input;
    if (!mayRunUnit(actor, unitId)) refuse("not_found");
    await tx.$queryRaw(sql`
      SELECT 1 FROM "Training" WHERE id = ${id} AND "unitId" = ${unitId} FOR UPDATE`);
    const training = await tx.training.findFirst({
      where: { id, unitId, removedAt: null },
      include: { _count: { select: { learners: true } } },
    });
    if (!training) refuse("not_found");
    await tx.training.update({ where: { id }, data: { removedAt: new Date() } });
    const { title, happenedOn, _count } = training;
    const before = { title, happenedOn: fromDate(happenedOn), learners: _count.learners };
    note({ unitId, subject: "training", subjectId: id, before, after: { reason } });
    return { id };
  });
}

async function onOffer(tx: Tx, unitId: number, materialId: number): Promise<boolean> {
  const [found] = await tx.$queryRaw<{ id: number }[]>(sql`
    SELECT m.id FROM "Material" m JOIN "Unit" u ON u.id = ${unitId}
      AND (m."provinceCode" IS NULL OR m."provinceCode" = u."provinceCode")
    WHERE m.id = ${materialId} AND m."retiredAt" IS NULL`);
  return found !== undefined;
}

/** Something to learn from, for a province or the nation. Refuses: not_found. */
export function addMaterial(actor: Actor, input: AddMaterial): Done {
  return write(actor, { id: input.commandId, action: "addMaterial" }, async (tx, note) => {
    const { province, title, about, place } = input;
    const provinceCode = province === "all" ? null : province;
    if (!coordinatorOf(actor, provinceCode)) refuse("not_found");
    if (provinceCode && (await tx.province.count({ where: { code: provinceCode } })) === 0) {
      refuse("not_found");
    }
    const { id } = await tx.material.create({
      data: { provinceCode, title, about, place, createdBy: actor.userId },
    });
    note({ subject: "material", subjectId: id, after: { title, place } });
    return { id };
  });
}

/** Takes it off the list; trainings that used it keep it. Refuses: not_found, material_gone. */
export function retireMaterial(actor: Actor, input: RetireMaterial): Done {
  return write(actor, { id: input.commandId, action: "retireMaterial" }, async (tx, note) => {
    const { materialId } = input;
    await tx.$queryRaw(sql`SELECT 1 FROM "Material" WHERE id = ${materialId} FOR UPDATE`);
    const material = await tx.material.findUnique({ where: { id: materialId } });
    if (!material || !coordinatorOf(actor, material.provinceCode)) refuse("not_found");
    if (material.retiredAt) refuse("material_gone");
    await tx.material.update({ where: { id: materialId }, data: { retiredAt: new Date() } });
    note({ subject: "material", subjectId: materialId, before: { title: material.title } });
    return { id: materialId };
  });
}
