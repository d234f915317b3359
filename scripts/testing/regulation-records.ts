import { type Day, toDate } from "@/lib/day";
import { db } from "@/lib/db";
import type { BusyWorld } from "./busy-world";

/** Puts away whatever draft another call left. */
export async function noDraft({ here }: BusyWorld): Promise<number> {
  const where = { unitId: here.id, adoptedOn: null, discardedAt: null };
  await db.regulation.updateMany({ where, data: { discardedAt: new Date() } });
  return 0;
}

/** The unit's draft, saved by nobody yet: revision 0. */
export async function freshDraft(world: BusyWorld): Promise<number> {
  await noDraft(world);
  const draft = { unitId: world.here.id, title: "ร่างระเบียบ", cutoffDay: 25 };
  return (await db.regulation.create({ data: draft })).id;
}

/** A draft, and a committee of the two who have accounts: whoever other calls seated has left. */
export async function draftToAdopt(world: BusyWorld): Promise<number> {
  const { id: unitId, chairId, volunteerId } = world.here;
  await db.committeeMember.updateMany({
    where: { unitId, until: null, id: { notIn: [chairId, volunteerId] } },
    data: { until: toDate("2023-01-01" as Day) },
  });
  return freshDraft(world);
}

/** The regulation of the other unit, offered to all. */
export async function sharedVersion({ there, coordinator }: BusyWorld): Promise<number> {
  const share = { regulationId: there.regulationId, unitId: there.id };
  await db.regulationShare.createMany({
    data: [{ ...share, sharedBy: coordinator.userId }],
    skipDuplicates: true,
  });
  return share.regulationId;
}
