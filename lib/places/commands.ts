import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate, mayCoordinateNation } from "@/lib/access/policy";
import { isUniqueViolation, write } from "@/lib/audit";
import type { Tx } from "@/lib/db";
import { refuse } from "@/lib/refusal";
import type { addPlacesInput, addVillageInput } from "./input";
import { villageShort } from "./names";
import { provinces } from "./provinces";

/**
 * One village or community, by the coordinator of its province.
 * Refuses: not_found, not_permitted, village_there (number or name taken in that subdistrict).
 */
export function addVillage(actor: Actor, input: z.output<typeof addVillageInput>) {
  return write(actor, { id: input.commandId, action: "addVillage" }, async (tx, note) => {
    const district = await tx.district.findUnique({ where: { id: input.districtId } });
    if (!district) refuse("not_found");
    if (!mayCoordinate(actor, district.provinceCode)) refuse("not_found");
    if (input.subdistrictId !== null) {
      const inside = await tx.subdistrict.count({
        where: { id: input.subdistrictId, districtId: district.id },
      });
      if (inside === 0) refuse("not_found");
    }
    const { number, subdistrictId } = input;
    const name = input.name ?? (number === null ? null : villageShort({ number, name: "" }, "th"));
    if (name === null) refuse("village_nameless");
    const place = { districtId: district.id, subdistrictId, number };
    const there = await tx.village.count({
      where: number === null ? { ...place, name } : place,
    });
    if (there > 0) refuse("village_there");
    const village = await tx.village.create({ data: { ...place, name } }).catch((error) => {
      if (isUniqueViolation(error)) refuse("village_there");
      throw error;
    });
    note({ subject: "village", subjectId: village.id, after: { ...place, name } });
    return { id: village.id };
  });
}

type Placed = {
  districts: {
    id: number;
    provinceCode: string;
    nameTh: string;
    villages: { id: number; number: number | null; name: string }[];
    subdistricts: {
      id: number;
      nameTh: string;
      villages: { id: number; number: number | null; name: string }[];
    }[];
  }[];
};

/**
 * All 77 provinces and the districts, subdistricts and villages given; answers their ids in the order
 * given. Places that exist keep their names. National coordinators only: not_permitted otherwise.
 */
export function addPlaces(actor: Actor, input: z.output<typeof addPlacesInput>) {
  return write(
    actor,
    { id: input.commandId, action: "addPlaces" },
    async (tx, note): Promise<Placed> => {
      if (!mayCoordinateNation(actor)) refuse("not_permitted");
      await tx.province.createMany({ data: [...provinces], skipDuplicates: true });
      const districts: Placed["districts"] = [];
      for (const given of input.districts) {
        const { provinceCode, nameTh, nameEn } = given;
        const district = await tx.district.upsert({
          where: { provinceCode_nameTh: { provinceCode, nameTh } },
          create: { provinceCode, nameTh, nameEn },
          update: {},
        });
        const subdistricts: Placed["districts"][number]["subdistricts"] = [];
        for (const part of given.subdistricts) {
          const { id } = await tx.subdistrict.upsert({
            where: { districtId_nameTh: { districtId: district.id, nameTh: part.nameTh } },
            create: { districtId: district.id, nameTh: part.nameTh, nameEn: part.nameEn },
            update: {},
          });
          const villages = await placeVillages(tx, district.id, id, part.villages);
          subdistricts.push({ id, nameTh: part.nameTh, villages });
        }
        const villages = await placeVillages(tx, district.id, null, given.villages);
        districts.push({ id: district.id, provinceCode, nameTh, villages, subdistricts });
      }
      note({ subject: "places", after: { districts: districts.length } });
      return { districts };
    },
    { timeout: 120_000 },
  );
}

async function placeVillages(
  tx: Tx,
  districtId: number,
  subdistrictId: number | null,
  given: readonly { number: number | null; name: string }[],
) {
  if (given.length === 0) return [];
  const there = await tx.village.findMany({ where: { districtId, subdistrictId } });
  const key = (v: { number: number | null; name: string }) => v.number ?? v.name;
  const known = new Map(there.map((v) => [key(v), v]));
  const missing = new Map(given.filter((v) => !known.has(key(v))).map((v) => [key(v), v]));
  const made = await tx.village.createManyAndReturn({
    data: [...missing.values()].map(({ number, name }) => ({
      districtId,
      subdistrictId,
      number,
      name,
    })),
  });
  for (const village of made) known.set(key(village), village);
  return given.flatMap((v) => {
    const found = known.get(key(v));
    return found ? [{ id: found.id, number: found.number, name: found.name }] : [];
  });
}
