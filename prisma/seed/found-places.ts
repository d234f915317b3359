import type { Actor } from "@/lib/access/actor";
import { addPlaces } from "@/lib/places/commands";
import { done } from "./accounts";
import type { Names, UnitProfile } from "./profile";
import { commandFor } from "./random";
import { type DemoVillage, villagesOf } from "./villages";

/** Where a unit is, and the ids of its villages in the unit's order. */
export type UnitPlace = { districtId: number; subdistrictId: number | null; villageIds: number[] };

type District = {
  provinceCode: string;
  names: Names;
  villages: DemoVillage[];
  subdistricts: { names: Names; villages: DemoVillage[] }[];
};

/** All provinces, and the districts, subdistricts and villages of the units. */
export async function foundPlaces(
  actor: Actor,
  units: readonly UnitProfile[],
): Promise<Map<string, UnitPlace>> {
  const districts = gather(units);
  const placed = await done(
    addPlaces(actor, {
      commandId: commandFor("places"),
      districts: districts.map(({ provinceCode, names, villages, subdistricts }) => ({
        provinceCode,
        nameTh: names[0],
        nameEn: names[1],
        villages,
        subdistricts: subdistricts.map((part) => ({
          nameTh: part.names[0],
          nameEn: part.names[1],
          villages: part.villages,
        })),
      })),
    }),
  );
  const places = new Map<string, UnitPlace>();
  for (const unit of units) {
    const district = placed.districts.find(
      (d) => d.provinceCode === unit.provinceCode && d.nameTh === unit.district[0],
    );
    if (!district) throw new Error(`${unit.slug} has no district`);
    const part = district.subdistricts.find((s) => s.nameTh === unit.subdistrict?.[0]);
    const own = (part ?? district).villages.map(({ id }) => id);
    places.set(unit.slug, {
      districtId: district.id,
      subdistrictId: part?.id ?? null,
      villageIds: own,
    });
  }
  for (const { slug, shares } of units) {
    const place = places.get(slug);
    if (!shares || !place) continue;
    const shared = shares.flatMap(
      ([other, number]) => places.get(other)?.villageIds[number - 1] ?? [],
    );
    places.set(slug, { ...place, villageIds: shared });
  }
  return places;
}

function gather(units: readonly UnitProfile[]): District[] {
  const districts: District[] = [];
  for (const unit of units) {
    const { provinceCode, district: names, subdistrict } = unit;
    let district = districts.find(
      (d) => d.provinceCode === provinceCode && d.names[0] === names[0],
    );
    if (!district) {
      district = { provinceCode, names, villages: [], subdistricts: [] };
      districts.push(district);
    }
    if (unit.shares) continue;
    if (subdistrict) district.subdistricts.push({ names: subdistrict, villages: villagesOf(unit) });
    else district.villages.push(...villagesOf(unit));
  }
  return districts;
}
