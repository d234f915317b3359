import "server-only";
import { join, type Prisma, sql } from "@/lib/db";
import type { Actor } from "./actor";

/**
 * The members this actor may see by name, as a condition on the alias `m` of "Member": a committee
 * sees its unit's register, a volunteer the people in their care. Nobody else sees a name.
 */
export function memberScope(actor: Actor): Prisma.Sql {
  const parts: Prisma.Sql[] = [];
  for (const grant of actor.grants) {
    if (grant.role === "committee") parts.push(sql`m."unitId" = ${grant.unitId}`);
    if (grant.role === "volunteer" && grant.committeeMemberId !== null) {
      const villages = grant.villageIds;
      parts.push(
        villages.length > 0
          ? sql`(m."unitId" = ${grant.unitId} AND (m."lookedAfterById" = ${grant.committeeMemberId}
              OR (m."lookedAfterById" IS NULL AND m."villageId" IN (${join(villages)}))))`
          : sql`(m."unitId" = ${grant.unitId} AND m."lookedAfterById" = ${grant.committeeMemberId})`,
      );
    }
  }
  if (parts.length === 0) return sql`FALSE`;
  return sql`(${join(parts, " OR ")})`;
}

/** The same for one unit's workspace: what the actor may see by name of this unit. */
export function memberScopeIn(actor: Actor, unitId: number): Prisma.Sql {
  return memberScope({
    ...actor,
    grants: actor.grants.filter((g) => "unitId" in g && g.unitId === unitId),
  });
}

/** The care of one volunteer, whatever other roles the same person holds. */
export function careScope(actor: Actor, unitId: number): Prisma.Sql {
  return memberScope({
    ...actor,
    grants: actor.grants.filter((g) => g.role === "volunteer" && g.unitId === unitId),
  });
}
