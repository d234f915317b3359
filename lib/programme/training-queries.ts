import "server-only";
import type { Actor } from "@/lib/access/actor";
import { coordinatorOf, mayRunUnit } from "@/lib/access/policy";
import type { Day } from "@/lib/day";
import { db, sql } from "@/lib/db";

export type TrainingLine = {
  id: number;
  title: string;
  provider: string;
  happenedOn: Day;
  hours: number | null;
  material: string | null;
  /** of the committee, by name */
  seats: string[];
  /** of the register, by number and name */
  members: { no: number; name: string }[];
};

/** A unit's trainings with who took part, the latest first; null for all but its committee. */
export async function trainingsOf(actor: Actor, unitId: number): Promise<TrainingLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  return db.$queryRaw<TrainingLine[]>(sql`
    SELECT t.id, t.title, t.provider, t."happenedOn"::text, t.hours::float8, m.title AS material,
      ARRAY(SELECT s.name FROM "TrainingLearner" l JOIN "CommitteeMember" s
        ON s.id = l."committeeMemberId" WHERE l."trainingId" = t.id ORDER BY s.name) AS seats,
      (SELECT coalesce(json_agg(json_build_object('no', p.no,
          'name', concat_ws(' ', p."firstName", p."lastName")) ORDER BY p.no), '[]')
        FROM "TrainingLearner" l JOIN "Member" p ON p.id = l."memberId"
        WHERE l."trainingId" = t.id) AS members
    FROM "Training" t LEFT JOIN "Material" m ON m.id = t."materialId"
    WHERE t."unitId" = ${unitId} AND t."removedAt" IS NULL
    ORDER BY t."happenedOn" DESC, t.id DESC LIMIT 300`);
}

export type MaterialLine = {
  id: number;
  title: string;
  about: string | null;
  place: string | null;
  /** null = the nation's */
  provinceCode: string | null;
  /** trainings that used it, and the units they were of */
  trainings: number;
  units: number;
};

/** What a unit can learn from: its province's and the nation's; null for all but its committee. */
export async function materialsFor(actor: Actor, unitId: number): Promise<MaterialLine[] | null> {
  if (!mayRunUnit(actor, unitId)) return null;
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    select: { provinceCode: true },
  });
  return unit && listed(unit.provinceCode);
}

/** The same for the coordinator of a province, or of the nation where the code is null. */
export async function materialsOf(
  actor: Actor,
  provinceCode: string | null,
): Promise<MaterialLine[] | null> {
  return coordinatorOf(actor, provinceCode) ? listed(provinceCode) : null;
}

/** Use is counted within the province alone; for the nation, everywhere. */
function listed(provinceCode: string | null): Promise<MaterialLine[]> {
  return db.$queryRaw<MaterialLine[]>(sql`
    SELECT m.id, m.title, m.about, m.place, m."provinceCode", count(t.id)::int AS trainings,
      count(DISTINCT t."unitId")::int AS units
    FROM "Material" m
    LEFT JOIN ("Training" t JOIN "Unit" u ON u.id = t."unitId"
      AND (${provinceCode}::text IS NULL OR u."provinceCode" = ${provinceCode}::text))
      ON t."materialId" = m.id AND t."removedAt" IS NULL
    WHERE m."retiredAt" IS NULL
      AND (m."provinceCode" IS NULL OR m."provinceCode" = ${provinceCode}::text)
    GROUP BY m.id ORDER BY (m."provinceCode" IS NULL), m.title`);
}
