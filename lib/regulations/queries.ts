import "server-only";
import type { Actor } from "@/lib/access/actor";
import { maySeeFigures } from "@/lib/access/policy";
import { type Day, fromDate, toDate } from "@/lib/day";
import { db, type Tx } from "@/lib/db";

export type MemberClassLine = {
  code: string;
  nameTh: string;
  nameEn: string | null;
  annualFeeSatang: number | null;
};

export type RegulationVersion = {
  id: number;
  version: number;
  title: string;
  adoptedOn: Day;
  effectiveFrom: Day;
  /** last day in force; null while no later version is known */
  effectiveTo: Day | null;
  cutoffDay: number;
  classes: MemberClassLine[];
};

const shape = {
  include: { classes: { orderBy: [{ position: "asc" as const }, { code: "asc" as const }] } },
};

/**
 * The version in force on a day, or null. With an actor the unit must be in their scope; with a
 * transaction the command that opened it has asked already.
 */
export async function regulationInForce(
  asker: Actor | Tx,
  unitId: number,
  day: Day,
): Promise<RegulationVersion | null> {
  const client = await clientFor(asker, unitId);
  if (!client) return null;
  const on = toDate(day);
  const found = await client.regulation.findFirst({
    where: {
      unitId,
      effectiveFrom: { lte: on },
      OR: [{ effectiveTo: null }, { effectiveTo: { gte: on } }],
    },
    ...shape,
  });
  return found && toVersion(found);
}

/** All versions, the newest first; null outside the actor's scope. */
export async function regulationVersions(
  actor: Actor,
  unitId: number,
): Promise<RegulationVersion[] | null> {
  const client = await clientFor(actor, unitId);
  if (!client) return null;
  const found = await client.regulation.findMany({
    where: { unitId, adoptedOn: { not: null } },
    orderBy: { version: "desc" },
    ...shape,
  });
  return found.map(toVersion);
}

async function clientFor(asker: Actor | Tx, unitId: number): Promise<Tx | null> {
  if (!("grants" in asker)) return asker;
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    select: { id: true, provinceCode: true },
  });
  return unit && maySeeFigures(asker, unit) ? db : null;
}

type Stored = {
  id: number;
  version: number | null;
  title: string;
  adoptedOn: Date | null;
  effectiveFrom: Date | null;
  effectiveTo: Date | null;
  cutoffDay: number;
  classes: (MemberClassLine & { position: number })[];
};

function toVersion(row: Stored): RegulationVersion {
  const { id, version, title, cutoffDay, adoptedOn, effectiveFrom } = row;
  if (version === null || !adoptedOn || !effectiveFrom) throw new Error("a draft is no version");
  return {
    id,
    version,
    title,
    cutoffDay,
    adoptedOn: fromDate(adoptedOn),
    effectiveFrom: fromDate(effectiveFrom),
    effectiveTo: row.effectiveTo && fromDate(row.effectiveTo),
    classes: row.classes.map(({ code, nameTh, nameEn, annualFeeSatang }) => ({
      code,
      nameTh,
      nameEn,
      annualFeeSatang,
    })),
  };
}
