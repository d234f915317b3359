import type { Region, UnitProfile } from "./profile";
import { random } from "./random";

export type DemoVillage = { number: number | null; name: string };

const starts: Record<Exclude<Region, "city">, string> = {
  north: "สัน ร่อง ดง แม่ ปง ห้วย หนอง ทุ่ง ดอน ป่า",
  northeast: "โนน โคก หนอง นา เหล่า ดอน ห้วย กุด",
  central: "ดอน หนอง คลอง ท่า ไร่ บึง สระ โคก",
  south: "ควน ทุ่ง ท่า คลอง เขา นา หาด",
};
const ends = "แก้ว คำ งาม กลาง เหนือ ใต้ หลวง ใหม่ สูง ยาว กว้าง หอม ไผ่ ขาม ทอง พัฒนา".split(" ");
const communities = "ร่มเย็น ริมคลองสุขใจ สวนพอเพียง ตลาดเช้า หลังวัดเก่า ริมทางพัฒนา ลานโพธิ์ บ้านไม้ร่วมใจ".split(
  " ",
);

// Two names that the report prints; all others are invented.
const printed: Record<string, Record<number, string>> = {
  "phayao-ban-tun": { 3: "บ้านตุ่นกลาง", 7: "บ้านตุ่นใต้" },
};

/** The villages of a unit's subdistrict, by number; communities without one in the capital. */
export function villagesOf(profile: UnitProfile): DemoVillage[] {
  const chance = random(`${profile.slug} villages`);
  if (typeof profile.villages !== "number") {
    return profile.villages.map((name) => ({ number: null, name }));
  }
  const count = profile.villages;
  if (profile.region === "city") {
    const first = chance.between(0, communities.length - 1);
    return Array.from({ length: count }, (_, at) => ({
      number: null,
      name: `ชุมชน${communities[(first + at) % communities.length]}`,
    }));
  }
  const words = starts[profile.region].split(" ");
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    let name = printed[profile.slug]?.[at + 1];
    while (!name || taken.has(name)) name = `บ้าน${chance.pick(words)}${chance.pick(ends)}`;
    taken.add(name);
    return { number: at + 1, name };
  });
}

/** How many of `total` live in each of the unit's villages. */
export function shareByVillage(profile: UnitProfile, total: number): number[] {
  const weights = villageWeights(profile);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const exact = weights.map((weight) => (total * weight) / sum);
  const counts = exact.map(Math.floor);
  const order = exact
    .map((share, at) => ({ at, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.at - b.at);
  let left = total - counts.reduce((all, count) => all + count, 0);
  for (const { at } of order) {
    if (left-- <= 0) break;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export function villageWeights(profile: UnitProfile): readonly number[] {
  if (profile.weights) return profile.weights;
  const chance = random(`${profile.slug} weights`);
  const count = profile.shares?.length ?? villagesOf(profile).length;
  return Array.from({ length: count }, (_, at) => {
    const size = chance.between(60, 140);
    return profile.gaps.includes(at + 1) ? size * 0.6 : size;
  });
}
