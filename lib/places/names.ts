import type { Locale } from "@/lib/i18n/locale";
import { BANGKOK, provinceByCode } from "./provinces";

export type VillageName = { number: number | null; name: string };

/** "หมู่ 4" where the village has a number, its name where it has none. */
export function villageShort(village: VillageName, locale: Locale): string {
  if (village.number === null) return village.name;
  return locale === "th" ? `หมู่ ${village.number}` : `Moo ${village.number}`;
}

/** "หมู่ 4 บ้านดอนทราย", or the name alone where there is no number. */
export function villageFull(village: VillageName, locale: Locale): string {
  if (village.number === null) return village.name;
  const short = villageShort(village, locale);
  return village.name && village.name !== short ? `${short} ${village.name}` : short;
}

/** "หมู่ 4, 6, 8": numbered villages share one word, the others follow by name. */
export function villageList(villages: readonly VillageName[], locale: Locale): string {
  const numbers = villages.flatMap((v) => (v.number === null ? [] : [v.number]));
  numbers.sort((a, b) => a - b);
  const named = villages.filter((v) => v.number === null).map((v) => v.name);
  const parts = numbers.length
    ? [`${locale === "th" ? "หมู่" : "Moo"} ${numbers.join(", ")}`, ...named]
    : named;
  return parts.join(", ");
}

type Area = {
  provinceCode: string;
  provinceTh: string;
  provinceEn: string;
  districtTh: string;
  districtEn: string;
  subdistrictTh: string | null;
  subdistrictEn: string | null;
};

/** "ต.ป่าซาง อ.ดอกคำใต้ จ.พะเยา"; in the capital "เขตลาดกระบัง กรุงเทพมหานคร". */
export function areaName(area: Area, locale: Locale): string {
  if (locale === "en") {
    return [area.subdistrictEn, area.districtEn, area.provinceEn].filter(Boolean).join(", ");
  }
  const capital = area.provinceCode === BANGKOK;
  const parts = [
    area.subdistrictTh && (capital ? `แขวง${area.subdistrictTh}` : `ต.${area.subdistrictTh}`),
    capital ? `เขต${area.districtTh}` : `อ.${area.districtTh}`,
    capital ? area.provinceTh : `จ.${area.provinceTh}`,
  ];
  return parts.filter(Boolean).join(" ");
}

/** "จังหวัดพะเยา", "กรุงเทพมหานคร", or the nation for null. */
export function placeName(provinceCode: string | null, locale: Locale): string {
  if (provinceCode === null) return locale === "th" ? "ทั้งประเทศ" : "The whole nation";
  const province = provinceByCode.get(provinceCode);
  if (!province) return provinceCode;
  if (locale === "en") return province.nameEn;
  return provinceCode === BANGKOK ? province.nameTh : `จังหวัด${province.nameTh}`;
}
