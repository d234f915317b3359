import "server-only";
import type { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { mayRunUnit } from "@/lib/access/policy";
import { write } from "@/lib/audit";
import { db } from "@/lib/db";
import type { Outcome } from "@/lib/refusal";
import { memberForCommittee } from "./change-commands";
import type { showNationalIdInput } from "./input";
import { formatNationalId } from "./national-id";
import { openId } from "./sealed-id";

/**
 * Opens a person's ID number for the committee. The audit row keeps that it was looked at; the number
 * itself is read after the write, so that it never becomes part of its result.
 */
export async function showNationalId(
  actor: Actor,
  input: z.output<typeof showNationalIdInput>,
): Promise<Outcome<{ nationalId: string }>> {
  const { unitId, no } = input;
  const seen = await write(
    actor,
    { id: input.commandId, action: "showNationalId" },
    async (tx, note) => {
      const { id } = await memberForCommittee(tx, actor, unitId, no);
      note({ unitId, subject: "member", subjectId: id });
      return { id };
    },
  );
  if (!seen.ok) return seen;
  // A repeated submission is answered from the audit row, so the right to see is asked again here.
  if (!mayRunUnit(actor, unitId)) return { ok: false, refusal: { code: "not_found" } };
  const member = await db.member.findFirst({
    where: { id: seen.value.id, unitId },
    select: { idSealed: true },
  });
  if (!member?.idSealed) return { ok: false, refusal: { code: "national_id_none" } };
  return { ok: true, value: { nationalId: formatNationalId(openId(member.idSealed, unitId)) } };
}
