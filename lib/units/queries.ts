import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/access/actor";
import { mayRecordFor, maySeeFigures, worksAt } from "@/lib/access/policy";
import { type Day, fromDate } from "@/lib/day";
import { db, sql } from "@/lib/db";
import type { UnitTrack } from "@/lib/generated/prisma/enums";

/** What every page of a unit needs to name it. */
export type UnitHead = {
  id: number;
  slug: string;
  nameTh: string;
  nameEn: string;
  shortTh: string;
  shortEn: string;
  provinceCode: string;
};

const head = {
  id: true,
  slug: true,
  nameTh: true,
  nameEn: true,
  shortTh: true,
  shortEn: true,
  provinceCode: true,
} as const;

const bySlug = cache((slug: string): Promise<UnitHead | null> => {
  return db.unit.findUnique({ where: { slug }, select: head });
});

/** The unit for its own committee and volunteers; null for everybody else. */
export async function unitForWork(actor: Actor, slug: string): Promise<UnitHead | null> {
  if (!worksAt(actor, slug)) return null;
  const unit = await bySlug(slug);
  return unit && mayRecordFor(actor, unit.id) ? unit : null;
}

/** The unit for those who may see its sums and rates; null for everybody else. */
export async function unitForFigures(actor: Actor, slug: string): Promise<UnitHead | null> {
  const unit = await bySlug(slug);
  return unit && maySeeFigures(actor, unit) ? unit : null;
}

export type UnitProfile = UnitHead & {
  track: UnitTrack;
  innovationTh: string | null;
  innovationEn: string | null;
  slogan: string | null;
  office: string | null;
  openingDays: string | null;
  appointedBy: string | null;
  appointedOn: Day | null;
  provinceTh: string;
  provinceEn: string;
  districtId: number;
  districtTh: string;
  districtEn: string;
  subdistrictId: number | null;
  subdistrictTh: string | null;
  subdistrictEn: string | null;
  supporters: {
    id: number;
    nameTh: string;
    nameEn: string | null;
    supportTh: string | null;
    supportEn: string | null;
  }[];
};

/** All that is said about a unit, its supporters included; null outside the actor's scope. */
export async function unitProfile(actor: Actor, unitId: number): Promise<UnitProfile | null> {
  const unit = await db.unit.findUnique({
    where: { id: unitId },
    include: {
      province: true,
      district: true,
      subdistrict: true,
      supporters: { orderBy: { id: "asc" }, omit: { unitId: true } },
    },
  });
  if (!unit || !maySeeFigures(actor, unit)) return null;
  const { province, district, subdistrict, ...rest } = unit;
  return {
    ...rest,
    appointedOn: unit.appointedOn && fromDate(unit.appointedOn),
    provinceTh: province.nameTh,
    provinceEn: province.nameEn,
    districtTh: district.nameTh,
    districtEn: district.nameEn,
    subdistrictTh: subdistrict?.nameTh ?? null,
    subdistrictEn: subdistrict?.nameEn ?? null,
  };
}

/** Whether the actor may see figures of a unit known by id only. */
export async function unitInScope(actor: Actor, unitId: number): Promise<UnitHead | null> {
  const unit = await db.unit.findUnique({ where: { id: unitId }, select: head });
  return unit && maySeeFigures(actor, unit) ? unit : null;
}

export type VillageChoice = { id: number; number: number | null; name: string; areaTh: string };

/** Villages of the unit's district that it does not cover now; null outside the actor's scope. */
export async function villagesToCover(
  actor: Actor,
  unitId: number,
): Promise<VillageChoice[] | null> {
  if (!(await unitInScope(actor, unitId))) return null;
  return db.$queryRaw<VillageChoice[]>(sql`
    SELECT v.id, v.number, v.name, coalesce(s."nameTh", d."nameTh") AS "areaTh"
    FROM "Unit" u
    JOIN "Village" v ON v."districtId" = u."districtId"
    JOIN "District" d ON d.id = v."districtId"
    LEFT JOIN "Subdistrict" s ON s.id = v."subdistrictId"
    WHERE u.id = ${unitId} AND NOT EXISTS (SELECT 1 FROM "UnitVillage" c
      WHERE c."unitId" = u.id AND c."villageId" = v.id AND c.until IS NULL)
    ORDER BY (v."subdistrictId" IS DISTINCT FROM u."subdistrictId"), "areaTh", v.number, v.name`);
}
