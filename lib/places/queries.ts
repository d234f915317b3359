import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate } from "@/lib/access/policy";
import { db } from "@/lib/db";

/** Districts with their subdistricts, for the coordinator's forms; null outside the province. */
export async function districtsOf(actor: Actor, provinceCode: string) {
  if (!mayCoordinate(actor, provinceCode)) return null;
  return db.district.findMany({
    where: { provinceCode },
    orderBy: { nameTh: "asc" },
    select: {
      id: true,
      nameTh: true,
      nameEn: true,
      subdistricts: {
        orderBy: { nameTh: "asc" },
        select: { id: true, nameTh: true, nameEn: true },
      },
    },
  });
}
