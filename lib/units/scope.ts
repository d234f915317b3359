import "server-only";
import type { Actor } from "@/lib/access/actor";
import { join, type Prisma, sql } from "@/lib/db";

type Overseer = "coordinator" | "evaluator";

/**
 * The units an actor oversees, as a condition on the alias `u` of "Unit"; null when there are none.
 *
 * @param provinceCode one province, or null for all that the actor oversees in these roles
 */
export function overseenUnits(
  actor: Actor,
  provinceCode: string | null,
  roles: readonly Overseer[] = ["coordinator", "evaluator"],
): Prisma.Sql | null {
  const codes = actor.grants.flatMap((g) =>
    (g.role === "coordinator" || g.role === "evaluator") && roles.includes(g.role)
      ? [g.provinceCode]
      : [],
  );
  if (codes.length === 0) return null;
  const nation = codes.includes(null);
  if (provinceCode !== null) {
    return nation || codes.includes(provinceCode) ? sql`u."provinceCode" = ${provinceCode}` : null;
  }
  return nation ? sql`TRUE` : sql`u."provinceCode" IN (${join(codes)})`;
}
