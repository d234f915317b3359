import "server-only";
import { isUniqueViolation, write } from "@/lib/audit";
import { type Outcome, refuse } from "@/lib/refusal";
import type { Actor } from "./actor";
import { mayGiveRole } from "./commands";
import type { GrantRole } from "./input";

/**
 * A further role for somebody who has an account already: one person may hold several, each for a
 * place. Refuses: not_permitted, not_found (no such unit), account_unknown, role_held.
 */
export function grantRole(actor: Actor, input: GrantRole): Promise<Outcome<{ grantId: number }>> {
  return write(actor, { id: input.commandId, action: "grantRole" }, async (tx, note) => {
    const { role, unitId, provinceCode } = input;
    await mayGiveRole(actor, tx, role, { unitId, provinceCode });
    const user = await tx.user.findFirst({
      where: { username: input.username, disabledAt: null },
      select: { id: true },
    });
    if (!user) refuse("account_unknown");
    const data = { userId: user.id, role, unitId, provinceCode, grantedBy: actor.userId };
    const grant = await tx.roleGrant.create({ data }).catch((error) => {
      if (isUniqueViolation(error)) refuse("role_held");
      throw error;
    });
    note({ unitId, subject: "user", subjectId: user.id, after: { role } });
    return { grantId: grant.id };
  });
}
