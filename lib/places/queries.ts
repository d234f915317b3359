import "server-only";
import type { Actor } from "@/lib/access/actor";
import { mayCoordinate } from "@/lib/access/policy";
import { db } from "@/lib/db";
import { provinceByCode, provinces } from "./provinces";

/** The province a coordinator or evaluator may look at; null outside their scope. */
export function provinceInScope(actor: Actor, code: string) {
  const allowed = actor.grants.some(
    (g) =>
      (g.role === "coordinator" || g.role === "evaluator") &&
      (g.provinceCode === null || g.provinceCode === code),
  );
  return allowed ? (provinceByCode.get(code) ?? null) : null;
}

/** Provinces this actor coordinates, by code. */
export function provincesCoordinated(actor: Actor) {
  return provinces.filter((p) => mayCoordinate(actor, p.code));
}

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
